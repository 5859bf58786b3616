import type { Citation } from "../../law/citation";
import { inPlan } from "../../law/sources";

/** One row of an improvement activities table of the plan. */
export interface Activity {
  /** Indicator whose table holds it: "4A". */
  readonly indicator: string;
  /** What is done and for whom, in our words. */
  readonly label: string;
  /** First and last year as printed; the plan counts calendar years here, and some activities outlast it. */
  readonly first: number;
  readonly last: number;
  /** Who does it and with what, parts separated by "; ". */
  readonly resources: string;
  readonly source: Citation;
  /** What a reader should know: a repeated row, an extended timeline. */
  readonly note?: string;
}

/** The plan's last year; what runs on says so. */
const PLAN_ENDS = 2013;

function remark(last: number, note: string | undefined): { note?: string } {
  const late = last > PLAN_ENDS ? `Runs on after ${PLAN_ENDS}, where the plan ends.` : undefined;
  const remarks = [note, late].filter((one) => one !== undefined);
  return remarks.length === 0 ? {} : { note: remarks.join(" ") };
}

/** Rows of one indicator, so that a file here reads like the plan's table: line, years, what, resources. */
export function activitiesOfTable(
  indicator: string,
  rows: readonly (readonly [
    line: number,
    first: number,
    last: number,
    label: string,
    resources: string,
    note?: string,
  ])[],
): readonly Activity[] {
  return rows.map(([line, first, last, label, resources, note]) => ({
    indicator,
    label,
    first,
    last,
    resources,
    source: inPlan(`Indicator ${indicator}, improvement activities (line ${line})`),
    ...remark(last, note),
  }));
}
