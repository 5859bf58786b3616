import { formatValue } from "../../spreadsheet";
import type { Chart, SheetRange, Workbook } from "../../spreadsheet/api";

/** A chart with its cells read. */
export interface ChartPicture {
  readonly kind: Chart["kind"];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly PictureSeries[];
  readonly logScale: boolean;
  readonly logBase: number;
  readonly source?: string;
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
  /** The ends of each number's interval. */
  readonly ends?: readonly ({ readonly low: number; readonly high: number } | undefined)[];
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
  const numbers = (range: SheetRange) =>
    cells(range).map(({ value }) => (typeof value === "number" ? value : undefined));
  const series = chart.series.map(({ name, values, kind, interval }): PictureSeries => {
    const read = numbers(values);
    const [below, above] = interval ? [numbers(interval.below), numbers(interval.above)] : [[], []];
    const over = kind === "line" && !["bar", "stackedBar"].includes(chart.kind);
    return {
      name,
      values: read.map((value) => (value !== undefined && (!logScale || value > 0) ? value : undefined)),
      ...(over ? { line: lines++ } : {}),
      ...(interval && {
        ends: read.map((value, at) => {
          const [down, up] = [below[at], above[at]];
          return value === undefined || down === undefined || up === undefined
            ? undefined
            : { low: value - down, high: value + up };
        }),
      }),
    };
  });
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
    logBase: chart.logBase ?? 10,
    ...(chart.source ? { source: chart.source } : {}),
    ...(chart.valueAxisTitle ? { valueAxisTitle: chart.valueAxisTitle } : {}),
    ...(chart.categoryAxisTitle ? { categoryAxisTitle: chart.categoryAxisTitle } : {}),
    description: chart.alternativeText ?? chart.title,
  };
}
