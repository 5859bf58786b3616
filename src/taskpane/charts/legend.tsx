import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import type { ChartLook } from "./look";
import { dashOf, limitDash, Mark } from "./marks";
import { splitSeries } from "./targets";

/** One line of a legend: what it calls, and how that is drawn. */
export interface LegendEntry {
  readonly name: string;
  readonly kind: "bar" | "line" | "mark" | "limit" | "interval";
  /** Its place among the series, or among the limits. */
  readonly place: number;
}

export const KEY_WIDTH = 24;
const KEY_HEIGHT = 12;

/** What needs a name: series where there are several, targets and limits always, and what the bars at marks are. */
export function legendOf(chart: ChartData): readonly LegendEntry[] {
  const { bars, targets } = splitSeries(chart);
  const kind = chart.kind === "line" ? "line" : chart.kind === "points" ? "mark" : "bar";
  const limits = [
    ...targets.map(({ series }) => series.name),
    ...chart.series.filter(({ target }) => target === true).map(({ name }) => name),
    ...(chart.marks ?? []).map(({ label }) => label),
  ];
  return [
    ...(chart.series.length > 1
      ? bars
          .filter(({ series }) => series.target !== true)
          .map(({ series, place }) => ({ name: series.name, kind, place }) as const)
      : []),
    ...limits.map((name, place) => ({ name, kind: "limit" as const, place })),
    ...(chart.intervalName === undefined
      ? []
      : [{ name: chart.intervalName, kind: "interval" as const, place: 0 }]),
  ];
}

/** The piece of drawing before a name, 24 by 12 pixels. */
export function LegendKey({
  entry: { kind, place },
  look,
}: {
  readonly entry: LegendEntry;
  readonly look: ChartLook;
}): ReactElement {
  const middle = KEY_HEIGHT / 2;
  if (kind === "bar")
    return (
      <rect
        x={4}
        y={0.5}
        width={16}
        height={KEY_HEIGHT - 1}
        fill={look.fill(place).fill}
        stroke={look.edge}
        strokeWidth={0.75}
      />
    );
  if (kind === "interval")
    return (
      <path
        d={`M3 ${middle}H21M3 ${middle - 4}v8M21 ${middle - 4}v8`}
        stroke={look.ink}
        strokeWidth={1.5}
        fill="none"
      />
    );
  return (
    <>
      {kind !== "mark" && (
        <line
          x1={0}
          x2={KEY_WIDTH}
          y1={middle}
          y2={middle}
          stroke={kind === "limit" ? look.ink : look.line(place)}
          strokeWidth={2}
          strokeDasharray={kind === "limit" ? limitDash(place) : dashOf(place)}
        />
      )}
      {kind !== "limit" && <Mark x={KEY_WIDTH / 2} y={middle} series={place} look={look} />}
    </>
  );
}
