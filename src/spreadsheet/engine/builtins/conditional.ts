import { CellError, type Matrix, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { DIVIDE_BY_ZERO, wrongValue } from "../evaluate/errors";
import { lift } from "../evaluate/lift";
import { finite } from "../evaluate/operators";
import { dereference, readableArea, readArea, sizeOf } from "../evaluate/read";
import { onSheet } from "../cells/rectangles";
import { ArrayValue, Reference, type Value } from "../evaluate/value";
import { criterion, type Test } from "./criteria";
import { plain, type FunctionDefinition } from "./definition";

interface Pair {
  readonly range: Value;
  readonly test: Test;
}

function cellsOf(value: Value, context: Context): Matrix {
  if (value instanceof Reference && value.areas[0]) return readArea(value.areas[0], context);
  const read = dereference(value, context);
  return read instanceof ArrayValue ? read.cells : [[read]];
}

/**
 * Visits the cells of `target` where every test holds at the same place of its range; returns how many places held, blank ones
 * behind the used cells included.
 */
function eachMatch(
  pairs: readonly Pair[],
  target: Value | undefined,
  context: Context,
  visit: (cell: Scalar) => void,
): number {
  const ranges = pairs.map((pair) => cellsOf(pair.range, context));
  const values = target === undefined ? undefined : cellsOf(target, context);
  const first = ranges[0] ?? [];
  const columns = first[0]?.length ?? 0;
  let found = 0;
  for (let row = 0; row < first.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let holds = true;
      for (let index = 0; holds && index < pairs.length; index += 1) {
        holds = pairs[index]?.test(ranges[index]?.[row]?.[column] ?? null) ?? false;
      }
      if (!holds) continue;
      found += 1;
      if (values) visit(values[row]?.[column] ?? null);
    }
  }
  const size = sizeOf(pairs[0]?.range ?? null);
  const unread = size.rows * size.columns - first.length * columns;
  return unread > 0 && pairs.every((pair) => pair.test(null)) ? found + unread : found;
}

/** Criteria may be arrays: then the function runs once for each. */
function overCriteria(
  criteria: readonly (Value | undefined)[],
  context: Context,
  call: (tests: readonly Test[]) => Scalar,
): Value {
  return lift(
    criteria.map((each) => dereference(each ?? null, context)),
    (wanted) => call(wanted.map((each) => criterion(each ?? null))),
  );
}

type Finish = (pairs: readonly Pair[], target: Value | undefined, context: Context) => Scalar;

const sumMatches: Finish = (pairs, target, context) => {
  let total = 0;
  let problem: CellError | undefined;
  eachMatch(pairs, target, context, (cell) => {
    if (typeof cell === "number") total += cell;
    else if (cell instanceof CellError) problem ??= cell;
  });
  return problem ?? finite(total);
};

const averageMatches: Finish = (pairs, target, context) => {
  let total = 0;
  let count = 0;
  let problem: CellError | undefined;
  eachMatch(pairs, target, context, (cell) => {
    if (typeof cell === "number") {
      total += cell;
      count += 1;
    } else if (cell instanceof CellError) problem ??= cell;
  });
  return problem ?? (count === 0 ? DIVIDE_BY_ZERO : finite(total / count));
};

const countMatches: Finish = (pairs, _target, context) =>
  eachMatch(pairs, undefined, context, () => undefined);

function extremeMatch(better: (one: number, other: number) => boolean): Finish {
  return (pairs, target, context) => {
    let best: number | undefined;
    let problem: CellError | undefined;
    eachMatch(pairs, target, context, (cell) => {
      if (typeof cell === "number" && (best === undefined || better(cell, best))) best = cell;
      else if (cell instanceof CellError) problem ??= cell;
    });
    return problem ?? best ?? 0;
  };
}

/** SUMIF, AVERAGEIF: the summed range takes its size from the tested one. */
function single(name: string, maximum: number, finish: Finish): FunctionDefinition {
  return plain(name, 2, maximum, ([range, wanted, given], context) => {
    if (range instanceof CellError) return range;
    if (given instanceof CellError) return given;
    let target: Value | undefined = given ?? range ?? null;
    if (target instanceof Reference && range instanceof Reference) {
      const [from] = target.areas;
      const [like] = range.areas;
      if (from && like) {
        const area = { ...from.area, rows: like.area.rows, columns: like.area.columns };
        if (onSheet(area))
          target = new Reference([{ sheet: from.sheet, area: sameReadable(area, like.area, context) }]);
      }
    }
    return overCriteria([wanted], context, ([test]) =>
      finish(test ? [{ range: range ?? null, test }] : [], target, context),
    );
  });
}

function sameReadable(
  area: Reference["areas"][number]["area"],
  like: typeof area,
  context: Context,
): typeof area {
  const readable = readableArea(like, context);
  return { ...area, rows: readable.rows, columns: readable.columns };
}

function several(name: string, hasTarget: boolean, finish: Finish): FunctionDefinition {
  const least = hasTarget ? 3 : 2;
  return plain(name, least, 255, (args, context) => {
    const problem = args.find(
      (arg, index) =>
        arg instanceof CellError && (hasTarget ? index % 2 === 1 || index === 0 : index % 2 === 0),
    );
    if (problem instanceof CellError) return problem;
    const target = hasTarget ? args[0] : undefined;
    const rest = hasTarget ? args.slice(1) : args;
    if (rest.length % 2 === 1) return wrongValue(`${name} takes pairs: a range and what to look for in it.`);
    const ranges = rest.filter((_arg, index) => index % 2 === 0).map((arg) => arg ?? null);
    const size = sizeOf(target ?? ranges[0] ?? null);
    for (const range of ranges) {
      const own = sizeOf(range);
      if (own.rows !== size.rows || own.columns !== size.columns) {
        return wrongValue(
          `${name} needs ranges of one size: one is ${size.rows} x ${size.columns}, another ${own.rows} x ${own.columns}.`,
        );
      }
    }
    const criteria = rest.filter((_arg, index) => index % 2 === 1);
    return overCriteria(criteria, context, (tests) =>
      finish(
        ranges.map((range, index) => ({ range, test: tests[index] ?? (() => false) })),
        target,
        context,
      ),
    );
  });
}

export const conditionalFunctions: FunctionDefinition[] = [
  single("SUMIF", 3, sumMatches),
  single("AVERAGEIF", 3, averageMatches),
  single("COUNTIF", 2, countMatches),
  several("SUMIFS", true, sumMatches),
  several("AVERAGEIFS", true, averageMatches),
  several("COUNTIFS", false, countMatches),
  several(
    "MAXIFS",
    true,
    extremeMatch((one, other) => one > other),
  ),
  several(
    "MINIFS",
    true,
    extremeMatch((one, other) => one < other),
  ),
];
