import type { ResultTable } from "../../indicators/declaration";

/** The reasons why cells of these rows hold no number, each once and numbered from 1 in reading order. */
export function missingReasons(table: ResultTable, rows: readonly number[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const row of rows) {
    for (const cell of table.rows[row] ?? []) {
      if (cell === null || typeof cell !== "object" || marks.has(cell.missing)) continue;
      marks.set(cell.missing, marks.size + 1);
    }
  }
  return marks;
}
