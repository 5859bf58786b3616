import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../values";
import { columnName, columnNumber, quoteSheetName } from "../text/address";

/** One corner as written: "$B3" has its column locked. */
export interface ReferenceText {
  /** Sheet name without quotes; "First:Last" for a reference through several sheets. */
  readonly sheet?: string;
  /** "[Book.xlsx]" part: such references cannot be followed. */
  readonly book?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly lockTop: boolean;
  readonly lockLeft: boolean;
  readonly lockBottom: boolean;
  readonly lockRight: boolean;
  readonly shape: "cell" | "range" | "columns" | "rows";
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** The sheet part of "'My Sheet'!A1" or "Sheet1!name": the name without quotes, the rest after "!". */
export function splitSheet(text: string): { sheet?: string; book?: string; rest: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { rest: text };
  let sheet = text.slice(0, bang);
  if (sheet.startsWith("'")) sheet = sheet.slice(1, -1).replaceAll("''", "'");
  const book = /^(.*\[[^\]]*\])(.*)$/.exec(sheet);
  const rest = text.slice(bang + 1);
  return book ? { book: book[1] ?? "", sheet: book[2] ?? "", rest } : { sheet, rest };
}

/** A reference as it stands in a formula; undefined when it is none. ".:." trims are read as ":" . */
export function parseReferenceText(text: string): ReferenceText | undefined {
  const { sheet, book, rest } = splitSheet(text);
  const [first = "", second] = rest.replace(/\.?:\.?/, ":").split(":");
  const where = { ...(sheet !== undefined ? { sheet } : {}), ...(book !== undefined ? { book } : {}) };
  const one = CELL.exec(first);
  if (one) {
    const other = second === undefined ? one : CELL.exec(second);
    if (!other) return undefined;
    const [row1, row2] = [Number(one[4]) - 1, Number(other[4]) - 1];
    const [column1, column2] = [columnNumber(one[2] ?? ""), columnNumber(other[2] ?? "")];
    if (column1 === undefined || column2 === undefined || row1 >= MAX_ROWS || row2 >= MAX_ROWS)
      return undefined;
    const [upper, lower] = row1 <= row2 ? [one, other] : [other, one];
    const [before, after] = column1 <= column2 ? [one, other] : [other, one];
    return {
      ...where,
      top: Math.min(row1, row2),
      bottom: Math.max(row1, row2),
      left: Math.min(column1, column2),
      right: Math.max(column1, column2),
      lockTop: upper[3] === "$",
      lockBottom: lower[3] === "$",
      lockLeft: before[1] === "$",
      lockRight: after[1] === "$",
      shape: second === undefined ? "cell" : "range",
    };
  }
  if (second === undefined) return undefined;
  const columns = [COLUMN.exec(first), COLUMN.exec(second)] as const;
  if (columns[0] && columns[1]) {
    const numbers = [columnNumber(columns[0][2] ?? ""), columnNumber(columns[1][2] ?? "")] as const;
    if (numbers[0] === undefined || numbers[1] === undefined) return undefined;
    const swap = numbers[0] > numbers[1];
    const [a, b] = [columns[0][1] === "$", columns[1][1] === "$"];
    return {
      ...where,
      top: 0,
      bottom: MAX_ROWS - 1,
      left: Math.min(numbers[0], numbers[1]),
      right: Math.max(numbers[0], numbers[1]),
      lockTop: true,
      lockBottom: true,
      lockLeft: swap ? b : a,
      lockRight: swap ? a : b,
      shape: "columns",
    };
  }
  const rows = [ROW.exec(first), ROW.exec(second)] as const;
  if (!rows[0] || !rows[1]) return undefined;
  const numbers = [Number(rows[0][2]) - 1, Number(rows[1][2]) - 1] as const;
  if (Math.min(...numbers) < 0 || Math.max(...numbers) >= MAX_ROWS) return undefined;
  const swap = numbers[0] > numbers[1];
  const [a, b] = [rows[0][1] === "$", rows[1][1] === "$"];
  return {
    ...where,
    top: Math.min(...numbers),
    bottom: Math.max(...numbers),
    left: 0,
    right: MAX_COLUMNS - 1,
    lockTop: swap ? b : a,
    lockBottom: swap ? a : b,
    lockLeft: true,
    lockRight: true,
    shape: "rows",
  };
}

export function referenceArea(reference: ReferenceText): Rectangle {
  return {
    row: reference.top,
    column: reference.left,
    rows: reference.bottom - reference.top + 1,
    columns: reference.right - reference.left + 1,
  };
}

/** "Sheet1" with its "!", quoted where needed; "" for none. */
export function sheetPrefix(reference: { readonly sheet?: string; readonly book?: string }): string {
  if (reference.sheet === undefined) return "";
  if (reference.book !== undefined) return `'${(reference.book + reference.sheet).replaceAll("'", "''")}'!`;
  const names = reference.sheet.split(":");
  const quoted = names.map(quoteSheetName);
  return quoted.some((name) => name.startsWith("'"))
    ? `'${reference.sheet.replaceAll("'", "''")}'!`
    : `${quoted.join(":")}!`;
}

export function writeReference(reference: ReferenceText): string {
  const lock = (locked: boolean) => (locked ? "$" : "");
  const start = lock(reference.lockLeft) + columnName(reference.left);
  const end = lock(reference.lockRight) + columnName(reference.right);
  const upper = `${lock(reference.lockTop)}${reference.top + 1}`;
  const lower = `${lock(reference.lockBottom)}${reference.bottom + 1}`;
  const prefix = sheetPrefix(reference);
  switch (reference.shape) {
    case "cell":
      return prefix + start + upper;
    case "range":
      return `${prefix}${start}${upper}:${end}${lower}`;
    case "columns":
      return `${prefix}${start}:${end}`;
    case "rows":
      return `${prefix}${upper}:${lower}`;
  }
}
