import type { LeftOutReason } from "./tallies";

/**
 * Where a child's record leaves an outcome, in the order in which the record is looked at: each record leaves at the first step that
 * applies, so that steps and categories together always add up to the children.
 */
export const LEFT_OUT_STEPS = [
  "entryUnreadable",
  "exitUnreadable",
  "progressUnreadable",
  "bothMissing",
  "entryMissing",
  "exitMissing",
  "dateUnreadable",
  "dateMissing",
  "datesOrder",
  "breakWrong",
  "tooShort",
  "impossible",
  "progressMissing",
] as const;
export type LeftOutStep = (typeof LEFT_OUT_STEPS)[number];

/** The steps as the indicator's own report sums them up. */
export const REASON_OF_STEP: Readonly<Record<LeftOutStep, LeftOutReason>> = {
  entryUnreadable: "unreadable",
  exitUnreadable: "unreadable",
  progressUnreadable: "unreadable",
  bothMissing: "ratingMissing",
  entryMissing: "ratingMissing",
  exitMissing: "ratingMissing",
  dateUnreadable: "unreadable",
  dateMissing: "dates",
  datesOrder: "dates",
  breakWrong: "dates",
  tooShort: "tooShort",
  impossible: "impossible",
  progressMissing: "progressMissing",
};

/** For each row the step at which it leaves; undefined for a row that stays. Rows beyond the end stay. */
export type StepOfRow = readonly (LeftOutStep | undefined)[];
