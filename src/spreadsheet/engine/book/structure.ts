import {
  EditError,
  type Chart,
  type CellInput,
  type Picture,
  type SheetRange,
  type Validation,
} from "../../api";
import { CellError, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../values";
import { cellKey, intersection, sameRectangle } from "../cells/rectangles";
import type { Formula } from "../formula/formula";
import type { ReferenceText } from "../formula/referenceText";
import { rewriteFormula, shiftReference, shiftSpan, type Axis } from "../formula/rewrite";
import { followSeries } from "./chartSeries";
import type { WorkbookCore } from "./core";
import type { Change } from "./history";
import type { SheetSettings, SheetState, TableState } from "./state";
import { followColumns } from "./tables";

/*
 * Rows and columns put in and taken out. Everything that points at cells follows: formulas, names, tables, validations, charts,
 * formats, widths, the print area.
 */

interface Shift {
  readonly axis: Axis;
  readonly at: number;
  /** Above 0: put in. Below 0: taken out. */
  readonly count: number;
}

/** A rectangle followed; undefined when none of it is left. */
export function shiftRectangle(area: Rectangle, { axis, at, count }: Shift): Rectangle | undefined {
  if (axis === "rows") {
    if (area.rows >= MAX_ROWS) return area;
    const span = shiftSpan(area.row, area.row + area.rows - 1, at, count, MAX_ROWS);
    return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
  }
  if (area.columns >= MAX_COLUMNS) return area;
  const span = shiftSpan(area.column, area.column + area.columns - 1, at, count, MAX_COLUMNS);
  return span && { ...area, column: span[0], columns: span[1] - span[0] + 1 };
}

/** Values, formulas and formats move; spills are taken back first and calculated again after. */
class ShiftChange implements Change {
  constructor(
    private readonly core: WorkbookCore,
    private readonly sheet: SheetState,
    private readonly shift: Shift,
  ) {}

  redo(): void {
    this.move(this.shift);
  }

  undo(): void {
    this.move({ ...this.shift, count: -this.shift.count });
  }

  private move({ axis, at, count }: Shift): void {
    const { core, sheet } = this;
    const { cells, formats } = sheet;
    // Spills before those they block, so that the same ones win again.
    const spills = [...cells.spills.all()];
    for (const { formula } of [...spills, ...cells.blocked.all()]) core.calculator.collapse(formula);
    if (axis === "rows") {
      cells.values.shiftRows(at, count);
      formats.shiftRows(at, count);
    } else {
      cells.values.shiftColumns(at, count);
      formats.shiftColumns(at, count);
    }
    const formulas: Formula[] = [...cells.formulas.values()];
    cells.formulas.clear();
    for (const formula of formulas) {
      if (axis === "rows" && formula.row >= at) formula.row += count;
      if (axis === "columns" && formula.column >= at) formula.column += count;
      cells.formulas.set(cellKey(formula.row, formula.column), formula);
      if (formula.positional) core.calculator.wake(formula);
    }
    // Spilled cells do not move with the cut, though what names them does.
    for (const { area } of spills) {
      const moved = shiftRectangle(area, { axis, at, count });
      if (moved) core.calculator.touch(cells, moved);
    }
    // A ring may be open now.
    for (const formula of core.allFormulas()) {
      const shown = formula.sheet.values.get(formula.row, formula.column);
      if (shown instanceof CellError && shown.code === "#CIRC!") core.calculator.wake(formula);
    }
    core.calculator.changedSheets.add(cells);
    core.noteShift({ sheet: sheet.name, axis, at, count });
  }
}

export function shiftCells(core: WorkbookCore, sheet: SheetState, shift: Shift): void {
  const { axis, at, count } = shift;
  const limit = axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  const size = Math.abs(count);
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || at + (count < 0 ? size : 0) > limit) {
    throw new EditError(`There are no such ${axis} to ${count > 0 ? "move" : "delete"}.`);
  }
  if (size === 0) return;
  if (count > 0) refuseOverflow(sheet, shift, limit);
  const tables = shiftTables(core, sheet, shift);
  followFormulas(core, sheet, shift);
  if (count < 0) clearRemoved(core, sheet, shift);
  core.perform(new ShiftChange(core, sheet, shift));
  if (count > 0) copyFormats(core, sheet, shift);
  core.replaceSettings(sheet, shiftSettings(sheet.settings, sheet, sheet, shift));
  for (const other of core.book.sheets) {
    if (other === sheet) continue;
    const charts = shiftCharts(other.settings.charts, sheet.name, undefined, shift);
    if (charts !== other.settings.charts) core.replaceSettings(other, { charts });
  }
  core.replaceBook({ names: shiftNames(core, sheet, shift), tables: tables.next });
  tables.finish();
}

function refuseOverflow(sheet: SheetState, { axis, at, count }: Shift, limit: number): void {
  const used = sheet.cells.values.used;
  const end = used ? (axis === "rows" ? used.row + used.rows : used.column + used.columns) : 0;
  if (end > at && end + count > limit) {
    throw new EditError(
      `Cells at the end of the sheet would be pushed off it. Clear the last ${axis} first.`,
    );
  }
  if (at + count > limit) throw new EditError(`The sheet has no room for ${count} more ${axis} there.`);
}

