import { readAnswerCell, type ReadAnswerCell } from "../../measures/survey/readAnswer";
import type { HeadedColumn } from "../declaration";

/** What the cells of a survey hold before anybody says what a number stands for. */
export interface SurveyCells {
  readonly columns: readonly HeadedColumn[];
  /** Column by column, row by row. Numbers that mean skipped are skipped. */
  readonly cells: readonly (readonly ReadAnswerCell[])[];
  /** What was read as skipped, "blank" or "9", with how often. */
  readonly skipped: ReadonlyMap<string, number>;
}

export function readSurveyCells(
  columns: readonly HeadedColumn[],
  rows: number,
  categories: number,
  skipCodes: ReadonlySet<number>,
): SurveyCells {
  const skipped = new Map<string, number>();
  // The same few texts and numbers stand in all cells; each is read once.
  const known = new Map<unknown, ReadAnswerCell>();
  const read = (cell: unknown): ReadAnswerCell => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = readAnswerCell(cell, categories);
    const answer: ReadAnswerCell =
      found.kind === "number" && skipCodes.has(found.value)
        ? { kind: "skipped", how: String(found.value) }
        : found;
    if (typeof cell !== "object" && known.size < 10_000) known.set(cell, answer);
    return answer;
  };
  const cells = columns.map(({ cells: own }) =>
    Array.from({ length: rows }, (_, row) => read(own[row] ?? null)),
  );
  for (const column of cells)
    for (const cell of column)
      if (cell.kind === "skipped") skipped.set(cell.how, (skipped.get(cell.how) ?? 0) + 1);
  return { columns, cells, skipped };
}
