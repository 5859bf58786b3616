import { dueDate, timeLimit } from "../timeLimits";

export const CORRECTION_STATUSES = ["on time", "late", "open", "overdue"] as const;
/**
 * How a finding stands to its one year (State Performance Plan, indicator 15, lines 1723-1726 and 1784): verified within it or after
 * it, or not yet verified, while the year runs or beyond its end.
 */
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** The last day on which a correction is in time, a day number. */
export function correctionDue(identified: number): number {
  return dueDate(timeLimit("correction")!.value, identified)!;
}

/** A finding whose correction was verified on a day that is not before its identification. */
export function verifiedStatus(identified: number, verified: number): CorrectionStatus {
  return verified <= correctionDue(identified) ? "on time" : "late";
}

/** A finding without a verified correction, judged on a day. */
export function openStatus(identified: number, asOf: number): CorrectionStatus {
  return asOf <= correctionDue(identified) ? "open" : "overdue";
}
