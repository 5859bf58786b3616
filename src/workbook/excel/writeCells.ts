import type { LaidCell, SheetLayout } from "../layout";
import { asTyped } from "./typedText";

/** Excel on the web takes requests of at most 5 MB. */
const CHUNK_CHARACTERS = 1_500_000;
const CHUNK_CELLS = 50_000;

/** One two-dimensional array for the whole sheet; in row blocks only where it is too large for one request. */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<void> {
  const rows = layout.cells.map((row) => row.map(typed));
  for (let start = 0; start < rows.length;) {
    const count = rowsThatFit(rows, start);
    const block = rows.slice(start, start + count);
    context.application.suspendApiCalculationUntilNextSync();
    const range = sheet.getRangeByIndexes(
      layout.area.row + start,
      layout.area.column,
      count,
      layout.area.columns,
    );
    range.formulas = block;
    await context.sync();
    range.untrack();
    start += count;
  }
}

/** Null leaves the cell as it is: blank, or filled by a spill from above. */
function typed(cell: LaidCell): string | number | boolean | null {
  if (typeof cell === "string") return asTyped(cell);
  return cell !== null && typeof cell === "object" ? cell.formula : cell;
}

function rowsThatFit(rows: readonly (readonly unknown[])[], start: number): number {
  let characters = 0;
  let cells = 0;
  let count = 0;
  for (const row of rows.slice(start)) {
    characters += JSON.stringify(row).length;
    cells += row.length;
    if (count > 0 && (characters > CHUNK_CHARACTERS || cells > CHUNK_CELLS)) break;
    count++;
  }
  return count;
}
