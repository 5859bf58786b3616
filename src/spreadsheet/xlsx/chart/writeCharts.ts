import type { Chart } from "../../api";
import type { Parts } from "../package/parts";
import { childrenNamed, parseXml } from "../package/xml";
import { escapeXml } from "../package/xml";
import { anchorXml, emptyDrawing } from "./anchorXml";
import { chartXml } from "./chartXml";
import { chartRelationship } from "./readCharts";
import type { ReadRange } from "./seriesXml";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Adds new charts to the drawing of a sheet and takes out those removed; charts that came with the file stay exactly as they were.
 * Gives the sheet's drawing element where the sheet had none.
 */
export async function writeCharts(
  parts: Parts,
  sheetPath: string,
  charts: readonly Chart[],
  fromFile: ReadonlySet<string>,
  read: ReadRange,
  relationPrefix: string,
  prefix: string,
): Promise<string | undefined> {
  const relations = await parts.relationships(sheetPath);
  const known = relations.path(relations.ofType("drawing")[0]);
  const fresh = charts.filter((chart) => !fromFile.has(chart.id));
  const removed = [...fromFile].filter((id) => !charts.some((chart) => chart.id === id));
  if (fresh.length === 0 && removed.length === 0) return undefined;
  const path = known ?? parts.freePath("xl/drawings/drawing");
  let text = known === undefined ? emptyDrawing : ((await parts.text(known)) ?? emptyDrawing);
  const inner = await parts.relationships(path);
  for (const id of removed) {
    const anchor = childrenNamed(parseXml(text), "twoCellAnchor").find((one) => {
      return inner.path(inner.byId(chartRelationship(one))) === id;
    });
    if (!anchor) continue;
    inner.remove(chartRelationship(anchor) as string);
    text = text.slice(0, anchor.start) + text.slice(anchor.end);
    await parts.removeWithDependents(id);
  }
  let number = Math.max(1, ...[...text.matchAll(/cNvPr id="(\d+)"/g)].map((match) => Number(match[1])));
  let anchors = "";
  for (const chart of fresh) {
    const chartPath = parts.freePath("xl/charts/chart");
    parts.set(chartPath, chartXml(chart, read), chartType);
    anchors += anchorXml(chart, inner.add("chart", chartPath), ++number);
  }
  const end = parseXml(text).contentEnd;
  text = text.slice(0, end) + anchors + text.slice(end);
  parts.set(path, text, drawingType);
  if (known !== undefined) return undefined;
  const id = relations.add("drawing", path);
  return `<${prefix}drawing ${relationPrefix}:id="${escapeXml(id)}"/>`;
}
