import type { Chart } from "../../api";
import { chartMain, drawingMain, relationMain } from "./namespaces";
import {
  barSeriesXml,
  lineSeriesXml,
  overlaidSeriesXml,
  type ReadRange,
  type SeriesStyle,
} from "./seriesXml";
import { textSizeXml, titleXml } from "./textXml";

/*
 * The order of elements is the schema's (ECMA-376 part 1, 21.2), not ours to choose: Excel calls a file damaged that has the
 * same elements in another order.
 */

const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';
const FONT_SIZE = 10;

/** A chart part. Each series carries the values it shows now, so that programs which do not calculate can draw it. */
export function chartXml(chart: Chart, read: ReadRange): string {
  const size = chart.fontSize ?? FONT_SIZE;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="${lowerTitle(chart).length > 1 ? "t" : "b"}"/><c:overlay val="0"/>${textSizeXml(size)}</c:legend>`
      : "";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${chartMain}" xmlns:a="${drawingMain}" xmlns:r="${relationMain}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml([{ text: chart.title, points: size + 3, bold: true }], false)}<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `${plotsXml(chart, { kind: chart.kind, fontSize: size, read })}${categoryAxisXml(chart, size)}${valueAxisXml(chart, size)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Lines over columns are a second plot on the same two axes; all other charts are one plot. */
function plotsXml(chart: Chart, style: SeriesStyle): string {
  const { kind } = chart;
  const numbered = chart.series.map((series, at) => ({ series, at }));
  const lines = kind === "column" ? numbered.filter(({ series }) => series.kind === "line") : [];
  const others = numbered.filter((one) => !lines.includes(one));
  if (kind === "line" || kind === "points")
    return lineChart(others.map(({ series, at }) => lineSeriesXml(series, at, style)));
  const overlaid = lines.map(({ series, at }, line) => overlaidSeriesXml(series, at, line, style));
  const bars = others.map(({ series, at }) => barSeriesXml(series, at, style));
  return `${barChart(kind, bars)}${overlaid.length > 0 ? lineChart(overlaid) : ""}`;
}

function barChart(kind: Chart["kind"], series: readonly string[]): string {
  const stacked = kind === "stackedBar";
  return (
    `<c:barChart><c:barDir val="${kind === "column" ? "col" : "bar"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series.join("")}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}` +
    `${axisIds}</c:barChart>`
  );
}

function lineChart(series: readonly string[]): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>` +
    `${axisIds}</c:lineChart>`
  );
}

function liesDown({ kind }: Chart): boolean {
  return kind === "bar" || kind === "stackedBar";
}

/** The title below the chart, whichever axis lies there, with the source as its second line. */
function lowerTitle(chart: Chart): readonly string[] {
  const title = liesDown(chart) ? chart.valueAxisTitle : chart.categoryAxisTitle;
  return chart.source === undefined ? [title ?? ""] : [title ?? "", chart.source];
}

function axisTitleXml(chart: Chart, below: boolean, upright: string | undefined, size: number): string {
  if (!below) return titleXml([{ text: upright ?? "", points: size }], true);
  const [title = "", source = ""] = lowerTitle(chart);
  return titleXml(
    [
      { text: title, points: size },
      { text: source, points: size - 1 },
    ],
    false,
  );
}

/** Excel draws the first category of a bar chart at the bottom; reading order wants it on top. */
function categoryAxisXml(chart: Chart, size: number): string {
  const lying = liesDown(chart);
  // Where this axis crosses the values, bars begin: at 1 on a logarithmic axis, so that ratios below 1 point the other way.
  const crossing = chart.logScale ? '<c:crossesAt val="1"/>' : '<c:crosses val="autoZero"/>';
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/>${axisTitleXml(chart, !lying, chart.categoryAxisTitle, size)}` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>` +
    `${textSizeXml(size - 1)}<c:crossAx val="222222222"/>${crossing}<c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml(chart: Chart, size: number): string {
  const lying = liesDown(chart);
  const format = (chart.axisFormat ?? "General").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const log = chart.logScale ? `<c:logBase val="${chart.logBase ?? 10}"/>` : "";
  const end = chart.axisMaximum === undefined ? "" : `<c:max val="${chart.axisMaximum}"/>`;
  return (
    `<c:valAx><c:axId val="222222222"/><c:scaling>${log}<c:orientation val="minMax"/>${end}` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>` +
    `<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${axisTitleXml(chart, lying, chart.valueAxisTitle, size)}` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${textSizeXml(size - 1)}<c:crossAx val="111111111"/><c:crosses val="${lying ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
