import type { ChartData, Computation } from "../../indicators/declaration";
import type { ReportBlock, ReportCell, TableBlock } from "../report";
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
      const found = findFigures(chart, tables);
      if (found && !chart.marks?.length) return [{ kind: "chart", chart, from: found }];
      const own = figuresTable(chart, found);
      const values = own.columns.slice(1).map((_column, index) => index + 2);
      return [{ kind: "chart", chart, from: { table: own.id, categories: 1, values } }, own];
    });
}

interface Figures {
  readonly table: string;
  /** Columns from 1. */
  readonly categories: number;
  readonly values: readonly number[];
}

function findFigures(chart: ChartData, tables: readonly TableBlock[]): Figures | undefined {
  for (const table of tables) {
    if (table.rows.length !== chart.categories.length) continue;
    const categories = findColumn(table, (cell, row) => String(cell ?? "") === chart.categories[row]);
    if (categories === undefined) continue;
    const values = chart.series.map((series) =>
      findColumn(table, (cell, row) => {
        const value = series.values[row] ?? null;
        return value === null ? typeof cell !== "number" : cell === value;
      }),
    );
    if (values.every((column) => column !== undefined)) return { table: table.id, categories, values };
  }
  return undefined;
}

function findColumn(
  table: TableBlock,
  matches: (cell: string | number | boolean | null, row: number) => boolean,
): number | undefined {
  const index = table.columns.findIndex((_column, column) =>
    table.rows.every((cells, row) => matches(writtenValue(cells[column] ?? null), row)),
  );
  return index < 0 ? undefined : index + 1;
}

function writtenValue(cell: ReportCell): string | number | boolean | null {
  return cell !== null && typeof cell === "object" ? (cell.snapshot ?? null) : cell;
}

function figuresTable(chart: ChartData, found: Figures | undefined): TableBlock {
  const marks = chart.marks ?? [];
  const format = /percent|%|points/i.test(chart.unit) ? "percent2" : "general";
  return {
    kind: "table",
    id: `figures of ${chart.id}`,
    title: `Figures of the chart: ${chart.title}`,
    columns: [
      { title: "Shown", format: "text" },
      ...chart.series.map(({ name }) => ({ title: name, format }) as const),
      ...marks.map(({ label }) => ({ title: label, format }) as const),
    ],
    rows: chart.categories.map((category, row) => [
      category,
      ...chart.series.map((series, index): ReportCell => {
        const value = series.values[row] ?? null;
        const column = found?.values[index];
        if (!found || column === undefined || value === null) return value;
        return { formula: `={cell:${found.table}!${row + 1},${column}}`, snapshot: value };
      }),
      ...marks.map((mark) => mark.value),
    ]),
  };
}
