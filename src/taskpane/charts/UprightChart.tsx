import type { ReactElement } from "react";
import { tokens } from "@fluentui/react-components";
import { scaleBand } from "d3-scale";
import { line } from "d3-shape";
import type { ChartData } from "../../indicators/declaration";
import { words } from "../words";
import { dashes, seriesFill, seriesStroke } from "./palette";
import { valueAxis } from "./scales";
import { splitSeries, TargetLine } from "./targets";
import { chartNumber, textWidth, tickText } from "./text";

export const UPRIGHT_HEIGHT = 220;
/** Height of a label's figures. */
const LABEL = 10;
const BOTTOM = 24;
const TOP = 18;

interface Props {
  readonly chart: ChartData;
  readonly width: number;
  readonly isDark: boolean;
  readonly patternId: string | undefined;
}

/** True where every category's name has room under its column; else the chart is better drawn as rows. */
export function namesFit(chart: ChartData, width: number): boolean {
  const room = (width - 50) / Math.max(1, chart.categories.length);
  return chart.categories.every((category) => textWidth(category) <= room);
}

/** Columns or lines: categories from left to right, values upwards. */
export function UprightChart({ chart, width, isDark, patternId }: Props): ReactElement {
  const axis = valueAxis(chart);
  const { bars, targets } = splitSeries(chart);
  const limits = (chart.marks ?? []).map((mark) => mark.value);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tickText(tick))), 20) + 8;
  const bands = scaleBand<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([left, width - 8])
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
          <line x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} stroke={tokens.colorNeutralStroke2} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" fill="currentColor">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {chart.categories.map((category, index) =>
        index % every === 0 ? (
          <text key={index} x={centre(index)} y={UPRIGHT_HEIGHT - 6} textAnchor="middle" fill="currentColor">
            {category}
          </text>
        ) : null,
      )}
      {chart.kind === "line"
        ? chart.series.map((series, lane) => (
            <Line
              key={lane}
              values={series.values}
              x={centre}
              y={y}
              stroke={seriesStroke(lane, isDark, patternId !== undefined)}
              dash={dashes[lane % dashes.length] ?? ""}
              title={(index, value) => `${chart.categories[index] ?? ""}, ${series.name}: ${value}`}
            />
          ))
        : bars.flatMap(({ series, place }, lane) =>
            series.values.map((value, index) => {
              const wide = bands.bandwidth() / bars.length;
              const x = (bands(index) ?? left) + lane * wide;
              const from = y(axis.base);
              const to = value === null ? from : y(value);
              const label = value === null ? words.chart.noValue : chartNumber(value, chart.unit, limits);
              return (
                <g key={`${lane}-${index}`}>
                  <title>{`${chart.categories[index] ?? ""}, ${series.name}: ${value ?? words.chart.noValue}`}</title>
                  <rect
                    x={x + 1}
                    y={Math.min(from, to)}
                    width={Math.max(1, wide - 2)}
                    height={value === null ? 0 : Math.max(1.5, Math.abs(to - from))}
                    fill={seriesFill(place, isDark, patternId)}
                  />
                  {textWidth(label) <= wide && (
                    <text
                      x={x + wide / 2}
                      y={clearOf(
                        targets.map((target) => target.series.values[index] ?? null),
                        y,
                        Math.min(from, to) - 4,
                      )}
                      textAnchor="middle"
                      fontSize={11}
                      fill="currentColor"
                    >
                      {label}
                    </text>
                  )}
                </g>
              );
            }),
          )}
      {targets.flatMap(({ series, place }) =>
        series.values.map((value, index) =>
          value === null ? null : (
            <TargetLine
              key={`${place}-${index}`}
              x1={(bands(index) ?? left) - 2}
              x2={(bands(index) ?? left) + bands.bandwidth() + 2}
              y1={y(value)}
              y2={y(value)}
              title={`${chart.categories[index] ?? ""}, ${series.name}: ${value}`}
            />
          ),
        ),
      )}
      {(chart.marks ?? []).map((mark) => (
        <line
          key={mark.label}
          x1={left}
          x2={width - 8}
          y1={y(mark.value)}
          y2={y(mark.value)}
          stroke="currentColor"
          strokeWidth={2}
          strokeDasharray="5 3"
        />
      ))}
    </>
  );
}

/** The foot of a label: raised above the targets that would strike it through. */
function clearOf(targets: readonly (number | null)[], y: (value: number) => number, foot: number): number {
  const lines = targets
    .flatMap((value) => (value === null ? [] : [y(value)]))
    .sort((one, other) => other - one);
  return lines.reduce((at, line) => (line > at - LABEL && line < at + 4 ? line - 4 : at), foot);
}

interface LineProps {
  readonly values: readonly (number | null)[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly stroke: string;
  readonly dash: string;
  readonly title: (index: number, value: number) => string;
}

function Line({ values, x, y, stroke, dash, title }: LineProps): ReactElement {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))([...values]);
  return (
    <g>
      <path d={path ?? ""} fill="none" stroke={stroke} strokeWidth={2} strokeDasharray={dash} />
      {values.map((value, index) =>
        value === null ? null : (
          <circle key={index} cx={x(index)} cy={y(value)} r={3.5} fill={stroke}>
            <title>{title(index, value)}</title>
          </circle>
        ),
      )}
    </g>
  );
}
