import { gammaQuantile, gammaTails } from "./incompleteGamma";

/* The chi-square distribution. Degrees of freedom are above 0; they need not be whole. */

/** Probability of a value of at most x. */
export function chiSquareBelow(x: number, degrees: number): number {
  return gammaTails(x / 2, degrees / 2).below;
}

/** Probability of a value above x, with all its digits far out: the p of a chi-square test. */
export function chiSquareAbove(x: number, degrees: number): number {
  return gammaTails(x / 2, degrees / 2).above;
}

/** The value with probability p below it. */
export function chiSquareQuantile(p: number, degrees: number): number {
  return 2 * gammaQuantile({ below: p, above: 1 - p }, degrees / 2);
}

/** The value with probability `tail` above it. */
export function chiSquareCritical(tail: number, degrees: number): number {
  return 2 * gammaQuantile({ below: 1 - tail, above: tail }, degrees / 2);
}
