import type { CategoryCounts } from "../../measures/summaryStatements";
import type { ChildOutcome } from "./outcomes";

/** Why a child has no category in an outcome, in the order they are looked for. */
export const LEFT_OUT_REASONS = [
  "unreadable",
  "ratingMissing",
  "dates",
  "tooShort",
  "impossible",
  "progressMissing",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const REASON_TITLES: Readonly<Record<LeftOutReason, string>> = {
  unreadable: "Cell cannot be read",
  ratingMissing: "Rating missing",
  dates: "Dates missing or in the wrong order",
  tooShort: "Too few days of service",
  impossible: "Impossible combination",
  progressMissing: "Progress answer missing",
};

export type LeftOut = Readonly<Record<LeftOutReason, number>>;

/** One outcome's children, over everyone or in one district. */
export interface OutcomeTally {
  readonly outcome: ChildOutcome;
  readonly counts: CategoryCounts;
  readonly leftOut: LeftOut;
  /** Children with a category who entered at 6 or 7 and left below; known only where there are ratings. */
  readonly enteredAboveLeftBelow?: number;
}

/** A district's share of the tallies. */
export interface DistrictTally extends OutcomeTally {
  readonly district: string;
}

/** Stands for the district of rows that name none. */
export const NO_DISTRICT = "(no district)";

export const NOBODY_LEFT_OUT: LeftOut = {
  unreadable: 0,
  ratingMissing: 0,
  dates: 0,
  tooShort: 0,
  impossible: 0,
  progressMissing: 0,
};

export function totalLeftOut(leftOut: LeftOut): number {
  return LEFT_OUT_REASONS.reduce((sum, reason) => sum + leftOut[reason], 0);
}
