import { CellError, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { DIVIDE_BY_ZERO, NO_VALUE, NOT_A_NUMBER, wrongNumber } from "../evaluate/errors";
import { finite } from "../evaluate/operators";
import { dereference, toMatrix, toScalar } from "../evaluate/read";
import { lift } from "../evaluate/lift";
import { toNumber } from "../evaluate/coerce";
import { ArrayValue, type Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";
import { allValuesOf, numbersOf } from "./numbers";
import { roundDown } from "./rounding";

type Args = readonly (Value | undefined)[];

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** Sum of squared distances from the mean, in two passes: exact where one pass loses digits. */
export function squaredDeviations(numbers: readonly number[]): number {
  const center = mean(numbers);
  let squares = 0;
  let rest = 0;
  for (const number of numbers) {
    const distance = number - center;
    squares += distance * distance;
    rest += distance;
  }
  return squares - (rest * rest) / numbers.length;
}

const inOrder = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

export function median(numbers: readonly number[]): number | CellError {
  const sorted = inOrder(numbers);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NOT_A_NUMBER;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(
  numbers: readonly number[],
  share: number,
  exclusive: boolean,
): number | CellError {
  const sorted = inOrder(numbers);
  const n = sorted.length;
  if (n === 0) return NOT_A_NUMBER;
  const place = exclusive ? share * (n + 1) - 1 : share * (n - 1);
  if (share < 0 || share > 1 || (exclusive && (place < 0 || place > n - 1))) {
    return wrongNumber("The share asked for lies outside what these numbers can tell.");
  }
  const low = Math.floor(place);
  const first = sorted[low] ?? 0;
  const next = sorted[Math.min(low + 1, n - 1)] ?? first;
  return first + (place - low) * (next - first);
}

/** The most frequent number; of several the one that stands first. */
export function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

function overNumbers(
  name: string,
  least: number,
  call: (numbers: readonly number[]) => Scalar,
  maximum = 255,
): FunctionDefinition {
  return plain(name, 1, maximum, (args) => {
    const numbers = numbersOf(args);
    if (numbers instanceof CellError) return numbers;
    if (numbers.length < least) return least === 1 && name !== "AVEDEV" ? NOT_A_NUMBER : DIVIDE_BY_ZERO;
    const result = call(numbers);
    return typeof result === "number" ? finite(result) : result;
  });
}

function overAll(
  name: string,
  least: number,
  call: (numbers: readonly number[]) => number,
): FunctionDefinition {
  return plain(name, 1, 255, (args) => {
    const numbers = allValuesOf(args);
    if (numbers instanceof CellError) return numbers;
    return numbers.length < least ? DIVIDE_BY_ZERO : finite(call(numbers));
  });
}

/** A range and a second number that may be an array: PERCENTILE(A1:A9, {0.1, 0.9}). */
function withParameter(
  name: string,
  call: (numbers: readonly number[], parameter: number) => Scalar,
): FunctionDefinition {
  return plain(name, 2, 2, ([range, parameter], context) => {
    const numbers = numbersOf([range]);
    if (numbers instanceof CellError) return numbers;
    return lift([dereference(parameter ?? null, context)], ([one]) => {
      const number = toNumber(one ?? null);
      return number instanceof CellError ? number : call(numbers, number);
    });
  });
}

function nth(numbers: readonly number[], place: number, largest: boolean): Scalar {
  const sorted = inOrder(numbers);
  const at = Math.ceil(place) - 1;
  const found = largest ? sorted[sorted.length - 1 - at] : sorted[at];
  return at < 0 || found === undefined
    ? wrongNumber(`There are ${numbers.length} numbers; the place asked for is outside.`)
    : found;
}

/** Two ranges, taken pair by pair where both hold a number. */
function pairs(
  name: string,
  least: number,
  call: (x: readonly number[], y: readonly number[]) => number,
): FunctionDefinition {
  return plain(name, 2, 2, (args, context) => {
    const read = readPairs(args, context);
    if (read instanceof CellError) return read;
    const [x, y] = read;
    if (x.length < least) return DIVIDE_BY_ZERO;
    const result = call(x, y);
    return Number.isFinite(result) ? result : DIVIDE_BY_ZERO;
  });
}

export function readPairs([first, second]: Args, context: Context): [number[], number[]] | CellError {
  if (first instanceof CellError) return first;
  if (second instanceof CellError) return second;
  const one = toMatrix(first ?? null, context).flat();
  const other = toMatrix(second ?? null, context).flat();
  if (one.length !== other.length) return NO_VALUE;
  const [x, y]: [number[], number[]] = [[], []];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] ?? null, other[at] ?? null];
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    if (typeof a !== "number" || typeof b !== "number") continue;
    x.push(a);
    y.push(b);
  }
  return [x, y];
}

