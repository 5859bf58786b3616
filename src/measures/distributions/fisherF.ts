import { type Tails } from "./bothTails";
import { betaQuantile, betaTails } from "./incompleteBeta";

/* Fisher's F distribution: `upper` degrees of freedom of the numerator, `lower` of the denominator, both above 0. */

function tails(f: number, upper: number, lower: number): Tails {
  if (f <= 0) return { below: 0, above: 1 };
  if (f === Infinity) return { below: 1, above: 0 };
  const ratio = (upper / lower) * f;
  return betaTails(ratio / (1 + ratio), 1 / (1 + ratio), upper / 2, lower / 2);
}

/** Probability of a value of at most f. */
export function fisherBelow(f: number, upper: number, lower: number): number {
  return tails(f, upper, lower).below;
}

/** Probability of a value above f. */
export function fisherAbove(f: number, upper: number, lower: number): number {
  return tails(f, upper, lower).above;
}

/** The value with probability p below it. */
export function fisherQuantile(p: number, upper: number, lower: number): number {
  return fromTails({ below: p, above: 1 - p }, upper, lower);
}

/** The value with probability `tail` above it. */
export function fisherCritical(tail: number, upper: number, lower: number): number {
  return fromTails({ below: 1 - tail, above: tail }, upper, lower);
}

function fromTails(wanted: Tails, upper: number, lower: number): number {
  const { x, y } = betaQuantile(wanted, upper / 2, lower / 2);
  return (x / y) * (lower / upper);
}
