import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../values";

/** 0 = "A", 25 = "Z", 26 = "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" = 0, "ab" = 27; undefined beyond XFD or when it is no column. */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : undefined;
}

interface Corner {
  row?: number;
  column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const corner: Corner = {};
  if (parts[1] !== undefined) {
    const column = columnNumber(parts[1]);
    if (column === undefined) return undefined;
    corner.column = column;
  }
  if (parts[2] !== undefined) {
    const row = Number(parts[2]) - 1;
    if (row < 0 || row >= MAX_ROWS) return undefined;
    corner.row = row;
  }
  return corner;
}

/** "B3", "B3:C9", "$B$3", "A:C" and "2:4"; undefined for anything else. No sheet name. */
export function parseAddress(text: string): Rectangle | undefined {
  const [first, second, ...more] = text.trim().split(":");
  if (first === undefined || more.length > 0) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end) return undefined;
  const single = second === undefined;
  if (single && (start.row === undefined || start.column === undefined)) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  const top = Math.min(start.row ?? 0, end.row ?? 0);
  const bottom = Math.max(start.row ?? MAX_ROWS - 1, end.row ?? MAX_ROWS - 1);
  const left = Math.min(start.column ?? 0, end.column ?? 0);
  const right = Math.max(start.column ?? MAX_COLUMNS - 1, end.column ?? MAX_COLUMNS - 1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** "B3", "B3:C9"; whole columns and rows as "A:C" and "2:4". */
export function formatAddress(rectangle: Rectangle): string {
  const { row, column, rows, columns } = rectangle;
  if (rows === MAX_ROWS && columns < MAX_COLUMNS)
    return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const start = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? start : `${start}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as formulas write it: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name) &&
    !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!B3:C9", for messages and for evaluating by address. */
export function formatSheetAddress(sheet: string, rectangle: Rectangle): string {
  return `${quoteSheetName(sheet)}!${formatAddress(rectangle)}`;
}
