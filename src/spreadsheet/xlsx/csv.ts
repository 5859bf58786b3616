import type { Sheet, Workbook } from "../api";

/*
 * Comma-separated text (RFC 4180), and the semicolons and tabs that other programs write. Numbers become numbers; what only looks
 * like one stays text: 0001 is a district number, 1e5 may be a school code, 2010-11 is a school year.
 */

type Cell = string | number | boolean | null;

/** Adds a sheet with the text's rows, or fills the sheet of that name. */
export function openCsv(text: string, sheetName: string, into: Workbook): Sheet {
  const rows = parseCsv(text);
  return into.batch(`Open ${sheetName}`, () => {
    const sheet = into.sheet(sheetName) ?? into.addSheet(sheetName);
    const used = sheet.usedRange;
    if (used) sheet.clear(used);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const step = 5000;
    for (let from = 0; from < rows.length; from += step) {
      const block = rows.slice(from, from + step).map((row) => {
        const cells: (Cell | undefined)[] = row.map(cellOf);
        while (cells.length < width) cells.push(undefined);
        return cells;
      });
      if (width > 0) sheet.setRange(from, 0, block);
    }
    return sheet;
  });
}

/** Rows of fields as written, quotes resolved. */
export function parseCsv(text: string): string[][] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const separator = detectSeparator(text, start);
  const code = separator.charCodeAt(0);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = start;
  while (at < text.length) {
    let field: string;
    if (text.charCodeAt(at) === 0x22) {
      const quoted = readQuoted(text, at + 1);
      field = quoted.field;
      at = quoted.end;
      // Text behind a closing quote is not allowed; keep it rather than lose it.
      const from = at;
      while (at < text.length && !isEnd(text.charCodeAt(at), code)) at++;
      field += text.slice(from, at);
    } else {
      const from = at;
      while (at < text.length && !isEnd(text.charCodeAt(at), code)) at++;
      field = text.slice(from, at);
    }
    row.push(field);
    if (at >= text.length) break;
    const end = text.charCodeAt(at);
    at++;
    if (end === code) {
      if (at >= text.length) row.push("");
      continue;
    }
    if (end === 0x0d && text.charCodeAt(at) === 0x0a) at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const isEnd = (code: number, separator: number) => code === separator || code === 0x0a || code === 0x0d;

function readQuoted(text: string, from: number): { field: string; end: number } {
  let field = "";
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    if (text.charCodeAt(quote + 1) !== 0x22) return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}

/**
 * The one of comma, semicolon and tab that stands in each of the first lines; where none does, the most frequent. Quoted text does
 * not count, and decimal commas (1,5;2,5) deceive nobody, because a header line has none.
 */
function detectSeparator(text: string, start: number): string {
  const separators = [",", ";", "\t"];
  const lines: number[][] = [[0, 0, 0]];
  let quoted = false;
  for (let at = start; at < text.length && lines.length <= 10 && at < start + 50_000; at++) {
    const letter = text[at] as string;
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === "\n" || letter === "\r") lines.push([0, 0, 0]);
    else {
      const counts = lines[lines.length - 1] as number[];
      const which = separators.indexOf(letter);
      if (which >= 0) counts[which] = (counts[which] as number) + 1;
    }
  }
  const filled = lines.filter((counts) => counts.some((count) => count > 0));
  const scores = separators.map((_, which) => {
    const counts = filled.map((line) => line[which] as number);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.length === 0 ? 0 : Math.min(...counts) * 1_000_000 + total;
  });
  return separators[scores.indexOf(Math.max(...scores))] as string;
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$|^-?\.\d+$/;
const groupedNumber = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

function cellOf(field: string): Cell {
  if (field === "") return null;
  const text = field.trim();
  if (plainNumber.test(text)) return Number(text);
  if (groupedNumber.test(text)) return Number(text.replaceAll(",", ""));
  if (text === "TRUE" || text === "true" || text === "True") return true;
  if (text === "FALSE" || text === "false" || text === "False") return false;
  // A field is data: "=1+1" in a file of names must not run.
  return field.startsWith("=") ? `'${field}` : field;
}
