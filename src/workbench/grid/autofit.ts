import type { Sheet } from "../../spreadsheet/api";
import { formatValue } from "../../spreadsheet";
import { CELL_PADDING, type Measure } from "./cellText";

/** Rows looked at: the widest of so many is wide enough, and a double click must not take seconds. */
const MOST_ROWS = 20_000;

/** The width in pixels that shows every cell of a column whole; undefined for a blank column. */
export function fittingWidth(sheet: Sheet, column: number, measure: Measure): number | undefined {
  const used = sheet.usedRange;
  if (!used || column < used.column || column >= used.column + used.columns) return undefined;
  let widest = 0;
  const rows = Math.min(used.rows, MOST_ROWS);
  const values = sheet.values({ row: used.row, column, rows, columns: 1 });
  values.forEach(([value = null], place) => {
    if (value === null) return;
    const format = sheet.format(used.row + place, column);
    if (format.wrap) return;
    for (const line of formatValue(value, format.numberFormat).split("\n")) {
      widest = Math.max(widest, measure(line, format));
    }
  });
  return widest === 0 ? undefined : Math.ceil(widest) + CELL_PADDING + 1;
}
