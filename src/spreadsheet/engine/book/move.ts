import { EditError, type CellInput, type Chart, type SheetRange } from "../../api";
import type { Rectangle } from "../../values";
import { contains, hull, intersection, onSheet, overlaps, sameRectangle } from "../cells/rectangles";
import type { Formula } from "../formula/formula";
import { referenceArea, type ReferenceText } from "../formula/referenceText";
import { rewriteFormula } from "../formula/rewrite";
import { followSeries } from "./chartSeries";
import type { WorkbookCore } from "./core";
import type { SheetState, TableState } from "./state";
import { followTables } from "./tables";

/*
 * Cells cut and put elsewhere. What points at them follows: formulas, names, charts. A range follows when all of it moves; what
 * points at cells that are written over is #REF!, as in Excel.
 */

interface Move {
  readonly from: SheetState;
  readonly range: Rectangle;
  readonly to: SheetState;
  /** The range where it goes. */
  readonly target: Rectangle;
}

export function moveCells(
  core: WorkbookCore,
  from: SheetState,
  range: Rectangle,
  to: SheetState,
  corner: { readonly row: number; readonly column: number },
): void {
  const target = { ...range, row: corner.row, column: corner.column };
  if (!onSheet(target)) throw new EditError("The cells do not fit there: they would reach beyond the sheet.");
  if (from === to && sameRectangle(range, target)) return;
  const move = { from, range, to, target };
  refuseParts(move);
  const tables = moveTables(core, move);
  const content = contentArea(move);
  const inputs = content ? movedInputs(core, move, content) : [];
  followFormulas(core, move);
  core.replaceBook({ names: followNames(core, move) });
  for (const sheet of core.book.sheets) followSettings(core, sheet, move);
  if (content) {
    const place = placeAt(content, move);
    core.writeCells(
      from,
      content.row,
      content.column,
      inputs.map((line) => line.map(() => null)),
    );
    core.writeCells(to, place.row, place.column, inputs);
    moveFormats(core, move, content, place);
  }
  core.replaceBook({ tables });
  if (tables.length > 0 && content) {
    followTables(core, from, content);
    followTables(core, to, placeAt(content, move));
  }
}

function within(area: Rectangle, other: Rectangle): boolean {
  return (
    contains(other, area.row, area.column) &&
    contains(other, area.row + area.rows - 1, area.column + area.columns - 1)
  );
}

/** Where cells of the moved range go. */
function placeAt(area: Rectangle, { range, target }: Move): Rectangle {
  return {
    ...area,
    row: area.row + target.row - range.row,
    column: area.column + target.column - range.column,
  };
}

/** A result that fills several cells goes with its formula or not at all. */
function refuseParts({ from, range }: Move): void {
  for (const { area } of from.cells.spills.touching(range)) {
    if (contains(range, area.row, area.column)) continue;
    throw new EditError(
      "Some of these cells are filled by a formula outside of them. Cut the cell that holds the formula instead.",
    );
  }
}

/** Tables that move whole; cells of others leave or enter them. */
function moveTables(core: WorkbookCore, move: Move): readonly TableState[] {
  const moves = (table: TableState) => table.cells === move.from.cells && within(table.range, move.range);
  const { tables } = core.book;
  const moved = tables.filter(moves);
  if (moved.length > 0 && move.from !== move.to)
    throw new EditError("A table cannot be cut and put on another sheet. Copy it instead.");
  const next = tables.map((table) =>
    moves(table) ? { ...table, range: placeAt(table.range, move) } : table,
  );
  for (const table of next) {
    if (!moved.some(({ name }) => name === table.name)) continue;
    const other = next.find(
      (each) => each !== table && each.cells === table.cells && overlaps(each.range, table.range),
    );
    if (other) throw new EditError(`The table ${table.name} would lie over the table ${other.name} there.`);
  }
  return moved.length > 0 ? next : tables;
}

/** The part of the range in which there is something to move or to write over. */
function contentArea({ from, range, to, target }: Move): Rectangle | undefined {
  const back = (area: Rectangle | undefined) =>
    area && {
      ...area,
      row: area.row + range.row - target.row,
      column: area.column + range.column - target.column,
    };
  const used = [
    from.cells.values.used,
    from.formats.used,
    back(to.cells.values.used),
    back(to.formats.used),
  ].filter((area) => area !== undefined);
  const [first, ...others] = used;
  return first && intersection(range, others.reduce(hull, first));
}

