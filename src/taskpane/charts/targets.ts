import type { ChartData } from "../../indicators/declaration";

export interface NumberedSeries {
  readonly series: ChartData["series"][number];
  /** Its place among all series: colors and legend go by it. */
  readonly place: number;
}

/** Series drawn as columns or bars, and those that are targets beside them. */
export function splitSeries(chart: ChartData): { bars: NumberedSeries[]; targets: NumberedSeries[] } {
  const all = chart.series.map((series, place) => ({ series, place }));
  const isTarget = ({ series }: NumberedSeries) => chart.kind === "column" && series.kind === "line";
  return { bars: all.filter((one) => !isTarget(one)), targets: all.filter(isTarget) };
}