export function crossDeviations(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [mean(x), mean(y)];
  return x.reduce((total, one, at) => total + (one - a) * ((y[at] ?? 0) - b), 0);
}

function correlation(x: readonly number[], y: readonly number[]): number {
  return crossDeviations(x, y) / Math.sqrt(squaredDeviations(x) * squaredDeviations(y));
}

const slope = (y: readonly number[], x: readonly number[]) => crossDeviations(x, y) / squaredDeviations(x);
const intercept = (y: readonly number[], x: readonly number[]) => mean(y) - slope(y, x) * mean(x);

function standardError(y: readonly number[], x: readonly number[]): number {
  const shared = crossDeviations(x, y);
  return Math.sqrt((squaredDeviations(y) - (shared * shared) / squaredDeviations(x)) / (x.length - 2));
}

function moment(numbers: readonly number[], power: number, deviation: number): number {
  const center = mean(numbers);
  return numbers.reduce((total, number) => total + ((number - center) / deviation) ** power, 0);
}

const variance = (numbers: readonly number[]) => squaredDeviations(numbers) / (numbers.length - 1);
const variancePopulation = (numbers: readonly number[]) => squaredDeviations(numbers) / numbers.length;

function rank([value, range, order]: Args, context: Context, averaged: boolean): Value {
  const numbers = numbersOf([range]);
  if (numbers instanceof CellError) return numbers;
  const upwards = order !== undefined && toScalar(order, context) !== 0 && toScalar(order, context) !== false;
  return lift([dereference(value ?? null, context)], ([one]) => {
    const number = toNumber(one ?? null);
    if (number instanceof CellError) return number;
    const same = numbers.filter((each) => each === number).length;
    if (same === 0) return NO_VALUE;
    const before = numbers.filter((each) => (upwards ? each < number : each > number)).length;
    return before + 1 + (averaged ? (same - 1) / 2 : 0);
  });
}

function percentRank([range, value, digits]: Args, context: Context, exclusive: boolean): Value {
  const numbers = numbersOf([range]);
  if (numbers instanceof CellError) return numbers;
  const [number, places] = [
    toNumber(toScalar(value ?? null, context)),
    toNumber(toScalar(digits ?? 3, context)),
  ];
  if (number instanceof CellError) return number;
  if (places instanceof CellError) return places;
  const sorted = inOrder(numbers);
  const n = sorted.length;
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined || number < least || number > greatest) return NO_VALUE;
  const below = sorted.filter((each) => each < number).length;
  let place = below;
  if (sorted[below] !== number) {
    const [a, b] = [sorted[below - 1] ?? 0, sorted[below] ?? 0];
    place = below - 1 + (number - a) / (b - a);
  }
  const share = exclusive ? (place + 1) / (n + 1) : n === 1 ? 1 : place / (n - 1);
  return roundDown(share, places);
}

function trimmedMean(numbers: readonly number[], share: number): Scalar {
  if (share < 0 || share >= 1) return wrongNumber("TRIMMEAN leaves out a share from 0 up to, not with, 1.");
  const each = Math.floor((numbers.length * share) / 2 + 1e-9);
  const kept = inOrder(numbers).slice(each, numbers.length - each);
  return kept.length === 0 ? NOT_A_NUMBER : mean(kept);
}

