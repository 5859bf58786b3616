import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { BarChart, barChartHeight } from "./BarChart";
import type { PlotProps } from "./plotProps";
import { PointsChart, pointsChartHeight } from "./PointsChart";
import { namesFit, UPRIGHT_HEIGHT, UprightChart } from "./UprightChart";

/** Columns lie down where their names have no room below them. */
function standsUp(chart: ChartData, width: number): boolean {
  return chart.kind === "line" || (chart.kind === "column" && namesFit(chart, width));
}

export function plotHeight(chart: ChartData, width: number): number {
  if (chart.kind === "points") return pointsChartHeight(chart, width);
  return standsUp(chart, width) ? UPRIGHT_HEIGHT : barChartHeight(chart, width);
}

/** Axes, bars, lines and marks of a chart, without its words above and below. */
export function ChartPlot(props: PlotProps): ReactElement {
  const { chart, width } = props;
  if (chart.kind === "points") return <PointsChart {...props} />;
  return standsUp(chart, width) ? <UprightChart {...props} /> : <BarChart {...props} />;
}

/** The first categories of a chart that has more than a person can look through. */
export function firstCategories(chart: ChartData, count: number): ChartData {
  if (chart.categories.length <= count) return chart;
  const first = <T,>(list: readonly T[]): readonly T[] => list.slice(0, count);
  return {
    ...chart,
    categories: first(chart.categories),
    series: chart.series.map((series) => ({
      ...series,
      values: first(series.values),
      ...(series.interval && {
        interval: { low: first(series.interval.low), high: first(series.interval.high) },
      }),
    })),
  };
}
