import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../values";
import { columnLetters, columnNumber } from "../formula/sharedFormula";

/** "B3" and "$B$3:$C$9" as files write them; undefined for anything else. */
export function parseReference(text: string): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1] as string);
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] ? columnNumber(match[3]) : column;
  const lastRow = match[4] ? Number(match[4]) - 1 : row;
  if (row < 0 || lastRow < row || lastColumn < column || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) {
    return undefined;
  }
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export const cellReference = (row: number, column: number): string => columnLetters(column) + String(row + 1);

export function rangeReference({ row, column, rows, columns }: Rectangle): string {
  const first = cellReference(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellReference(row + rows - 1, column + columns - 1)}`;
}

export function absoluteReference({ row, column, rows, columns }: Rectangle): string {
  const corner = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  const first = corner(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

export const sameRectangle = (left: Rectangle | undefined, right: Rectangle | undefined): boolean =>
  left?.row === right?.row &&
  left?.column === right?.column &&
  left?.rows === right?.rows &&
  left?.columns === right?.columns;

/** 'It''s' where the name needs quotes in a formula. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
