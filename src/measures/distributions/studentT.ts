import { fromAbove, type Tails } from "./bothTails";
import { betaQuantile, betaTails } from "./incompleteBeta";

/* Student's t distribution. Degrees of freedom are above 0; they need not be whole. */

function tails(t: number, degrees: number): Tails {
  if (Number.isNaN(t)) return { below: NaN, above: NaN };
  const size = t * t;
  // Past the root of the largest number t*t is infinite; the ratio is not.
  const x = size === Infinity ? degrees / Math.abs(t) / Math.abs(t) : degrees / (degrees + size);
  const y = size === Infinity ? 1 : size / (degrees + size);
  const outside = betaTails(x, y, degrees / 2, 0.5).below / 2;
  const onTheRight = fromAbove(outside);
  return t >= 0 ? onTheRight : { below: onTheRight.above, above: onTheRight.below };
}

/** Probability of a value of at most t. */
export function studentBelow(t: number, degrees: number): number {
  return tails(t, degrees).below;
}

/** Probability of a value above t. */
export function studentAbove(t: number, degrees: number): number {
  return tails(t, degrees).above;
}

/** The value with probability p below it. */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  return p < 0.5 ? -studentCritical(p, degrees) : studentCritical(1 - p, degrees);
}

/** The value with probability `tail` above it. */
export function studentCritical(tail: number, degrees: number): number {
  if (!(tail >= 0 && tail <= 1)) return NaN;
  if (tail > 0.5) return -studentCritical(1 - tail, degrees);
  if (tail === 0) return Infinity;
  const { x, y } = betaQuantile({ below: 2 * tail, above: 1 - 2 * tail }, degrees / 2, 0.5);
  return Math.sqrt(degrees) * Math.sqrt(y / x);
}
