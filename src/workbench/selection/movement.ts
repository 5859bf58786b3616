import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../spreadsheet/values";
import {
  contains,
  extendTo,
  isSingleCell,
  onSheet,
  selectCell,
  selectedRange,
  selectRange,
  type Cell,
  type Selection,
} from "./selection";

/** How the keyboard moves the selection, in Excel's terms. */
export type Movement =
  | { readonly kind: "step"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: "edge"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: "page"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: "rowStart"; readonly extend: boolean }
  | { readonly kind: "sheetStart"; readonly extend: boolean }
  | { readonly kind: "lastCell"; readonly extend: boolean }
  | { readonly kind: "advance"; readonly by: "row" | "column"; readonly backwards: boolean }
  | { readonly kind: "all" }
  | { readonly kind: "wholeRows" }
  | { readonly kind: "wholeColumns" };

/** What movement needs to know of the sheet. */
export interface Ground {
  readonly filled: (row: number, column: number) => boolean;
  readonly usedRange: Rectangle | undefined;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows and columns a screenful holds. */
  readonly page: { readonly rows: number; readonly columns: number };
}

export function move(selection: Selection, movement: Movement, ground: Ground): Selection {
  switch (movement.kind) {
    case "step":
    case "page": {
      const rows = movement.kind === "page" ? movement.rows * ground.page.rows : movement.rows;
      const columns = movement.kind === "page" ? movement.columns * ground.page.columns : movement.columns;
      const from = movement.extend ? selection.focus : selection.active;
      return go(selection, { row: from.row + rows, column: from.column + columns }, movement.extend);
    }
    case "edge": {
      const from = movement.extend ? selection.focus : selection.active;
      return go(selection, edgeFrom(from, movement.rows, movement.columns, ground), movement.extend);
    }
    case "rowStart": {
      const from = movement.extend ? selection.focus : selection.active;
      const start = from.column > ground.frozen.columns ? ground.frozen.columns : 0;
      return go(selection, { row: from.row, column: start }, movement.extend);
    }
    case "sheetStart":
      return go(selection, { row: ground.frozen.rows, column: ground.frozen.columns }, movement.extend);
    case "lastCell":
      return go(selection, lastCell(ground.usedRange), movement.extend);
    case "advance":
      return advance(selection, movement.by, movement.backwards);
    case "all":
      return selectAll(selection, ground);
    case "wholeRows": {
      const range = selectedRange(selection);
      return keepActive(selection, { ...range, column: 0, columns: MAX_COLUMNS });
    }
    case "wholeColumns": {
      const range = selectedRange(selection);
      return keepActive(selection, { ...range, row: 0, rows: MAX_ROWS });
    }
  }
}

function go(selection: Selection, to: Cell, extend: boolean): Selection {
  const target = onSheet(to);
  return extend ? extendTo(selection, target) : selectCell(target);
}

function keepActive(selection: Selection, range: Rectangle): Selection {
  return { ...selectRange(range), active: selection.active };
}

