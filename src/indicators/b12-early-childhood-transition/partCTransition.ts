import { notDefined, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";

/** Children leaving early intervention, counts; letters as in the plan (lines 1354-1362). */
export interface PartCTransitionCounts {
  /** a */
  readonly referred: number;
  /** b */
  readonly notEligible: number;
  /** c */
  readonly onTime: number;
  /** d */
  readonly parentDelay: number;
  /** e */
  readonly lateReferral: number;
}

/**
 * 100 c / (a - b - d - e) (State Performance Plan, indicator 12, Measurement, line 1362).
 * @returns percent, 0 to 100; undefined where nobody is left to count
 */
export function partCTransition(counts: PartCTransitionCounts): Outcome {
  const { referred, notEligible, onTime, parentDelay, lateReferral } = counts;
  const due = referred - notEligible - parentDelay - lateReferral;
  return due === 0
    ? notDefined("Nobody is left to count: every child referred is in one of the groups left out")
    : percent(onTime, due);
}
