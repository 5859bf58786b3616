import { formatValue, parseInput, translateFormula } from "../../spreadsheet";
import type { CellFormat, CellInput, Rectangle } from "../../spreadsheet/api";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import { parseHtmlTable, writeHtmlTable, type OutgoingCell } from "../clipboard/htmlTable";
import { parseTsv, writeTsv } from "../clipboard/tsv";
import { isFormula } from "../editing/fill";
import { intersection, sameRange, selectedRange, selectRange } from "../selection/selection";
import type { Session } from "./session";

/** What was copied here: pasting it back keeps formulas and formats. `text` recognises it on the system's clipboard. */
export interface Copied {
  readonly sheet: string;
  readonly range: Rectangle;
  readonly cut: boolean;
  readonly text: string;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly CellFormat[])[];
}

export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Copies or cuts the selection; blank ground beyond the used cells is left out of whole rows and columns. */
export function copySelection(session: Session, cut: boolean): ClipboardContent {
  const { sheet } = session;
  const selected = selectedRange(session.selection);
  const whole = selected.rows === MAX_ROWS || selected.columns === MAX_COLUMNS;
  const range =
    (whole && sheet.usedRange && intersection(selected, sheet.usedRange)) ||
    (whole ? { ...selected, rows: 1, columns: 1 } : selected);
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (_, column) => read(range.row + row, range.column + column)),
    );
  const formats = each((row, column) => sheet.format(row, column));
  const cells: OutgoingCell[][] = sheet.values(range).map((line, row) =>
    line.map((value, column) => {
      const format = formats[row]?.[column] ?? {};
      return { value, format, shown: formatValue(value, format.numberFormat) };
    }),
  );
  const text = writeTsv(cells.map((line) => line.map(({ shown }) => shown)));
  const inputs = each((row, column) => copiedInput(session, range, row, column));
  session.copied = { sheet: sheet.name, range, cut, text, inputs, formats };
  session.changed();
  return { text, html: writeHtmlTable(cells) };
}

/** Spilled cells whose anchor is not copied along leave their value behind, so that a paste is never blank by surprise. */
function copiedInput(session: Session, range: Rectangle, row: number, column: number): CellInput {
  const input = session.sheet.input(row, column);
  if (input !== null) return input;
  const spill = session.sheet.spill(row, column);
  if (!spill) return null;
  const anchorInside = intersection(range, { row: spill.row, column: spill.column, rows: 1, columns: 1 });
  return anchorInside ? null : session.sheet.value(row, column);
}

export function pasteContent(session: Session, content: Partial<ClipboardContent>): void {
  const { copied } = session;
  const text = content.text ?? "";
  if (copied && sameText(text, copied.text)) return pasteCopied(session, copied);
  const rows =
    (content.html ? parseHtmlTable(content.html) : undefined) ?? (text === "" ? undefined : parseTsv(text));
  if (!rows) return session.say("info", "There is nothing on the clipboard that fits into cells.");
  pasteTexts(session, rows);
}

/** Systems change line ends on the way through the clipboard. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(one) === plain(other);
}

/** The selection repeats what is pasted where it is a whole multiple of it, as in Excel. */
function targetRange(session: Session, rows: number, columns: number): Rectangle | undefined {
  const selected = selectedRange(session.selection);
  const repeats =
    selected.rows % rows === 0 &&
    selected.columns % columns === 0 &&
    selected.rows < MAX_ROWS &&
    selected.columns < MAX_COLUMNS;
  const target = repeats ? selected : { row: selected.row, column: selected.column, rows, columns };
  if (target.row + target.rows > MAX_ROWS || target.column + target.columns > MAX_COLUMNS) {
    session.say(
      "error",
      "What you paste does not fit: it would reach beyond the last row or column of the sheet.",
    );
    return undefined;
  }
  return target;
}