function removedArea({ axis, at, count }: Shift): Rectangle {
  return axis === "rows"
    ? { row: at, column: 0, rows: -count, columns: MAX_COLUMNS }
    : { row: 0, column: at, rows: MAX_ROWS, columns: -count };
}

/** What is taken out is emptied first, so that undoing fills it again. */
function clearRemoved(core: WorkbookCore, sheet: SheetState, shift: Shift): void {
  const removed = removedArea(shift);
  const used = sheet.cells.values.used;
  const area = used && intersection(used, removed);
  if (area) {
    const inputs: CellInput[][] = [];
    for (let row = 0; row < area.rows; row += 1) inputs.push(new Array<CellInput>(area.columns).fill(null));
    core.writeCells(sheet, area.row, area.column, inputs);
  }
  const formatted = sheet.formats.used && intersection(sheet.formats.used, removed);
  if (formatted) {
    const before = sheet.formats.read(formatted);
    core.perform({
      redo: () => sheet.formats.clear(formatted),
      undo: () =>
        before.forEach((line, row) =>
          line.forEach((number, column) =>
            sheet.formats.set(formatted.row + row, formatted.column + column, number),
          ),
        ),
    });
  }
}

/** New rows look like the row above, new columns like the column before. */
function copyFormats(core: WorkbookCore, sheet: SheetState, { axis, at, count }: Shift): void {
  const used = sheet.formats.used;
  if (at === 0 || !used) return;
  const source = intersection(
    used,
    axis === "rows"
      ? { row: at - 1, column: 0, rows: 1, columns: MAX_COLUMNS }
      : { row: 0, column: at - 1, rows: MAX_ROWS, columns: 1 },
  );
  if (!source) return;
  core.perform({
    redo: () =>
      sheet.formats.forEach(source, (number, row, column) => {
        for (let step = 1; step <= count; step += 1) {
          sheet.formats.set(
            axis === "rows" ? row + step : row,
            axis === "columns" ? column + step : column,
            number,
          );
        }
      }),
    undo: () =>
      sheet.formats.clear(
        axis === "rows" ? { ...source, row: at, rows: count } : { ...source, column: at, columns: count },
      ),
  });
}

