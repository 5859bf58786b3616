import { CellError, type Matrix, type Scalar } from "../../values";
import { NO_VALUE } from "./errors";
import { ArrayValue } from "./value";

/** The cell of an array that meets row and column of a larger result: one row or column serves for all. */
export function stretched(cells: Matrix, row: number, column: number): Scalar {
  const line = cells[cells.length === 1 ? 0 : row];
  if (!line) return NO_VALUE;
  const cell = line[line.length === 1 ? 0 : column];
  return cell === undefined ? NO_VALUE : cell;
}

/** Runs a function of single values over arguments of which some are arrays. */
export function lift(
  args: readonly (Scalar | ArrayValue | undefined)[],
  call: (args: (Scalar | undefined)[]) => Scalar,
): Scalar | ArrayValue {
  let rows = 1;
  let columns = 1;
  let arrays = false;
  for (const arg of args) {
    if (!(arg instanceof ArrayValue)) continue;
    arrays = true;
    rows = Math.max(rows, arg.rows);
    columns = Math.max(columns, arg.columns);
  }
  if (!arrays) return call(args as (Scalar | undefined)[]);
  const cells: Matrix = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      line.push(
        call(args.map((arg) => (arg instanceof ArrayValue ? stretched(arg.cells, row, column) : arg))),
      );
    }
    cells.push(line);
  }
  return new ArrayValue(cells);
}

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}
