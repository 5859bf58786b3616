import { shownLength } from "./numberFormats";
import type { NumberFormat, ReportCell, ReportSheet, TableBlock } from "../sheets/reportSheet";

export const NARROWEST = 9;
const WIDEST = 46;
/** A printed page holds about this many characters upright; wider sheets are printed sideways. */
export const PAGE_CHARACTERS = 92;

/** Characters for each column a report uses: wide enough for its tables, and together a page for its text and charts. */
export function columnWidths(report: ReportSheet): readonly number[] {
  const widths: number[] = [];
  for (const block of report.blocks) {
    if (block.kind !== "table") continue;
    block.columns.forEach((column, index) => {
      const longest = block.rows.reduce(
        (length, cells, row) =>
          Math.max(length, cellLength(cells[index] ?? null, formatAt(block, row, index))),
        // Long headings wrap at their words, so they ask for half their length.
        Math.max(longestWord(column.title) + 3, Math.ceil(column.title.length / 2) + 3),
      );
      const wished = column.width ?? Math.min(WIDEST, longest + 1);
      widths[index] = Math.max(widths[index] ?? NARROWEST, wished);
    });
  }
  // Text and charts need a page's width even where tables are narrow.
  let total = widths.reduce((sum, width) => sum + width, 0);
  while (total < PAGE_CHARACTERS) {
    widths.push(Math.max(NARROWEST, Math.min(12, PAGE_CHARACTERS - total)));
    total += widths[widths.length - 1] ?? NARROWEST;
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length));
}

/** The number format of a cell of a table block. */
export function formatAt(block: TableBlock, row: number, column: number): NumberFormat {
  const own = block.formats?.find((cell) => cell.row === row && cell.column === column);
  return own?.format ?? block.columns[column]?.format ?? "general";
}

/** Characters a cell takes on one line. */
export function cellLength(cell: ReportCell, format: NumberFormat): number {
  if (typeof cell === "string") return cell.length;
  if (typeof cell === "number") return shownLength(cell, format);
  if (typeof cell === "boolean") return 5;
  if (cell === null) return 0;
  return cell.snapshot === undefined ? NARROWEST : cellLength(cell.snapshot, format);
}
