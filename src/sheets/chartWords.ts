import type { ChartData } from "../indicators/declaration";

/* What stands at the axes of a chart, the same in the pane and in a workbook. */

/** The unit, its scale, and which side of a target is good. */
export function unitWords({ unit, logScale, good, kind }: ChartData): string {
  const scale = logScale === true ? ", logarithmic scale (1 is even)" : "";
  if (good === undefined || kind === "heat") return `${unit}${scale}`;
  return `${unit}${scale}; at or ${good === "atLeast" ? "above" : "below"} the target is good`;
}

/** The title of the value axis where no legend can call intervals: Excel's cannot. */
export function valueAxisWords(chart: ChartData): string {
  const { intervalName } = chart;
  return intervalName === undefined ? unitWords(chart) : `${unitWords(chart)}; bars: ${intervalName}`;
}

/** Excel's code for the numbers of a unit: on an axis, or beside a bar or mark. */
export function chartNumberFormat({ unit, series }: ChartData, place: "axis" | "label"): string {
  if (/dollar|\$/i.test(unit)) return "$#,##0";
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (place === "axis") return values.some((value) => Math.abs(value) >= 1000) ? "#,##0" : "General";
  if (/ratio/i.test(unit)) return "0.00";
  if (/percent|%|point/i.test(unit)) return "0.0";
  return values.every(Number.isInteger) ? "#,##0" : "#,##0.0";
}

/** Ratios halve and double: powers of two on their axis, powers of ten where they reach too far for that. */
export function logBaseOf({ series, marks = [] }: ChartData): 2 | 10 {
  const drawn = [
    ...series.flatMap(({ values, interval }) => [
      ...values,
      ...(interval === undefined ? [] : [...interval.low, ...interval.high]),
    ]),
    ...marks.map(({ value }) => value),
  ].filter((value): value is number => value !== null && value > 0 && Number.isFinite(value));
  return drawn.every((value) => value >= 1 / FAR && value <= FAR) ? 2 : 10;
}

const FAR = 20;
