import { CellError, type Matrix, type Scalar } from "../../values";
import { compareScalars, toLogical } from "../evaluate/coerce";
import type { Context } from "../evaluate/context";
import { NO_VALUE, NOTHING_LEFT, unknownName, wrongValue } from "../evaluate/errors";
import { dereference, toMatrix, toScalar } from "../evaluate/read";
import { ArrayValue, type Value } from "../evaluate/value";
import { plain, volatile, type FunctionDefinition } from "./definition";
import { numberArgument } from "./references";

type Args = readonly (Value | undefined)[];

function array(cells: Matrix): Value {
  return cells.length === 0 || cells[0]?.length === 0 ? NOTHING_LEFT : new ArrayValue(cells);
}

export function transpose(cells: Matrix): Matrix {
  return (cells[0] ?? []).map((_cell, column) => cells.map((row) => row[column] ?? null));
}

/** Numbers, text, logicals, errors, and blanks last whichever way it goes. */
function compareForSort(one: Scalar, other: Scalar, order: number): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  const [a, b] = [one instanceof CellError, other instanceof CellError];
  if (a || b) return a === b ? 0 : (a ? 1 : -1) * order;
  return compareScalars(one, other) * order;
}

interface Key {
  readonly cells: readonly Scalar[];
  readonly order: number;
}

function sortedPlaces(length: number, keys: readonly Key[]): number[] {
  return Array.from({ length }, (_item, index) => index).sort((one, other) => {
    for (const { cells, order } of keys) {
      const result = compareForSort(cells[one] ?? null, cells[other] ?? null, order);
      if (result !== 0) return result;
    }
    return one - other;
  });
}

function numbersIn(value: Value | undefined, otherwise: number, context: Context): number[] {
  if (value === undefined) return [otherwise];
  return toMatrix(value, context)
    .flat()
    .map((cell) => (typeof cell === "number" ? cell : NaN));
}

function sort([value, index, order, byColumn]: Args, context: Context): Value {
  if (value instanceof CellError) return value;
  const turned = byColumn !== undefined && toLogical(toScalar(byColumn, context)) === true;
  const cells = toMatrix(value ?? null, context);
  const rows = turned ? transpose(cells) : cells;
  const indexes = numbersIn(index, 1, context);
  const orders = numbersIn(order, 1, context);
  const width = rows[0]?.length ?? 0;
  if (indexes.some((each) => !(each >= 1 && each <= width)))
    return wrongValue(`SORT: the column to sort by must be from 1 to ${width}.`);
  if (orders.some((each) => Math.abs(each) !== 1))
    return wrongValue("SORT: the order is 1 for upwards or -1 for downwards.");
  const keys = indexes.map((each, at) => ({
    cells: rows.map((row) => row[Math.trunc(each) - 1] ?? null),
    order: orders[at] ?? orders[0] ?? 1,
  }));
  const sorted = sortedPlaces(rows.length, keys).map((place) => rows[place] ?? []);
  return array(turned ? transpose(sorted) : sorted);
}

function sortBy([value, ...rest]: Args, context: Context): Value {
  if (value instanceof CellError) return value;
  const cells = toMatrix(value ?? null, context);
  const keys: Key[] = [];
  let turned = false;
  for (let at = 0; at < rest.length; at += 2) {
    const by = toMatrix(rest[at] ?? null, context);
    turned = by.length === 1 && cells.length !== 1;
    const line = by.flat();
    if (line.length !== (turned ? cells[0]?.length : cells.length)) {
      return wrongValue("SORTBY: what to sort by must be as long as what is sorted.");
    }
    const order = numberArgument(rest[at + 1], 1, context);
    if (order instanceof CellError) return order;
    if (Math.abs(order) !== 1) return wrongValue("SORTBY: the order is 1 for upwards or -1 for downwards.");
    keys.push({ cells: line, order });
  }
  const rows = turned ? transpose(cells) : cells;
  const sorted = sortedPlaces(rows.length, keys).map((place) => rows[place] ?? []);
  return array(turned ? transpose(sorted) : sorted);
}

function filter([value, include, otherwise]: Args, context: Context): Value {
  if (value instanceof CellError) return value;
  if (include instanceof CellError) return include;
  const cells = toMatrix(value ?? null, context);
  const tests = toMatrix(include ?? null, context);
  const byRow = (tests[0]?.length ?? 0) === 1 && tests.length === cells.length;
  if (!byRow && !(tests.length === 1 && tests[0]?.length === cells[0]?.length)) {
    return wrongValue(
      "FILTER: the test must be one column as tall, or one row as wide, as what is filtered.",
    );
  }
  const keep: boolean[] = [];
  for (const test of tests.flat()) {
    const truth = toLogical(test);
    if (truth instanceof CellError) return truth;
    keep.push(truth);
  }
  const kept = byRow
    ? cells.filter((_row, at) => keep[at])
    : cells.map((row) => row.filter((_cell, at) => keep[at]));
  if (kept.length > 0 && (kept[0]?.length ?? 0) > 0) return array(kept);
  return (
    otherwise ?? new CellError("#CALC!", "FILTER found nothing. Its third argument says what to show then.")
  );
}

