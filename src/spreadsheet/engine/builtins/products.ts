import { CellError, type Matrix, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { NO_VALUE, wrongNumber, wrongValue } from "../evaluate/errors";
import { finite } from "../evaluate/operators";
import { toMatrix, toScalar } from "../evaluate/read";
import { ArrayValue, type Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";
import { numberArgument } from "./references";

type Args = readonly (Value | undefined)[];

/** Cell by cell products, added up; what is no number counts as 0. */
function sumProduct(args: Args, context: Context): Value {
  const arrays = args.map((arg) => toMatrix(arg ?? 0, context));
  const [first] = arrays;
  if (!first) return 0;
  const same = arrays.every(
    (cells) => cells.length === first.length && cells[0]?.length === first[0]?.length,
  );
  let total = 0;
  // A single value written beside ranges is an error in Excel, too: the sizes differ.
  if (!same) return wrongValue("SUMPRODUCT needs ranges of one size.");
  for (let row = 0; row < first.length; row += 1) {
    for (let column = 0; column < (first[row]?.length ?? 0); column += 1) {
      let product = 1;
      for (const cells of arrays) {
        const cell = cells[row]?.[column] ?? null;
        if (cell instanceof CellError) return cell;
        product *= typeof cell === "number" ? cell : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

function paired(name: string, term: (x: number, y: number) => number): FunctionDefinition {
  return plain(name, 2, 2, ([one, other], context) => {
    const [x, y] = [toMatrix(one ?? null, context).flat(), toMatrix(other ?? null, context).flat()];
    if (x.length !== y.length) return NO_VALUE;
    let total = 0;
    for (let at = 0; at < x.length; at += 1) {
      const [a, b] = [x[at] ?? null, y[at] ?? null];
      if (a instanceof CellError) return a;
      if (b instanceof CellError) return b;
      if (typeof a === "number" && typeof b === "number") total += term(a, b);
    }
    return finite(total);
  });
}

function numbers(value: Value | undefined, context: Context): number[][] | CellError {
  const cells = toMatrix(value ?? null, context);
  for (const cell of cells.flat()) {
    if (cell instanceof CellError) return cell;
    if (typeof cell !== "number") return wrongValue("Every cell must hold a number here.");
  }
  return cells as number[][];
}

function multiply([one, other]: Args, context: Context): Value {
  const [a, b] = [numbers(one, context), numbers(other, context)];
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (a[0]?.length !== b.length)
    return wrongValue("MMULT needs as many columns in the first array as rows in the second.");
  return new ArrayValue(
    a.map((row) =>
      (b[0] ?? []).map((_cell, column) =>
        row.reduce((total, cell, at) => total + cell * (b[at]?.[column] ?? 0), 0),
      ),
    ),
  );
}

/** Gauss-Jordan with the largest pivot: the inverse, and the determinant on the way. */
function solve(cells: readonly (readonly number[])[]): { inverse: number[][]; determinant: number } {
  const size = cells.length;
  const rows = cells.map((row, at) => [
    ...row,
    ...Array.from({ length: size }, (_cell, column) => (column === at ? 1 : 0)),
  ]);
  let determinant = 1;
  for (let step = 0; step < size; step += 1) {
    let pivot = step;
    for (let row = step + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[step] ?? 0) > Math.abs(rows[pivot]?.[step] ?? 0)) pivot = row;
    }
    const [here, there] = [rows[step] ?? [], rows[pivot] ?? []];
    const scale = there[step] ?? 0;
    if (scale === 0) return { inverse: [], determinant: 0 };
    if (pivot !== step) determinant = -determinant;
    [rows[step], rows[pivot]] = [there, here];
    determinant *= scale;
    const line = there.map((cell) => cell / scale);
    rows[step] = line;
    for (let row = 0; row < size; row += 1) {
      const factor = rows[row]?.[step] ?? 0;
      if (row !== step && factor !== 0)
        rows[row] = (rows[row] ?? []).map((cell, at) => cell - factor * (line[at] ?? 0));
    }
  }
  return { inverse: rows.map((row) => row.slice(size)), determinant };
}

function square(value: Value | undefined, context: Context): number[][] | CellError {
  const cells = numbers(value, context);
  if (cells instanceof CellError) return cells;
  return cells.length === cells[0]?.length
    ? cells
    : wrongValue("The array must have as many rows as columns.");
}

function seriesSum([x, n, m, coefficients]: Args, context: Context): Value {
  const [base, first, step] = [x, n, m].map((arg) => toScalar(arg ?? null, context));
  if (typeof base !== "number" || typeof first !== "number" || typeof step !== "number")
    return wrongValue("SERIESSUM takes numbers.");
  const factors: Scalar[] = toMatrix(coefficients ?? null, context).flat();
  return finite(
    factors.reduce<number>(
      (total, factor, at) => total + (typeof factor === "number" ? factor : 0) * base ** (first + at * step),
      0,
    ),
  );
}

export const productFunctions: FunctionDefinition[] = [
  plain("SUMPRODUCT", 1, 255, sumProduct),
  paired("SUMX2MY2", (x, y) => x * x - y * y),
  paired("SUMX2PY2", (x, y) => x * x + y * y),
  paired("SUMXMY2", (x, y) => (x - y) ** 2),
  plain("MMULT", 2, 2, multiply),
  plain("MINVERSE", 1, 1, ([value], context) => {
    const cells = square(value, context);
    if (cells instanceof CellError) return cells;
    const { inverse, determinant } = solve(cells);
    return determinant === 0 ? wrongNumber("This array has no inverse.") : new ArrayValue(inverse as Matrix);
  }),
  plain("MDETERM", 1, 1, ([value], context) => {
    const cells = square(value, context);
    return cells instanceof CellError ? cells : solve(cells).determinant;
  }),
  plain("MUNIT", 1, 1, ([value], context) => {
    const size = numberArgument(value, 1, context);
    if (size instanceof CellError) return size;
    if (size < 1) return wrongValue("MUNIT needs a size of at least 1.");
    return new ArrayValue(
      Array.from({ length: size }, (_row, row) =>
        Array.from({ length: size }, (_cell, column) => (row === column ? 1 : 0)),
      ),
    );
  }),
  plain("SERIESSUM", 4, 4, seriesSum),
];
