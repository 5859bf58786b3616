import type { Chart, SheetRange } from "../../api";
import { CellError, type Scalar } from "../../values";
import { escapeXml } from "../package/xml";
import { absoluteReference, quotedSheet } from "../sheet/reference";

const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartMain = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relationMain = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Six colours of one lightness apart, told apart also by people who do not see red or green. */
const colors = ["0B5CAD", "E07B00", "4F8A10", "8B3FA8", "00838F", "B3261E"];

export type ReadRange = (range: SheetRange) => readonly (readonly Scalar[])[];

/** A chart part. Each series carries the values it shows now, so that programs which do not calculate can draw it. */
export function chartXml(chart: Chart, read: ReadRange): string {
  const bars = chart.kind !== "line";
  const stacked = chart.kind === "stackedBar";
  const series = chart.series.map((one, at) => seriesXml(one, at, bars, read)).join("");
  const plot = bars
    ? `<c:barChart><c:barDir val="${chart.kind === "column" ? "col" : "bar"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
      `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}` +
      '<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>` +
      '<c:axId val="111111111"/><c:axId val="222222222"/></c:lineChart>';
  const sideways = chart.kind === "bar" || chart.kind === "stackedBar";
  // Excel draws the first category of a bar chart at the bottom; reading order wants it on top.
  const categoryAxis =
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${sideways ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${sideways ? "l" : "b"}"/>${titleXml(chart.categoryAxisTitle, false)}` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>' +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';
  const valueAxis =
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${sideways ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/>` +
    `</a:solidFill></a:ln></c:spPr></c:majorGridlines>${titleXml(chart.valueAxisTitle, !sideways)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${sideways ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/></c:valAx>`;
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${chartMain}" xmlns:a="${drawingMain}" xmlns:r="${relationMain}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title, false)}<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/><c:plotArea><c:layout/>${plot}` +
    `${categoryAxis}${valueAxis}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(text: string | undefined, upright: boolean): string {
  if (!text) return "";
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ""}/><a:p><a:r><a:rPr lang="en-US"/>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml(series: Chart["series"][number], at: number, bars: boolean, read: ReadRange): string {
  const color = colors[at % colors.length];
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const shape = bars
    ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
    : `<c:spPr><a:ln w="28575" cap="rnd">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>` +
      `<c:spPr>${fill}</c:spPr></c:marker>`;
  const categories = series.categories
    ? `<c:cat><c:strRef><c:f>${formula(series.categories)}</c:f>${textCache(read(series.categories).flat())}</c:strRef></c:cat>`
    : "";
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${shape}${categories}` +
    `<c:val><c:numRef><c:f>${formula(series.values)}</c:f>${numberCache(read(series.values).flat())}</c:numRef></c:val>` +
    `${bars ? "" : '<c:smooth val="0"/>'}</c:ser>`
  );
}

export const formula = ({ sheet, range }: SheetRange) =>
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

/** The frame that places a chart on its sheet. */
export function anchorXml(chart: Chart, relationshipId: string, number: number): string {
  const { row, column, rows, columns } = chart.at;
  const corner = (name: string, r: number, c: number) =>
    `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const words = chart.alternativeText ? ` descr="${escapeXml(chart.alternativeText)}"` : "";
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${spreadsheetDrawing}">${corner("from", row, column)}${corner("to", row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.title || `Chart ${number}`)}"${words}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${drawingMain}" x="0" y="0"/><a:ext xmlns:a="${drawingMain}" cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic xmlns:a="${drawingMain}"><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" xmlns:r="${relationMain}" ` +
    `r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

export const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

export const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingMain}"></xdr:wsDr>`;