function unique([value, byColumn, once]: Args, context: Context): Value {
  if (value instanceof CellError) return value;
  const turned = byColumn !== undefined && toLogical(toScalar(byColumn, context)) === true;
  const exactlyOnce = once !== undefined && toLogical(toScalar(once, context)) === true;
  const cells = toMatrix(value ?? null, context);
  const rows = turned ? transpose(cells) : cells;
  const counts = new Map<string, number>();
  const keys = rows.map((row) =>
    JSON.stringify(
      row.map((cell) =>
        typeof cell === "string" ? cell.toLowerCase() : cell instanceof CellError ? { e: cell.code } : cell,
      ),
    ),
  );
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((_row, at) => {
    const key = keys[at] ?? "";
    if (exactlyOnce) return counts.get(key) === 1;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return array(turned ? transpose(kept) : kept);
}

function sequence(args: Args, context: Context): Value {
  const [rows, columns] = [numberArgument(args[0], 1, context), numberArgument(args[1], 1, context)];
  if (rows instanceof CellError) return rows;
  if (columns instanceof CellError) return columns;
  const start = toScalar(args[2] ?? 1, context);
  const step = toScalar(args[3] ?? 1, context);
  if (typeof start !== "number" || typeof step !== "number") {
    return start instanceof CellError
      ? start
      : step instanceof CellError
        ? step
        : wrongValue("SEQUENCE takes numbers.");
  }
  if (rows < 1 || columns < 1)
    return rows < 0 || columns < 0
      ? wrongValue("SEQUENCE needs at least one row and one column.")
      : NOTHING_LEFT;
  if (rows * columns > 10_000_000) return new CellError("#NUM!", "SEQUENCE would have too many cells.");
  return new ArrayValue(
    Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => start + (row * columns + column) * step),
    ),
  );
}

function stack(down: boolean): (args: Args, context: Context) => Value {
  return (args, context) => {
    const parts = args
      .map((arg) => toMatrix(arg ?? null, context))
      .map((cells) => (down ? cells : transpose(cells)));
    const width = Math.max(...parts.map((cells) => cells[0]?.length ?? 0));
    const all = parts.flatMap((cells) =>
      cells.map((row) => [...row, ...new Array<Scalar>(width - row.length).fill(NO_VALUE)]),
    );
    return array(down ? all : transpose(all));
  };
}

/** TAKE keeps the first or last rows and columns, DROP leaves them out. */
function part(keep: boolean): (args: Args, context: Context) => Value {
  return ([value, rows, columns], context) => {
    if (value instanceof CellError) return value;
    const cut = <T>(items: T[], count: number | undefined): T[] => {
      if (count === undefined) return items;
      if (keep) return count >= 0 ? items.slice(0, count) : items.slice(Math.max(0, items.length + count));
      return count >= 0 ? items.slice(count) : items.slice(0, Math.max(0, items.length + count));
    };
    const [r, c] = [rows, columns].map((each) =>
      each === undefined ? undefined : numberArgument(each, 0, context),
    );
    if (r instanceof CellError) return r;
    if (c instanceof CellError) return c;
    return array(cut(toMatrix(value ?? null, context), r).map((row) => cut(row, c)));
  };
}

function chosen(byRow: boolean): (args: Args, context: Context) => Value {
  return ([value, ...rest], context) => {
    if (value instanceof CellError) return value;
    const cells = toMatrix(value ?? null, context);
    const rows = byRow ? cells : transpose(cells);
    const picked: Matrix = [];
    for (const number of rest.flatMap((each) => numbersIn(each ?? null, NaN, context))) {
      const row = rows.at(number > 0 ? Math.trunc(number) - 1 : Math.trunc(number));
      if (!row || Math.trunc(number) === 0)
        return wrongValue(`There are ${rows.length} ${byRow ? "rows" : "columns"} to choose from.`);
      picked.push(row);
    }
    return array(byRow ? picked : transpose(picked));
  };
}

function line(asColumn: boolean): (args: Args, context: Context) => Value {
  return ([value, ignore, byColumn], context) => {
    if (value instanceof CellError) return value;
    const skip = numberArgument(ignore, 0, context);
    if (skip instanceof CellError) return skip;
    const turned = byColumn !== undefined && toLogical(toScalar(byColumn, context)) === true;
    const cells = toMatrix(value ?? null, context);
    const all = (turned ? transpose(cells) : cells)
      .flat()
      .filter(
        (cell) => !((skip & 1) === 1 && cell === null) && !((skip & 2) === 2 && cell instanceof CellError),
      );
    return array(asColumn ? all.map((cell) => [cell]) : all.length === 0 ? [] : [all]);
  };
}

