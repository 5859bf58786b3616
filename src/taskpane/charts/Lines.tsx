import type { ReactElement } from "react";
import { area, line } from "d3-shape";
import type { ChartData } from "../../indicators/declaration";
import { words } from "../words";
import type { ChartLook } from "./look";
import { dashOf, limitDash, Mark, Words } from "./marks";
import { chartNumber, textWidth } from "./text";

interface Props {
  readonly chart: ChartData;
  readonly look: ChartLook;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** From one category to the next. */
  readonly step: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** Lines over the years: results with their marks, and the target as a limit whose good side has a ground. */
export function Lines({ chart, look, x, y, step, plot }: Props): ReactElement {
  const limits = (chart.marks ?? []).map((mark) => mark.value);
  const target = chart.series.find((series) => series.target === true);
  const pathOf = (values: readonly (number | null)[]): string =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => x(index))
      .y((value) => y(value ?? 0))([...values]) ?? "";
  let line0 = -1;
  return (
    <>
      {target !== undefined && chart.good !== undefined && (
        <GoodSide values={target.values} good={chart.good} look={look} x={x} y={y} plot={plot} />
      )}
      {chart.series.map((series, place) => {
        const { values, name } = series;
        if (series.target === true) {
          line0 += 1;
          return (
            <g key={place}>
              <title>{name}</title>
              <path
                d={pathOf(values)}
                fill="none"
                stroke={look.ink}
                strokeWidth={2}
                strokeDasharray={limitDash(line0)}
              />
              {values.map((value, index) =>
                value === null ? null : (
                  <path key={index} d={`M${x(index) - 6} ${y(value)}h12`} stroke={look.ink} strokeWidth={2.5}>
                    <title>{`${chart.categories[index] ?? ""}, ${name}: ${value}`}</title>
                  </path>
                ),
              )}
            </g>
          );
        }
        return (
          <g key={place}>
            <path
              d={pathOf(values)}
              fill="none"
              stroke={look.line(place)}
              strokeWidth={2}
              strokeDasharray={dashOf(place)}
            />
            {values.map((value, index) =>
              value === null ? null : (
                <Mark
                  key={index}
                  x={x(index)}
                  y={y(value)}
                  series={place}
                  look={look}
                  title={`${chart.categories[index] ?? ""}, ${name}: ${value}`}
                />
              ),
            )}
          </g>
        );
      })}
      {chart.series.length <= 3 &&
        chart.series[0]?.values.map((value, index) => {
          if (value === null) return null;
          const label = chartNumber(value, chart.unit, limits);
          if (textWidth(label) > step) return null;
          // On the other side of the mark from the target, so that neither strikes it through.
          const aim = target?.values[index] ?? null;
          const under = aim !== null && aim >= value && y(value) + 18 < plot.bottom;
          return (
            <Words key={index} x={x(index)} y={y(value) + (under ? 17 : -8)} look={look} anchor="middle">
              {label}
            </Words>
          );
        })}
    </>
  );
}

const WORD_ROOM = 18;

/** A ground on the side of the target that is good, and the word on it. */
function GoodSide({
  values,
  good,
  look,
  x,
  y,
  plot,
}: Pick<Props, "look" | "x" | "y" | "plot"> & {
  readonly values: readonly (number | null)[];
  readonly good: "atLeast" | "atMost";
}): ReactElement {
  const edge = good === "atLeast" ? plot.top : plot.bottom;
  const shape = area<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y0(edge)
    .y1((value) => y(value ?? 0))([...values]);
  // Where the target is at the end of the axis, the word would stand on its wrong side.
  const first = values.findIndex((value) => value !== null && Math.abs(y(value) - edge) > WORD_ROOM);
  return (
    <g>
      <path d={shape ?? ""} fill={look.good} />
      {first >= 0 && (
        <Words x={x(first) + 3} y={good === "atLeast" ? plot.top + 11 : plot.bottom - 4} look={look}>
          {words.chart.good}
        </Words>
      )}
    </g>
  );
}
