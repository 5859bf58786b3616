import type { ChartData } from "../../indicators/declaration";
import { showRounded } from "../../measures/rounding";
import type { Judged } from "./judge";

/** Seven groups in fourteen categories. */
const MOST_POINTS = 98;
const MOST_LINES = 6;
const MOST_SAID = 3;

const nameOf = ({ category, group }: Judged): string => `${category}, ${group}`;

/** The ratio of the last year; undefined where it is not calculated, null where a log scale has no place for it. */
function lastRatio({ years }: Judged): number | undefined {
  const ratio = years.at(-1)?.result?.ratio;
  return ratio?.kind === "value" && ratio.value > 0 ? ratio.value : undefined;
}

function highestFirst(judged: readonly Judged[], district: string): readonly Judged[] {
  return judged
    .filter((one) => one.district === district && lastRatio(one) !== undefined)
    .sort((one, other) => lastRatio(other)! - lastRatio(one)!);
}

/** Every group and category of a district that has a ratio in the last year, the highest first, with threshold and intervals. */
export function ratioPoints(
  judged: readonly Judged[],
  district: string,
  threshold: number,
): readonly ChartData[] {
  const shown = highestFirst(judged, district).slice(0, MOST_POINTS);
  if (shown.length === 0) return [];
  const year = shown[0]!.years.at(-1)!.year;
  const above = shown.filter((one) => lastRatio(one)! > threshold);
  const silent = judged.filter((one) => one.district === district && lastRatio(one) === undefined).length;
  const said = (above.length > 0 ? above : shown)
    .slice(0, MOST_SAID)
    .map((one) => `${nameOf(one)} ${showRounded(lastRatio(one)!, 2)}`)
    .join("; ");
  // A ratio of incidents has no interval; an end at 0 has no place on the scale.
  const endOf = (one: Judged, end: "low" | "high"): number | null =>
    one.interval !== undefined && one.interval.low > 0 && Number.isFinite(one.interval.high)
      ? one.interval[end]
      : null;
  return [
    {
      id: "points",
      title: `${district}: ratios of ${year} with the threshold and intervals`,
      kind: "points",
      unit: "ratio",
      categoryTitle: "Category, group",
      categories: shown.map(nameOf),
      series: [
        {
          name: "Ratio",
          values: shown.map((one) => lastRatio(one) ?? null),
          interval: {
            low: shown.map((one) => endOf(one, "low")),
            high: shown.map((one) => endOf(one, "high")),
          },
        },
      ],
      intervalName: "95 percent interval (score method)",
      marks: [{ label: `Threshold ${threshold}`, value: threshold }],
      logScale: true,
      description: `${above.length} of ${shown.length} ratios of ${district} in ${year} are above the threshold of ${threshold}; ${above.length > 0 ? "highest" : "the highest are"}: ${said}. ${silent > 0 ? `${silent} more are not calculated, and not drawn. ` : ""}The intervals are 95 percent, on a log scale.`,
    },
  ];
}

/** The highest ratios of a district over the years. */
export function ratioLines(
  judged: readonly Judged[],
  district: string,
  threshold: number,
): readonly ChartData[] {
  const own = judged.filter(
    (one) => one.district === district && one.years.some(({ result }) => result?.ratio.kind === "value"),
  );
  const highest = [...own]
    .sort((one, other) => (lastRatio(other) ?? 0) - (lastRatio(one) ?? 0))
    .slice(0, MOST_LINES);
  if (highest.length === 0 || highest[0]!.years.length < 2) return [];
  const first = highest[0]!;
  const steps = first.years
    .map(({ year, result }) => {
      const ratio = result?.ratio;
      return `${year} ${ratio?.kind === "value" ? showRounded(ratio.value, 2) : "none"}`;
    })
    .join(", ");
  return [
    {
      id: "ratios",
      title: `${district}: the highest ratios by year`,
      kind: "line",
      unit: "ratio",
      categoryTitle: "Year",
      categories: first.years.map(({ year }) => year),
      series: highest.map((one) => ({
        name: nameOf(one),
        values: one.years.map(({ result }) =>
          result?.ratio.kind === "value" && result.ratio.value > 0 ? result.ratio.value : null,
        ),
      })),
      marks: [{ label: `Threshold ${threshold}`, value: threshold }],
      logScale: true,
      description: `${nameOf(first)}: ${steps}; the threshold is ${threshold}. One line a category and group of ${district}, the ${highest.length} with the highest ratio in the last year, on a log scale. A gap is a year without a ratio.`,
    },
  ];
}
