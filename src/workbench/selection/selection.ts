import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../spreadsheet/values";

/** A cell; rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * What is selected on a sheet: the rectangle between `anchor` (where selecting began) and `focus` (where it got to), and the
 * active cell, which lies inside it and takes what is typed.
 */
export interface Selection {
  readonly anchor: Cell;
  readonly focus: Cell;
  readonly active: Cell;
}

export const firstCell: Selection = selectCell({ row: 0, column: 0 });

export function selectCell(cell: Cell): Selection {
  return { anchor: cell, focus: cell, active: cell };
}

export function selectRange(range: Rectangle): Selection {
  const anchor = { row: range.row, column: range.column };
  const focus = { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
  return { anchor, focus, active: anchor };
}

/** The same anchor, stretched to another corner. */
export function extendTo(selection: Selection, focus: Cell): Selection {
  return { anchor: selection.active, focus, active: selection.active };
}

export function rangeBetween(one: Cell, other: Cell): Rectangle {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}

export function selectedRange(selection: Selection): Rectangle {
  return rangeBetween(selection.anchor, selection.focus);
}

export function isSingleCell(range: Rectangle): boolean {
  return range.rows === 1 && range.columns === 1;
}

export function contains(range: Rectangle, cell: Cell): boolean {
  return (
    cell.row >= range.row &&
    cell.row < range.row + range.rows &&
    cell.column >= range.column &&
    cell.column < range.column + range.columns
  );
}

export function intersection(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function sameRange(one: Rectangle, other: Rectangle): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

export function onSheet(cell: Cell): Cell {
  return {
    row: Math.min(MAX_ROWS - 1, Math.max(0, cell.row)),
    column: Math.min(MAX_COLUMNS - 1, Math.max(0, cell.column)),
  };
}
