import { scaleLinear, scaleLog } from "d3-scale";
import type { ChartPicture } from "./readChart";

/** The value axis of a chart: where a number lies between its two ends, in pixels. */
export interface ValueScale {
  readonly at: (value: number) => number;
  /** Where bars begin: 0, or 1 on a logarithmic axis. */
  readonly base: number;
  readonly ticks: readonly number[];
}

const MOST_LOG_TICKS = 9;

export function valueScale(picture: ChartPicture, from: number, to: number): ValueScale {
  const values = drawnValues(picture);
  return picture.logScale ? logarithmic(values, from, to, picture.logBase) : linear(values, from, to);
}

/** The sums of each stack, or every number. */
function drawnValues({ kind, series, categories }: ChartPicture): readonly number[] {
  if (kind !== "stackedBar")
    return series.flatMap(({ values, ends = [] }) => [
      ...values.filter((value) => value !== undefined),
      ...ends.flatMap((one) => (one === undefined ? [] : [one.low, one.high].filter((end) => end > 0))),
    ]);
  return categories.flatMap((_, place) => {
    const parts = series.map(({ values }) => values[place] ?? 0);
    return [sumOf(parts.filter((part) => part > 0)), sumOf(parts.filter((part) => part < 0))];
  });
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

function linear(values: readonly number[], from: number, to: number): ValueScale {
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || (Math.min(0, ...values) < 0 ? 0 : 1)])
    .nice(5)
    .range([from, to]);
  return { at: (value) => scale(value), base: 0, ticks: scale.ticks(5) };
}

/** Ends at the 1, 2 or 5 beyond the numbers, and never nearer to 1 than a half and a double. */
function logarithmic(values: readonly number[], from: number, to: number, base: number): ValueScale {
  if (base === 2) return ofTwos(values, from, to);
  const low = stepBelow(Math.min(0.5, ...values));
  const high = 1 / stepBelow(1 / Math.max(2, ...values));
  const scale = scaleLog().domain([low, high]).range([from, to]);
  const steps = logSteps(low, high);
  const powers = steps.filter((step) => Number.isInteger(Number(Math.log10(step).toFixed(9))));
  return { at: (value) => scale(value), base: 1, ticks: steps.length > MOST_LOG_TICKS ? powers : steps };
}

/** Ends at the powers of two beyond the numbers; every one of them is printed. */
function ofTwos(values: readonly number[], from: number, to: number): ValueScale {
  const low = Math.floor(Math.log2(Math.min(0.5, ...values)));
  const high = Math.ceil(Math.log2(Math.max(2, ...values)));
  const scale = scaleLog()
    .domain([2 ** low, 2 ** high])
    .range([from, to]);
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 2 ** (low + step));
  return { at: (value) => scale(value), base: 1, ticks };
}

/** The largest of 1, 2, 5 times a power of ten that is not above a number; 1 / 2 and 1 / 5 are of the same kind. */
function stepBelow(value: number): number {
  const power = Math.floor(Math.log10(value));
  const steps = [5, 2, 1].map((digit) => Number(`${digit}e${power}`));
  return steps.find((step) => step <= value * (1 + 1e-12)) ?? Number(`1e${power}`);
}

function logSteps(low: number, high: number): readonly number[] {
  const steps: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${power}`);
      if (step >= low * (1 - 1e-12) && step <= high * (1 + 1e-12)) steps.push(step);
    }
  }
  return steps;
}
