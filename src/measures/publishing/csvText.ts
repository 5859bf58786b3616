/*
 * Cells as comma-separated text (RFC 4180). A text that a spreadsheet would run as a formula when it opens the file gets an
 * apostrophe in front: names and remarks come from people we do not know.
 */

export type CsvCell = string | number | boolean | null;

/** What a spreadsheet takes for the beginning of a formula; a tab or line break before it does not stop it. */
const RUNS = /^\s*[=+\-@]/;

/** A text in which nothing runs. A plain number written as text, such as "-3" or "+1.5", is left as it is. */
export function harmless(text: string): string {
  if (/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text)) return text;
  return RUNS.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows as text with line ends as the standard has them. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
