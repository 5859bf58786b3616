import type { RatedOutcome } from "./childRatings";

const RATINGS = 7;

/** Children by rating at entry and at exit, with what the table as a whole says. */
export interface EntryByExit {
  /** Row: rating at entry from 1; column: rating at exit from 1. */
  readonly cells: readonly (readonly number[])[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
  readonly children: number;
  /** Means; undefined without children. */
  readonly meanEntry: number | undefined;
  readonly meanExit: number | undefined;
  /** Pearson's correlation of entry and exit; undefined where all entries or all exits are the same. */
  readonly correlation: number | undefined;
}

/** Counts the given rows, which have both ratings. */
export function entryByExit(
  { entry, exit }: Pick<RatedOutcome, "entry" | "exit">,
  rows: readonly number[],
): EntryByExit {
  const cells = Array.from({ length: RATINGS }, () => new Array<number>(RATINGS).fill(0));
  for (const row of rows) cells[entry[row]! - 1]![exit[row]! - 1]!++;
  const rowSums = cells.map((line) => line.reduce((sum, count) => sum + count, 0));
  const columnSums = cells.map((_, column) => cells.reduce((sum, line) => sum + line[column]!, 0));
  // Sums of whole numbers, so that the order of the rows changes nothing.
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0];
  cells.forEach((line, x) =>
    line.forEach((count, y) => {
      sumX += count * (x + 1);
      sumY += count * (y + 1);
      sumXX += count * (x + 1) ** 2;
      sumYY += count * (y + 1) ** 2;
      sumXY += count * (x + 1) * (y + 1);
    }),
  );
  const n = rows.length;
  const spread = (n * sumXX - sumX ** 2) * (n * sumYY - sumY ** 2);
  return {
    cells,
    rowSums,
    columnSums,
    children: n,
    meanEntry: n === 0 ? undefined : sumX / n,
    meanExit: n === 0 ? undefined : sumY / n,
    correlation: spread > 0 ? (n * sumXY - sumX * sumY) / Math.sqrt(spread) : undefined,
  };
}

/** How many children gained (or, below 0, lost) points for which the question is true. */
export function childrenWhere(table: EntryByExit, asks: (gain: number) => boolean): number {
  return table.cells.reduce(
    (sum, line, entry) =>
      sum + line.reduce((some, count, exit) => some + (asks(exit - entry) ? count : 0), 0),
    0,
  );
}