function wrap(byRow: boolean): (args: Args, context: Context) => Value {
  return ([value, count, pad], context) => {
    if (value instanceof CellError) return value;
    const size = numberArgument(count, 1, context);
    if (size instanceof CellError) return size;
    if (size < 1) return new CellError("#NUM!", "The number of cells in each line must be at least 1.");
    const cells = toMatrix(value ?? null, context);
    if (cells.length > 1 && (cells[0]?.length ?? 0) > 1)
      return wrongValue("This takes one row or one column.");
    const all = cells.flat();
    const filler = pad === undefined ? NO_VALUE : toScalar(pad, context);
    const lines: Matrix = [];
    for (let at = 0; at < all.length; at += size) {
      const piece = all.slice(at, at + size);
      lines.push([...piece, ...new Array<Scalar>(size - piece.length).fill(filler)]);
    }
    return array(byRow ? lines : transpose(lines));
  };
}

function expand([value, rows, columns, pad]: Args, context: Context): Value {
  const cells = toMatrix(value ?? null, context);
  const width = cells[0]?.length ?? 0;
  const [r, c] = [numberArgument(rows, cells.length, context), numberArgument(columns, width, context)];
  if (r instanceof CellError) return r;
  if (c instanceof CellError) return c;
  if (r < cells.length || c < width) return wrongValue("EXPAND cannot make an array smaller.");
  const filler = pad === undefined ? NO_VALUE : toScalar(pad, context);
  return new ArrayValue(
    Array.from({ length: r }, (_row, row) =>
      Array.from({ length: c }, (_column, column): Scalar =>
        row < cells.length && column < width ? (cells[row]?.[column] ?? null) : filler,
      ),
    ),
  );
}

function draws(args: Args, context: Context): Value {
  const { random } = context.host;
  if (!random) return unknownName("Random numbers are switched off in this workbook.");
  const numbers = [numberArgument(args[0], 1, context), numberArgument(args[1], 1, context)];
  const [low, high] = [toScalar(args[2] ?? 0, context), toScalar(args[3] ?? 1, context)];
  const whole = args[4] !== undefined && toLogical(toScalar(args[4], context)) === true;
  const [rows, columns] = numbers;
  if (typeof rows !== "number" || typeof columns !== "number")
    return rows instanceof CellError ? rows : (columns ?? null);
  if (typeof low !== "number" || typeof high !== "number" || low > high || rows < 1 || columns < 1) {
    return wrongValue(
      "RANDARRAY needs at least one row and column, and a least number not above the greatest.",
    );
  }
  return new ArrayValue(
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () =>
        whole
          ? Math.floor(random() * (Math.floor(high) - Math.ceil(low) + 1)) + Math.ceil(low)
          : low + random() * (high - low),
      ),
    ),
  );
}

function singleDraw(call: (random: () => number, args: readonly number[]) => number) {
  return (args: Args, context: Context): Value => {
    const { random } = context.host;
    if (!random) return unknownName("Random numbers are switched off in this workbook.");
    const numbers = args.map((arg) => toScalar(dereference(arg ?? 0, context), context));
    if (numbers.some((number) => typeof number !== "number")) return wrongValue("Numbers are needed here.");
    return call(random, numbers as number[]);
  };
}

export const arrayFunctions: FunctionDefinition[] = [
  plain("SORT", 1, 4, sort),
  plain("SORTBY", 2, 127, sortBy),
  plain("FILTER", 2, 3, filter),
  plain("UNIQUE", 1, 3, unique),
  plain("SEQUENCE", 1, 4, sequence),
  plain("TRANSPOSE", 1, 1, ([value], context) =>
    value instanceof CellError ? value : array(transpose(toMatrix(value ?? null, context))),
  ),
  plain("VSTACK", 1, 254, stack(true)),
  plain("HSTACK", 1, 254, stack(false)),
  plain("TAKE", 2, 3, part(true)),
  plain("DROP", 2, 3, part(false)),
  plain("CHOOSEROWS", 2, 254, chosen(true)),
  plain("CHOOSECOLS", 2, 254, chosen(false)),
  plain("TOCOL", 1, 3, line(true)),
  plain("TOROW", 1, 3, line(false)),
  plain("WRAPROWS", 2, 3, wrap(true)),
  plain("WRAPCOLS", 2, 3, wrap(false)),
  plain("EXPAND", 2, 4, expand),
  volatile(plain("RANDARRAY", 0, 5, draws)),
  volatile(
    plain(
      "RAND",
      0,
      0,
      singleDraw((random) => random()),
    ),
  ),
  volatile(
    plain(
      "RANDBETWEEN",
      2,
      2,
      singleDraw(
        (random, [low = 0, high = 1]) =>
          Math.floor(random() * (Math.floor(high) - Math.ceil(low) + 1)) + Math.ceil(low),
      ),
    ),
  ),
];
