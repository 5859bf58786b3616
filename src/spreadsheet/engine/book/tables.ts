import { parseStructRef, stringifyStructRef } from "@borgar/fx";
import { EditError, type CellInput } from "../../api";
import { CellError, type Rectangle } from "../../values";
import { contains, overlaps, onSheet } from "../cells/rectangles";
import { toText } from "../evaluate/coerce";
import { rewriteFormula, translateFormula } from "../formula/rewrite";
import { formatAddress } from "../text/address";
import type { WorkbookCore } from "./core";
import { refuse, tableNameProblem } from "./names";
import type { SheetState, TableState } from "./state";

/** Header cells as column names: text, never blank, each once. */
export function columnNames(sheet: SheetState, range: Rectangle): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < range.columns; column += 1) {
    const value = sheet.cells.values.get(range.row, range.column + column);
    const text = value instanceof CellError ? value.code : toText(value);
    const base = typeof text === "string" && text !== "" ? text : `Column${column + 1}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** Writes the names into the header cells that say something else, as Excel does. */
function writeHeaders(
  core: WorkbookCore,
  sheet: SheetState,
  range: Rectangle,
  names: readonly string[],
): void {
  names.forEach((name, column) => {
    if (core.inputAt(sheet, range.row, range.column + column) !== name) {
      core.writeCells(sheet, range.row, range.column + column, [[name.startsWith("=") ? `'${name}` : name]]);
    }
  });
}

export function addTable(
  core: WorkbookCore,
  sheet: SheetState,
  given: { name: string; range: Rectangle; style?: string; hasTotals?: boolean },
): TableState {
  const { name, range } = given;
  refuse(tableNameProblem(name, core.book));
  checkRange(core, sheet, range, undefined);
  if (sheet.cells.spills.touching(range).length > 0) {
    throw new EditError("A table cannot be laid over the result of a formula that fills several cells.");
  }
  const columns = columnNames(sheet, range);
  const table: TableState = {
    name,
    cells: sheet.cells,
    range,
    columns,
    hasTotals: given.hasTotals ?? false,
    style: given.style,
  };
  writeHeaders(core, sheet, range, columns);
  core.replaceBook({ tables: [...core.book.tables, table] });
  return table;
}

function checkRange(
  core: WorkbookCore,
  sheet: SheetState,
  range: Rectangle,
  itself: TableState | undefined,
): void {
  if (!onSheet(range)) throw new EditError("The table would reach beyond the sheet.");
  const fixed = 1 + (itself?.hasTotals ? 1 : 0);
  if (range.rows <= fixed) throw new EditError("A table needs at least one row below its header.");
  const other = core.book.tables.find(
    (each) => each !== itself && each.cells === sheet.cells && overlaps(each.range, range),
  );
  if (other)
    throw new EditError(`The table would overlap table ${other.name} in ${formatAddress(other.range)}.`);
}

export function removeTable(core: WorkbookCore, table: TableState): void {
  // Formulas keep their cells: what they name becomes plain references first.
  const texts = rewriteStructured(core, (text, place) => {
    const resolved = core.host.plainReference(text, table, place);
    return resolved ?? text;
  });
  core.writeFormulaTexts(texts);
  core.replaceBook({ tables: core.book.tables.filter((each) => each !== table) });
}

export function resizeTable(core: WorkbookCore, table: TableState, range: Rectangle): void {
  const sheet = core.stateOf(table.cells);
  if (!sheet) return;
  if (range.row !== table.range.row) throw new EditError("A table's header row stays where it is.");
  if (!overlaps(range, table.range)) throw new EditError("The new range must overlap the table.");
  checkRange(core, sheet, range, table);
  const columns = columnNames(sheet, range);
  writeHeaders(core, sheet, range, columns);
  replaceTable(core, table, { ...table, range, columns });
}

export function replaceTable(core: WorkbookCore, table: TableState, next: TableState): void {
  core.replaceBook({ tables: core.book.tables.map((each) => (each === table ? next : each)) });
}

