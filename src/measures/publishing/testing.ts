import type { PublishedCell } from "./table";

/*
 * The slow and certain way, for tests: every way to fill the hidden cells of a small table is tried, and counted where all sums
 * agree. It shares nothing with the flows of circulation.ts.
 */

/** For each hidden cell, in reading order, every value it has in some filling that agrees with the published numbers. */
export function exhaustiveValues(
  cells: readonly (readonly PublishedCell[])[],
  totals: { readonly row: boolean; readonly column: boolean },
  largest: number,
): readonly ReadonlySet<number>[] {
  const hidden = cells.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      typeof cell === "number" ? [] : [{ r, c, least: cell.least ?? 0, most: cell.most ?? largest }],
    ),
  );
  const filled = cells.map((row) => row.map((cell) => (typeof cell === "number" ? cell : 0)));
  const found = hidden.map(() => new Set<number>());
  const rows = cells.length - (totals.row ? 1 : 0);
  const columns = cells[0]!.length - (totals.column ? 1 : 0);
  const agrees = (): boolean => {
    if (totals.column) {
      for (const row of filled)
        if (row.slice(0, columns).reduce((a, b) => a + b, 0) !== row[columns]) return false;
    }
    if (totals.row) {
      for (let c = 0; c < filled[0]!.length; c += 1) {
        let sum = 0;
        for (let r = 0; r < rows; r += 1) sum += filled[r]![c]!;
        if (sum !== filled[rows]![c]) return false;
      }
    }
    return true;
  };
  const fill = (place: number): void => {
    const cell = hidden[place];
    if (cell === undefined) {
      if (agrees()) hidden.forEach(({ r, c }, index) => found[index]!.add(filled[r]![c]!));
      return;
    }
    for (let count = cell.least; count <= Math.min(cell.most, largest); count += 1) {
      filled[cell.r]![cell.c] = count;
      fill(place + 1);
    }
  };
  fill(0);
  return found;
}

/** A table of parts with its totals, as asked. */
export function withMargins(
  parts: readonly (readonly number[])[],
  totals: { readonly row: boolean; readonly column: boolean },
): number[][] {
  const cells = parts.map((row) => [...row, ...(totals.column ? [row.reduce((a, b) => a + b, 0)] : [])]);
  if (totals.row) {
    const width = cells[0]?.length ?? 0;
    cells.push(Array.from({ length: width }, (_, c) => cells.reduce((sum, row) => sum + row[c]!, 0)));
  }
  return cells;
}
