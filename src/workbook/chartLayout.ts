import type { ChartData } from "../indicators/declaration";
import type { TableBody as Area } from "./formulaHoles";
import type { ChartBlock, TableBlock } from "../sheets/reportSheet";

/* How a chart of a report is drawn: which cells, lying or upright, what as a line. The same for Excel and the workbook in memory. */

export interface LaidChart {
  readonly id: string;
  readonly kind: ChartData["kind"];
  readonly title: string;
  readonly unit: string;
  readonly description: string;
  readonly logScale: boolean;
  readonly area: Area;
  readonly categories: Area;
  readonly categoryTitle: string;
  readonly series: readonly LaidSeries[];
}

export interface LaidSeries {
  readonly name: string;
  readonly values: Area;
  /** Drawn over the columns: one line, or a dash over each column where targets differ. */
  readonly line: "level" | "dashes" | undefined;
}

const CHART_ROWS = 17;

/** A bar needs about a row of its own; other charts keep one height. */
export function chartRows(block: ChartBlock): number {
  const kind = drawnKind(block.chart);
  const bars = kind === "bar" || kind === "stackedBar";
  return bars ? Math.min(70, Math.max(CHART_ROWS, block.chart.categories.length + 7)) : CHART_ROWS;
}

/** Bars stand upright where lines cross them: no spreadsheet draws a line across lying ones. */
function drawnKind({ kind, categories, series, marks }: ChartData): ChartData["kind"] {
  const lines = Boolean(marks?.length) || series.some((each) => each.kind === "line");
  const crossed = lines && categories.length > 1;
  return kind === "bar" && crossed ? "column" : kind;
}

function lineOf({ kind, values }: ChartData["series"][number]): LaidSeries["line"] {
  if (kind !== "line") return undefined;
  return new Set(values.filter((value) => value !== null)).size > 1 ? "dashes" : "level";
}

/** `body` is where the rows of `table` lie, whose cells the chart draws; `area` is the chart's own place. */
export function layoutChart(
  { chart, from }: ChartBlock,
  table: TableBlock,
  body: Area,
  area: Area,
): LaidChart {
  const columnOf = (number: number): Area => ({
    row: body.row,
    column: body.column + number - 1,
    rows: body.rows,
    columns: 1,
  });
  const kind = drawnKind(chart);
  const drawn = [
    ...chart.series.map((series) => ({ name: series.name, line: lineOf(series) })),
    ...(chart.marks ?? []).map(({ label }) => ({ name: label, line: "level" as const })),
  ];
  // On top of a stack a limit would be one more part of it: there it stays in the table.
  const count = kind === "stackedBar" ? chart.series.length : drawn.length;
  // A line over one column would be one point, which nobody sees; there it is a column as well.
  const crossed = kind === "column" && chart.categories.length > 1;
  return {
    id: chart.id,
    kind,
    title: chart.title,
    unit: chart.unit,
    description: chart.description,
    logScale: chart.logScale ?? false,
    area,
    categories: columnOf(from.categories),
    categoryTitle: table.columns[from.categories - 1]?.title ?? "",
    series: from.values.slice(0, count).map((number, index) => ({
      name: drawn[index]?.name ?? "",
      values: columnOf(number),
      line: crossed ? drawn[index]?.line : undefined,
    })),
  };
}