interface Place {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

/** All formulas' structured references through a function; the texts that change. */
export function rewriteStructured(
  core: WorkbookCore,
  rewrite: (text: string, place: Place) => string | undefined,
): { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[] {
  const texts: { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[] = [];
  for (const sheet of core.book.sheets) {
    for (const formula of sheet.cells.formulas.values()) {
      if (!formula.text.includes("[")) continue;
      const place = { sheet, row: formula.row, column: formula.column };
      const after = rewriteFormula(formula.text, { structured: (text) => rewrite(text, place) });
      if (after !== formula.text) texts.push({ ...place, after, wake: true });
    }
  }
  return texts;
}

/** Table[Old] becomes Table[New] everywhere; a column that is gone becomes #REF!. */
export function followColumns(
  core: WorkbookCore,
  table: TableState,
  renamed: ReadonlyMap<string, string | undefined>,
): void {
  if (renamed.size === 0) return;
  const texts = rewriteStructured(core, (text, place) => {
    const parsed = parseStructRef(text);
    if (!parsed) return text;
    const named = parsed.table ?? "";
    const own =
      named === "" && place.sheet.cells === table.cells && contains(table.range, place.row, place.column);
    if (!own && named.toLowerCase() !== table.name.toLowerCase()) return text;
    let lost = false;
    const columns = (parsed.columns ?? []).map((column) => {
      const key = column.toLowerCase();
      if (!renamed.has(key)) return column;
      const next = renamed.get(key);
      if (next === undefined) lost = true;
      return next ?? column;
    });
    if (lost) return undefined;
    return columns.join("\n") === (parsed.columns ?? []).join("\n")
      ? text
      : stringifyStructRef({ ...parsed, columns });
  });
  core.writeFormulaTexts(texts);
}

/** After cells were filled: headers rename columns, and a table grows over what was typed beside it. */
export function followTables(core: WorkbookCore, sheet: SheetState, area: Rectangle): void {
  if (core.isLoading) return;
  for (const table of core.book.tables) {
    if (table.cells !== sheet.cells) continue;
    const header = { ...table.range, rows: 1 };
    if (overlaps(header, area)) renameColumns(core, sheet, table);
    else if (core.growTables) grow(core, sheet, table, area);
  }
}

function renameColumns(core: WorkbookCore, sheet: SheetState, table: TableState): void {
  const columns = columnNames(sheet, table.range);
  writeHeaders(core, sheet, table.range, columns);
  const renamed = new Map<string, string>();
  columns.forEach((name, index) => {
    const before = table.columns[index];
    if (before !== undefined && before !== name) renamed.set(before.toLowerCase(), name);
  });
  if (renamed.size === 0) return;
  followColumns(core, table, renamed);
  replaceTable(core, table, { ...table, columns });
}

function grow(core: WorkbookCore, sheet: SheetState, table: TableState, area: Rectangle): void {
  const { range } = table;
  const below = {
    row: range.row + range.rows,
    column: range.column,
    rows: Math.max(0, area.row + area.rows - range.row - range.rows),
    columns: range.columns,
  };
  const beside = { row: range.row, column: range.column + range.columns, rows: range.rows, columns: 1 };
  const free = (part: Rectangle) =>
    !core.book.tables.some(
      (other) => other !== table && other.cells === table.cells && overlaps(other.range, part),
    ) && sheet.cells.spills.touching(part).length === 0;
  if (!table.hasTotals && area.row === below.row && below.rows > 0 && inside(area, range) && free(below)) {
    if (isBlank(core, sheet, area)) return;
    // What already stood in the new rows, outside of what was just typed, is somebody else's: then the table stays.
    if (!onlyWithin(sheet, below, area)) return;
    const next = { ...table, range: { ...range, rows: range.rows + below.rows } };
    replaceTable(core, table, next);
    fillCalculatedColumns(core, sheet, table, below);
    return;
  }
  if (
    area.column === beside.column &&
    area.columns === 1 &&
    area.row >= range.row &&
    area.row + area.rows <= range.row + range.rows &&
    free(beside)
  ) {
    if (isBlank(core, sheet, area) || !onlyWithin(sheet, beside, area)) return;
    const wider = { ...range, columns: range.columns + 1 };
    const columns = columnNames(sheet, wider);
    replaceTable(core, table, { ...table, range: wider, columns });
    writeHeaders(core, sheet, wider, columns);
  }
}

function inside(area: Rectangle, range: Rectangle): boolean {
  return area.column >= range.column && area.column + area.columns <= range.column + range.columns;
}

function isBlank(core: WorkbookCore, sheet: SheetState, area: Rectangle): boolean {
  return sheet.cells.values.isEmpty(area) && sheet.cells.formulas.size === 0
    ? true
    : !hasInput(core, sheet, area);
}

function hasInput(core: WorkbookCore, sheet: SheetState, area: Rectangle): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (core.inputAt(sheet, row, column) !== null) return true;
    }
  }
  return false;
}

function onlyWithin(sheet: SheetState, part: Rectangle, area: Rectangle): boolean {
  let only = true;
  sheet.cells.values.forEach(part, (_value, row, column) => {
    if (!contains(area, row, column)) only = false;
    return only;
  });
  return only;
}

/** A column that holds the same formula in all its rows goes on with it in the new ones. */
function fillCalculatedColumns(
  core: WorkbookCore,
  sheet: SheetState,
  table: TableState,
  added: Rectangle,
): void {
  const { range } = table;
  const last = range.row + range.rows - 1;
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const formula = sheet.cells.formulaAt(last, column)?.text;
    if (formula === undefined) continue;
    const above = last - 1 > range.row ? sheet.cells.formulaAt(last - 1, column)?.text : formula;
    if (last - 1 > range.row && (above === undefined || translateFormula(above, 1, 0) !== formula)) continue;
    const inputs: (CellInput | undefined)[][] = [];
    for (let row = added.row; row < added.row + added.rows; row += 1) {
      const free = core.inputAt(sheet, row, column) === null;
      inputs.push([free ? translateFormula(formula, row - last, 0) : undefined]);
    }
    core.writeCells(sheet, added.row, column, inputs);
  }
}
