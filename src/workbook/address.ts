import type { RangeAddress } from "./port";

/*
 * Addresses as Excel writes them. Inside, rows and columns count from 0; the letters are only for formulas and for people.
 */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" -> 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** "$B$2:$B$9", one cell as "$B$2"; without its sheet. */
export function localAddress(range: Omit<RangeAddress, "sheet">): string {
  const first = cellAddress(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** "'Sheet 1'!$B$2:$B$9", ready for a formula. */
export function formulaAddress(range: RangeAddress): string {
  return `${quoteSheetName(range.sheet)}!${localAddress(range)}`;
}

/** "Sheet 1, B2:B9", for a sentence. */
export function spokenAddress(range: RangeAddress): string {
  return `${range.sheet}, ${localAddress(range).replaceAll("$", "")}`;
}

/** Quotes are always right and save knowing every word Excel would read otherwise ("R1", "TRUE", "A1"). */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * Reads "Sheet1!A1:B2", "'My sheet'!$A$1", "A:C" (whole columns) and "2:5" (whole rows). Only the first area of several is
 * read. Undefined where the text is none of these or names no sheet and none is given.
 */
export function parseAddress(text: string, sheet?: string): RangeAddress | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!,]+))!)?([^!,]+)(?:,.*)?$/.exec(text.trim());
  if (!match) return undefined;
  const named = match[1]?.replaceAll("''", "'") ?? match[2] ?? sheet;
  const cells = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(match[3] ?? "");
  if (named === undefined || !cells) return undefined;
  const [, left, top, right, bottom] = cells;
  if (left === undefined && top === undefined) return undefined;
  const twoEnds = (match[3] ?? "").includes(":");
  if (!twoEnds && (left === undefined || top === undefined)) return undefined;
  if (
    twoEnds &&
    ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined))
  ) {
    return undefined;
  }
  const firstRow = top === undefined ? 0 : Number(top) - 1;
  const lastRow = bottom === undefined ? (top === undefined ? MAX_ROWS - 1 : firstRow) : Number(bottom) - 1;
  const firstColumn = left === undefined ? 0 : columnNumber(left);
  const lastColumn =
    right === undefined ? (left === undefined ? MAX_COLUMNS - 1 : firstColumn) : columnNumber(right);
  return {
    sheet: named,
    row: Math.min(firstRow, lastRow),
    column: Math.min(firstColumn, lastColumn),
    rows: Math.abs(lastRow - firstRow) + 1,
    columns: Math.abs(lastColumn - firstColumn) + 1,
  };
}

/** A column of a table as a formula names it: `Children[Entry A]`. Excel wants an apostrophe before [ ] # ' in a column name. */
export function structuredReference(table: string, column: string): string {
  return `${table}[${column.replace(/[[\]#']/g, "'$&")}]`;
}

/** Sheet name Excel accepts: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not empty. */
export function acceptableSheetName(wished: string): string {
  const cleaned = wished
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 31)
    .replace(/^['\s]+|['\s]+$/g, "");
  return cleaned === "" || cleaned.toLowerCase() === "history" ? "Report" : cleaned;
}

/** The wished name, or the same with the first free number: "Indicator 7 (2)". Names are compared as Excel does, without case. */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = acceptableSheetName(wished);
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = base.slice(0, 31 - ending.length).trimEnd() + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A table name Excel accepts, not yet taken: letters, digits and underscores, beginning with a letter, no cell address. */
export function freeTableName(wished: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = `MN_${wished.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "")}`.slice(0, 200);
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const name = `${base}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
