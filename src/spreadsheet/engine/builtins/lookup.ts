import { CellError, type Scalar } from "../../values";
import { compareScalars } from "../evaluate/coerce";
import type { Context } from "../evaluate/context";
import { BAD_REFERENCE, NOT_FOUND, wrongReference, wrongValue } from "../evaluate/errors";
import { isLeftOut, evaluate } from "../evaluate/evaluate";
import { lift } from "../evaluate/lift";
import { dereference, sizeOf, toMatrix, toScalar } from "../evaluate/read";
import { ArrayValue, Reference, type Value } from "../evaluate/value";
import type { Node } from "../formula/nodes";
import { wildcard } from "./criteria";
import { lazy, plain, type FunctionDefinition } from "./definition";
import { numberArgument } from "./references";

function kindOf(value: Scalar): string {
  return value === null ? "blank" : value instanceof CellError ? "error" : typeof value;
}

/** Same kind and equal: text without regard to case; a blank is looked for as 0. */
function exactTest(sought: Scalar, wild: boolean): (cell: Scalar) => boolean {
  const wanted = sought ?? 0;
  if (typeof wanted === "string") {
    const pattern = wild ? wildcard(wanted) : undefined;
    if (pattern) return (cell) => typeof cell === "string" && pattern.test(cell);
    const lower = wanted.toLowerCase();
    return (cell) => typeof cell === "string" && (cell === wanted || cell.toLowerCase() === lower);
  }
  return (cell) =>
    typeof cell === typeof wanted && !(cell instanceof CellError) && compareScalars(cell, wanted) === 0;
}

/** Sorted upwards: the last place not above what is sought, by halving as Excel does; cells of another kind are passed over. */
function searchSorted(cells: readonly Scalar[], sought: Scalar, upwards: boolean): number {
  const wanted = sought ?? 0;
  const kind = kindOf(wanted);
  let low = 0;
  let high = cells.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && kindOf(cells[at] ?? null) !== kind) at += 1;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    const order = compareScalars(cells[at] ?? null, wanted) * (upwards ? 1 : -1);
    if (order <= 0) {
      best = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return best;
}

/** XMATCH's modes in order of appearance: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcards. */
function searchLinear(cells: readonly Scalar[], sought: Scalar, mode: number, backwards: boolean): number {
  const test = exactTest(sought, mode === 2);
  const from = backwards ? cells.length - 1 : 0;
  const step = backwards ? -1 : 1;
  let best = -1;
  const kind = kindOf(sought ?? 0);
  for (let at = from; at >= 0 && at < cells.length; at += step) {
    const cell = cells[at] ?? null;
    if (test(cell)) return at;
    if ((mode !== -1 && mode !== 1) || kindOf(cell) !== kind) continue;
    const order = compareScalars(cell, sought);
    if (order * mode < 0) continue;
    if (best < 0 || compareScalars(cell, cells[best] ?? null) * mode < 0) best = at;
  }
  return best;
}

function oneLine(value: Value | undefined, context: Context): Scalar[] | CellError {
  if (value instanceof CellError) return value;
  const cells = toMatrix(value ?? null, context);
  if (cells.length === 1) return cells[0] ?? [];
  if ((cells[0]?.length ?? 0) > 1) return NOT_FOUND;
  return cells.map((row) => row[0] ?? null);
}

function each(sought: Value | undefined, context: Context, find: (one: Scalar) => Value): Value {
  const cells = dereference(sought ?? null, context);
  if (!(cells instanceof ArrayValue)) return cells instanceof CellError ? cells : find(cells);
  return lift([cells], ([one]) => (one instanceof CellError ? one : toScalar(find(one ?? null), context)));
}

function match([sought, where, type]: readonly (Value | undefined)[], context: Context): Value {
  const mode = numberArgument(type, 1, context);
  if (mode instanceof CellError) return mode;
  const cells = oneLine(where, context);
  if (cells instanceof CellError) return cells;
  return each(sought, context, (one) => {
    const at = mode === 0 ? cells.findIndex(exactTest(one, true)) : searchSorted(cells, one, mode > 0);
    return at < 0 ? NOT_FOUND : at + 1;
  });
}