function followFormulas(core: WorkbookCore, sheet: SheetState, shift: Shift): void {
  const texts: { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[] = [];
  const lower = sheet.name.toLowerCase();
  for (const state of core.book.sheets) {
    for (const formula of state.cells.formulas.values()) {
      if (!mayMove(formula, sheet, shift)) continue;
      let resized = false;
      const after = rewriteFormula(formula.text, {
        reference: (reference) => {
          if (reference.sheet === undefined ? state !== sheet : reference.sheet.toLowerCase() !== lower)
            return reference;
          const next = shiftReference(reference, shift.axis, shift.at, shift.count);
          if (
            !next ||
            next.bottom - next.top !== reference.bottom - reference.top ||
            next.right - next.left !== reference.right - reference.left
          )
            resized = true;
          return next;
        },
      });
      if (after !== formula.text) {
        texts.push({
          sheet: state,
          row: formula.row,
          column: formula.column,
          after,
          wake: resized || formula.positional,
        });
      }
    }
  }
  core.writeFormulaTexts(texts);
}

/** Formulas that name no cell behind the cut are left alone. */
function mayMove(formula: Formula, sheet: SheetState, { axis, at }: Shift): boolean {
  if (formula.problem !== undefined) return true;
  // Names of places only (ROW(A9)) are not among the precedents, so a formula without any is looked at too.
  if (formula.positional || formula.precedents.length === 0) return true;
  return formula.precedents.some(
    ({ sheet: cells, area }) =>
      cells === sheet.cells &&
      (axis === "rows" ? area.row + area.rows > at : area.column + area.columns > at),
  );
}

function shiftNames(core: WorkbookCore, sheet: SheetState, shift: Shift) {
  const lower = sheet.name.toLowerCase();
  return core.book.names.map((name) => {
    const formula = rewriteFormula(name.formula, {
      reference: (reference: ReferenceText) => {
        const own =
          reference.sheet === undefined ? name.scope === sheet : reference.sheet.toLowerCase() === lower;
        return own ? shiftReference(reference, shift.axis, shift.at, shift.count) : reference;
      },
    });
    return formula === name.formula ? name : { ...name, formula };
  });
}

function shiftKeys<T>(map: ReadonlyMap<number, T>, { at, count }: Shift): ReadonlyMap<number, T> {
  const next = new Map<number, T>();
  for (const [key, value] of map) {
    if (key < at) next.set(key, value);
    else if (count > 0 || key >= at - count) next.set(key + count, value);
  }
  return next;
}

function shiftSettings(
  settings: SheetSettings,
  sheet: SheetState,
  own: SheetState,
  shift: Shift,
): SheetSettings {
  const columns = shift.axis === "columns";
  const frozen = columns ? settings.frozen.columns : settings.frozen.rows;
  const frozenAfter = shift.at < frozen ? Math.max(frozen + shift.count, shift.at) : frozen;
  return {
    ...settings,
    widths: columns ? shiftKeys(settings.widths, shift) : settings.widths,
    columnFormats: columns ? shiftKeys(settings.columnFormats, shift) : settings.columnFormats,
    rowFormats: columns ? settings.rowFormats : shiftKeys(settings.rowFormats, shift),
    frozen: columns
      ? { ...settings.frozen, columns: frozenAfter }
      : { ...settings.frozen, rows: frozenAfter },
    validations: settings.validations.flatMap((validation): Validation[] => {
      const range = shiftRectangle(validation.range, shift);
      return range ? [{ ...validation, range }] : [];
    }),
    charts: shiftCharts(settings.charts, sheet.name, own, shift),
    pictures: settings.pictures.map((picture): Picture => {
      const { row, column } = moveAnchor({ ...picture.at, rows: 1, columns: 1 }, shift);
      return row === picture.at.row && column === picture.at.column
        ? picture
        : { ...picture, at: { row, column } };
    }),
    printArea: settings.printArea && shiftRectangle(settings.printArea, shift),
  };
}

/** `own` is given for charts that stand on the shifted sheet itself: they move with their cells. */
function shiftCharts(
  charts: readonly Chart[],
  sheetName: string,
  own: SheetState | undefined,
  shift: Shift,
): readonly Chart[] {
  const lower = sheetName.toLowerCase();
  const follow = (source: SheetRange): SheetRange | undefined => {
    if (source.sheet.toLowerCase() !== lower) return source;
    const range = shiftRectangle(source.range, shift);
    return range && (sameRectangle(range, source.range) ? source : { ...source, range });
  };
  let changed = false;
  const next = charts.map((chart): Chart => {
    const series = chart.series.flatMap((each) => followSeries(each, follow) ?? []);
    const at = own ? moveAnchor(chart.at, shift) : chart.at;
    const same =
      at === chart.at &&
      series.length === chart.series.length &&
      series.every((each, index) => each === chart.series[index]);
    if (same) return chart;
    changed = true;
    return { ...chart, at, series };
  });
  return changed ? next : charts;
}

/** A chart or picture keeps its size; its corner moves with the cell under it. */
function moveAnchor(at: Rectangle, shift: Shift): Rectangle {
  const first = shift.axis === "rows" ? at.row : at.column;
  const moved = first < shift.at ? first : Math.max(first + shift.count, shift.at);
  if (moved === first) return at;
  return shift.axis === "rows" ? { ...at, row: moved } : { ...at, column: moved };
}

function shiftTables(
  core: WorkbookCore,
  sheet: SheetState,
  shift: Shift,
): { next: readonly TableState[]; finish: () => void } {
  const finishers: (() => void)[] = [];
  const next = core.book.tables.flatMap((table): TableState[] => {
    if (table.cells !== sheet.cells) return [table];
    const range = shiftRectangle(table.range, shift);
    if (!range) return [];
    if (shift.axis === "rows") {
      const last = table.range.row + table.range.rows - 1;
      const cutsHeader =
        shift.count < 0 && shift.at <= table.range.row && table.range.row < shift.at - shift.count;
      const cutsTotals =
        table.hasTotals && shift.count < 0 && shift.at <= last && last < shift.at - shift.count;
      const body = range.rows - 1 - (table.hasTotals && !cutsTotals ? 1 : 0);
      if (cutsHeader)
        throw new EditError(
          `The header row of table ${table.name} cannot be deleted without the whole table.`,
        );
      if (body < 1)
        throw new EditError(
          `Table ${table.name} needs at least one row below its header. Clear its cells instead.`,
        );
      return [{ ...table, range, hasTotals: table.hasTotals && !cutsTotals }];
    }
    return [shiftColumnsOf(core, sheet, table, range, shift, finishers)];
  });
  return { next, finish: () => finishers.forEach((finish) => finish()) };
}

function shiftColumnsOf(
  core: WorkbookCore,
  sheet: SheetState,
  table: TableState,
  range: Rectangle,
  shift: Shift,
  finishers: (() => void)[],
): TableState {
  if (range.columns === table.range.columns) return { ...table, range };
  if (shift.count < 0) {
    const removed = new Map<string, undefined>();
    const columns = table.columns.filter((name, index) => {
      const column = table.range.column + index;
      const gone = column >= shift.at && column < shift.at - shift.count;
      if (gone) removed.set(name.toLowerCase(), undefined);
      return !gone;
    });
    followColumns(core, table, removed);
    return { ...table, range, columns };
  }
  const place = shift.at - table.range.column;
  const added: string[] = [];
  const taken = new Set(table.columns.map((name) => name.toLowerCase()));
  for (let number = 1; added.length < shift.count; number += 1) {
    if (!taken.has(`column${number}`)) added.push(`Column${number}`);
  }
  finishers.push(() => core.writeCells(sheet, range.row, shift.at, [added]));
  return {
    ...table,
    range,
    columns: [...table.columns.slice(0, place), ...added, ...table.columns.slice(place)],
  };
}
