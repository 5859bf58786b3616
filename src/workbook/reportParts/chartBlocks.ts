import type { ChartData, Computation } from "../../indicators/declaration";
import type { NumberFormat, ReportBlock, ReportCell, TableBlock } from "../report";
import { detailTable } from "./resultBlocks";

/**
 * The charts of a computation. A chart draws the cells of a table of this report where that table holds its figures, so that
 * it follows the person's data; only marks (targets, thresholds) and figures found nowhere else get a small table of their own.
 */
export function chartBlocks(computation: Computation, results: TableBlock): readonly ReportBlock[] {
  const tables = [...computation.tables.map(detailTable), results];
  return computation.charts
    .filter((chart) => chart.categories.length > 0 && chart.series.length > 0)
    .flatMap((chart): ReportBlock[] => {
      const seen: ReportBlock = { kind: "text", style: "note", text: chart.description };
      const found = findFigures(chart, tables);
      if (found?.whole && !chart.marks?.length) return [{ kind: "chart", chart, from: found }, seen];
      const own = figuresTable(chart, found, tables);
      const values = own.columns.slice(1).map((_column, index) => index + 2);
      return [{ kind: "chart", chart, from: { table: own.id, categories: 1, values } }, seen, own];
    });
}

interface Figures {
  readonly table: string;
  /** Columns from 1. */
  readonly categories: number;
  readonly values: readonly number[];
  /** Row of the table, from 0, for each category. */
  readonly rows: readonly number[];
  /** The chart draws every row of the table, in its order. */
  readonly whole: boolean;
}

/** The table, and the columns and rows in it, whose cells are this chart's figures. */
function findFigures(chart: ChartData, tables: readonly TableBlock[]): Figures | undefined {
  for (const table of tables) {
    for (const [column] of table.columns.entries()) {
      const rows = rowsOfCategories(table, column, chart.categories);
      if (!rows) continue;
      const values = chart.series.map((series) => columnOfValues(table, rows, series.values));
      if (!values.every((found) => found !== undefined)) continue;
      const whole = rows.length === table.rows.length && rows.every((row, index) => row === index);
      return { table: table.id, categories: column + 1, values, rows, whole };
    }
  }
  return undefined;
}

/** Each category's row; undefined where a category is not in this column, or is there twice. */
function rowsOfCategories(
  table: TableBlock,
  column: number,
  categories: readonly string[],
): readonly number[] | undefined {
  const rows = new Map<string, number>();
  for (const [row, cells] of table.rows.entries()) {
    const name = String(writtenValue(cells[column] ?? null) ?? "");
    rows.set(name, rows.has(name) ? -1 : row);
  }
  const found = categories.map((category) => rows.get(category) ?? -1);
  return found.every((row) => row >= 0) ? found : undefined;
}

/** Column (from 1) that holds exactly these values in these rows; a missing value is any cell without a number. */
function columnOfValues(
  table: TableBlock,
  rows: readonly number[],
  values: readonly (number | null)[],
): number | undefined {
  const index = table.columns.findIndex((_column, column) =>
    rows.every((row, place) => {
      const cell = writtenValue(table.rows[row]?.[column] ?? null);
      const value = values[place] ?? null;
      return value === null ? typeof cell !== "number" : cell === value;
    }),
  );
  return index < 0 ? undefined : index + 1;
}

function writtenValue(cell: ReportCell): string | number | boolean | null {
  return cell !== null && typeof cell === "object" ? (cell.snapshot ?? null) : cell;
}

function figuresTable(
  chart: ChartData,
  found: Figures | undefined,
  tables: readonly TableBlock[],
): TableBlock {
  const drawn = tables.find(({ id }) => id === found?.table);
  const marks = chart.marks ?? [];
  const format = formatOf(chart.unit);
  return {
    kind: "table",
    id: `figures of ${chart.id}`,
    title: `Figures of the chart${found ? "" : ", as they were when this sheet was written"}: ${chart.title}`,
    columns: [
      { title: drawn?.columns[(found?.categories ?? 1) - 1]?.title ?? "Category", format: "text" },
      ...chart.series.map(({ name }) => ({ title: name, format }) as const),
      ...marks.map(({ label }) => ({ title: label, format }) as const),
    ],
    rows: chart.categories.map((category, row) => [
      category,
      ...chart.series.map((series, index): ReportCell => {
        const value = series.values[row] ?? null;
        const column = found?.values[index];
        if (!found || column === undefined || value === null) return value;
        return { formula: `={cell:${found.table}!${(found.rows[row] ?? 0) + 1},${column}}`, snapshot: value };
      }),
      ...marks.map((mark) => mark.value),
    ]),
  };
}

function formatOf(unit: string): NumberFormat {
  if (/percent|%/i.test(unit)) return "percent2";
  return /ratio/i.test(unit) ? "ratio2" : "general";
}
