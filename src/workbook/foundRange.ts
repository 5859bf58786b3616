import type { RawCell } from "../indicators/declaration";

/**
 * Finds the table in a plain sheet: the header row, and the rows under it. People put titles and remarks above their data,
 * so the header is the first row that holds at least two texts, no number, and has a filled row below it - or, as in budgets, headings of
 * sections and then a row with a number.
 */
export function findPlainTable(
  cells: readonly (readonly RawCell[])[],
): { readonly row: number; readonly column: number; readonly headers: readonly string[] } | undefined {
  for (let row = 0; row + 1 < cells.length; row++) {
    const span = headerSpan(cells[row] ?? []);
    if (!span) continue;
    const below = (at: number): readonly RawCell[] =>
      (cells[at] ?? []).slice(span.first, span.last + 1).filter((cell) => cell !== null && cell !== "");
    if (below(row + 1).length < 2 && !sectionsBelow(span, below, row + 1)) continue;
    const headers = (cells[row] ?? [])
      .slice(span.first, span.last + 1)
      .map((cell) => (typeof cell === "string" ? cell.trim() : cell === null ? "" : String(cell)));
    return { row, column: span.first, headers };
  }
  return undefined;
}

/** Rows of one cell each - "Initial revenue", "Direct services" - that may stand between a header and its first row of data. */
const MOST_SECTION_ROWS = 3;

function sectionsBelow(
  { texts }: { readonly texts: number },
  below: (row: number) => readonly RawCell[],
  first: number,
): boolean {
  // Two texts above a lone one may as well be a remark.
  if (texts < 3) return false;
  for (let row = first; row <= first + MOST_SECTION_ROWS; row++) {
    const cells = below(row);
    if (cells.length > 1) {
      return cells.some((cell) => typeof cell === "number" || /^[$(-]*\d[\d,. ]*\)?$/.test(String(cell)));
    }
  }
  return false;
}

/** From the first filled cell of a row to its last; undefined where the row cannot be a header. */
function headerSpan(row: readonly RawCell[]): { first: number; last: number; texts: number } | undefined {
  let first = -1;
  let last = -1;
  let texts = 0;
  for (const [index, cell] of row.entries()) {
    if (cell === null || cell === "") continue;
    // Years are honest headings (2010, 2011); other numbers are data.
    const year = typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
    if (typeof cell !== "string" && !year) return undefined;
    if (typeof cell === "string") texts++;
    if (first < 0) first = index;
    last = index;
  }
  return texts >= 2 ? { first, last, texts } : undefined;
}

/** How many rows at the top of a sheet are looked at for a header. */
export const HEADER_SEARCH_ROWS = 40;
