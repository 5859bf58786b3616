import { formatAddress, quoteSheetName } from "../../spreadsheet";
import { rangeBetween, type Cell } from "../selection/selection";

/** A cell while it is being typed in. */
export interface Edit {
  readonly sheet: string;
  readonly cell: Cell;
  readonly text: string;
  readonly caret: { readonly start: number; readonly end: number };
  /** Enter: arrow keys leave the cell or point at others. Edit (F2): arrow keys move the caret. */
  readonly mode: "enter" | "edit";
  /** Where the person types. */
  readonly place: "cell" | "bar";
  /** The reference that pointing put in last: the next pointing replaces it. */
  readonly point?: Point;
}

export interface Point {
  readonly start: number;
  readonly end: number;
  readonly sheet: string;
  readonly anchor: Cell;
  readonly focus: Cell;
}

/** True where pointing at a cell puts its reference into the formula instead of leaving the cell. */
export function canPoint(edit: Edit): boolean {
  if (!edit.text.startsWith("=")) return false;
  if (edit.point && edit.caret.start === edit.point.end && edit.caret.end === edit.point.end) return true;
  const before = edit.text.slice(0, edit.caret.start);
  if (insideQuotes(before)) return false;
  return /[=(,+\-*/^&<>:;{]\s*$/.test(before);
}

function insideQuotes(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Puts a reference at the caret, or in place of the one pointed at before. */
export function pointAt(edit: Edit, sheet: string, anchor: Cell, focus: Cell): Edit {
  const replacing = edit.point && edit.caret.start === edit.point.end ? edit.point : undefined;
  const start = replacing?.start ?? edit.caret.start;
  const end = replacing?.end ?? edit.caret.end;
  const reference =
    (sheet === edit.sheet ? "" : `${quoteSheetName(sheet)}!`) + formatAddress(rangeBetween(anchor, focus));
  const caret = start + reference.length;
  return {
    ...edit,
    text: edit.text.slice(0, start) + reference + edit.text.slice(end),
    caret: { start: caret, end: caret },
    point: { start, end: caret, sheet, anchor, focus },
  };
}

/** New text from the keyboard. Pointing is over as soon as something else is typed. */
export function typed(edit: Edit, text: string, start: number, end: number): Edit {
  const { point: _, ...rest } = edit;
  return { ...rest, text, caret: { start, end } };
}

/** Where the caret went by itself. */
export function caretAt(edit: Edit, start: number, end: number): Edit {
  if (edit.caret.start === start && edit.caret.end === end) return edit;
  return { ...edit, caret: { start, end } };
}

/** Writes a function chosen from the list, with its bracket, in place of what was typed of its name. */
export function completeFunction(edit: Edit, from: number, to: number, name: string): Edit {
  const after = edit.text.slice(to);
  const bracket = after.startsWith("(") ? "" : "(";
  const caret = from + name.length + 1;
  return typed(edit, edit.text.slice(0, from) + name + bracket + after, caret, caret);
}

/** Brackets a person left open at the end are closed, as Excel offers to. */
export function closeBrackets(text: string): string {
  if (!text.startsWith("=")) return text;
  let open = 0;
  let quote: string | undefined;
  for (const character of text) {
    if (quote) {
      if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(") open += 1;
    else if (character === ")") open -= 1;
  }
  return quote || open <= 0 ? text : text + ")".repeat(open);
}