function pasteTexts(session: Session, rows: readonly (readonly string[])[]): void {
  const height = rows.length;
  const width = rows[0]?.length ?? 1;
  const target = targetRange(session, height, width);
  if (!target) return;
  const { sheet } = session;
  const year = new Date().getFullYear();
  const parsed = rows.map((line) => line.map((text) => parseInput(text, year)));
  const at = (row: number, column: number) => parsed[row % height]?.[column % width];
  const pasted = session.attempt("pasting", () => {
    sheet.setRange(
      target.row,
      target.column,
      Array.from({ length: target.rows }, (_, row) =>
        Array.from({ length: target.columns }, (_, column) => at(row, column)?.input ?? null),
      ),
    );
    for (let row = 0; row < target.rows; row++) {
      for (let column = 0; column < target.columns; column++) {
        const numberFormat = at(row, column)?.numberFormat;
        const place = { row: target.row + row, column: target.column + column };
        if (numberFormat && (sheet.format(place.row, place.column).numberFormat ?? "General") === "General") {
          sheet.setFormat({ ...place, rows: 1, columns: 1 }, { numberFormat });
        }
      }
    }
  });
  if (pasted) session.select(selectRange(target));
}

/** What was cut moves, and what points at it follows; cutting counts once. */
function moveCut(session: Session, { sheet: from, range }: Copied): void {
  const source = session.workbook.sheet(from);
  const target = targetRangeOfCut(session, range.rows, range.columns);
  if (!source || !target) return;
  if (from === session.sheet.name && sameRange(range, target)) {
    session.copied = undefined;
    return session.changed();
  }
  const to = { sheet: session.sheet.name, row: target.row, column: target.column };
  if (!session.attempt("moving cells", () => source.move(range, to))) return;
  session.copied = undefined;
  session.select(selectRange(target));
}

function pasteCopied(session: Session, copied: Copied): void {
  if (copied.cut) return moveCut(session, copied);
  const { sheet } = session;
  const height = copied.range.rows;
  const width = copied.range.columns;
  const target = targetRange(session, height, width);
  if (!target) return;
  const inputAt = (row: number, column: number): CellInput => {
    const input = copied.inputs[row % height]?.[column % width] ?? null;
    if (!isFormula(input)) return input;
    const fromRow = copied.range.row + (row % height);
    const fromColumn = copied.range.column + (column % width);
    return translateFormula(input, target.row + row - fromRow, target.column + column - fromColumn);
  };
  const pasted = session.attempt("pasting", () => {
    sheet.setRange(
      target.row,
      target.column,
      Array.from({ length: target.rows }, (_, row) =>
        Array.from({ length: target.columns }, (_, column) => inputAt(row, column)),
      ),
    );
    for (let row = 0; row < target.rows; row++) {
      for (let column = 0; column < target.columns; column++) {
        const format = copied.formats[row % height]?.[column % width] ?? {};
        const place = { row: target.row + row, column: target.column + column, rows: 1, columns: 1 };
        const before = sheet.format(place.row, place.column);
        if (!sameFormat(before, format)) sheet.setFormat(place, { ...plainFormat, ...format });
      }
    }
  });
  if (!pasted) return;
  session.copied = copied;
  session.select(selectRange(target));
}

function targetRangeOfCut(session: Session, rows: number, columns: number): Rectangle | undefined {
  const { row, column } = selectedRange(session.selection);
  if (row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS) return { row, column, rows, columns };
  session.say(
    "error",
    "What you paste does not fit: it would reach beyond the last row or column of the sheet.",
  );
  return undefined;
}

/** Every part named, so that setting it takes the old format away. */
const plainFormat = {
  numberFormat: undefined,
  bold: undefined,
  italic: undefined,
  color: undefined,
  fill: undefined,
  fontSize: undefined,
  align: undefined,
  wrap: undefined,
} as Partial<CellFormat>;

function sameFormat(one: CellFormat, other: CellFormat): boolean {
  return (Object.keys(plainFormat) as (keyof CellFormat)[]).every((key) => one[key] === other[key]);
}
