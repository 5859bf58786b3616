import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import type { ChartData, FormulaTemplate, ResultTable } from "../declaration";
import { outcomeCell } from "../recordForm/recordResults";
import { TRANSITION_CRITERIA } from "./criteria";

/** Citations of all records, as Table 13.1 of the plan counts them (lines 1471-1483). */
export interface Citations {
  /** Records that fail each criterion, in the order of TRANSITION_CRITERIA. */
  readonly failing: readonly number[];
  /** Records that fail this criterion and no other, where single records are known. */
  readonly alone?: readonly number[];
  /** Records that fail any. */
  readonly cited: number;
  readonly reviewed: number;
}

const TABLE = "citations";
const CITED_ROW = TRANSITION_CRITERIA.length + 1;

/**
 * Each criterion with its share of the cited records and of all records.
 * @param counts formulas for the counts of each criterion, of the records cited, and of the records reviewed; left out, they are values
 */
export function citationsTable(
  { failing, alone, cited, reviewed }: Citations,
  counts: readonly FormulaTemplate[] = [],
): ResultTable {
  const share = (column: number, ofRow: number) => ({
    row: 0,
    column,
    rows: failing.length,
    columns: 1,
    formula: `=MN.PERCENT({range:${TABLE}!1,2,${failing.length},2},{cell:${TABLE}!${ofRow},2})`,
  });
  return {
    id: TABLE,
    title: "Records cited by criterion",
    columns: [
      { title: "Criterion", kind: "text" },
      { title: "Records", kind: "count" },
      { title: "% of cited records", kind: "percent" },
      { title: "% of records reviewed", kind: "percent" },
      ...(alone === undefined ? [] : [{ title: "The only citation", kind: "count" as const }]),
    ],
    rows: [
      ...TRANSITION_CRITERIA.map(({ letter, label }, place) => [
        `${letter}: ${label}`,
        failing[place]!,
        outcomeCell(percent(failing[place]!, cited)),
        outcomeCell(percent(failing[place]!, reviewed)),
        ...(alone === undefined ? [] : [alone[place]!]),
      ]),
      ["Records cited", cited, null, outcomeCell(percent(cited, reviewed)), ...(alone ? [null] : [])],
      ["Records reviewed", reviewed, null, null, ...(alone ? [null] : [])],
    ],
    spills: [
      ...counts.map((formula, row) => ({ row, column: 1, rows: 1, columns: 1, formula })),
      ...(cited > 0 ? [share(2, CITED_ROW)] : []),
      ...(reviewed > 0 ? [share(3, CITED_ROW + 1)] : []),
    ],
  };
}

/** How many of the reviewed records fail each criterion. */
export function citationsChart({ failing, reviewed }: Citations): ChartData {
  const shares = failing.map((count) => percent(count, reviewed));
  const said = shares.map((share) => (isValue(share) ? showRounded(share.value, 1) : "none"));
  return {
    id: "citations",
    title: "Records cited by criterion",
    kind: "bar",
    unit: "percent",
    categoryTitle: "Criterion",
    categories: TRANSITION_CRITERIA.map(({ letter, label }) => `${letter}: ${label}`),
    series: [
      { name: "% of records reviewed", values: shares.map((share) => (isValue(share) ? share.value : null)) },
    ],
    description: `Percent of the records reviewed that fail each criterion: ${TRANSITION_CRITERIA.map(
      ({ letter }, place) => `${letter} ${said[place]}`,
    ).join(", ")}.`,
  };
}
