import type { ReactElement } from "react";
import { scaleBand } from "d3-scale";
import type { ChartData } from "../../indicators/declaration";
import { words } from "../words";
import { Lines } from "./Lines";
import { limitDash, LimitLine, Words } from "./marks";
import type { PlotProps } from "./plotProps";
import { valueAxis } from "./scales";
import { splitSeries } from "./targets";
import { chartNumber, textWidth, tickText } from "./text";

export const UPRIGHT_HEIGHT = 230;
/** Height of a label's figures. */
const LABEL = 10;
const BOTTOM = 24;
const TOP = 20;

/** True where every category's name has room under its column; else the chart is better drawn as rows. */
export function namesFit(chart: ChartData, width: number): boolean {
  const room = (width - 50) / Math.max(1, chart.categories.length);
  return chart.categories.every((category) => textWidth(category) <= room);
}

/** Columns or lines: categories from left to right, values upwards. */
export function UprightChart({ chart, width, look }: PlotProps): ReactElement {
  const axis = valueAxis(chart);
  const { bars, targets } = splitSeries(chart);
  const limits = (chart.marks ?? []).map((mark) => mark.value);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tickText(tick))), 20) + 8;
  const right = width - 8;
  const bands = scaleBand<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([left, right])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const y = (value: number): number =>
    UPRIGHT_HEIGHT - BOTTOM - axis.at(value) * (UPRIGHT_HEIGHT - BOTTOM - TOP);
  const centre = (index: number): number => (bands(index) ?? left) + bands.bandwidth() / 2;
  const every = Math.max(
    1,
    Math.ceil((Math.max(...chart.categories.map(textWidth), 1) + 8) / Math.max(1, bands.step())),
  );

  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === axis.base ? look.axis : look.grid}
          />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" fill={look.ink}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      {chart.categories.map((category, index) =>
        index % every === 0 ? (
          <text key={index} x={centre(index)} y={UPRIGHT_HEIGHT - 6} textAnchor="middle" fill={look.ink}>
            {category}
          </text>
        ) : null,
      )}
      {chart.kind === "line" ? (
        <Lines
          chart={chart}
          look={look}
          x={centre}
          y={y}
          step={bands.step()}
          plot={{ left, right, top: TOP, bottom: UPRIGHT_HEIGHT - BOTTOM }}
        />
      ) : (
        bars.flatMap(({ series, place }, lane) =>
          series.values.map((value, index) => {
            const wide = bands.bandwidth() / bars.length;
            const x = (bands(index) ?? left) + lane * wide;
            const from = y(axis.base);
            const to = value === null ? from : y(value);
            const label = value === null ? words.chart.noValue : chartNumber(value, chart.unit, limits);
            const crossing = [...targets.map((target) => target.series.values[index] ?? null), ...limits];
            return (
              <g key={`${lane}-${index}`}>
                <title>{`${chart.categories[index] ?? ""}, ${series.name}: ${value ?? words.chart.noValue}`}</title>
                {value !== null && (
                  <rect
                    x={x + 1}
                    y={Math.min(from, to)}
                    width={Math.max(1, Math.min(wide - 2, WIDEST))}
                    height={Math.max(1.5, Math.abs(to - from))}
                    fill={look.fill(place).fill}
                    stroke={look.edge}
                    strokeWidth={0.75}
                    transform={wide - 2 > WIDEST ? `translate(${(wide - 2 - WIDEST) / 2} 0)` : undefined}
                  />
                )}
                {textWidth(label) <= wide && (
                  <Words
                    x={x + wide / 2}
                    y={clearOf(crossing, y, Math.min(from, to) - 4)}
                    look={look}
                    anchor="middle"
                  >
                    {label}
                  </Words>
                )}
              </g>
            );
          }),
        )
      )}
      {targets.flatMap(({ series, place }, line) =>
        series.values.map((value, index) =>
          value === null ? null : (
            <LimitLine
              key={`${place}-${index}`}
              x1={(bands(index) ?? left) - 2}
              x2={(bands(index) ?? left) + bands.bandwidth() + 2}
              y1={y(value)}
              y2={y(value)}
              look={look}
              dash={limitDash(line)}
              title={`${chart.categories[index] ?? ""}, ${series.name}: ${value}`}
            />
          ),
        ),
      )}
      {(chart.marks ?? []).map(({ label, value }, place) => (
        <g key={label}>
          <LimitLine
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            look={look}
            dash={limitDash(place + targets.length)}
            title={label}
          />
          <Words x={right} y={y(value) - 4} look={look} anchor="end">
            {label}
          </Words>
        </g>
      ))}
    </>
  );
}

/** A single column is no wall. */
const WIDEST = 72;

/** The foot of a label: raised above the targets that would strike it through. */
function clearOf(targets: readonly (number | null)[], y: (value: number) => number, foot: number): number {
  const lines = targets
    .flatMap((value) => (value === null ? [] : [y(value)]))
    .sort((one, other) => other - one);
  return lines.reduce((at, line) => (line > at - LABEL && line < at + 4 ? line - 4 : at), foot);
}