function lastCell(used: Rectangle | undefined): Cell {
  if (!used) return { row: 0, column: 0 };
  return { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
}

/** Ctrl+arrow: to the end of this run of filled cells, or over blank ones to the next filled cell, or to the sheet's edge. */
export function edgeFrom(from: Cell, rowStep: number, columnStep: number, ground: Ground): Cell {
  const used = ground.usedRange;
  const sheetEdge = {
    row: rowStep === 0 ? from.row : rowStep > 0 ? MAX_ROWS - 1 : 0,
    column: columnStep === 0 ? from.column : columnStep > 0 ? MAX_COLUMNS - 1 : 0,
  };
  if (!used) return sheetEdge;
  const last = lastCell(used);
  // Beyond the used cells everything is blank, so the walk may stop there.
  const walkable = (cell: Cell) => {
    if (rowStep > 0) return cell.row <= last.row;
    if (rowStep < 0) return cell.row >= used.row;
    if (columnStep > 0) return cell.column <= last.column;
    return cell.column >= used.column;
  };
  const next = (cell: Cell): Cell => ({ row: cell.row + rowStep, column: cell.column + columnStep });
  const filled = (cell: Cell) => contains(used, cell) && ground.filled(cell.row, cell.column);

  let here = from;
  // Coming from outside, the blank stretch up to the used cells is jumped in one go.
  if (rowStep < 0 && here.row > last.row + 1) here = { ...here, row: last.row + 1 };
  if (columnStep < 0 && here.column > last.column + 1) here = { ...here, column: last.column + 1 };
  if (rowStep > 0 && here.row < used.row - 1) here = { ...here, row: used.row - 1 };
  if (columnStep > 0 && here.column < used.column - 1) here = { ...here, column: used.column - 1 };

  if (filled(here) && filled(next(here))) {
    while (filled(next(here))) here = next(here);
    return here;
  }
  for (let cell = next(here); walkable(cell); cell = next(cell)) if (filled(cell)) return cell;
  return sheetEdge;
}

/** Enter and Tab: to the next cell, or around inside a selection of several cells. */
function advance(selection: Selection, by: "row" | "column", backwards: boolean): Selection {
  const range = selectedRange(selection);
  const step = backwards ? -1 : 1;
  const { active } = selection;
  if (isSingleCell(range)) {
    return selectCell(
      onSheet(
        by === "row"
          ? { row: active.row + step, column: active.column }
          : { row: active.row, column: active.column + step },
      ),
    );
  }
  const major = by === "row" ? range.rows : range.columns;
  const minor = by === "row" ? range.columns : range.rows;
  const inMajor = by === "row" ? active.row - range.row : active.column - range.column;
  const inMinor = by === "row" ? active.column - range.column : active.row - range.row;
  const place = (inMinor * major + inMajor + step + major * minor) % (major * minor);
  const newMajor = place % major;
  const newMinor = Math.floor(place / major);
  return {
    ...selection,
    active: {
      row: range.row + (by === "row" ? newMajor : newMinor),
      column: range.column + (by === "row" ? newMinor : newMajor),
    },
  };
}

/** Ctrl+A: the block of filled cells around the active cell; a second time, or on blank ground, the whole sheet. */
function selectAll(selection: Selection, ground: Ground): Selection {
  const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const block = currentRegion(selection.active, ground);
  const now = selectedRange(selection);
  const already =
    now.rows >= block.rows &&
    now.columns >= block.columns &&
    now.row <= block.row &&
    now.column <= block.column;
  return keepActive(selection, isSingleCell(block) || (already && !isSingleCell(now)) ? whole : block);
}

/** The rectangle of filled cells around a cell, closed by blank rows and columns. */
export function currentRegion(cell: Cell, ground: Ground): Rectangle {
  const used = ground.usedRange;
  if (!used) return { ...cell, rows: 1, columns: 1 };
  let top = cell.row;
  let bottom = cell.row;
  let left = cell.column;
  let right = cell.column;
  const lastRow = used.row + used.rows - 1;
  const lastColumn = used.column + used.columns - 1;
  const rowHas = (row: number) => {
    if (row < used.row || row > lastRow) return false;
    for (let column = Math.max(left - 1, used.column); column <= Math.min(right + 1, lastColumn); column++) {
      if (ground.filled(row, column)) return true;
    }
    return false;
  };
  const columnHas = (column: number) => {
    if (column < used.column || column > lastColumn) return false;
    for (let row = Math.max(top - 1, used.row); row <= Math.min(bottom + 1, lastRow); row++) {
      if (ground.filled(row, column)) return true;
    }
    return false;
  };
  for (let grew = true; grew;) {
    grew = false;
    while (rowHas(top - 1)) [top, grew] = [top - 1, true];
    while (rowHas(bottom + 1)) [bottom, grew] = [bottom + 1, true];
    while (columnHas(left - 1)) [left, grew] = [left - 1, true];
    while (columnHas(right + 1)) [right, grew] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
