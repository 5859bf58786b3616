import { notDefined, value, type Outcome } from "../outcome";

export interface WeightedMean {
  readonly mean: number;
  /**
   * By linearization, as for a sample with these weights drawn with replacement: sqrt(n / (n - 1) x sum of (w (y - mean))^2) / sum of w.
   * With equal weights it is the usual standard deviation / sqrt(n).
   */
  readonly standardError: number;
  readonly n: number;
}

/**
 * A mean with weights, and how exact it is.
 * @param values one a person
 * @param weights of the same people, above 0
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): Outcome<WeightedMean> {
  const n = values.length;
  if (n < 2) return notDefined("a mean with its error needs two answers");
  let sum = 0;
  let total = 0;
  for (let at = 0; at < n; at++) {
    sum += weights[at]!;
    total += weights[at]! * values[at]!;
  }
  const mean = total / sum;
  let squares = 0;
  for (let at = 0; at < n; at++) squares += (weights[at]! * (values[at]! - mean)) ** 2;
  return value({ mean, standardError: Math.sqrt((n / (n - 1)) * squares) / sum, n });
}
