import { chiSquareAbove } from "../distributions/chiSquare";
import { notDefined, value, type Outcome } from "../outcome";

/** A statistic with the chance of one at least as large where nothing is going on. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degrees: number;
  /** 0 to 1. */
  readonly p: number;
}

/** A table of counts, tested for independence of its rows and columns. */
export interface IndependenceTest extends ChiSquareTest {
  /** The likelihood-ratio statistic, 2 x sum of observed x ln(observed / expected), with the same degrees. */
  readonly likelihoodRatio: ChiSquareTest;
  /** Pearson's with Yates' correction; only where two rows and two columns are left. */
  readonly corrected?: ChiSquareTest;
  /** Cramer's V, 0 to 1: how strong the association is, whatever the number of people. */
  readonly cramersV: number;
  /** Rows and columns with nobody in them are left out. */
  readonly rows: number;
  readonly columns: number;
  readonly smallestExpected: number;
  /** Cells where fewer than 5 are expected: the chi-square's p is then rough. */
  readonly smallCells: number;
}

/** Expected counts below this make the chi-square approximation rough (Cochran 1954; the usual rule). */
export const SMALL_EXPECTED = 5;

/** The table without rows and columns that are all 0. */
export function withoutEmptyLines(table: readonly (readonly number[])[]): number[][] {
  const rows = table.filter((row) => row.some((count) => count > 0));
  const kept = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column]! > 0));
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

/**
 * Pearson's chi-square test of independence in a table of any size, with G2, Yates' correction for 2 x 2, and Cramer's V.
 * @param table counts, 0 or more; all rows of one length
 * @returns undefined where fewer than two rows or two columns have anybody in them
 */
export function testIndependence(table: readonly (readonly number[])[]): Outcome<IndependenceTest> {
  const counts = withoutEmptyLines(table);
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  if (rows < 2 || columns < 2) {
    return notDefined("a comparison needs at least two groups and two answers with somebody in them");
  }
  const rowSums = counts.map((row) => row.reduce((all, count) => all + count, 0));
  const columnSums = counts[0]!.map((_, column) => counts.reduce((all, row) => all + row[column]!, 0));
  const total = rowSums.reduce((all, count) => all + count, 0);
  const twoByTwo = rows === 2 && columns === 2;
  let pearson = 0;
  let ratio = 0;
  let yates = 0;
  let smallestExpected = Infinity;
  let smallCells = 0;
  const offset = twoByTwo
    ? Math.min(0.5, Math.abs(counts[0]![0]! - (rowSums[0]! * columnSums[0]!) / total))
    : 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const observed = counts[row]![column]!;
      const expected = (rowSums[row]! * columnSums[column]!) / total;
      pearson += (observed - expected) ** 2 / expected;
      yates += (Math.abs(observed - expected) - offset) ** 2 / expected;
      if (observed > 0) ratio += 2 * observed * Math.log(observed / expected);
      smallestExpected = Math.min(smallestExpected, expected);
      if (expected < SMALL_EXPECTED) smallCells += 1;
    }
  }
  const degrees = (rows - 1) * (columns - 1);
  return value({
    ...judged(pearson, degrees),
    likelihoodRatio: judged(Math.max(0, ratio), degrees),
    ...(twoByTwo && { corrected: judged(yates, degrees) }),
    cramersV: Math.min(1, Math.sqrt(pearson / (total * Math.min(rows - 1, columns - 1)))),
    rows,
    columns,
    smallestExpected,
    smallCells,
  });
}

export function judged(chiSquare: number, degrees: number): ChiSquareTest {
  return { chiSquare, degrees, p: chiSquareAbove(chiSquare, degrees) };
}

/**
 * Cramer's V in a word. The limits 0.1, 0.3 and 0.5 are those for the effect size w = V x sqrt(smaller side - 1) (Cohen 1988, chapter 7).
 */
export function strengthOf(test: Pick<IndependenceTest, "cramersV" | "rows" | "columns">): string {
  const w = test.cramersV * Math.sqrt(Math.min(test.rows, test.columns) - 1);
  if (w < 0.1) return "hardly any difference";
  if (w < 0.3) return "a small difference";
  return w < 0.5 ? "a middling difference" : "a large difference";
}
