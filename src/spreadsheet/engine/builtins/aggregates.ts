import { CellError } from "../../values";
import { DIVIDE_BY_ZERO } from "../evaluate/errors";
import { finite } from "../evaluate/operators";
import { eachValue, sizeOf } from "../evaluate/read";
import { Reference, type Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";
import { allValuesOf, eachNumber } from "./numbers";

type Args = readonly (Value | undefined)[];

export function sum(args: Args): number | CellError {
  let total = 0;
  const problem = eachNumber(args, (number) => (total += number));
  return problem ?? finite(total);
}

export function count(args: Args): number {
  let found = 0;
  for (const arg of args) {
    eachValue(arg ?? 0, (cell, direct) => {
      if (typeof cell === "number" || (direct && typeof cell === "boolean")) found += 1;
      else if (direct && typeof cell === "string" && cell.trim() !== "" && Number.isFinite(Number(cell)))
        found += 1;
      return true;
    });
  }
  return found;
}

export function countAll(args: Args): number {
  let found = 0;
  for (const arg of args) eachValue(arg ?? 0, () => void (found += 1));
  // A blank written into the formula, COUNTA(1,), is a value too; a blank cell is not.
  return found + args.filter((arg) => arg === null).length;
}

export function average(args: Args): number | CellError {
  let total = 0;
  let found = 0;
  const problem = eachNumber(args, (number) => {
    total += number;
    found += 1;
  });
  return problem ?? (found === 0 ? DIVIDE_BY_ZERO : finite(total / found));
}

export function extreme(better: (one: number, other: number) => boolean) {
  return (args: Args): number | CellError => {
    let best: number | undefined;
    const problem = eachNumber(args, (number) => {
      if (best === undefined || better(number, best)) best = number;
    });
    return problem ?? best ?? 0;
  };
}

function extremeOfAll(better: (one: number, other: number) => boolean) {
  return (args: Args): number | CellError => {
    const all = allValuesOf(args);
    if (all instanceof CellError) return all;
    return (
      all.reduce<number | undefined>(
        (best, one) => (best === undefined || better(one, best) ? one : best),
        undefined,
      ) ?? 0
    );
  };
}

export const least = extreme((one, other) => one < other);
export const greatest = extreme((one, other) => one > other);

export function product(args: Args): number | CellError {
  let total = 1;
  let found = 0;
  const problem = eachNumber(args, (number) => {
    total *= number;
    found += 1;
  });
  return problem ?? (found === 0 ? 0 : finite(total));
}

function countBlank([range]: Args): number | CellError {
  if (range === undefined) return 1;
  let filled = 0;
  eachValue(range, (cell) => {
    if (cell !== "") filled += 1;
    return true;
  });
  if (!(range instanceof Reference)) return 0;
  return range.areas.reduce((cells, { area }) => cells + area.rows * area.columns, 0) - filled;
}

export const aggregateFunctions: FunctionDefinition[] = [
  plain("SUM", 1, 255, sum),
  plain("COUNT", 1, 255, count),
  plain("COUNTA", 1, 255, countAll),
  plain("COUNTBLANK", 1, 1, countBlank),
  plain("AVERAGE", 1, 255, average),
  plain("AVERAGEA", 1, 255, (args) => {
    const all = allValuesOf(args);
    if (all instanceof CellError) return all;
    return all.length === 0
      ? DIVIDE_BY_ZERO
      : finite(all.reduce((total, one) => total + one, 0) / all.length);
  }),
  plain("MIN", 1, 255, least),
  plain("MAX", 1, 255, greatest),
  plain(
    "MINA",
    1,
    255,
    extremeOfAll((one, other) => one < other),
  ),
  plain(
    "MAXA",
    1,
    255,
    extremeOfAll((one, other) => one > other),
  ),
  plain("PRODUCT", 1, 255, product),
  plain("SUMSQ", 1, 255, (args) => {
    let total = 0;
    return eachNumber(args, (number) => (total += number * number)) ?? finite(total);
  }),
  plain("ROWS", 1, 1, ([value]) => (value instanceof CellError ? value : sizeOf(value ?? null).rows)),
  plain("COLUMNS", 1, 1, ([value]) => (value instanceof CellError ? value : sizeOf(value ?? null).columns)),
];