function frequency([data, bins]: Args): Value {
  const numbers = numbersOf([data]);
  const limits = numbersOf([bins]);
  if (numbers instanceof CellError) return numbers;
  if (limits instanceof CellError) return limits;
  const sorted = inOrder(limits);
  const counts = new Array<number>(sorted.length + 1).fill(0);
  for (const number of numbers) {
    const at = sorted.findIndex((limit) => number <= limit);
    const index = at < 0 ? sorted.length : at;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return new ArrayValue(counts.map((count) => [count]));
}

function forecast([at, y, x]: Args, context: Context): Value {
  const read = readPairs([y, x], context);
  if (read instanceof CellError) return read;
  const [ys, xs] = read;
  if (squaredDeviations(xs) === 0 || xs.length === 0) return DIVIDE_BY_ZERO;
  return lift([dereference(at ?? null, context)], ([one]) => {
    const number = toNumber(one ?? null);
    return number instanceof CellError ? number : intercept(ys, xs) + slope(ys, xs) * number;
  });
}

const deviation = (numbers: readonly number[]) => Math.sqrt(variance(numbers));
const deviationPopulation = (numbers: readonly number[]) => Math.sqrt(variancePopulation(numbers));
const quartile = (exclusive: boolean) => (numbers: readonly number[], which: number) =>
  Math.trunc(which) < 0 || Math.trunc(which) > 4
    ? wrongNumber("A quartile is 0 to 4.")
    : percentile(numbers, Math.trunc(which) / 4, exclusive);

function positives(name: string, call: (numbers: readonly number[]) => number): FunctionDefinition {
  return overNumbers(name, 1, (numbers) =>
    numbers.some((number) => number <= 0)
      ? wrongNumber(`${name} takes numbers above 0 only.`)
      : call(numbers),
  );
}

export const statisticFunctions: FunctionDefinition[] = [
  overNumbers("MEDIAN", 1, median),
  overNumbers("MODE", 1, (numbers) => modes(numbers)[0] ?? NO_VALUE),
  overNumbers("MODE.SNGL", 1, (numbers) => modes(numbers)[0] ?? NO_VALUE),
  plain("MODE.MULT", 1, 255, (args) => {
    const numbers = numbersOf(args);
    if (numbers instanceof CellError) return numbers;
    const found = modes(numbers);
    return found.length === 0 ? NO_VALUE : new ArrayValue(found.map((number) => [number]));
  }),
  ...["VAR", "VAR.S"].map((name) => overNumbers(name, 2, variance)),
  ...["VARP", "VAR.P"].map((name) => overNumbers(name, 1, variancePopulation)),
  ...["STDEV", "STDEV.S"].map((name) => overNumbers(name, 2, deviation)),
  ...["STDEVP", "STDEV.P"].map((name) => overNumbers(name, 1, deviationPopulation)),
  overAll("VARA", 2, variance),
  overAll("VARPA", 1, variancePopulation),
  overAll("STDEVA", 2, deviation),
  overAll("STDEVPA", 1, deviationPopulation),
  overNumbers("DEVSQ", 1, squaredDeviations),
  overNumbers("AVEDEV", 1, (numbers) => mean(numbers.map((number) => Math.abs(number - mean(numbers))))),
  positives("GEOMEAN", (numbers) => Math.exp(mean(numbers.map(Math.log)))),
  positives("HARMEAN", (numbers) => 1 / mean(numbers.map((number) => 1 / number))),
  overNumbers("SKEW", 3, (numbers) => {
    const n = numbers.length;
    const spread = deviation(numbers);
    return spread === 0 ? DIVIDE_BY_ZERO : (n / ((n - 1) * (n - 2))) * moment(numbers, 3, spread);
  }),
  overNumbers("SKEW.P", 3, (numbers) => {
    const spread = deviationPopulation(numbers);
    return spread === 0 ? DIVIDE_BY_ZERO : moment(numbers, 3, spread) / numbers.length;
  }),
  overNumbers("KURT", 4, (numbers) => {
    const n = numbers.length;
    const spread = deviation(numbers);
    if (spread === 0) return DIVIDE_BY_ZERO;
    const scale = (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3));
    return scale * moment(numbers, 4, spread) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
  ...["PERCENTILE", "PERCENTILE.INC"].map((name) =>
    withParameter(name, (numbers, share) => percentile(numbers, share, false)),
  ),
  withParameter("PERCENTILE.EXC", (numbers, share) => percentile(numbers, share, true)),
  ...["QUARTILE", "QUARTILE.INC"].map((name) => withParameter(name, quartile(false))),
  withParameter("QUARTILE.EXC", quartile(true)),
  withParameter("LARGE", (numbers, place) => nth(numbers, place, true)),
  withParameter("SMALL", (numbers, place) => nth(numbers, place, false)),
  withParameter("TRIMMEAN", trimmedMean),
  ...["RANK", "RANK.EQ"].map((name) => plain(name, 2, 3, (args, context) => rank(args, context, false))),
  plain("RANK.AVG", 2, 3, (args, context) => rank(args, context, true)),
  ...["PERCENTRANK", "PERCENTRANK.INC"].map((name) =>
    plain(name, 2, 3, (args, context) => percentRank(args, context, false)),
  ),
  plain("PERCENTRANK.EXC", 2, 3, (args, context) => percentRank(args, context, true)),
  plain("FREQUENCY", 2, 2, frequency),
  pairs("CORREL", 1, correlation),
  pairs("PEARSON", 1, correlation),
  pairs("RSQ", 1, (x, y) => correlation(x, y) ** 2),
  pairs("SLOPE", 1, slope),
  pairs("INTERCEPT", 1, intercept),
  pairs("STEYX", 3, standardError),
  ...["COVAR", "COVARIANCE.P"].map((name) => pairs(name, 1, (x, y) => crossDeviations(x, y) / x.length)),
  pairs("COVARIANCE.S", 2, (x, y) => crossDeviations(x, y) / (x.length - 1)),
  ...["FORECAST", "FORECAST.LINEAR"].map((name) => plain(name, 3, 3, forecast)),
];