function findX(cells: readonly Scalar[], sought: Scalar, mode: number, search: number): number {
  if (Math.abs(search) !== 2) return searchLinear(cells, sought, mode, search === -1);
  const upwards = search === 2;
  const at = searchSorted(cells, sought, upwards);
  const exact = at >= 0 && compareScalars(cells[at] ?? null, sought) === 0;
  if (exact || mode === 0) return exact ? at : -1;
  if ((mode === -1) === upwards) return at;
  return at + 1 < cells.length ? at + 1 : -1;
}

function xmatch([sought, where, mode, search]: readonly (Value | undefined)[], context: Context): Value {
  const modes = [numberArgument(mode, 0, context), numberArgument(search, 1, context)];
  const problem = modes.find((number) => number instanceof CellError);
  if (problem instanceof CellError) return problem;
  const cells = oneLine(where, context);
  if (cells instanceof CellError) return cells;
  return each(sought, context, (one) => {
    const at = findX(cells, one, modes[0] as number, modes[1] as number);
    return at < 0 ? NOT_FOUND : at + 1;
  });
}

/** A row or column of a value: of cells as a reference, so that it can be joined with ":". */
export function slice(
  value: Value,
  row: number,
  column: number,
  rows: number,
  columns: number,
  context: Context,
): Value {
  if (value instanceof Reference) {
    const only = value.areas[0];
    if (!only) return BAD_REFERENCE;
    return new Reference([
      {
        sheet: only.sheet,
        area: { row: only.area.row + row, column: only.area.column + column, rows, columns },
      },
    ]);
  }
  const cells = toMatrix(value, context)
    .slice(row, row + rows)
    .map((line) => line.slice(column, column + columns));
  return rows === 1 && columns === 1 ? (cells[0]?.[0] ?? null) : new ArrayValue(cells);
}

function xlookup(args: readonly (Node | null)[], context: Context): Value {
  const given = args.map((arg, index) =>
    index === 3 || arg === null || isLeftOut(arg, context) ? undefined : evaluate(arg, context),
  );
  const [sought, where, results, , mode, search] = given;
  const modes = [numberArgument(mode, 0, context), numberArgument(search, 1, context)];
  const problem = [...modes, results].find((value) => value instanceof CellError);
  if (problem instanceof CellError) return problem;
  const cells = oneLine(where, context);
  if (cells instanceof CellError)
    return cells.code === "#N/A" ? wrongValue("XLOOKUP looks in one row or one column.") : cells;
  const whole = results ?? null;
  const down = sizeOf(where ?? null).columns === 1;
  const size = sizeOf(whole);
  const span = sizeOf(where ?? null);
  if (down ? size.rows !== span.rows : size.columns !== span.columns) {
    return wrongValue("XLOOKUP needs a range to look in and a range of results of the same length.");
  }
  return each(sought, context, (one) => {
    const at = findX(cells, one, modes[0] as number, modes[1] as number);
    if (at < 0) return args[3] ? evaluate(args[3], context) : NOT_FOUND;
    return down ? slice(whole, at, 0, 1, size.columns, context) : slice(whole, 0, at, size.rows, 1, context);
  });
}