function movedInputs(core: WorkbookCore, move: Move, content: Rectangle): CellInput[][] {
  const { from, to } = move;
  return Array.from({ length: content.rows }, (_, row) =>
    Array.from({ length: content.columns }, (__, column) => {
      const [r, c] = [content.row + row, content.column + column];
      const formula = from.cells.formulaAt(r, c);
      return formula ? follow(core, move, formula.text, from, to) : core.inputAt(from, r, c);
    }),
  );
}

/** A formula's text after the move; `own` is the sheet it stands on, `home` the one it will stand on. */
function follow(
  core: WorkbookCore,
  move: Move,
  text: string,
  own: SheetState | undefined,
  home: SheetState | undefined,
): string {
  const { from, range, to, target } = move;
  return rewriteFormula(text, {
    reference: (reference: ReferenceText) => {
      if (reference.book !== undefined || reference.sheet?.includes(":")) return reference;
      const lower = reference.sheet?.toLowerCase();
      const sheet =
        lower === undefined ? own : core.book.sheets.find(({ name }) => name.toLowerCase() === lower);
      if (!sheet) return reference;
      const area = referenceArea(reference);
      if (sheet === from && within(area, range)) {
        const next = placeAt(area, move);
        const { sheet: named, ...rest } = reference;
        return {
          ...rest,
          top: next.row,
          left: next.column,
          bottom: next.row + next.rows - 1,
          right: next.column + next.columns - 1,
          ...(named !== undefined || to !== home ? { sheet: to.name } : {}),
        };
      }
      if (sheet === to && within(area, target) && !(from === to && overlaps(area, range))) return undefined;
      return reference.sheet === undefined && own !== home ? { ...reference, sheet: sheet.name } : reference;
    },
  });
}

/** Formulas that stay where they are. Those that move are rewritten on their way, those written over vanish. */
function followFormulas(core: WorkbookCore, move: Move): void {
  const { from, range, to, target } = move;
  const texts: { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[] = [];
  for (const sheet of core.book.sheets) {
    for (const formula of sheet.cells.formulas.values()) {
      const { row, column } = formula;
      if (sheet === from && contains(range, row, column)) continue;
      if (sheet === to && contains(target, row, column)) continue;
      if (!mayFollow(formula, move)) continue;
      const after = follow(core, move, formula.text, sheet, sheet);
      if (after !== formula.text) texts.push({ sheet, row, column, after, wake: true });
    }
  }
  core.writeFormulaTexts(texts);
}

function mayFollow(formula: Formula, { from, range, to, target }: Move): boolean {
  // Names of places only (ROW(A9)) are not among the precedents, so a formula without any is looked at too.
  if (formula.problem !== undefined || formula.positional || formula.precedents.length === 0) return true;
  return formula.precedents.some(
    ({ sheet, area }) =>
      (sheet === from.cells && overlaps(area, range)) || (sheet === to.cells && overlaps(area, target)),
  );
}

function followNames(core: WorkbookCore, move: Move) {
  return core.book.names.map((name) => {
    const formula = follow(core, move, name.formula, name.scope, name.scope);
    return formula === name.formula ? name : { ...name, formula };
  });
}

/** Charts draw the same cells as before; the rules of moved cells stay with them on their sheet. */
function followSettings(core: WorkbookCore, sheet: SheetState, move: Move): void {
  const { from, range, to } = move;
  const lower = from.name.toLowerCase();
  const source = (cells: SheetRange): SheetRange =>
    cells.sheet.toLowerCase() === lower && within(cells.range, range)
      ? { ...cells, sheet: to.name, range: placeAt(cells.range, move) }
      : cells;
  const { charts, validations } = sheet.settings;
  const nextCharts = charts.map((chart): Chart => {
    return { ...chart, series: chart.series.flatMap((each) => followSeries(each, source) ?? []) };
  });
  const nextValidations =
    sheet === from && from === to
      ? validations.map((each) =>
          within(each.range, range) ? { ...each, range: placeAt(each.range, move) } : each,
        )
      : validations;
  if (charts.length > 0 || nextValidations.length > 0)
    core.replaceSettings(sheet, { charts: nextCharts, validations: nextValidations });
}

function moveFormats(core: WorkbookCore, { from, to }: Move, content: Rectangle, place: Rectangle): void {
  const moved = from.formats.read(content);
  const under = to.formats.read(place);
  const put = (sheet: SheetState, area: Rectangle, numbers: typeof moved) =>
    numbers.forEach((line, row) =>
      line.forEach((number, column) => sheet.formats.set(area.row + row, area.column + column, number)),
    );
  core.perform({
    redo: () => {
      from.formats.clear(content);
      put(to, place, moved);
      core.noteStructure();
    },
    undo: () => {
      put(to, place, under);
      put(from, content, moved);
      core.noteStructure();
    },
  });
}
