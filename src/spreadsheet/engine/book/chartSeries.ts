import type { ChartSeries, SheetRange } from "../../api";

/**
 * A series whose cells went elsewhere. Without its values it is gone; without its categories or the cells of its intervals it is
 * drawn without them.
 * @param follow where cells are now, or undefined where they are no more
 */
export function followSeries(
  series: ChartSeries,
  follow: (cells: SheetRange) => SheetRange | undefined,
): ChartSeries | undefined {
  const values = follow(series.values);
  const categories = series.categories && follow(series.categories);
  const below = series.interval && follow(series.interval.below);
  const above = series.interval && follow(series.interval.above);
  const same =
    values === series.values &&
    categories === series.categories &&
    below === series.interval?.below &&
    above === series.interval?.above;
  if (same) return series;
  if (!values) return undefined;
  const { categories: _names, interval: _ends, ...rest } = series;
  return {
    ...rest,
    values,
    ...(categories && { categories }),
    ...(below && above && { interval: { below, above } }),
  };
}
