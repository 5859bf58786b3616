import type { ChartData } from "../../indicators/declaration";
import type { NumberFormat, ReportBlock, ReportCell, TableBlock } from "../../sheets/reportSheet";

/**
 * The charts of a result. A chart draws the cells of a table of this report where that table holds its figures, so that
 * it follows the person's data. Where it shows only some rows, names them by several columns, or has marks (targets,
 * thresholds), a small table of its own points at those cells; only figures found nowhere are written as values.
 */
export function chartBlocks(
  charts: readonly ChartData[],
  tables: readonly TableBlock[],
): readonly ReportBlock[] {
  return charts
    .filter((chart) => chart.categories.length > 0 && chart.series.length > 0)
    .flatMap((chart): ReportBlock[] => {
      const seen: ReportBlock = { kind: "text", style: "note", text: chart.description };
      const found = findFigures(chart, tables);
      const [categories, ...more] = found?.categories ?? [];
      if (found?.whole && categories !== undefined && more.length === 0 && !chart.marks?.length) {
        const { table, values } = found;
        return [{ kind: "chart", chart, from: { table, categories, values } }, seen];
      }
      const own = figuresTable(chart, found, tables);
      const values = own.columns.slice(1).map((_column, index) => index + 2);
      return [{ kind: "chart", chart, from: { table: own.id, categories: 1, values } }, seen, own];
    });
}

interface Figures {
  readonly table: string;
  /** Columns from 1; several where a category is named by them together: "9001, Black". */
  readonly categories: readonly number[];
  readonly values: readonly number[];
  /** Row of the table, from 0, for each category. */
  readonly rows: readonly number[];
  /** The chart draws every row of the table, in its order. */
  readonly whole: boolean;
}

/** The table, and the columns and rows in it, whose cells are this chart's figures. */
function findFigures(chart: ChartData, tables: readonly TableBlock[]): Figures | undefined {
  for (const table of tables) {
    for (const columns of namingColumns(table)) {
      const rows = rowsOfCategories(table, columns, chart.categories);
      if (!rows) continue;
      const values = chart.series.map((series) => columnOfValues(table, rows, series.values));
      if (!values.every((found) => found !== undefined)) continue;
      const whole = rows.length === table.rows.length && rows.every((row, index) => row === index);
      return { table: table.id, categories: columns.map((column) => column + 1), values, rows, whole };
    }
  }
  return undefined;
}

/** Most columns that name a row together: a district, its group, and a disability. */
const MOST_NAMING = 3;
const BETWEEN_NAMES = ", ";

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
      { title: titleOfNames(drawn, found), format: "text" },
      ...chart.series.map(({ name }) => ({ title: name, format }) as const),
      ...marks.map(({ label }) => ({ title: label, format }) as const),
    ],
    rows: chart.categories.map((category, row) => [
      found ? { formula: `=${namesOf(found, row)}`, snapshot: category } : category,
      ...chart.series.map((series, index): ReportCell => {
        const value = series.values[row] ?? null;
        const column = found?.values[index];
        if (!found || column === undefined || value === null) return value;
        return { formula: `=${cellOf(found, row, column)}`, snapshot: value };
      }),
      ...marks.map((mark) => mark.value),
    ]),
  };
}

function titleOfNames(drawn: TableBlock | undefined, found: Figures | undefined): string {
  const titles = found?.categories.map((column) => drawn?.columns[column - 1]?.title ?? "") ?? [];
  return titles.join(BETWEEN_NAMES) || "Category";
}

/** What names a category, as a formula: the cells that hold its name, joined as its name joins them. */
function namesOf(found: Figures, place: number): string {
  return found.categories.map((column) => cellOf(found, place, column)).join(`&"${BETWEEN_NAMES}"&`);
}

function cellOf({ table, rows }: Figures, place: number, column: number): string {
  return `{cell:${table}!${(rows[place] ?? 0) + 1},${column}}`;
}

function formatOf(unit: string): NumberFormat {
  if (/percent|%/i.test(unit)) return "percent2";
  return /ratio/i.test(unit) ? "ratio2" : "general";
}
