import { formatValue } from "../../spreadsheet";
import type { Chart, SheetRange, Workbook } from "../../spreadsheet/api";

/** A chart with its cells read. */
export interface ChartPicture {
  readonly kind: Chart["kind"];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly PictureSeries[];
  readonly logScale: boolean;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  readonly description: string;
}

export interface PictureSeries {
  readonly name: string;
  /** Undefined where a cell holds no number, or none the axis has a place for. */
  readonly values: readonly (number | undefined)[];
  /** A line over the columns: which of those lines it is, from 0. */
  readonly line?: number;
}

export function readChart(workbook: Workbook, chart: Chart): ChartPicture {
  const cells = ({ sheet, range }: SheetRange) =>
    workbook
      .sheet(sheet)
      ?.values(range)
      .flatMap((row, place) =>
        row.map((value, column) => ({
          value,
          format: workbook.sheet(sheet)?.format(range.row + place, range.column + column).numberFormat,
        })),
      ) ?? [];
  const logScale = chart.logScale ?? false;
  let lines = 0;
  const series = chart.series.map(({ name, values, kind }) => ({
    name,
    values: cells(values).map(({ value }) =>
      typeof value === "number" && (!logScale || value > 0) ? value : undefined,
    ),
    ...(kind === "line" && chart.kind === "column" ? { line: lines++ } : {}),
  }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = chart.series.find(({ categories }) => categories)?.categories;
  const categories = named
    ? cells(named).map(({ value, format }) => formatValue(value, format))
    : Array.from({ length: longest }, (_, place) => String(place + 1));
  return {
    kind: chart.kind,
    title: chart.title,
    categories,
    series,
    logScale,
    ...(chart.valueAxisTitle ? { valueAxisTitle: chart.valueAxisTitle } : {}),
    ...(chart.categoryAxisTitle ? { categoryAxisTitle: chart.categoryAxisTitle } : {}),
    description: chart.alternativeText ?? chart.title,
  };
}
