import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { WorkbookProblem, type RangeAddress } from "./port";

/**
 * Whole columns and whole rows, as people select them, end where the sheet's content ends: a million empty rows are nobody's
 * data. Undefined where nothing is left. Other ranges are read as they are, blanks included.
 */
export function cutToContent(
  range: RangeAddress,
  used:
    | { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }
    | undefined,
): RangeAddress | undefined {
  const toLastRow = range.row + range.rows >= MAX_ROWS;
  const toLastColumn = range.column + range.columns >= MAX_COLUMNS;
  if (!toLastRow && !toLastColumn) return range;
  if (!used) return undefined;
  const rows = toLastRow ? Math.min(range.rows, used.row + used.rows - range.row) : range.rows;
  const columns = toLastColumn
    ? Math.min(range.columns, used.column + used.columns - range.column)
    : range.columns;
  return rows > 0 && columns > 0 ? { ...range, rows, columns } : undefined;
}

/** Row blocks of about `chunkCells` cells, in order; at least one row each. */
export function* rowChunks(range: RangeAddress, chunkCells: number): Generator<RangeAddress> {
  const step = Math.max(1, Math.floor(chunkCells / range.columns));
  for (let start = 0; start < range.rows; start += step) {
    yield { ...range, row: range.row + start, rows: Math.min(step, range.rows - start) };
  }
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new WorkbookProblem("cancelled", "Reading was stopped.", "Start it again when you are ready.");
  }
}