/** VLOOKUP and HLOOKUP, the latter on the table turned. */
function tableLookup(name: string, turned: boolean): FunctionDefinition {
  return plain(name, 3, 4, ([sought, table, index, sorted], context) => {
    if (table instanceof CellError) return table;
    const cells = toMatrix(table ?? null, context);
    const line: Scalar[] = turned ? (cells[0] ?? []) : cells.map((row) => row[0] ?? null);
    const depth = turned ? cells.length : (cells[0]?.length ?? 0);
    const approximate = sorted === undefined ? true : toScalar(sorted, context);
    if (approximate instanceof CellError) return approximate;
    const inOrder = approximate !== false && approximate !== 0 && approximate !== null;
    return lift(
      [dereference(sought ?? null, context), dereference(index ?? null, context)],
      ([one, which]) => {
        if (one instanceof CellError) return one;
        const number = numberArgument(which ?? null, 1, context);
        if (number instanceof CellError) return number;
        if (number < 1) return wrongValue(`${name} counts ${turned ? "rows" : "columns"} from 1.`);
        if (number > depth)
          return wrongReference(`${name}: the table has ${depth} ${turned ? "rows" : "columns"} only.`);
        const at = inOrder
          ? searchSorted(line, one ?? null, true)
          : line.findIndex(exactTest(one ?? null, true));
        if (at < 0) return NOT_FOUND;
        return (turned ? cells[number - 1]?.[at] : cells[at]?.[number - 1]) ?? null;
      },
    );
  });
}

function lookup([sought, where, results]: readonly (Value | undefined)[], context: Context): Value {
  const table = toMatrix(where ?? null, context);
  const wide = (table[0]?.length ?? 0) > table.length;
  const first: Scalar[] = wide ? (table[0] ?? []) : table.map((row) => row[0] ?? null);
  const last: Scalar[] | CellError =
    results === undefined
      ? wide
        ? (table.at(-1) ?? [])
        : table.map((row) => row.at(-1) ?? null)
      : oneLine(results, context);
  if (last instanceof CellError) return last;
  return each(sought, context, (one) => {
    const at = searchSorted(first, one, true);
    return at < 0 ? NOT_FOUND : (last[at] ?? null);
  });
}

function index([source, row, column, area]: readonly (Value | undefined)[], context: Context): Value {
  if (source instanceof CellError) return source;
  const whichArea = numberArgument(area, 1, context);
  if (whichArea instanceof CellError) return whichArea;
  let value: Value = source ?? null;
  if (value instanceof Reference) {
    const chosen = value.areas[whichArea - 1];
    if (!chosen) return wrongReference("INDEX: there is no such area.");
    value = new Reference([chosen]);
  }
  const size = sizeOf(value);
  const pick = (rowNumber: number, columnNumber: number): Value => {
    let [r, c] = [rowNumber, columnNumber];
    // One index into a single row counts along it.
    if (column === undefined && size.rows === 1 && size.columns > 1) [r, c] = [1, rowNumber];
    if (r < 0 || c < 0) return wrongValue("INDEX counts rows and columns from 1.");
    if (r > size.rows || c > size.columns) {
      return wrongReference(`INDEX: the range has ${size.rows} rows and ${size.columns} columns only.`);
    }
    const [firstRow, rows] = r === 0 ? [0, size.rows] : [r - 1, 1];
    const [firstColumn, columns] = c === 0 ? [0, size.columns] : [c - 1, 1];
    return slice(value, firstRow, firstColumn, rows, columns, context);
  };
  const rows = dereference(row ?? 0, context);
  const columns = dereference(column ?? (row === undefined || size.columns > 1 ? 0 : 1), context);
  const defaultColumn = column === undefined && size.columns > 1 && size.rows > 1 ? 0 : columns;
  if (!(rows instanceof ArrayValue) && !(defaultColumn instanceof ArrayValue)) {
    const r = numberArgument(rows, 0, context);
    const c = numberArgument(defaultColumn, 0, context);
    return r instanceof CellError ? r : c instanceof CellError ? c : pick(r, c);
  }
  return lift([rows, defaultColumn], ([a, b]) => {
    const r = numberArgument(a ?? null, 0, context);
    const c = numberArgument(b ?? null, 0, context);
    return r instanceof CellError ? r : c instanceof CellError ? c : toScalar(pick(r, c), context);
  });
}

export const lookupFunctions: FunctionDefinition[] = [
  plain("MATCH", 2, 3, match),
  plain("XMATCH", 2, 4, xmatch),
  lazy("XLOOKUP", 3, 6, xlookup),
  tableLookup("VLOOKUP", false),
  tableLookup("HLOOKUP", true),
  plain("LOOKUP", 2, 3, lookup),
  plain("INDEX", 1, 4, index),
];
