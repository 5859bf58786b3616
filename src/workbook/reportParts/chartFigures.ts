import type { ChartData } from "../../indicators/declaration";
import type { ReportCell, TableBlock } from "../../sheets/reportSheet";

/* Where the figures of a chart stand in the tables of its report, so that the chart can draw those cells and follow them. */

export interface Figures {
  readonly table: string;
  /** Columns from 1; several where a category is named by them together: "9001, Black". */
  readonly categories: readonly number[];
  readonly values: readonly number[];
  /** Of each series with intervals, the columns of their ends where the table has them. */
  readonly ends: readonly { readonly low: number | undefined; readonly high: number | undefined }[];
  /** Row of the table, from 0, for each category. */
  readonly rows: readonly number[];
  /** The chart draws every row of the table, in its order. */
  readonly whole: boolean;
}

/** The table, and the columns and rows in it, whose cells are this chart's figures. */
export function findFigures(chart: ChartData, tables: readonly TableBlock[]): Figures | undefined {
  for (const table of tables) {
    for (const columns of namingColumns(table)) {
      const rows = rowsOfCategories(table, columns, chart.categories);
      if (!rows) continue;
      const values = chart.series.map((series) => columnOfValues(table, rows, series.values));
      if (!values.every((found) => found !== undefined)) continue;
      const ends = chart.series.map(({ interval }) => ({
        low: interval && columnOfValues(table, rows, interval.low),
        high: interval && columnOfValues(table, rows, interval.high),
      }));
      const whole = rows.length === table.rows.length && rows.every((row, index) => row === index);
      return { table: table.id, categories: columns.map((column) => column + 1), values, ends, rows, whole };
    }
  }
  return undefined;
}

/** Most columns that name a row together: a district, its group, and a disability. */
const MOST_NAMING = 3;
export const BETWEEN_NAMES = ", ";

/** Columns (from 0) that may name the rows: each by itself first, then neighbours together. */
function namingColumns({ columns }: TableBlock): readonly (readonly number[])[] {
  return Array.from({ length: MOST_NAMING }, (_, more) => more + 1).flatMap((count) =>
    columns.slice(count - 1).map((_column, first) => Array.from({ length: count }, (__, at) => first + at)),
  );
}

/** Each category's row; undefined where a category is not in these columns, or is there twice. */
function rowsOfCategories(
  table: TableBlock,
  columns: readonly number[],
  categories: readonly string[],
): readonly number[] | undefined {
  const rows = new Map<string, number>();
  for (const [row, cells] of table.rows.entries()) {
    const name = columns
      .map((column) => String(writtenValue(cells[column] ?? null) ?? ""))
      .join(BETWEEN_NAMES);
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
