import { protect, type ProtectOptions } from "../../measures/publishing/protect";
import { recover, recovered } from "../../measures/publishing/recover";
import type { CellPlace, PublishedTable } from "../../measures/publishing/table";
import type { HeadedColumn, JobProblem } from "../declaration";
import type { Block } from "../publishedTables/blocks";
import { plain } from "../publishedTables/readPublished";

/** More hidden cells than this, and only whether they can be worked out is asked, not their ranges. */
const MOST_RANGES = 400;

/** A block with what is hidden in it, its columns in the order of the sums: the total last. */
export interface HiddenBlock {
  readonly block: Block;
  readonly counts: readonly (readonly number[])[];
  readonly states: readonly (readonly ("shown" | "small" | "complementary")[])[];
  readonly unprotected: readonly CellPlace[];
  /** Hidden cells that the check worked out all the same, beyond those known to be unprotected. */
  readonly recovered: number;
  /** Range of each hidden cell, "row,column", where the table is small enough. */
  readonly ranges?: ReadonlyMap<string, { readonly least: number; readonly most: number }>;
  readonly problems: readonly JobProblem[];
}

/** Hides what must be hidden in a block, then tries to recover it from what is shown. */
export function hideBlock(
  block: Block,
  columns: readonly HeadedColumn[],
  columnCounts: readonly ReadonlyMap<number, number>[],
  totalColumn: boolean,
  options: ProtectOptions,
): HiddenBlock {
  const counts = block.rows.map((row) => columnCounts.map((column) => column.get(row)!));
  const wrong = wrongSums(block, columns, counts, totalColumn);
  if (wrong.length > 0) {
    // Sums that do not add up cannot be reasoned with: everything small is hidden, and nothing is promised.
    const states = counts.map((line) =>
      line.map((count) =>
        count < options.minimum && (count > 0 || options.zeros === "hidden")
          ? ("small" as const)
          : ("shown" as const),
      ),
    );
    const small = states.flatMap((line, row) =>
      line.flatMap((state, column) => (state === "small" ? [{ row, column }] : [])),
    );
    return { block, counts, states, unprotected: small, recovered: 0, problems: wrong };
  }
  const totals = { row: block.hasTotal, column: totalColumn };
  const protection = protect({ cells: counts, totals }, options);
  const least = options.zeros === "shown" ? 1 : 0;
  const seen = withKnownSums(counts, totals, protection.cells, least);
  const hidden = protection.cells.flat().filter((state) => state !== "shown").length;
  const told = recovered(seen);
  const open = new Set(protection.unprotected.map(({ row, column }) => `${row},${column}`));
  const more =
    told === "contradiction" ? 0 : told.filter(({ row, column }) => !open.has(`${row},${column}`)).length;
  return {
    block,
    counts,
    states: protection.cells,
    unprotected: protection.unprotected,
    recovered: more,
    ...(hidden <= MOST_RANGES ? { ranges: rangesOf(seen) } : {}),
    problems: protection.unprotected.map(({ row, column }) => ({
      severity: "error" as const,
      row: block.rows[row]!,
      column: columns[column]!.heading,
      message: `${columns[column]!.heading}: the count is small, and nothing else in the table can hide it.`,
      advice: "Leave out the row or its total, or publish it together with another row.",
    })),
  };
}

/** The table with its true sums, also those that are not printed: they may be known from elsewhere. */
function withKnownSums(
  counts: readonly (readonly number[])[],
  totals: { readonly row: boolean; readonly column: boolean },
  states: readonly (readonly string[])[],
  least: number,
): PublishedTable {
  const shown = counts.map((line, r) =>
    line.map((count, c) => (states[r]![c] === "shown" ? count : { hidden: true as const, least })),
  );
  const sum = (line: readonly number[]): number => line.reduce((all, one) => all + one, 0);
  // The sum of a single line would be its cell itself: nobody knows one without the other.
  const closeRows = !totals.column && counts[0]!.length > 1;
  const closeColumns = !totals.row && counts.length > 1;
  const wide = closeRows ? shown.map((line, r) => [...line, sum(counts[r]!)]) : shown;
  const column = totals.column || closeRows;
  if (!closeColumns) return { cells: wide, totals: { row: totals.row, column } };
  const columns = counts[0]!.map((_, c) => sum(counts.map((line) => line[c]!)));
  const last = closeRows ? [...columns, sum(columns)] : columns;
  return { cells: [...wide, last], totals: { row: true, column } };
}

function rangesOf(
  seen: PublishedTable,
): ReadonlyMap<string, { readonly least: number; readonly most: number }> {
  const found = recover(seen);
  return new Map(
    found.kind === "ranges"
      ? found.ranges.map(({ row, column, least, most }) => [`${row},${column}`, { least, most }])
      : [],
  );
}

function wrongSums(
  block: Block,
  columns: readonly HeadedColumn[],
  counts: readonly (readonly number[])[],
  totalColumn: boolean,
): readonly JobProblem[] {
  const problems: JobProblem[] = [];
  const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0);
  if (totalColumn) {
    counts.forEach((line, r) => {
      const parts = sum(line.slice(0, -1));
      if (parts !== line.at(-1)) {
        problems.push({
          severity: "error",
          row: block.rows[r]!,
          column: columns.at(-1)!.heading,
          message: `${columns.at(-1)!.heading}: holds ${plain(line.at(-1)!)}, but the other columns add up to ${plain(parts)}.`,
          advice: "Tick every part of the total and nothing else, or untick the total.",
        });
      }
    });
  }
  if (block.hasTotal) {
    columns.forEach(({ heading }, c) => {
      const parts = sum(counts.slice(0, -1).map((line) => line[c]!));
      const total = counts.at(-1)![c]!;
      if (parts !== total) {
        problems.push({
          severity: "error",
          row: block.rows.at(-1)!,
          column: heading,
          message: `${heading}: the row of totals holds ${plain(total)}, but the rows add up to ${plain(parts)}.`,
          advice: "Correct the total, or choose the column that tells blocks apart.",
        });
      }
    });
  }
  return problems;
}
