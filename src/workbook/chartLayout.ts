import type { ChartData } from "../indicators/declaration";
import { FILLS, LIMIT_LINES, LINES, ofList, type DashName, type MarkShape } from "../sheets/chartLook";
import { chartNumberFormat, logBaseOf, valueAxisWords } from "../sheets/chartWords";
import type { ChartBlock, TableBlock } from "../sheets/reportSheet";
import { PAGE_CHARACTERS } from "./columnWidths";
import type { TableBody as Area } from "./formulaHoles";

/* How a chart of a report is drawn: which cells, lying or upright, what as a line. The same for Excel and the workbook in memory. */

export interface LaidChart {
  readonly id: string;
  readonly kind: DrawnKind;
  readonly title: string;
  /** The title of the value axis, with the unit. */
  readonly unit: string;
  readonly description: string;
  /** Where the figures come from: a second line below the lower axis, so that it goes along when the chart is copied. */
  readonly source: string | undefined;
  readonly logScale: boolean;
  readonly logBase: 2 | 10;
  readonly area: Area;
  readonly categories: Area;
  readonly categoryTitle: string;
  /** Excel's code for the numbers of the value axis. */
  readonly axisFormat: string;
  /** Where the value axis ends, if that is not left to the program. */
  readonly axisMaximum: number | undefined;
  /** Points, for the words at the axes; the title is larger. */
  readonly fontSize: number;
  readonly series: readonly LaidSeries[];
}

export type DrawnKind = "bar" | "column" | "line" | "stackedBar" | "points";

export interface LaidSeries {
  readonly name: string;
  readonly values: Area;
  /** Drawn over the columns: one line, or a dash over each column where targets differ. */
  readonly line: "level" | "dashes" | undefined;
  readonly look: SeriesLook;
  /** Kind "points": the ends of the intervals, and how far they are from the numbers. */
  readonly interval: LaidInterval | undefined;
  /** Excel's code for a number written beside every bar or mark. */
  readonly labels: string | undefined;
  /** A line across the chart has its name written at its end. */
  readonly named: boolean;
}

export interface SeriesLook {
  readonly color: string;
  /** Of letters on a bar. */
  readonly ink: string;
  readonly dash: DashName;
  readonly mark: MarkShape;
}

export interface LaidInterval {
  readonly low: Area;
  readonly high: Area;
  readonly below: Area;
  readonly above: Area;
}

/** Rows that title, legend, axes and source take, and a plot beside them that is not flat. */
const AROUND_BARS = 14;
const CHART_ROWS = 24;
/** Long names stand on end below marks, and need room for it. */
const POINTS_ROWS = 32;
/** Characters beside which these are right. */
const USUAL_WIDTH = 115;
/** A printed page has hardly more. */
const MOST_ROWS = 46;

/**
 * A bar needs about a row of its own; other charts keep their proportions.
 * @param characters how wide the chart is
 */
export function chartRows(block: ChartBlock, characters: number): number {
  const kind = drawnKind(block.chart);
  const larger = Math.max(1, characters / USUAL_WIDTH);
  if (kind === "points") return Math.round(POINTS_ROWS * larger);
  if (kind !== "bar" && kind !== "stackedBar") return Math.round(CHART_ROWS * larger);
  const bars = kind === "bar" ? Math.max(1, block.chart.series.length) : 1;
  const rows = block.chart.categories.length * (bars > 2 ? 2 : 1.4);
  return Math.min(MOST_ROWS, AROUND_BARS + Math.max(4, Math.ceil(rows)));
}

/** Bars stand upright where lines cross them: no spreadsheet draws a line across lying ones. */
function drawnKind({ kind, categories, series, marks }: ChartData): DrawnKind {
  const lines = Boolean(marks?.length) || series.some((each) => each.kind === "line");
  const crossed = lines && categories.length > 1;
  if (kind === "heat") throw new Error("A heat table is drawn as a picture.");
  return kind === "bar" && crossed ? "column" : kind;
}

function lineOf({ kind, values }: ChartData["series"][number]): LaidSeries["line"] {
  if (kind !== "line") return undefined;
  return new Set(values.filter((value) => value !== null)).size > 1 ? "dashes" : "level";
}

