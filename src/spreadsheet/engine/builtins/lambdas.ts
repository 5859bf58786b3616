import { CellError, type Matrix, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { wrongValue } from "../evaluate/errors";
import { callLambda } from "../evaluate/evaluate";
import { stretched } from "../evaluate/lift";
import { toMatrix } from "../evaluate/read";
import { dereference } from "../evaluate/read";
import { ArrayValue, Reference, type Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";
import { numberArgument } from "./references";

type Args = readonly (Value | undefined)[];

/** A LAMBDA's result where one cell is due; Excel has no arrays of arrays. */
function cell(value: Value, context: Context): Scalar {
  const read = dereference(value, context);
  if (!(read instanceof ArrayValue)) return read ?? 0;
  if (read.rows === 1 && read.columns === 1) return read.cells[0]?.[0] ?? 0;
  return new CellError("#CALC!", "The LAMBDA gives several cells where one is needed.");
}

/** Cells of a range reach the LAMBDA as cells, so that it may ask for their row. */
function pieces(value: Value, context: Context, byRow: boolean): Value[] {
  if (value instanceof Reference && value.areas.length === 1 && value.areas[0]) {
    const { sheet, area } = value.areas[0];
    const cells = toMatrix(value, context);
    const count = byRow ? cells.length : (cells[0]?.length ?? 0);
    return Array.from(
      { length: count },
      (_item, index) =>
        new Reference([
          {
            sheet,
            area: byRow
              ? { row: area.row + index, column: area.column, rows: 1, columns: cells[0]?.length ?? 1 }
              : { row: area.row, column: area.column + index, rows: cells.length, columns: 1 },
          },
        ]),
    );
  }
  const cells = toMatrix(value, context);
  if (byRow) return cells.map((row) => new ArrayValue([row]));
  return (cells[0] ?? []).map((_cell, column) => new ArrayValue(cells.map((row) => [row[column] ?? null])));
}

function map(args: Args, context: Context): Value {
  const lambda = args.at(-1) ?? null;
  const arrays = args.slice(0, -1).map((arg) => toMatrix(arg ?? null, context));
  const rows = Math.max(...arrays.map((cells) => cells.length));
  const columns = Math.max(...arrays.map((cells) => cells[0]?.length ?? 0));
  const result: Matrix = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      line.push(
        cell(
          callLambda(
            lambda,
            arrays.map((cells) => stretched(cells, row, column)),
          ),
          context,
        ),
      );
    }
    result.push(line);
  }
  return new ArrayValue(result);
}

function by(byRow: boolean) {
  return ([value, lambda]: Args, context: Context): Value => {
    if (value instanceof CellError) return value;
    const results = pieces(value ?? null, context, byRow).map((piece) =>
      cell(callLambda(lambda ?? null, [piece]), context),
    );
    return new ArrayValue(byRow ? results.map((result) => [result]) : [results]);
  };
}

function reduce([initial, value, lambda]: Args, context: Context): Value {
  let result: Value = initial ?? null;
  for (const row of toMatrix(value ?? null, context)) {
    for (const each of row) result = callLambda(lambda ?? null, [result, each]);
  }
  return result;
}

function scan([initial, value, lambda]: Args, context: Context): Value {
  let last: Value = initial ?? null;
  return new ArrayValue(
    toMatrix(value ?? null, context).map((row) =>
      row.map((each) => {
        last = cell(callLambda(lambda ?? null, [last, each]), context);
        return last;
      }),
    ),
  );
}

function makeArray([rows, columns, lambda]: Args, context: Context): Value {
  const [r, c] = [numberArgument(rows, 1, context), numberArgument(columns, 1, context)];
  if (r instanceof CellError) return r;
  if (c instanceof CellError) return c;
  if (r < 1 || c < 1) return wrongValue("MAKEARRAY needs at least one row and one column.");
  return new ArrayValue(
    Array.from({ length: r }, (_row, row) =>
      Array.from({ length: c }, (_column, column) =>
        cell(callLambda(lambda ?? null, [row + 1, column + 1]), context),
      ),
    ),
  );
}

export const lambdaFunctions: FunctionDefinition[] = [
  plain("MAP", 2, 254, map),
  plain("BYROW", 2, 2, by(true)),
  plain("BYCOL", 2, 2, by(false)),
  plain("REDUCE", 3, 3, reduce),
  plain("SCAN", 3, 3, scan),
  plain("MAKEARRAY", 3, 3, makeArray),
  plain("ISOMITTED", 1, 1, ([value]) => value === undefined),
];
