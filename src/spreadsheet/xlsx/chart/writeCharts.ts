import type { Chart } from "../../api";
import type { Drawing } from "../drawing/drawing";
import type { Parts } from "../package/parts";
import { anchorXml } from "./anchorXml";
import { chartXml } from "./chartXml";
import { chartRelationship } from "./readCharts";
import type { ReadRange } from "./seriesXml";

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Adds new charts to the drawing of a sheet and takes out those removed; charts that came with the file stay exactly as they were. */
export async function writeCharts(
  parts: Parts,
  drawing: Drawing,
  charts: readonly Chart[],
  fromFile: ReadonlySet<string>,
  read: ReadRange,
): Promise<void> {
  const { relations } = drawing;
  for (const id of fromFile) {
    if (charts.some((chart) => chart.id === id)) continue;
    const anchor = drawing
      .anchors()
      .find((one) => relations.path(relations.byId(chartRelationship(one))) === id);
    if (!anchor) continue;
    relations.remove(chartRelationship(anchor) as string);
    drawing.remove(anchor);
    await parts.removeWithDependents(id);
  }
  for (const chart of charts) {
    if (fromFile.has(chart.id)) continue;
    const path = parts.freePath("xl/charts/chart");
    parts.set(path, chartXml(chart, read), chartType);
    const relationship = relations.add("chart", path);
    drawing.add((number) => anchorXml(chart, relationship, number));
  }
}
