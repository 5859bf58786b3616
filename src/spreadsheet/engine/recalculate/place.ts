import { CellError, MAX_COLUMNS, MAX_ROWS, type Matrix, type Rectangle, type Scalar } from "../../values";
import { formatSheetAddress } from "../text/address";
import { cellAt, cellKey, overlaps, sameRectangle } from "../cells/rectangles";
import type { Formula } from "../formula/formula";

/** Cells whose readers could not be known before: a spill appeared, grew, shrank or went. */
export type Disturbed = (formula: Formula, area: Rectangle) => void;

/** Puts a formula's result into its cell, and into the cells beside it when it is an array. */
export function placeResult(
  formula: Formula,
  result: Scalar | Matrix,
  insideTable: (area: Rectangle) => string | undefined,
  disturbed: Disturbed,
): void {
  if (formula.blocked) {
    formula.sheet.blocked.remove(formula.blocked);
    formula.blocked = undefined;
  }
  const cells = Array.isArray(result) ? result : undefined;
  const rows = cells?.length ?? 1;
  const columns = cells?.[0]?.length ?? 1;
  if (!cells || (rows === 1 && columns === 1)) {
    const only = cells ? (cells[0]?.[0] ?? null) : (result as Scalar);
    collapseSpill(formula, disturbed);
    setShown(formula, only);
    return;
  }
  if (rows === 0 || columns === 0) {
    collapseSpill(formula, disturbed);
    setShown(formula, new CellError("#CALC!", "The result has no cells."));
    return;
  }
  const area = { row: formula.row, column: formula.column, rows, columns };
  const before = formula.spill?.area;
  if (before) clearSpill(formula);
  const obstacle = findObstacle(formula, area, insideTable);
  if (obstacle !== undefined) {
    if (before) {
      formula.spill = undefined;
      disturbed(formula, before);
    }
    setShown(formula, new CellError("#SPILL!", obstacle));
    if (area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS) {
      formula.blocked = { area, formula };
      formula.sheet.blocked.add(formula.blocked);
    }
    return;
  }
  writeSpill(formula, cells, area);
  if (sameRectangle(before, area)) return;
  disturbed(formula, area);
  if (before) disturbed(formula, before);
}

function setShown(formula: Formula, value: Scalar): void {
  formula.sheet.values.set(formula.row, formula.column, value ?? 0);
}

function writeSpill(formula: Formula, cells: Matrix, area: Rectangle): void {
  const { values, spills } = formula.sheet;
  for (let row = 0; row < area.rows; row += 1) {
    const line = cells[row];
    for (let column = 0; column < area.columns; column += 1) {
      values.set(area.row + row, area.column + column, line?.[column] ?? 0);
    }
  }
  formula.spill = { area, formula };
  spills.add(formula.spill);
}

/** Empties the cells of the spill; the formula's own cell too, for the caller fills it next. */
function clearSpill(formula: Formula): void {
  if (!formula.spill) return;
  formula.sheet.spills.remove(formula.spill);
  formula.sheet.values.clear(formula.spill.area);
}

/** Takes a formula's spill away, when it is edited, deleted or no longer an array. */
export function collapseSpill(formula: Formula, disturbed: Disturbed): void {
  if (formula.blocked) {
    formula.sheet.blocked.remove(formula.blocked);
    formula.blocked = undefined;
  }
  if (!formula.spill) return;
  const { area } = formula.spill;
  clearSpill(formula);
  formula.spill = undefined;
  disturbed(formula, area);
}

/** Why an array cannot be shown, as a sentence. */
function findObstacle(
  formula: Formula,
  area: Rectangle,
  insideTable: (area: Rectangle) => string | undefined,
): string | undefined {
  const { sheet } = formula;
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
    return `The result has ${area.rows} rows and ${area.columns} columns and does not fit below and to the right of this cell.`;
  }
  const table = insideTable(area);
  if (table !== undefined)
    return `A result of several cells cannot stand in a table (${table}). Move the formula out of it.`;
  const own = cellAt(formula.row, formula.column);
  let place: Rectangle | undefined;
  const see = (row: number, column: number) => {
    if (row === own.row && column === own.column) return true;
    place = cellAt(row, column);
    return false;
  };
  sheet.values.forEach(area, (_value, row, column) => see(row, column));
  if (!place && sheet.formulas.size > 0) {
    if (area.rows * area.columns < sheet.formulas.size) {
      for (let row = area.row; !place && row < area.row + area.rows; row += 1) {
        for (let column = area.column; !place && column < area.column + area.columns; column += 1) {
          if (sheet.formulas.has(cellKey(row, column))) see(row, column);
        }
      }
    } else {
      for (const other of sheet.formulas.values()) {
        if (other !== formula && overlaps(area, cellAt(other.row, other.column))) {
          place = cellAt(other.row, other.column);
          break;
        }
      }
    }
  }
  return place && `${formatSheetAddress(sheet.name, place)} is in the way. Clear it to see all results.`;
}
