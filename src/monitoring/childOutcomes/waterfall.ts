import type { ChildRecords } from "../../indicators/b07-preschool-outcomes/childRecords";
import { convertRatings } from "../../indicators/b07-preschool-outcomes/childRatings";
import { LEFT_OUT_STEPS, type LeftOutStep } from "../../indicators/b07-preschool-outcomes/leftOutSteps";
import type { ChildOutcome } from "../../indicators/b07-preschool-outcomes/outcomes";
import { dateSteps } from "../../indicators/b07-preschool-outcomes/serviceDates";
import { tallyConverted } from "../../measures/categoryCounts";
import type { ConversionMode } from "../../measures/childOutcomeCategory";
import { serialOf } from "../../measures/dates";
import type { CategoryCounts } from "../../measures/summaryStatements";

/** Steps that a record leaves at for all three outcomes, before its ratings are looked at. */
export type RecordStep = "otherYear" | "repeated";
export type WaterfallStep = RecordStep | LeftOutStep;
export const WATERFALL_STEPS: readonly WaterfallStep[] = ["otherYear", "repeated", ...LEFT_OUT_STEPS];

export interface WaterfallRules {
  readonly mode: ConversionMode;
  /** Days of service a child needs; 0 asks for none. */
  readonly minimumDays: number;
  /** Only exits of this federal fiscal year, July 1 to June 30; undefined takes every exit. */
  readonly ffy: number | undefined;
}

/** One outcome's way from the children to those with a category. */
export interface OutcomeWaterfall {
  readonly outcome: ChildOutcome;
  /** CONVERSION codes by row; meaningless where `steps` says something. */
  readonly conversions: Uint8Array;
  /** By row, where the record left; undefined for a child with a category and for a row that holds no child. */
  readonly steps: readonly (WaterfallStep | undefined)[];
  /** Rows with a category, in order. */
  readonly usable: readonly number[];
  readonly out: Readonly<Record<WaterfallStep, number>>;
  readonly counts: CategoryCounts;
}

/**
 * Follows every child through the steps, outcome by outcome. Each child leaves at exactly one step or has a category.
 * @param repeated rows that repeat an earlier row and are to be left out
 */
export function followChildren(
  records: ChildRecords,
  rules: WaterfallRules,
  repeated: ReadonlySet<number>,
): readonly OutcomeWaterfall[] {
  const { children, dates, outcomes } = records;
  const recordSteps = stepsOfRecords(records, rules.ffy, repeated);
  const ofDates = dateSteps(dates, rules.minimumDays, rules.ffy !== undefined);
  const staying = children.filter((row) => recordSteps.get(row) === undefined);
  return outcomes.map((rated): OutcomeWaterfall => {
    const converted = convertRatings(rated, rules.mode, ofDates, staying);
    const steps: (WaterfallStep | undefined)[] = [...converted.steps];
    for (const [row, step] of recordSteps) steps[row] = step;
    const usable = children.filter((row) => steps[row] === undefined);
    const out = Object.fromEntries(WATERFALL_STEPS.map((step) => [step, 0])) as Record<WaterfallStep, number>;
    for (const row of children) {
      const step = steps[row];
      if (step !== undefined) out[step]++;
    }
    return {
      outcome: rated.outcome,
      conversions: converted.conversions,
      steps,
      usable,
      out,
      counts: tallyConverted(usable.map((row) => converted.conversions[row]!)),
    };
  });
}

function stepsOfRecords(
  { children, dates }: ChildRecords,
  ffy: number | undefined,
  repeated: ReadonlySet<number>,
): ReadonlyMap<number, RecordStep> {
  const steps = new Map<number, RecordStep>();
  for (const row of children) {
    if (ffy !== undefined && leftInAnotherYear(dates?.exit[row], ffy)) steps.set(row, "otherYear");
    else if (repeated.has(row)) steps.set(row, "repeated");
  }
  return steps;
}

/** Exits count from July 1 to June 30; a child whose exit date is not known is dealt with at a later step. */
function leftInAnotherYear(exit: number | undefined, ffy: number): boolean {
  if (exit === undefined) return false;
  const day = Math.floor(exit);
  return (
    day < serialOf({ year: ffy, month: 7, day: 1 }) || day > serialOf({ year: ffy + 1, month: 6, day: 30 })
  );
}

/** Rows that say the same as an earlier one of the same child: its code, dates, ratings and answers. Children without a code never repeat. */
export function repeatedRows(
  { children, dates, outcomes }: ChildRecords,
  codeOf: (row: number) => string | undefined,
): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const row of children) {
    const code = codeOf(row);
    if (code === undefined) continue;
    const key = JSON.stringify([
      code.toLowerCase(),
      dates?.entry[row] ?? null,
      dates?.exit[row] ?? null,
      outcomes.map(({ entry, exit, progress }) => [entry[row], exit[row], progress[row]]),
    ]);
    if (seen.has(key)) repeated.add(row);
    seen.add(key);
  }
  return repeated;
}

/** What another number of days would give: the counts of each outcome at each threshold. */
export function thresholdEffects(
  records: ChildRecords,
  rules: WaterfallRules,
  repeated: ReadonlySet<number>,
  thresholds: readonly number[],
): readonly { readonly minimumDays: number; readonly outcomes: readonly OutcomeWaterfall[] }[] {
  return thresholds.map((minimumDays) => ({
    minimumDays,
    outcomes: followChildren(records, { ...rules, minimumDays }, repeated),
  }));
}
