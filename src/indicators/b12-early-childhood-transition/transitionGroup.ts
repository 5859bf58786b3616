import { addYears } from "../../measures/dates";
import { timeLimit } from "../timeLimits";

/** The groups of the Measurement (lines 1354-1360), each child in one; "late" is in a and in none of b to e. */
export type TransitionGroup = "notEligible" | "onTime" | "lateReferral" | "parentDelay" | "late";

export interface TransitionRecord {
  readonly thirdBirthday: number;
  /** Undefined while eligibility is not determined. */
  readonly eligible: boolean | undefined;
  /** The day eligibility was determined, where known. */
  readonly determined: number | undefined;
  /** The day the IEP was developed and implemented. */
  readonly iep: number | undefined;
  /** The day the child was referred to Part C, where known. */
  readonly partCReferral: number | undefined;
  readonly reason: TransitionReason | undefined;
}

export const TRANSITION_REASONS = ["parent", "exception", "late referral", "district", "unknown"] as const;
export type TransitionReason = (typeof TRANSITION_REASONS)[number];

/** The third birthday of a child, a day number; February 29 becomes February 28. */
export function thirdBirthdayOf(birth: number): number {
  return addYears(birth, timeLimit("third birthday")!.value.amount);
}

/**
 * The group a child counts in.
 * @param lateReferralDays referred to Part C fewer days than this before the third birthday is late
 */
export function transitionGroup(record: TransitionRecord, lateReferralDays: number): TransitionGroup {
  const { thirdBirthday, eligible, determined, iep, partCReferral, reason } = record;
  if (eligible === false && (determined ?? thirdBirthday) <= thirdBirthday) return "notEligible";
  if (eligible === true && iep !== undefined && iep <= thirdBirthday) return "onTime";
  const referredLate = partCReferral !== undefined && thirdBirthday - partCReferral < lateReferralDays;
  if (referredLate || reason === "late referral") return "lateReferral";
  return reason === "parent" || reason === "exception" ? "parentDelay" : "late";
}
