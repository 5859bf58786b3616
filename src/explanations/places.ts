import type { SheetRange } from "../spreadsheet";
import type { RangeAddress } from "../workbook/port";

/** The address of one cell of a range, by its row and column in the range. */
export function cellAddressOf(
  range: SheetRange | undefined,
  row: number,
  column: number,
): RangeAddress | undefined {
  if (range === undefined || row >= range.range.rows || column >= range.range.columns) return undefined;
  return {
    sheet: range.sheet,
    row: range.range.row + row,
    column: range.range.column + column,
    rows: 1,
    columns: 1,
  };
}
