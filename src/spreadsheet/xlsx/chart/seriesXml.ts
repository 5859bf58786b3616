import type { Chart, SheetRange } from "../../api";
import { CellError, type Scalar } from "../../values";
import { escapeXml } from "../package/xml";
import { absoluteReference, quotedSheet } from "../sheet/reference";

/** Six colours of one lightness apart, told apart also by people who do not see red or green. */
const colors = ["0B5CAD", "E07B00", "4F8A10", "8B3FA8", "00838F", "B3261E"];

/** Lines over columns are told apart by their dashes as well. */
const lineColors = ["9C0006", "404040", "7A4B00"];
const lineDashes = ["solid", "dash", "sysDot"];

export type ReadRange = (range: SheetRange) => readonly (readonly Scalar[])[];
type Series = Chart["series"][number];

/** A series as bars. */
export function barSeriesXml(series: Series, at: number, read: ReadRange): string {
  return (
    `<c:ser>${headXml(series, at)}<c:spPr>${fill(colors, at)}</c:spPr><c:invertIfNegative val="0"/>` +
    `${cellsXml(series, read)}</c:ser>`
  );
}

/** A series of a line chart: a line with a dot for each value. */
export function lineSeriesXml(series: Series, at: number, read: ReadRange): string {
  return (
    `<c:ser>${headXml(series, at)}<c:spPr><a:ln w="28575" cap="rnd">${fill(colors, at)}</a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill(colors, at)}</c:spPr></c:marker>` +
    `${cellsXml(series, read)}<c:smooth val="0"/></c:ser>`
  );
}

/** A line over the columns of a chart, `line` of several; where its values differ, a dash over each column. */
export function overlaidSeriesXml(series: Series, at: number, line: number, read: ReadRange): string {
  const numbers = read(series.values)
    .flat()
    .filter((value) => typeof value === "number");
  const look =
    new Set(numbers).size > 1
      ? `<c:spPr><a:ln w="25400"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="22"/>` +
        `<c:spPr>${fill(lineColors, line)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
      : `<c:spPr><a:ln w="25400" cap="flat">${fill(lineColors, line)}<a:prstDash val="${lineDashes[line % lineDashes.length]}"/>` +
        `</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return `<c:ser>${headXml(series, at)}${look}${cellsXml(series, read)}<c:smooth val="0"/></c:ser>`;
}

function fill(palette: readonly string[], at: number): string {
  return `<a:solidFill><a:srgbClr val="${palette[at % palette.length]}"/></a:solidFill>`;
}

function headXml(series: Series, at: number): string {
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
}

function cellsXml({ values, categories }: Series, read: ReadRange): string {
  const names = categories
    ? `<c:cat><c:strRef><c:f>${formula(categories)}</c:f>${textCache(read(categories).flat())}</c:strRef></c:cat>`
    : "";
  return `${names}<c:val><c:numRef><c:f>${formula(values)}</c:f>${numberCache(read(values).flat())}</c:numRef></c:val>`;
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
