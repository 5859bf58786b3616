import { scaleLinear, scaleLog } from "d3-scale";
import type { ChartData } from "../../indicators/declaration";
import { logBaseOf } from "../../sheets/chartWords";

/** A value axis: where a number stands between 0 and 1 of its length, where bars begin, and which numbers to print. */
export interface ValueAxis {
  readonly at: (value: number) => number;
  /** Where a bar begins: 0, or 1 (even) for ratios on a logarithmic axis. */
  readonly base: number;
  readonly ticks: readonly number[];
  /** Smallest and largest number on the axis; what lies outside is drawn at the end. */
  readonly low: number;
  readonly high: number;
}

export function valueAxis(chart: ChartData): ValueAxis {
  const values = shownValues(chart);
  const marks = (chart.marks ?? []).map((mark) => mark.value).filter(Number.isFinite);
  return chart.logScale === true
    ? logAxis([...values, ...marks], logBaseOf(chart))
    : linearAxis(chart.unit === "percent" ? [...values, ...marks].map(hundredAtMost) : [...values, ...marks]);
}

/** The largest sums for stacked bars, the values themselves for all others. */
function shownValues(chart: ChartData): number[] {
  if (chart.kind !== "stackedBar")
    return chart.series.flatMap(({ values, interval }) =>
      [...values, ...(interval === undefined ? [] : [...interval.low, ...interval.high])].filter(isNumber),
    );
  return chart.categories.map((_, row) =>
    chart.series.reduce((sum, series) => sum + Math.max(0, series.values[row] ?? 0), 0),
  );
}

/** Parts that add up to 100 percent may be a hair above it; the axis then still ends at 100. */
function hundredAtMost(value: number): number {
  return value > 100 && value < 100 + 1e-6 ? 100 : value;
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function linearAxis(values: readonly number[]): ValueAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = scaleLinear()
    .domain([low, high <= low ? low + 1 : high])
    .nice(4);
  const [from = 0, to = 1] = scale.domain();
  // Between whole numbers there is nothing to read off: 0.4 of a finding is none.
  const whole = values.every(Number.isInteger);
  const ticks = scale.ticks(4).filter((tick) => !whole || Number.isInteger(tick));
  return { at: (value) => clamp(scale(value)), base: 0, ticks, low: from, high: to };
}

/**
 * Ratios: symmetric in meaning around 1, so 0.5 and 2 stand equally far from it; never closer than half and double. In powers of two
 * the axis ends at the ones beyond all numbers and limits.
 */
function logAxis(values: readonly number[], base: 2 | 10): ValueAxis {
  const positive = values.filter((value) => value > 0);
  if (base === 2) {
    const low = Math.floor(Math.log2(Math.min(0.5, ...positive)));
    const high = Math.ceil(Math.log2(Math.max(2, ...positive)));
    const scale = scaleLog().domain([2 ** low, 2 ** high]);
    return {
      at: (value) => (value <= 0 ? 0 : clamp(scale(value))),
      base: 1,
      ticks: Array.from({ length: high - low + 1 }, (_, step) => 2 ** (low + step)),
      low: 2 ** low,
      high: 2 ** high,
    };
  }
  const low = Math.min(0.5, ...positive) / 1.1;
  const high = Math.max(2, ...positive) * 1.1;
  const scale = scaleLog().domain([low, high]);
  return {
    at: (value) => (value <= 0 ? 0 : clamp(scale(value))),
    base: 1,
    ticks: logTicks(low, high),
    low,
    high,
  };
}

/** At most six of 1, 2, 5 times powers of ten, always with 1 among them. */
function logTicks(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks.length <= 6 ? ticks : ticks.filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9);
}

/** The ticks to write a number at: every one, or every second, third ... where they would run into each other. */
export function labelsThatFit(
  ticks: readonly number[],
  at: (tick: number) => number,
  width: (tick: number) => number,
): readonly number[] {
  for (let step = 1; step < ticks.length; step += 1) {
    const labelled = ticks.filter((_, index) => index % step === 0);
    const apart = labelled.every((tick, index) => {
      const next = labelled[index + 1];
      return next === undefined || at(next) - at(tick) >= (width(tick) + width(next)) / 2 + BETWEEN_LABELS;
    });
    if (apart) return labelled;
  }
  return ticks.slice(0, 1);
}

const BETWEEN_LABELS = 6;

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
