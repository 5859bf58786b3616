import type { InputForm, InputRows, Problem } from "../../indicators/declaration";
import { revenueSteps, type RevenueFigures, type RevenueStep } from "../../achievement/revenueSteps";
import { words } from "../words";
import { districtColumn, figureColumns, readFigure, type FigureId } from "./figures";

/** One district: its figures and the steps from them to aid and levy. */
export interface RevenueRow {
  /** Row of the data, from 0. */
  readonly row: number;
  readonly district: string;
  readonly figures: RevenueFigures;
  readonly steps: readonly RevenueStep[];
}

export interface RevenueRun {
  readonly rows: readonly RevenueRow[];
  readonly problems: readonly Problem[];
}

/** Beyond any budget or head count; cents of larger amounts could no longer be told apart. */
const MOST = 1e12;

/** Reads every row and computes those that can be read; a row with an error is left out and says why. */
export function revenueRun(rows: InputRows, fy: number): RevenueRun {
  const computed: RevenueRow[] = [];
  const problems: Problem[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    if (isBlankRow(rows, row)) continue;
    const figures = readRow(rows, row, problems);
    if (figures === undefined) continue;
    const name = rows.columns[districtColumn.id]?.[row];
    const district =
      name === null || name === undefined || typeof name === "object" || name === ""
        ? words.revenue.row(String(row + 1))
        : String(name);
    computed.push({ row, district, figures, steps: revenueSteps(fy, figures) });
  }
  return { rows: computed, problems };
}

function isBlankRow(rows: InputRows, row: number): boolean {
  return Object.values(rows.columns).every((cells) => cells[row] === null || cells[row] === "");
}

function readRow(rows: InputRows, row: number, problems: Problem[]): RevenueFigures | undefined {
  const figures: Partial<Record<FigureId, number>> = {};
  const before = problems.length;
  const report = (column: FigureId, message: string, advice: string): void => {
    problems.push({ severity: "error", row, column, message, advice });
  };
  for (const { id, title, required } of figureColumns) {
    const read = readFigure(rows.columns[id]?.[row]);
    if (read.kind === "unreadable")
      report(id, words.revenue.problemText(title, read.found), words.revenue.problemTextAdvice);
    else if (read.kind === "number" && read.value < 0)
      report(id, words.revenue.problemNegative(title), words.revenue.problemNegativeAdvice);
    else if (read.kind === "number" && read.value > MOST)
      report(id, words.revenue.problemLarge(title), words.revenue.problemLargeAdvice);
    else if (read.kind === "number") figures[id] = read.value;
    else if (required) report(id, words.revenue.problemBlank(title), words.revenue.problemBlankAdvice);
    else figures[id] = 0;
  }
  const { protectedPriorYear, enrollmentPriorYear } = figures;
  for (const id of ["protectedPriorYear", "enrollmentPriorYear"] as const) {
    const count = figures[id];
    if (count !== undefined && !Number.isInteger(count)) {
      report(id, words.revenue.problemFraction, words.revenue.problemFractionAdvice);
    }
  }
  if (
    protectedPriorYear !== undefined &&
    enrollmentPriorYear !== undefined &&
    protectedPriorYear > enrollmentPriorYear
  ) {
    report("protectedPriorYear", words.revenue.problemMore, words.revenue.problemMoreAdvice);
  }
  return problems.length === before ? (figures as RevenueFigures) : undefined;
}

/** The columns as the pane's column matching, example and problem list ask for them. */
export const revenueForm: InputForm = {
  id: "revenue",
  title: words.revenue.title,
  rowIs: words.revenue.rowIs,
  columns: [districtColumn, ...figureColumns],
  example: [
    {
      district: "District A (made up)",
      adjustedPupilUnits: 7500,
      protectedPriorYear: 1946,
      enrollmentPriorYear: 7000,
      budget313: 800000,
      budget318: 90000,
      holdHarmless: null,
    },
    {
      district: "District B (made up)",
      adjustedPupilUnits: 4800.25,
      protectedPriorYear: 2000,
      enrollmentPriorYear: 4000,
      budget313: 900000,
      budget318: 48002.5,
      holdHarmless: 52800,
    },
  ],
  compute: (rows, { ffy }) => ({
    results: [],
    tables: [],
    charts: [],
    notes: [],
    problems: revenueRun(rows, ffy).problems,
  }),
};
