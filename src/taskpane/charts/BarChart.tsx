import type { ReactElement } from "react";
import { tokens } from "@fluentui/react-components";
import type { ChartData } from "../../indicators/declaration";
import { quietName } from "../../measures/cells/quietName";
import { words } from "../words";
import { seriesFill } from "./palette";
import { labelsThatFit, valueAxis } from "./scales";
import { splitSeries, TargetLine } from "./targets";
import { chartNumber, fitText, textWidth, tickText } from "./text";

const BAR = 14;
const GAP = 10;
const AXIS = 22;
const TOP = 6;

interface Props {
  readonly chart: ChartData;
  readonly width: number;
  readonly isDark: boolean;
  readonly patternId: string | undefined;
}

/** Height the chart will need: rows of bars and the axis. */
export function barChartHeight(chart: ChartData): number {
  const lanes = chart.kind === "stackedBar" ? 1 : Math.max(1, splitSeries(chart).bars.length);
  return TOP + chart.categories.length * (lanes * BAR + GAP) + AXIS;
}

/** Horizontal bars: one row a category, names on the left, numbers at the end of each bar. */
export function BarChart({ chart, width, isDark, patternId }: Props): ReactElement {
  const axis = valueAxis(chart);
  const stacked = chart.kind === "stackedBar";
  const { bars, targets } = splitSeries(chart);
  const lanes = stacked ? 1 : Math.max(1, bars.length);
  const rowHeight = lanes * BAR + GAP;
  const height = barChartHeight(chart);
  const limits = (chart.marks ?? []).map((mark) => mark.value);
  const names = chart.categories.map(quietName);
  const longest = Math.max(0, ...names.map(textWidth));
  const left = Math.min(longest, width * 0.42) + 8;
  const lastTick = textWidth(tickText(axis.ticks.at(-1) ?? 0));
  const right = Math.max(stacked ? 12 : 46, lastTick / 2 + 4);
  const length = Math.max(40, width - left - right);
  const x = (value: number): number => left + axis.at(value) * length;

  const labelled = labelsThatFit(axis.ticks, x, (tick) => textWidth(tickText(tick)));

  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={TOP}
            y2={height - AXIS}
            stroke={tick === axis.base ? tokens.colorNeutralStrokeAccessible : tokens.colorNeutralStroke2}
          />
          {labelled.includes(tick) && (
            <text x={x(tick)} y={height - 6} textAnchor="middle" fill="currentColor">
              {tickText(tick)}
            </text>
          )}
        </g>
      ))}
      {/* Limits lie under the bars, so that no label is struck through. */}
      {(chart.marks ?? []).map((mark) => (
        <line
          key={mark.label}
          x1={x(mark.value)}
          x2={x(mark.value)}
          y1={0}
          y2={height - AXIS}
          stroke="currentColor"
          strokeWidth={2}
          strokeDasharray="5 3"
        />
      ))}
      {chart.categories.map((category, row) => {
        const top = TOP + row * rowHeight + GAP / 2;
        let stackedSoFar = 0;
        return (
          <g key={row}>
            <text x={left - 8} y={top + (lanes * BAR) / 2 + 4} textAnchor="end" fill="currentColor">
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
                  fill={seriesFill(place, isDark, patternId)}
                  label={value === null ? words.chart.noValue : chartNumber(value, chart.unit, limits)}
                  title={`${category}, ${series.name}: ${value === null ? words.chart.noValue : value}`}
                  showLabel={!stacked}
                  past={targets.map(({ series: target }) => x(target.values[row] ?? axis.base))}
                  end={left + length}
                />
              );
            })}
            {targets.map(({ series, place }) => {
              const value = series.values[row] ?? null;
              return value === null ? null : (
                <TargetLine
                  key={place}
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
  readonly fill: string;
  readonly label: string;
  readonly title: string;
  readonly showLabel: boolean;
  /** Where lines stand that the number must not be written over. */
  readonly past: readonly number[];
  readonly end: number;
}

function Bar({ y, from, to, fill, label, title, showLabel, past, end }: BarProps): ReactElement {
  const tip = to ?? from;
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
          width={Math.max(1.5, Math.abs(to - from))}
          height={BAR - 2}
          fill={fill}
        />
      )}
      {showLabel && (
        <text
          x={Math.min(clear, end + 4)}
          y={y + BAR - 3}
          fontSize={11}
          fill="currentColor"
          stroke={tokens.colorNeutralBackground1}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {label}
        </text>
      )}
    </g>
  );
}
