import type { YearValue } from "../law/dated";
import { inPlan } from "../law/sources";
import type { Baseline, Target } from "./declaration";

/*
 * Rows of the plan's tables, so that a targets file reads like the table it was taken from: year, figure, print, line, and what a
 * reader should know about it.
 */

/** Targets by measure code. */
export type PlanTargets = Readonly<Record<string, readonly YearValue<Target>[]>>;
/** Baselines by measure code. */
export type PlanBaselines = Readonly<Record<string, Baseline>>;
/** Printed rows without a figure, by measure code; the value is what is printed instead. */
export type RowsWithoutTarget = Readonly<Record<string, readonly YearValue<string>[]>>;

/** One row of a targets table. A pair is a range, low and high. */
export function planTarget(
  indicator: string,
  ffy: number,
  figure: number | readonly [low: number, high: number],
  printed: string,
  line: number,
  note?: string,
): YearValue<Target> {
  const [low, high] = typeof figure === "number" ? [figure, figure] : figure;
  return {
    ffy,
    value: { low, high, printed },
    source: inPlan(`Indicator ${indicator}, targets (line ${line})`),
    ...(note === undefined ? {} : { note }),
  };
}

/** Stands for a row that holds a sentence and no figure; shown without quotation marks, because the plan does not print it. */
export const NO_FIGURE = "no figure";

/** A row of a targets table that holds no figure: what it prints instead ("N/A"), or NO_FIGURE where it holds a sentence. */
export function rowWithoutTarget(
  indicator: string,
  ffy: number,
  printed: string,
  line: number,
  note?: string,
): YearValue<string> {
  return {
    ffy,
    value: printed,
    source: inPlan(`Indicator ${indicator}, targets (line ${line})`),
    ...(note === undefined ? {} : { note }),
  };
}

/** A baseline as printed, with its counts where the plan gives them. */
export function planBaseline(
  indicator: string,
  ffy: number,
  percent: number,
  printed: string,
  line: number,
  counts?: { readonly numerator: number; readonly denominator: number },
  note?: string,
): Baseline {
  return {
    ffy,
    percent,
    printed,
    ...counts,
    source: inPlan(`Indicator ${indicator}, baseline (line ${line})`),
    ...(note === undefined ? {} : { note }),
  };
}
