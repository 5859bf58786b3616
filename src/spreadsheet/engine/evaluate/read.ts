import { CellError, MAX_COLUMNS, MAX_ROWS, type Matrix, type Rectangle, type Scalar } from "../../values";
import type { Context } from "./context";
import { wrongValue } from "./errors";
import { ArrayValue, Lambda, Reference, type Area, type Value } from "./value";

/** Whole columns and rows end where the workbook's used cells end; other areas are as they are. */
export function readableArea(area: Rectangle, context: Context): Rectangle {
  if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
  const rows =
    area.row + area.rows >= MAX_ROWS
      ? Math.max(1, Math.min(area.rows, context.host.usedRows() - area.row))
      : area.rows;
  const columns =
    area.column + area.columns >= MAX_COLUMNS
      ? Math.max(1, Math.min(area.columns, context.host.usedColumns() - area.column))
      : area.columns;
  return { ...area, rows, columns };
}

export function readArea({ sheet, area }: Area, context: Context): Matrix {
  const part = readableArea(area, context);
  if (part.rows === 1 && part.columns === 1) return [[sheet.values.get(part.row, part.column)]];
  return sheet.values.read(part);
}

/** Several areas at once where one is due. */
function several(): CellError {
  return wrongValue("One range is needed here, not several.");
}

function notCells(): CellError {
  return new CellError(
    "#CALC!",
    "A LAMBDA cannot stand in a cell: give it its arguments, as in =LAMBDA(x, x+1)(2).",
  );
}

/** Cells, an array or a single value as rows of cells. */
export function toMatrix(value: Value, context: Context): Matrix {
  if (value instanceof ArrayValue) return value.cells;
  if (value instanceof Reference) {
    const [only, more] = value.areas;
    return only && !more ? readArea(only, context) : [[several()]];
  }
  return [[value instanceof Lambda ? notCells() : value]];
}

/** A single cell's value stays single; everything larger becomes an array. */
export function dereference(value: Value, context: Context): Scalar | ArrayValue {
  if (value instanceof Reference) {
    const [only, more] = value.areas;
    if (!only || more) return several();
    if (only.area.rows === 1 && only.area.columns === 1) {
      return only.sheet.values.get(only.area.row, only.area.column);
    }
    return new ArrayValue(readArea(only, context));
  }
  if (value instanceof Lambda) return notCells();
  return value;
}

/** The one value meant where only one can be: an array's first, as Excel takes it. */
export function toScalar(value: Value, context: Context): Scalar {
  const read = dereference(value, context);
  return read instanceof ArrayValue ? (read.cells[0]?.[0] ?? null) : read;
}

/** Rows x columns of a value without reading it. */
export function sizeOf(value: Value): { rows: number; columns: number } {
  if (value instanceof ArrayValue) return { rows: value.rows, columns: value.columns };
  if (value instanceof Reference) return value.areas[0]?.area ?? { rows: 1, columns: 1 };
  return { rows: 1, columns: 1 };
}

/**
 * Every non-blank cell of a value. `direct` is true for a value written into the formula, where text and logicals count
 * as numbers do; cells and arrays have them passed over. Return false to stop.
 */
export function eachValue(
  value: Value,
  visit: (cell: NonNullable<Scalar>, direct: boolean) => boolean | void,
): boolean {
  let more = true;
  const see = (cell: NonNullable<Scalar>) => (more = visit(cell, false) !== false);
  if (value instanceof Reference) {
    for (const { sheet, area } of value.areas) {
      if (area.rows === 1 && area.columns === 1) {
        const cell = sheet.values.get(area.row, area.column);
        if (cell !== null) see(cell);
      } else sheet.values.forEach(area, see);
      if (!more) return false;
    }
    return true;
  }
  if (value instanceof ArrayValue) {
    for (const row of value.cells) for (const cell of row) if (cell !== null && !see(cell)) return false;
    return true;
  }
  return value === null ? true : visit(value instanceof Lambda ? notCells() : value, true) !== false;
}
