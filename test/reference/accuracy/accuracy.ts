/* What docs/accuracy.md says: one line a comparison, made by the same code that the tests run. */

export interface Accuracy {
  /** The heading it stands under: "Probability functions". */
  readonly area: string;
  readonly what: string;
  /** What it is compared with: "R 4.2.2, pchisq". */
  readonly against: string;
  /** Numbers compared. */
  readonly numbers: number;
  /** The largest difference. */
  readonly largest: number;
  /** Of the number itself, or in its own unit. */
  readonly kind: "relative" | "absolute";
  /** A test fails above this. */
  readonly allowed: number;
  /** Where the expected numbers and the script that made them are, from the root of the repository. */
  readonly folder: string;
}

/** The largest of some differences; a difference that is no number counts as endless. */
export function largestOf(differences: readonly number[]): number {
  return differences.reduce((most, one) => (Number.isNaN(one) ? Infinity : Math.max(most, one)), 0);
}
