import { notDefined, value, type Outcome } from "../outcome";

/** How well measures tell persons (or items) apart. */
export interface Separation {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the measures, taken as all there are (divided by n). */
  readonly deviation: number;
  /** Root mean square of the standard errors. */
  readonly error: number;
  /** Standard deviation left when the errors are taken away. */
  readonly trueDeviation: number;
  /** True deviation in units of error. */
  readonly separation: number;
  /** True variance as a share of the variance, 0 to 1. */
  readonly reliability: number;
  /** Levels that can be told apart: (4 x separation + 1) / 3. */
  readonly strata: number;
  /** Standard error of the mean: deviation / square root of (n - 1). */
  readonly errorOfMean: number;
}

/**
 * Separation and reliability of measures (Wright and Masters 1982; as Winsteps' Table 3.1).
 * @param errors standard error of each measure, model or real; a measure that is NaN is left out
 */
export function separationOf(measures: ArrayLike<number>, errors: ArrayLike<number>): Outcome<Separation> {
  let count = 0;
  let sum = 0;
  let squaredErrors = 0;
  for (let at = 0; at < measures.length; at++) {
    if (Number.isNaN(measures[at]!) || Number.isNaN(errors[at]!)) continue;
    count++;
    sum += measures[at]!;
    squaredErrors += errors[at]! ** 2;
  }
  if (count < 2)
    return notDefined(`Separation needs at least two measures; there ${count === 1 ? "is one" : "are none"}`);
  const mean = sum / count;
  let squares = 0;
  for (let at = 0; at < measures.length; at++) {
    if (!Number.isNaN(measures[at]!) && !Number.isNaN(errors[at]!)) squares += (measures[at]! - mean) ** 2;
  }
  const variance = squares / count;
  const error = Math.sqrt(squaredErrors / count);
  const trueVariance = Math.max(0, variance - error * error);
  const separation = Math.sqrt(trueVariance) / error;
  return value({
    count,
    mean,
    deviation: Math.sqrt(variance),
    error,
    trueDeviation: Math.sqrt(trueVariance),
    separation,
    reliability: reliabilityOf(separation),
    strata: strataOf(separation),
    errorOfMean: Math.sqrt(variance / (count - 1)),
  });
}

/** Reliability of a separation G: G^2 / (1 + G^2). */
export function reliabilityOf(separation: number): number {
  return separation ** 2 / (1 + separation ** 2);
}

/** Strata of a separation G: (4 G + 1) / 3. */
export function strataOf(separation: number): number {
  return (4 * separation + 1) / 3;
}
