import type {
  Measure,
  MeasureResult,
  ResultCell,
  ResultColumn,
  ResultTable,
} from "../../indicators/declaration";
import { serialOfIso } from "../../measures/dates";
import type { IndicatorReportRequest } from "../indicatorReport";
import type { NumberFormat, ReportCell, ReportValue, TableBlock } from "../../sheets/reportSheet";

/** Ids of our own tables hold a space, so that no table of an indicator can have the same. */
export const RESULTS_TABLE = "the results";
/** Columns of the results table, from 1. */
export const RESULT_COLUMN = 3;

/** One row a measure: the number as a live formula, its target, and how it stands. */
export function resultsTable(request: IndicatorReportRequest): TableBlock {
  return {
    kind: "table",
    id: RESULTS_TABLE,
    title: "Results",
    columns: [
      { title: "Measure", format: "text" },
      { title: "What it is", format: "text" },
      { title: "Result", format: "percent2" },
      { title: "Target", format: "percent2" },
      { title: "Good is", format: "text" },
      { title: "Status", format: "text" },
      { title: "Result when written", format: "percent2" },
    ],
    rows: request.computation.results.map((result, index) => resultRow(request, result, index)),
  };
}

function resultRow(
  request: IndicatorReportRequest,
  result: MeasureResult,
  index: number,
): readonly ReportCell[] {
  const measure = request.indicator.measures.find((each) => each.code === result.measure);
  const written = result.outcome.kind === "value" ? result.outcome.value : "none";
  const live = result.formula === undefined ? written : { formula: result.formula, snapshot: written };
  return [
    result.measure,
    measure?.title ?? "",
    live,
    targetCell(request, result.measure),
    measure === undefined ? "" : goodSide(measure),
    statusCell(request, result, index),
    written,
  ];
}

function goodSide(measure: Measure): string {
  const side = measure.better.side === "atLeast" ? "at least the target" : "at most the target";
  return measure.better.ours ? `${side} (our reading)` : side;
}

function targetCell(request: IndicatorReportRequest, code: string): ReportCell {
  const target = request.comparisons.find((comparison) => comparison.measure === code)?.target;
  if (target === undefined) return "no target";
  if (target.low !== target.high) return target.printed;
  return {
    formula: `=INDEX(MN.TARGET(${indicatorAndYear(request)}${measureArgument(request, code)}),1,1)`,
    snapshot: target.low,
  };
}

/** Live where there is a number to compare and a target to compare it with; else words: above all, why there is no number. */
function statusCell(request: IndicatorReportRequest, result: MeasureResult, index: number): ReportCell {
  if (result.outcome.kind !== "value") return result.outcome.reason;
  const comparison = request.comparisons.find((each) => each.measure === result.measure);
  const status = comparison?.status ?? "";
  if (comparison?.target === undefined) return status;
  const cell = `{cell:${RESULTS_TABLE}!${index + 1},${RESULT_COLUMN}}`;
  return {
    formula: `=MN.STATUS(${indicatorAndYear(request)},${cell}${measureArgument(request, result.measure)})`,
    snapshot: status,
  };
}

function indicatorAndYear({ indicator, ffy }: IndicatorReportRequest): string {
  return `"${indicator.code}",${ffy}`;
}

/** An indicator with one measure needs no measure argument, and its formulas stay short. */
function measureArgument({ indicator }: IndicatorReportRequest, code: string): string {
  return indicator.measures.length > 1 ? `,"${code}"` : "";
}

/** A table behind the results. Where a formula spills over a block of it, the block is left to the spill. */
export function detailTable(table: ResultTable): TableBlock {
  const rows = table.rows.map((cells): ReportCell[] =>
    cells.map((cell, column) => plainCell(cell, table.columns[column]?.kind)),
  );
  for (const spill of table.spills ?? []) {
    for (let row = spill.row; row < spill.row + spill.rows; row++) {
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        const cells = rows[row];
        if (!cells || column >= cells.length) {
          throw new Error(
            `A spill of table "${table.id}" reaches beyond its ${rows.length} rows or its columns.`,
          );
        }
        cells[column] = {
          filledBySpill: true,
          snapshot: plainCell(table.rows[row]?.[column] ?? null, table.columns[column]?.kind),
        };
      }
    }
    const first = rows[spill.row];
    if (!first) continue;
    first[spill.column] = {
      formula: spill.formula,
      spill: { rows: spill.rows, columns: spill.columns },
      snapshot: plainCell(table.rows[spill.row]?.[spill.column] ?? null, table.columns[spill.column]?.kind),
    };
  }
  return {
    kind: "table",
    id: table.id,
    title: table.title,
    columns: table.columns.map((column) => ({ title: column.title, format: FORMATS[column.kind] })),
    rows,
    ...(table.spills?.length ? { asTable: false } : {}),
    ...(table.flagged?.length ? { flagged: table.flagged } : {}),
    ...(table.italic?.length ? { italic: table.italic } : {}),
  };
}

const FORMATS: Readonly<Record<ResultColumn["kind"], NumberFormat>> = {
  text: "text",
  count: "count",
  percent: "percent2",
  ratio: "ratio2",
  money: "money",
  number: "general",
  yesno: "text",
  date: "date",
};

/** A day goes out as a date of the workbook, which every Excel shows in the form of its own region. */
function plainCell(cell: ResultCell, kind: ResultColumn["kind"] | undefined): ReportValue {
  if (cell !== null && typeof cell === "object") return cell.missing;
  return kind === "date" && typeof cell === "string" ? (serialOfIso(cell) ?? cell) : cell;
}
