import { notDefined, value, type Outcome } from "../outcome";

/** What is known of one stratum after a stratified random sample. */
export interface StratumResult {
  /** People in the frame. */
  readonly size: number;
  /** People who answered, at most `size`. */
  readonly answered: number;
  readonly mean: number;
  /** Sample variance of the answers, with n - 1 below; of no meaning where the whole stratum answered. */
  readonly variance: number;
}

export interface StratifiedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Mean of a stratified random sample and its standard error: sum of W_h mean_h and the root of the sum of W_h^2 (1 - n_h / N_h) s_h^2 / n_h,
 * W_h = N_h / N (Cochran, Sampling Techniques, 1977, chapter 5).
 * @returns undefined where a stratum has no answer, or a single one that does not stand for itself alone
 */
export function stratifiedMean(strata: readonly StratumResult[]): Outcome<StratifiedMean> {
  const all = strata.reduce((sum, { size }) => sum + size, 0);
  if (all === 0) return notDefined("Nobody is in the frame");
  let mean = 0;
  let squared = 0;
  for (const { size, answered, mean: average, variance } of strata) {
    if (size === 0) continue;
    if (answered === 0) return notDefined("A stratum has no answer");
    if (answered === 1 && size > 1) return notDefined("A stratum has a single answer: its spread is unknown");
    const weight = size / all;
    mean += weight * average;
    if (answered < size) squared += weight ** 2 * (1 - answered / size) * (variance / answered);
  }
  return value({ mean, standardError: Math.sqrt(squared) });
}
