import type { ConversionMode } from "../../measures/childOutcomeCategory";
import type { InputRows, Problem } from "../declaration";
import { isBlank } from "../readCells";
import { childRows, readRatings, type RatedOutcome } from "./childRatings";
import { CHILD_OUTCOMES } from "./outcomes";
import { readServiceDates, type DateOptions, type ServiceDates } from "./serviceDates";

/** A table with one row a child, read once for everything that is asked of it. */
export interface ChildRecords {
  /** Rows that hold a child. */
  readonly children: readonly number[];
  /** Absent where the table has not both dates. */
  readonly dates: ServiceDates | undefined;
  /** Outcomes A, B and C. */
  readonly outcomes: readonly RatedOutcome[];
}

export function readChildRecords(rows: InputRows, options: DateOptions, problems: Problem[]): ChildRecords {
  const children = childRows(rows);
  const dates = readServiceDates(rows, options, children, problems);
  const outcomes = CHILD_OUTCOMES.map((outcome) => readRatings(rows, outcome, children, problems));
  return { children, dates, outcomes };
}

/** What a cell of a text column says; undefined where it is blank or an error. */
export function textOf(rows: InputRows, column: string, row: number): string | undefined {
  const cell = rows.columns[column]?.[row];
  return isBlank(cell) || typeof cell === "object" ? undefined : String(cell).trim();
}

/** The same count in a cell: MN.COSF_COUNTS over the person's columns. */
export function countsFormula(
  ids: { readonly entry: string; readonly exit: string; readonly progress: string },
  mode: ConversionMode,
  minimumDays: number | undefined,
): string {
  const dates = minimumDays === undefined ? "" : `,{column:entryDate},{column:exitDate},${minimumDays}`;
  return `=MN.COSF_COUNTS({column:${ids.entry}},{column:${ids.exit}},{column:${ids.progress}},"${mode}","leave out"${dates})`;
}

/** A child may come back after leaving, so a second row is a warning and is counted. */
export function sameChildTwice(
  rows: InputRows,
  children: readonly number[],
  nameRow = (row: number): string => `row ${row + 1} of the data`,
): readonly Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const row of children) {
    const id = textOf(rows, "child", row);
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    else {
      problems.push({
        severity: "warning",
        row,
        column: "child",
        message: `Child ${id} is already in ${nameRow(before)}; both rows are counted.`,
        advice: "Delete one of them, unless the child left and came back.",
      });
    }
  }
  return problems;
}
