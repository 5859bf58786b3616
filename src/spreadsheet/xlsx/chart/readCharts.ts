import type { Chart, SheetRange } from "../../api";
import { child, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { Relationships, relationshipsPath } from "../package/relationships";
import type { ZipReader } from "../package/zipReader";
import { parseReference } from "../sheet/reference";
import { section, type SheetText } from "../sheet/sheetText";

/** Charts of the file that a sheet's own charts can say; the others stay in the file unseen. Their id is the path of their part. */
export async function readCharts(
  file: ZipReader,
  relations: Relationships,
  sheet: SheetText,
): Promise<Chart[]> {
  if (!section(sheet, "drawing")) return [];
  const drawingPath = relations.path(relations.ofType("drawing")[0]);
  const text = drawingPath === undefined ? undefined : await file.text(drawingPath);
  if (drawingPath === undefined || text === undefined) return [];
  const inner = new Relationships(drawingPath, await file.text(relationshipsPath(drawingPath)));
  const charts: Chart[] = [];
  for (const anchor of childrenNamed(parseXml(text), "twoCellAnchor")) {
    const id = chartRelationship(anchor);
    const path = id === undefined ? undefined : inner.path(inner.byId(id));
    const chartText = path === undefined ? undefined : await file.text(path);
    const chart =
      path === undefined || chartText === undefined ? undefined : readChart(path, chartText, anchor);
    if (chart) charts.push(chart);
  }
  return charts;
}

export function chartRelationship(anchor: XmlElement): string | undefined {
  const frame = child(child(child(anchor, "graphicFrame"), "graphic"), "graphicData");
  const attributes = child(frame, "chart")?.attributes ?? {};
  return Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
}

function readChart(id: string, text: string, anchor: XmlElement): Chart | undefined {
  const chart = child(parseXml(text), "chart");
  const plots = child(chart, "plotArea")?.children.filter((one) => /Chart$/.test(one.name)) ?? [];
  const kind = chartKind(plots);
  const at = readAnchor(anchor);
  const series = kind && readSeries(plots, kind);
  if (!kind || !at || !series) return undefined;
  const valueAxis = child(child(chart, "plotArea"), "valAx");
  const axisTitle = (name: string) => titleLines(child(child(child(chart, "plotArea"), name), "title"));
  const frame = child(child(child(anchor, "graphicFrame"), "nvGraphicFramePr"), "cNvPr");
  const alternativeText = frame?.attributes["descr"];
  const lying = kind === "bar" || kind === "stackedBar";
  const [valueAxisTitle, ofValues] = axisTitle("valAx");
  const [categoryAxisTitle, ofCategories] = axisTitle("catAx");
  const source = lying ? ofValues : ofCategories;
  const logBase = Number(child(child(valueAxis, "scaling"), "logBase")?.attributes["val"] ?? NaN);
  const axisMaximum = Number(child(child(valueAxis, "scaling"), "max")?.attributes["val"] ?? NaN);
  const axisFormat = child(valueAxis, "numFmt")?.attributes["formatCode"] ?? "General";
  return {
    id,
    kind,
    title: titleLines(child(chart, "title")).join(" "),
    at,
    series,
    ...(logBase > 0 && { logScale: true }),
    ...(logBase > 0 && logBase !== 10 && { logBase }),
    ...(valueAxisTitle && { valueAxisTitle }),
    ...(categoryAxisTitle && { categoryAxisTitle }),
    ...(source && { source }),
    ...(Number.isFinite(axisMaximum) && { axisMaximum }),
    ...(axisFormat !== "General" && { axisFormat }),
    ...(alternativeText && { alternativeText }),
  };
}

/** One plot, or columns with lines over them on the same axes; what else stands together is not ours to say. */
function chartKind([plot, lines, ...more]: readonly XmlElement[]): Chart["kind"] | undefined {
  const kind = plot && plotKind(plot);
  if (!plot || !lines || !kind) return kind;
  const over = plotKind(lines);
  const together = more.length === 0 && kind === "column" && (over === "line" || over === "points");
  return together && axesOf(plot) === axesOf(lines) ? "column" : undefined;
}

function axesOf(plot: XmlElement): string {
  const ids = childrenNamed(plot, "axId").map((axis) => axis.attributes["val"]);
  return ids.sort().join(" ");
}

/** In the order they are listed in a legend, which a second plot's elements do not have. */
function readSeries(
  plots: readonly XmlElement[],
  kind: Chart["kind"],
): readonly Chart["series"][number][] | undefined {
  const found: { order: number; series: Chart["series"][number] }[] = [];
  for (const plot of plots) {
    for (const one of childrenNamed(plot, "ser")) {
      const values = rangeOf(child(one, "val"));
      if (!values) return undefined;
      const categories = rangeOf(child(one, "cat"));
      const unmarked = child(child(one, "marker"), "symbol")?.attributes["val"] === "none";
      const line = plot.name === "lineChart" && (kind === "column" || unmarked);
      const bars = child(one, "errBars");
      const above = rangeOf(child(bars, "plus"));
      const below = rangeOf(child(bars, "minus"));
      found.push({
        order: Number(child(one, "order")?.attributes["val"] ?? found.length),
        series: {
          name: seriesName(one),
          values,
          ...(categories && { categories }),
          ...(line && { kind: "line" }),
          ...(above && below && { interval: { below, above } }),
        },
      });
    }
  }
  return found.sort((one, other) => one.order - other.order).map(({ series }) => series);
}

function plotKind(plot: XmlElement): Chart["kind"] | undefined {
  const value = (name: string) => child(plot, name)?.attributes["val"];
  if (plot.name === "lineChart") return childrenNamed(plot, "ser").some(isUnjoined) ? "points" : "line";
  if (plot.name !== "barChart") return undefined;
  const sideways = value("barDir") === "bar";
  if (value("grouping") === "stacked") return sideways ? "stackedBar" : undefined;
  if (value("grouping") === "percentStacked") return undefined;
  return sideways ? "bar" : "column";
}

/** Marks without a line between them. */
function isUnjoined(series: XmlElement): boolean {
  const unjoined = child(child(child(series, "spPr"), "ln"), "noFill") !== undefined;
  return unjoined && child(child(series, "marker"), "symbol")?.attributes["val"] !== "dash";
}

function readAnchor(anchor: XmlElement) {
  const place = (corner: string, name: string) => Number(child(child(anchor, corner), name)?.text ?? NaN);
  const row = place("from", "row");
  const column = place("from", "col");
  const rows = Math.max(1, place("to", "row") - row);
  const columns = Math.max(1, place("to", "col") - column);
  return [row, column, rows, columns].every((one) => Number.isInteger(one) && one >= 0)
    ? { row, column, rows, columns }
    : undefined;
}

/** The paragraphs of a title that say something. */
function titleLines(title: XmlElement | undefined): readonly string[] {
  const line = (paragraph: XmlElement) =>
    childrenNamed(paragraph, "r").map((run) => child(run, "t")?.text ?? "");
  return childrenNamed(child(child(title, "tx"), "rich"), "p")
    .map((paragraph) => line(paragraph).join("").trim())
    .filter((text) => text !== "");
}

function seriesName(series: XmlElement): string {
  const text = child(series, "tx");
  const cached = child(child(child(child(text, "strRef"), "strCache"), "pt"), "v");
  return (child(text, "v") ?? cached)?.text ?? "";
}

function rangeOf(element: XmlElement | undefined): SheetRange | undefined {
  const source = child(element, "numRef") ?? child(element, "strRef");
  const text = child(source, "f")?.text ?? "";
  const mark = text.lastIndexOf("!");
  const range = parseReference(text.slice(mark + 1));
  if (mark < 1 || !range) return undefined;
  const name = text.slice(0, mark);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, range };
}
