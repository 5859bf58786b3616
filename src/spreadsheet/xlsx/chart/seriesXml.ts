import type { Chart, ChartSeries, SheetRange } from "../../api";
import { CellError, type Scalar } from "../../values";
import { escapeXml } from "../package/xml";
import { absoluteReference, quotedSheet } from "../sheet/reference";
import { textSizeXml } from "./textXml";

type Look = NonNullable<ChartSeries["look"]>;

/** For charts that do not say how they look: as light or dark as the fills of our own reports. */
const colors = ["3A7EBF", "EDB94F", "3B1F4A", "F7E3EC", "1F5F4F", "C98BA9"];
const lineColors = ["1B4F8A", "B3400A", "0F6B5C", "7B2D8E", "222222", "7A4B00"];
const limitColors = ["1F1F1F"];
const dashNames = ["solid", "dash", "dot", "dashDot", "longDash", "shortDot"] as const;
const limitDashes = ["dash", "dot", "longDash"] as const;
const marks = ["circle", "square", "triangle", "diamond", "x", "plus"] as const;

const PRESET_DASHES: Readonly<Record<Look["dash"], string>> = {
  solid: "solid",
  dash: "dash",
  dot: "sysDot",
  dashDot: "dashDot",
  longDash: "lgDash",
  shortDot: "sysDashDotDot",
};

export type ReadRange = (range: SheetRange) => readonly (readonly Scalar[])[];

/** What all series of a chart share. */
export interface SeriesStyle {
  readonly kind: Chart["kind"];
  readonly fontSize: number;
  readonly read: ReadRange;
}

/** A series as bars, each with an edge: a pale one is seen on white paper too. */
export function barSeriesXml(series: ChartSeries, at: number, style: SeriesStyle): string {
  const color = series.look ? hex(series.look.color) : pick(colors, at);
  const edge = `<a:ln w="6350">${fill("404040")}</a:ln>`;
  const place = style.kind === "stackedBar" ? "ctr" : "outEnd";
  const ink = style.kind === "stackedBar" && series.look ? hex(series.look.ink) : undefined;
  return (
    `<c:ser>${headXml(series, at)}<c:spPr>${fill(color)}${edge}</c:spPr><c:invertIfNegative val="0"/>` +
    `${labelsXml(series, place, style, ink)}${cellsXml(series, style.read)}</c:ser>`
  );
}

