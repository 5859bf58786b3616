/*
 * The standard normal distribution: density, lower and upper tail, quantile. Compared with R in test/reference/distributions.
 */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Below this the power series is the more accurate form, above it the continued fraction. */
const SERIES_LIMIT = 3;
/** Levels of the continued fraction; at x = 3 it has settled to the last digit long before. */
const FRACTION_LEVELS = 120;
/** Tails above this are solved from the middle. */
const NEAR_MIDDLE = 0.25;

/** Density at x. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/** Probability of a value of at most x, 0 to 1. */
export function normalBelow(x: number): number {
  return x < 0 ? normalAbove(-x) : 1 - normalAbove(x);
}

/** Probability of a value above x, 0 to 1; keeps its digits far out, where 1 - normalBelow(x) would lose them. */
export function normalAbove(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0) return 1 - normalAbove(-x);
  return x < SERIES_LIMIT ? 0.5 - fromMiddle(x) : normalDensity(x) / millsDenominator(x);
}

/** Probability between 0 and x: density times x + x^3/3 + x^5/(3 5) + x^7/(3 5 7) + ... */
function fromMiddle(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return normalDensity(x) * sum;
}

/** x + 1/(x + 2/(x + 3/(x + ...))), from the inside out. */
function millsDenominator(x: number): number {
  let inner = x;
  for (let level = FRACTION_LEVELS; level >= 1; level--) inner = x + level / inner;
  return inner;
}

/**
 * The value with probability p below it: 0.95 gives 1.6448...
 * @param p above 0 and below 1; 0 and 1 give -Infinity and Infinity, anything else NaN
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}

/** Two-sided critical value: 0.90 gives 1.6448... (5 percent on each side). */
export function criticalValue(confidence: number): number {
  return upperQuantile((1 - confidence) / 2);
}

/** The value with probability `share` between 0 and it, for small shares. */
function middleQuantile(share: number): number {
  let x = share * ROOT_TWO_PI;
  for (let step = 0; step < 5; step++) x += (share - fromMiddle(x)) / normalDensity(x);
  return x;
}

/** The value with probability `tail` above it, for tails of at most one half. */
function upperQuantile(tail: number): number {
  // Near the middle 1/2 - tail has the digits that the tail has lost.
  if (tail > NEAR_MIDDLE) return middleQuantile(0.5 - tail);
  // A rough start (Hastings' rational form, Abramowitz and Stegun 26.2.23, good to 4.5e-4), then Halley's steps.
  const t = Math.sqrt(-2 * Math.log(tail));
  let x =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const density = normalDensity(x);
    if (density === 0) return x;
    const miss = (normalAbove(x) - tail) / density;
    x += miss / (1 - 0.5 * x * miss);
  }
  return x;
}
