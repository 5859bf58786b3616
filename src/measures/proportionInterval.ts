import { inverseIncompleteBeta } from "./distributions/incompleteBeta";
import { criticalValue } from "./distributions/normal";
import { notDefined, value, type Outcome } from "./outcome";

/**
 * How an interval around a proportion is made.
 * "wald": p -+ z sqrt(p (1 - p) / n). "adjusted-wald": the same after adding z^2 / 2 successes and as many failures (Agresti and
 * Coull 1998). "plus-four": after adding two of each. "wilson": the score interval (Wilson 1927). "wilson-corrected": the same with a correction
 * for continuity (Newcombe 1998, method 4). "exact": Clopper and Pearson 1934.
 */
export type ProportionMethod =
  "wald" | "adjusted-wald" | "plus-four" | "wilson" | "wilson-corrected" | "exact";
export const PROPORTION_METHODS: readonly ProportionMethod[] = [
  "adjusted-wald",
  "wald",
  "plus-four",
  "wilson",
  "wilson-corrected",
  "exact",
];

/** In percent, unrounded. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Confidence interval of a proportion, in percent. Not cut off: the Wald forms may reach below 0 or above 100 (see withinPercents).
 * @param successes 0 to n
 * @param confidence 0 to 1, both excluded: 0.9
 * @returns undefined for n = 0
 */
export function proportionInterval(
  successes: number,
  n: number,
  confidence: number,
  method: ProportionMethod,
): Outcome<Interval> {
  if (n === 0) return notDefined("there is nobody to compute a percent from (n is 0)");
  if (method === "exact") return value(exact(successes, n, confidence));
  const z = criticalValue(confidence);
  switch (method) {
    case "wald":
      return value(wald(successes, n, z));
    case "adjusted-wald":
      return value(wald(successes + (z * z) / 2, n + z * z, z));
    case "plus-four":
      return value(wald(successes + 2, n + 4, z));
    case "wilson":
      return value(wilson(successes, n, z));
    case "wilson-corrected":
      return value(wilsonCorrected(successes, n, z));
  }
}

/**
 * The same for a sample of a population that is not large beside it: n is replaced by n (N - 1) / (N - n), the number from an endless
 * population that tells as much. Where everybody answered, the percent is known and the interval has no width.
 * @param population how many people there are, at least n
 */
export function finiteProportionInterval(
  successes: number,
  n: number,
  population: number,
  confidence: number,
  method: ProportionMethod,
): Outcome<Interval> {
  if (n === 0 || population <= n) {
    const known = (100 * successes) / n;
    return n === 0 ? proportionInterval(0, 0, confidence, method) : value({ low: known, high: known });
  }
  const times = (population - 1) / (population - n);
  return proportionInterval(successes * times, n * times, confidence, method);
}

/** An interval cut off at 0 and 100 percent, for display. */
export function withinPercents({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high: Math.min(100, high) };
}

function wald(successes: number, n: number, z: number): Interval {
  const p = successes / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { low: 100 * (p - half), high: 100 * (p + half) };
}

function wilson(successes: number, n: number, z: number): Interval {
  const failures = n - successes;
  const middle = successes + (z * z) / 2;
  const half = z * Math.sqrt((successes * failures) / n + (z * z) / 4);
  const whole = n + z * z;
  return {
    low: successes === 0 ? 0 : (100 * (middle - half)) / whole,
    high: failures === 0 ? 100 : (100 * (middle + half)) / whole,
  };
}

function wilsonCorrected(successes: number, n: number, z: number): Interval {
  const limit = (count: number, side: 1 | -1): number => {
    const p = (count + side * 0.5) / n;
    const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
    return (100 * (p + (z * z) / (2 * n) + side * spread)) / (1 + (z * z) / n);
  };
  return {
    low: successes <= 0.5 ? 0 : limit(successes, -1),
    high: n - successes <= 0.5 ? 100 : limit(successes, 1),
  };
}

function exact(successes: number, n: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  // The upper limit is the lower limit of the failures, seen from the other side: no digits are lost near 100 percent.
  const lower = (count: number): number =>
    count === 0 ? 0 : inverseIncompleteBeta(tail, count, n - count + 1);
  return { low: 100 * lower(successes), high: 100 * (1 - lower(n - successes)) };
}
