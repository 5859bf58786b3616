import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";

export interface NumberedSeries {
  readonly series: ChartData["series"][number];
  /** Its place among all series: colours and legend go by it. */
  readonly place: number;
}

/** Series drawn as columns or bars, and those that are targets beside them. */
export function splitSeries(chart: ChartData): { bars: NumberedSeries[]; targets: NumberedSeries[] } {
  const all = chart.series.map((series, place) => ({ series, place }));
  const isTarget = ({ series }: NumberedSeries) => chart.kind === "column" && series.kind === "line";
  return { bars: all.filter((one) => !isTarget(one)), targets: all.filter(isTarget) };
}

interface TargetProps {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly title: string;
}

/** A target of one category: a dashed line across its bars, as limits of a whole chart are drawn. */
export function TargetLine({ title, ...ends }: TargetProps): ReactElement {
  return (
    <line {...ends} stroke="currentColor" strokeWidth={2} strokeDasharray="5 3">
      <title>{title}</title>
    </line>
  );
}