/** A series of a line chart: a line with a mark for each value; of points, the marks alone with their intervals. */
export function lineSeriesXml(series: ChartSeries, at: number, style: SeriesStyle): string {
  if (series.kind === "line") return limitXml(series, at, style);
  const color = series.look ? hex(series.look.color) : pick(lineColors, at);
  const dash = PRESET_DASHES[series.look?.dash ?? pick(dashNames, at)];
  const mark = series.look?.mark ?? pick(marks, at);
  const line =
    style.kind === "points"
      ? `<a:ln w="19050"><a:noFill/></a:ln>`
      : `<a:ln w="22225" cap="rnd">${fill(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
  // A cross has no inside: it is all edge.
  const inside = mark === "x" || mark === "plus" ? "<a:noFill/>" : fill(color);
  return (
    `<c:ser>${headXml(series, at)}<c:spPr>${line}</c:spPr>` +
    `<c:marker><c:symbol val="${mark}"/><c:size val="7"/><c:spPr>${inside}<a:ln w="15875">${fill(color)}</a:ln></c:spPr></c:marker>` +
    `${labelsXml(series, "t", style)}${errorBarsXml(series, color, style)}${cellsXml(series, style.read)}<c:smooth val="0"/></c:ser>`
  );
}

/** A line over the columns of a chart, `line` of several; where its values differ, a dash over each column. */
export function overlaidSeriesXml(series: ChartSeries, at: number, line: number, style: SeriesStyle): string {
  const numbers = style
    .read(series.values)
    .flat()
    .filter((value) => typeof value === "number");
  if (new Set(numbers).size <= 1) return limitXml(series, at, style, line);
  const color = series.look ? hex(series.look.color) : pick(limitColors, line);
  return (
    `<c:ser>${headXml(series, at)}<c:spPr><a:ln w="25400"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="22"/>` +
    `<c:spPr>${fill(color)}<a:ln w="9525">${fill("FFFFFF")}</a:ln></c:spPr></c:marker>${cellsXml(series, style.read)}<c:smooth val="0"/></c:ser>`
  );
}

/** A limit across the chart: a line without marks, with its name at its end where it is wished. */
function limitXml(series: ChartSeries, at: number, style: SeriesStyle, line = 0): string {
  const color = series.look ? hex(series.look.color) : pick(limitColors, line);
  const dash = PRESET_DASHES[series.look?.dash ?? pick(limitDashes, line)];
  return (
    `<c:ser>${headXml(series, at)}<c:spPr><a:ln w="22225" cap="flat">${fill(color)}<a:prstDash val="${dash}"/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="none"/></c:marker>${nameXml(series, style)}${cellsXml(series, style.read)}<c:smooth val="0"/></c:ser>`
  );
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length]!;
}

const hex = (color: string): string => color.replace("#", "").toUpperCase();

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

const SHOWN_ORDER = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"] as const;

function shown(what: (typeof SHOWN_ORDER)[number]): string {
  return SHOWN_ORDER.map((one) => `<c:show${one} val="${one === what ? 1 : 0}"/>`).join("");
}

/** A number at each bar or mark. */
function labelsXml(
  { labels }: ChartSeries,
  place: "ctr" | "outEnd" | "t",
  { fontSize }: SeriesStyle,
  ink?: string,
): string {
  if (labels === undefined) return "";
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(labels)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textSizeXml(fontSize - 1, ink)}<c:dLblPos val="${place}"/>${shown("Val")}</c:dLbls>`
  );
}

/** The series' name above its last point. */
function nameXml(series: ChartSeries, { fontSize, read }: SeriesStyle): string {
  const last = read(series.values).length - 1;
  if (!series.named || last < 0) return "";
  const none = SHOWN_ORDER.map((one) => `<c:show${one} val="0"/>`).join("");
  return (
    `<c:dLbls><c:dLbl><c:idx val="${last}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textSizeXml(fontSize - 1)}` +
    `<c:dLblPos val="t"/>${shown("SerName")}</c:dLbl>${none}</c:dLbls>`
  );
}

function errorBarsXml({ interval }: ChartSeries, color: string, { read }: SeriesStyle): string {
  if (!interval) return "";
  return (
    '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
    `<c:plus>${numbersXml(interval.above, read)}</c:plus><c:minus>${numbersXml(interval.below, read)}</c:minus>` +
    `<c:spPr><a:ln w="12700">${fill(color)}</a:ln></c:spPr></c:errBars>`
  );
}

function headXml(series: ChartSeries, at: number): string {
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
}

function cellsXml({ values, categories }: ChartSeries, read: ReadRange): string {
  const names = categories
    ? `<c:cat><c:strRef><c:f>${formula(categories)}</c:f>${textCache(read(categories).flat())}</c:strRef></c:cat>`
    : "";
  return `${names}<c:val>${numbersXml(values, read)}</c:val>`;
}

function numbersXml(range: SheetRange, read: ReadRange): string {
  return `<c:numRef><c:f>${formula(range)}</c:f>${numberCache(read(range).flat())}</c:numRef>`;
}

const formula = ({ sheet, range }: SheetRange) =>
  escapeXml(`${quotedSheet(sheet)}!${absoluteReference(range)}`);

function numberCache(values: readonly Scalar[]): string {
  const points = values.map((value, at) =>
    typeof value === "number" ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
}

function textCache(values: readonly Scalar[]): string {
  const points = values.map((value, at) => {
    if (value === null) return "";
    const text = value instanceof CellError ? value.code : String(value);
    return `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
  });
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
}
