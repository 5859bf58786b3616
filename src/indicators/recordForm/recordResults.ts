import type { Citation } from "../../law/citation";
import { nameFfy } from "../../law/federalFiscalYear";
import { isValue, type Outcome } from "../../measures/outcome";
import type { FormulaTemplate, MeasureResult, ResultCell, ResultTable } from "../declaration";
import { formatNumber } from "../readCells";
import { ending } from "../workingText";

/** Id of the table of counts; formulas point into it. */
export const COUNTS_TABLE = "counts";

/** One count behind a result. */
export interface CountLine {
  readonly label: string;
  readonly count: number;
  /** The same count over the person's own columns. */
  readonly formula?: FormulaTemplate;
}

/** The counts behind the results, a line each; live where formulas see the same records as we. */
export function countsTable(title: string, lines: readonly CountLine[], live: boolean): ResultTable {
  const spills = lines.flatMap(({ formula }, row) =>
    live && formula !== undefined ? [{ row, column: 1, rows: 1, columns: 1, formula }] : [],
  );
  return {
    id: COUNTS_TABLE,
    title,
    columns: [
      { title: "Counted", kind: "text" },
      { title: "Number", kind: "count" },
    ],
    rows: lines.map(({ label, count }) => [label, count]),
    ...(spills.length > 0 ? { spills } : {}),
  };
}

/** The cell of a line of the counts table, from 1. */
export function countCell(line: number): string {
  return `{cell:${COUNTS_TABLE}!${line},2}`;
}

/** A percent with its working: "162 / 557 x 100 = 29.1", one decimal as the plan prints. */
export function percentResult(found: {
  readonly measure: string;
  readonly ffy: number;
  readonly outcome: Outcome;
  readonly rule: string;
  /** The fraction in numbers, "(162 + 183) / 557". */
  readonly fraction: string;
  readonly inputs: readonly { readonly name: string; readonly value: number }[];
  readonly source: Citation;
  readonly formula?: FormulaTemplate;
}): MeasureResult {
  const { measure, ffy, outcome, rule, fraction, inputs, source, formula } = found;
  return {
    measure,
    outcome,
    working: { rule, numbers: `${fraction} x 100 ${ending(outcome)}`, inputs, source, year: nameFfy(ffy) },
    ...(formula === undefined ? {} : { formula }),
  };
}

/** "162 + 183", in brackets where there are several. */
export function sumOfNumbers(numbers: readonly number[]): string {
  const sum = numbers.map(formatNumber).join(" + ");
  return numbers.length > 1 ? `(${sum})` : sum;
}

/** An outcome as a cell of a table. */
export function outcomeCell(outcome: Outcome): ResultCell {
  return isValue(outcome) ? outcome.value : { missing: outcome.reason };
}

/** Orders delays: those without an end (null) first, then the longest. */
export function longestFirst(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return -1;
  return other === null ? 1 : other - one;
}