/** `body` is where the rows of `table` lie, whose cells the chart draws; `area` is the chart's own place. */
export function layoutChart(
  { chart, from, source }: ChartBlock,
  table: TableBlock,
  body: Area,
  area: Area,
  sheetCharacters: number,
): LaidChart {
  const columnOf = (number: number): Area => ({
    row: body.row,
    column: body.column + number - 1,
    rows: body.rows,
    columns: 1,
  });
  const kind = drawnKind(chart);
  const drawn = [
    ...chart.series.map((series) => ({
      name: series.name,
      line: lineOf(series),
      limit: false,
      target: series.target === true,
    })),
    ...(chart.marks ?? []).map(({ label }) => ({
      name: label,
      line: "level" as const,
      limit: true,
      target: false,
    })),
  ];
  // On top of a stack a limit would be one more part of it: there it stays in the table.
  const count = kind === "stackedBar" ? chart.series.length : drawn.length;
  // A line over one column would be one point, which nobody sees; there it is a column as well.
  const crossed = kind === "column" && chart.categories.length > 1;
  const lined = kind === "line" || kind === "points";
  let limits = 0;
  return {
    id: chart.id,
    kind,
    title: chart.title,
    unit: valueAxisWords(chart),
    description: chart.description,
    source,
    logScale: chart.logScale ?? false,
    logBase: logBaseOf(chart),
    area,
    categories: columnOf(from.categories),
    categoryTitle: chart.categoryTitle ?? table.columns[from.categories - 1]?.title ?? "",
    axisFormat: chartNumberFormat(chart, "axis"),
    axisMaximum: endsAtHundred(chart) ? 100 : undefined,
    fontSize: fontSizeOn(sheetCharacters),
    series: from.values.slice(0, count).map((number, index): LaidSeries => {
      const { name = "", line, limit = false, target = false } = drawn[index] ?? {};
      const over = limit || target ? crossed || lined : crossed && line !== undefined;
      const interval = from.intervals?.find(({ series }) => series === index);
      return {
        name,
        values: columnOf(number),
        line: over ? (line ?? "level") : undefined,
        look: over ? limitLook(limits++) : lookOf(index, lined),
        interval: interval && {
          low: columnOf(interval.low),
          high: columnOf(interval.high),
          below: columnOf(interval.below),
          above: columnOf(interval.above),
        },
        labels: over ? undefined : labelsOf(chart, kind, index),
        named: over && limit,
      };
    }),
  };
}

function lookOf(index: number, lined: boolean): SeriesLook {
  const { dash, mark, color } = ofList(LINES, index);
  const { fill, ink } = ofList(FILLS, index);
  return { color: lined ? color : fill, ink, dash, mark };
}

function limitLook(place: number): SeriesLook {
  const { color, dash } = ofList(LIMIT_LINES, place);
  return { color, dash, ink: color, mark: "circle" };
}

const MOST_LABELS = 16;
/** Of the longest stack: a number does not fit into a smaller part. */
const SMALLEST_LABELED = 0.06;

/** Numbers beside the bars as long as they can be read. */
function labelsOf(chart: ChartData, kind: DrawnKind, index: number): string | undefined {
  const format = chartNumberFormat(chart, "label");
  const count = chart.categories.length;
  if (kind === "stackedBar") {
    const longest = Math.max(0, ...chart.categories.map((_, row) => sumOf(chart, row)));
    if (count > MOST_LABELS || longest <= 0) return undefined;
    // Two conditions of Excel's codes: a number below the first shows nothing.
    return `[<${Number((longest * SMALLEST_LABELED).toPrecision(2))}]"";${format}`;
  }
  if (kind === "points") return undefined;
  if (kind === "line")
    return index === 0 && count <= MOST_LABELS && chart.series.length <= 3 ? format : undefined;
  const bars = chart.series.filter((series) => series.kind !== "line").length;
  return count * bars <= MOST_LABELS ? format : undefined;
}

function sumOf({ series }: ChartData, row: number): number {
  return series.reduce((sum, { values }) => sum + Math.max(0, values[row] ?? 0), 0);
}

const NEAR_HUNDRED = 80;

/** Shares of a whole: programs would end their axis at 100.5 or 120. */
function endsAtHundred(chart: ChartData): boolean {
  const { unit, series, marks = [], categories, kind } = chart;
  if (unit !== "percent" && unit !== "%") return false;
  const tops =
    kind === "stackedBar"
      ? categories.map((_, row) => sumOf(chart, row))
      : [...series.flatMap(({ values }) => values), ...marks.map(({ value }) => value)];
  const most = Math.max(0, ...tops.filter((value) => value !== null));
  return most > NEAR_HUNDRED && most < 100 + 1e-6;
}

/** A sheet that is wider than a page is printed smaller; the words of its charts are larger for it, as far as a chart can bear. */
function fontSizeOn(sheetCharacters: number): number {
  return Math.round(Math.min(12, Math.max(10, (9 * sheetCharacters) / (PAGE_CHARACTERS + 30))));
}
