import { formatValue, parseInput } from "../../spreadsheet";
import { CellError, type Sheet } from "../../spreadsheet";
import { canPoint, caretAt, closeBrackets, pointAt, typed, type Edit } from "../editing/edit";
import { cycleAbsolute } from "../editing/references";
import { move, type Movement } from "../selection/movement";
import { selectCell, selectedRange, type Cell, type Selection } from "../selection/selection";
import { ground, type Page } from "./ground";
import type { Session } from "./session";

/** What a person sees of a cell's content when they begin to edit it. */
export function inputText(sheet: Sheet, { row, column }: Cell): string {
  const input = sheet.input(row, column);
  if (input === null) return "";
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (input instanceof CellError) return input.code;
  if (typeof input === "number") return numberForEditing(input, sheet.format(row, column).numberFormat);
  // Text that would be read as something else on the way back is kept apart by an apostrophe, as in Excel.
  const isText = sheet.formula(row, column) === undefined;
  return isText && !input.startsWith("'") && parseInput(input).input !== input ? `'${input}` : input;
}

function numberForEditing(value: number, numberFormat: string | undefined): string {
  if (numberFormat && /%/.test(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  // A date is edited as a date: whatever the display, the parser reads this form back.
  if (numberFormat && isDateFormat(numberFormat)) {
    const text = formatValue(value, value % 1 === 0 ? "m/d/yyyy" : "m/d/yyyy h:mm:ss");
    if (parseInput(text).input === value) return text;
  }
  return String(value);
}

export function isDateFormat(numberFormat: string): boolean {
  return /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
}

/** Begins typing in the active cell: over what is there, or (F2) in it. */
export function startEdit(session: Session, how: { text?: string; place?: Edit["place"] } = {}): void {
  if (session.edit) return;
  const { sheet } = session;
  const cell = session.selection.active;
  const text = how.text ?? inputText(sheet, cell);
  session.message = undefined;
  session.edit = {
    sheet: sheet.name,
    cell,
    text,
    caret: { start: text.length, end: text.length },
    mode: how.text === undefined ? "edit" : "enter",
    place: how.place ?? "cell",
  };
  session.changed();
}

export function typeText(session: Session, text: string, start: number, end: number): void {
  if (!session.edit) return;
  session.edit = typed(session.edit, text, start, end);
  session.changed();
}

export function moveCaret(session: Session, start: number, end: number): void {
  if (!session.edit) return;
  const edit = caretAt(session.edit, start, end);
  if (edit === session.edit) return;
  session.edit = edit;
  session.changed();
}

export function setEdit(session: Session, edit: Edit): void {
  session.edit = edit;
  session.changed();
}

export function cancelEdit(session: Session): void {
  if (!session.edit) return;
  const { sheet } = session.edit;
  session.edit = undefined;
  session.showSheet(sheet);
  session.changed();
}

/** Writes what was typed; false (and still editing) where the workbook refuses it. */
export function commitEdit(
  session: Session,
  then?: { movement?: Movement; page: Page; everywhere?: boolean },
): boolean {
  const { edit } = session;
  if (!edit) return true;
  const sheet = session.workbook.sheet(edit.sheet);
  if (!sheet) {
    session.edit = undefined;
    session.say("error", `The sheet "${edit.sheet}" is gone, so what you typed could not be written.`);
    return true;
  }
  const text = closeBrackets(edit.text);
  const unchanged = text === inputText(sheet, edit.cell) && !then?.everywhere;
  if (!unchanged && !write(session, sheet, edit.cell, text, then?.everywhere ?? false)) return false;
  session.edit = undefined;
  session.showSheet(edit.sheet);
  if (then?.movement) session.select(move(session.selection, then.movement, ground(session, then.page)));
  else session.changed();
  return true;
}

function write(session: Session, sheet: Sheet, cell: Cell, text: string, everywhere: boolean): boolean {
  const { input, numberFormat } = parseInput(text, new Date().getFullYear());
  const range = everywhere ? selectedRange(session.selection) : { ...cell, rows: 1, columns: 1 };
  return session.attempt("typing", () => {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        sheet.set(row, column, input);
      }
    }
    if (numberFormat && (sheet.format(cell.row, cell.column).numberFormat ?? "General") === "General") {
      sheet.setFormat(range, { numberFormat });
    }
  });
}

/** Arrow keys while pointing: the reference moves as a selection would. */
export function pointByKey(session: Session, movement: Movement, page: Page): boolean {
  const { edit } = session;
  if (!edit || edit.mode !== "enter" || !canPoint(edit)) return false;
  const from: Selection = edit.point
    ? { anchor: edit.point.anchor, focus: edit.point.focus, active: edit.point.anchor }
    : selectCell(edit.cell);
  const to = move(from, movement, ground(session, page));
  session.edit = pointAt(edit, session.sheet.name, to.anchor, to.focus);
  session.changed();
  return true;
}

/** A click or drag while pointing. */
export function pointByMouse(session: Session, anchor: Cell, focus: Cell): boolean {
  const { edit } = session;
  if (!edit || !canPoint(edit)) return false;
  session.edit = pointAt(edit, session.sheet.name, anchor, focus);
  session.changed();
  return true;
}

/** F2 while typing: arrow keys change between pointing and moving the caret. */
export function toggleMode(session: Session): void {
  if (!session.edit) return;
  session.edit = { ...session.edit, mode: session.edit.mode === "enter" ? "edit" : "enter" };
  session.changed();
}

/** F4 */
export function toggleAbsolute(session: Session): void {
  const { edit } = session;
  const next = edit && cycleAbsolute(edit.text, edit.caret.end);
  if (edit && next) setEdit(session, typed(edit, next.text, next.caret, next.caret));
}
