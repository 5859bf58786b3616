import type { CellFormat } from "../../api";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../values";
import { intersection } from "../cells/rectangles";
import type { WorkbookCore } from "./core";
import type { SheetState } from "./state";

/** A cell's format: its own, else its row's, else its column's. */
export function formatAt(core: WorkbookCore, sheet: SheetState, row: number, column: number): CellFormat {
  const { rowFormats, columnFormats } = sheet.settings;
  return core.formats.get(sheet.formats.get(row, column) ?? rowFormats.get(row) ?? columnFormats.get(column));
}

/** Lays a format over what is there. Whole columns and rows are kept as such; their formatted cells are changed too. */
export function applyFormat(
  core: WorkbookCore,
  sheet: SheetState,
  range: Rectangle,
  format: Partial<CellFormat>,
): void {
  const merged = new Map<number, number>();
  const over = (number: number | null | undefined): number => {
    const base = number ?? 0;
    let next = merged.get(base);
    if (next === undefined) {
      next = core.formats.number({ ...core.formats.get(base), ...format });
      merged.set(base, next);
    }
    return next;
  };
  const wholeColumns = range.rows >= MAX_ROWS;
  const wholeRows = range.columns >= MAX_COLUMNS && !wholeColumns;
  const { settings } = sheet;
  if (wholeColumns) {
    const columnFormats = new Map(settings.columnFormats);
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      columnFormats.set(column, over(columnFormats.get(column)));
    }
    core.replaceSettings(sheet, { columnFormats });
  } else if (wholeRows) {
    const rowFormats = new Map(settings.rowFormats);
    for (let row = range.row; row < range.row + range.rows; row += 1)
      rowFormats.set(row, over(rowFormats.get(row)));
    core.replaceSettings(sheet, { rowFormats });
  }
  const whole = wholeColumns || wholeRows;
  const area = whole ? sheet.formats.used && intersection(sheet.formats.used, range) : range;
  if (!area) return;
  const before = sheet.formats.read(area);
  const { rowFormats, columnFormats } = settings;
  const after = before.map((line, row) =>
    line.map((number, column) => {
      if (number === null && whole) return null;
      return over(number ?? rowFormats.get(area.row + row) ?? columnFormats.get(area.column + column));
    }),
  );
  const put = (numbers: readonly (readonly (number | null)[])[]) => {
    numbers.forEach((line, row) =>
      line.forEach((number, column) => sheet.formats.set(area.row + row, area.column + column, number)),
    );
    core.noteStructure();
  };
  core.perform({ redo: () => put(after), undo: () => put(before) });
}
