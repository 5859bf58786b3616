import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { quietName } from "../../measures/cells/quietName";
import { words } from "../words";
import { LimitNames, placeNames, rowsOfNames } from "./LimitNames";
import { limitDash, LimitLine, Mark } from "./marks";
import { LIMIT_NAMES, type PlotProps } from "./plotProps";
import { labelsThatFit, valueAxis } from "./scales";
import { chartNumber, fitText, textWidth, tickText } from "./text";

const LANE = 13;
const GAP = 8;
const AXIS = 22;
const TOP = 6;
const CAP = 3.5;

function layoutPoints(chart: ChartData, width: number) {
  const axis = valueAxis(chart);
  const names = chart.categories.map(quietName);
  const left = Math.min(Math.max(0, ...names.map(textWidth)), width * 0.42) + 8;
  const right = Math.max(46, textWidth(tickText(axis.ticks.at(-1) ?? 0)) / 2 + 4);
  const length = Math.max(40, width - left - right);
  const x = (value: number): number => left + axis.at(value) * length;
  const limits = placeNames(chart.marks ?? [], x, width);
  const rowHeight = Math.max(1, chart.series.length) * LANE + GAP;
  const top = TOP + rowsOfNames(limits) * LIMIT_NAMES;
  return { axis, names, left, length, x, limits, rowHeight, top };
}

export function pointsChartHeight(chart: ChartData, width: number): number {
  const { top, rowHeight } = layoutPoints(chart, width);
  return top + chart.categories.length * rowHeight + AXIS;
}

/** One row a category, a mark for each number with its interval, and limits from top to bottom. */
export function PointsChart({ chart, width, look }: PlotProps): ReactElement {
  const { axis, names, left, length, x, limits, rowHeight, top } = layoutPoints(chart, width);
  const bottom = top + chart.categories.length * rowHeight;
  const labelled = labelsThatFit(axis.ticks, x, (tick) => textWidth(tickText(tick)));
  const marks = chart.marks ?? [];
  return (
    <>
      {chart.categories.map((_, row) =>
        row % 2 === 0 ? null : (
          <rect
            key={row}
            x={0}
            y={top + row * rowHeight}
            width={width}
            height={rowHeight}
            fill={look.good}
            opacity={0.5}
          />
        ),
      )}
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={top}
            y2={bottom}
            stroke={tick === axis.base ? look.axis : look.grid}
            strokeWidth={tick === axis.base ? 1.5 : 1}
          />
          {labelled.includes(tick) && (
            <text x={x(tick)} y={bottom + AXIS - 6} textAnchor="middle" fill={look.ink}>
              {tickText(tick)}
            </text>
          )}
        </g>
      ))}
      {marks.map(({ label, value }, place) => (
        <LimitLine
          key={label}
          x1={x(value)}
          x2={x(value)}
          y1={top - 2}
          y2={bottom}
          look={look}
          dash={limitDash(place)}
          title={label}
        />
      ))}
      <LimitNames names={limits} look={look} />
      {chart.categories.map((category, row) => {
        const start = top + row * rowHeight + GAP / 2;
        return (
          <g key={row}>
            <text x={left - 8} y={start + (rowHeight - GAP) / 2 + 4} textAnchor="end" fill={look.ink}>
              {fitText(names[row] ?? category, left - 8)}
              <title>{category}</title>
            </text>
            {chart.series.map((_series, lane) => (
              <Point
                key={lane}
                chart={chart}
                row={row}
                lane={lane}
                x={x}
                y={start + (lane + 0.5) * LANE}
                end={left + length}
                look={look}
              />
            ))}
          </g>
        );
      })}
    </>
  );
}

interface PointProps extends Pick<PlotProps, "chart" | "look"> {
  readonly row: number;
  readonly lane: number;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly end: number;
}

function Point({ chart, row, lane, x, y, end, look }: PointProps): ReactElement | null {
  const series = chart.series[lane];
  const value = series?.values[row] ?? null;
  if (series === undefined) return null;
  if (value === null)
    return (
      <text x={x(1)} y={y + 4} fontSize={11} fill={look.ink} textAnchor="middle">
        {words.chart.noValue}
      </text>
    );
  const limits = (chart.marks ?? []).map((mark) => mark.value);
  const shown = (number: number): string => chartNumber(number, chart.unit, limits);
  const low = series.interval?.low[row] ?? null;
  const high = series.interval?.high[row] ?? null;
  const what = `${chart.categories[row] ?? ""}, ${series.name}: ${value}`;
  const title = low === null || high === null ? what : words.chart.interval(what, shown(low), shown(high));
  const color = look.line(lane);
  return (
    <g>
      {low !== null && high !== null && (
        <path
          d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - CAP}v${2 * CAP}M${x(high)} ${y - CAP}v${2 * CAP}`}
          stroke={color}
          strokeWidth={1.5}
          fill="none"
        />
      )}
      <Mark x={x(value)} y={y} series={lane} look={look} title={title} />
      <text x={end + 6} y={y + 4} fontSize={11} fill={look.ink}>
        {shown(value)}
      </text>
    </g>
  );
}
