import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { quietName } from "../../measures/cells/quietName";
import { words } from "../words";
import { LimitNames, placeNames, rowsOfNames } from "./LimitNames";
import type { ChartLook } from "./look";
import { limitDash, LimitLine, Words } from "./marks";
import { LIMIT_NAMES, type PlotProps } from "./plotProps";
import { labelsThatFit, valueAxis } from "./scales";
import { splitSeries } from "./targets";
import { chartNumber, fitText, textWidth, tickText } from "./text";

const BAR = 14;
const GAP = 10;
const AXIS = 22;
const TOP = 6;

/** Height the chart will need: the names of limits, rows of bars and the axis. */
export function barChartHeight(chart: ChartData, width: number): number {
  const lanes = chart.kind === "stackedBar" ? 1 : Math.max(1, splitSeries(chart).bars.length);
  return layoutBars(chart, width).top + chart.categories.length * (lanes * BAR + GAP) + AXIS;
}

/** Where values stand along the bars, and the names of limits above them. */
function layoutBars(chart: ChartData, width: number) {
  const axis = valueAxis(chart);
  const stacked = chart.kind === "stackedBar";
  const names = chart.categories.map(quietName);
  const longest = Math.max(0, ...names.map(textWidth));
  const left = Math.min(longest, width * 0.42) + 8;
  const lastTick = textWidth(tickText(axis.ticks.at(-1) ?? 0));
  const right = Math.max(stacked ? 12 : 46, lastTick / 2 + 4);
  const length = Math.max(40, width - left - right);
  const x = (value: number): number => left + axis.at(value) * length;
  const limits = placeNames(chart.marks ?? [], x, width);
  return { axis, names, left, length, x, limits, top: TOP + rowsOfNames(limits) * LIMIT_NAMES };
}

/** Horizontal bars: one row a category, names on the left, numbers at the end of each bar. */
export function BarChart({ chart, width, look }: PlotProps): ReactElement {
  const { axis, names, left, length, x, limits: limitNames, top: plotTop } = layoutBars(chart, width);
  const stacked = chart.kind === "stackedBar";
  const { bars, targets } = splitSeries(chart);
  const lanes = stacked ? 1 : Math.max(1, bars.length);
  const rowHeight = lanes * BAR + GAP;
  const height = barChartHeight(chart, width);
  const limits = (chart.marks ?? []).map((mark) => mark.value);

  const labelled = labelsThatFit(axis.ticks, x, (tick) => textWidth(tickText(tick)));

  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={plotTop}
            y2={height - AXIS}
            stroke={tick === axis.base ? look.axis : look.grid}
          />
          {labelled.includes(tick) && (
            <text x={x(tick)} y={height - 6} textAnchor="middle" fill={look.ink}>
              {tickText(tick)}
            </text>
          )}
        </g>
      ))}
      {/* Limits lie under the bars, so that no label is struck through. */}
      {(chart.marks ?? []).map((mark, place) => (
        <LimitLine
          key={mark.label}
          x1={x(mark.value)}
          x2={x(mark.value)}
          y1={plotTop - 2}
          y2={height - AXIS}
          look={look}
          dash={limitDash(place)}
          title={mark.label}
        />
      ))}
      <LimitNames names={limitNames} look={look} />
      {chart.categories.map((category, row) => {
        const top = plotTop + row * rowHeight + GAP / 2;
        let stackedSoFar = 0;
        return (
          <g key={row}>
            <text x={left - 8} y={top + (lanes * BAR) / 2 + 4} textAnchor="end" fill={look.ink}>
              {fitText(names[row] ?? category, left - 8)}
              <title>{category}</title>
            </text>
            {bars.map(({ series, place }, lane) => {
              const value = series.values[row] ?? null;
              const from = stacked ? stackedSoFar : axis.base;
              if (stacked && value !== null) stackedSoFar += Math.max(0, value);
              return (
                <Bar
                  key={lane}
                  y={top + (stacked ? 0 : lane * BAR)}
                  from={x(from)}
                  to={value === null ? undefined : x(stacked ? stackedSoFar : value)}
                  look={look}
                  series={place}
                  stacked={stacked}
                  label={value === null ? words.chart.noValue : chartNumber(value, chart.unit, limits)}
                  title={`${category}, ${series.name}: ${value === null ? words.chart.noValue : value}`}
                  past={targets.map(({ series: target }) => x(target.values[row] ?? axis.base))}
                  end={left + length}
                />
              );
            })}
            {targets.map(({ series, place }) => {
              const value = series.values[row] ?? null;
              return value === null ? null : (
                <LimitLine
                  key={place}
                  look={look}
                  dash={limitDash(0)}
                  x1={x(value)}
                  x2={x(value)}
                  y1={top - 1}
                  y2={top + lanes * BAR + 1}
                  title={`${category}, ${series.name}: ${value}`}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}

interface BarProps {
  readonly y: number;
  readonly from: number;
  readonly to: number | undefined;
  readonly look: ChartLook;
  readonly series: number;
  readonly stacked: boolean;
  readonly label: string;
  readonly title: string;
  /** Where lines stand that the number must not be written over. */
  readonly past: readonly number[];
  readonly end: number;
}

function Bar({ y, from, to, look, series, stacked, label, title, past, end }: BarProps): ReactElement {
  const { fill, ink } = look.fill(series);
  const tip = to ?? from;
  const wide = Math.abs(tip - from);
  const beside = Math.max(tip, from) + 4;
  const clear = past.reduce(
    (at, line) => (line > at - 4 && line < at + textWidth(label) ? line + 4 : at),
    beside,
  );
  return (
    <g>
      <title>{title}</title>
      {to !== undefined && (
        <rect
          x={Math.min(from, to)}
          y={y + 1}
          width={Math.max(1.5, wide)}
          height={BAR - 2}
          fill={fill}
          stroke={look.edge}
          strokeWidth={0.75}
        />
      )}
      {!stacked && (
        <Words x={Math.min(clear, end + 4)} y={y + BAR - 3} look={look}>
          {label}
        </Words>
      )}
      {stacked && to !== undefined && textWidth(label) + 4 <= wide && (
        <InBar x={(from + tip) / 2} y={y + BAR - 3} ink={ink} pattern={fill.startsWith("url")}>
          {label}
        </InBar>
      )}
    </g>
  );
}

/** A number on its part of a stack; on a pattern it has a piece of ground of its own. */
function InBar({
  x,
  y,
  ink,
  pattern,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly ink: string;
  readonly pattern: boolean;
  readonly children: string;
}): ReactElement {
  const wide = textWidth(children);
  return (
    <>
      {pattern && <rect x={x - wide / 2} y={y - 10} width={wide} height={11} fill="Canvas" />}
      <text x={x} y={y} fontSize={11} textAnchor="middle" fill={ink}>
        {children}
      </text>
    </>
  );
}
