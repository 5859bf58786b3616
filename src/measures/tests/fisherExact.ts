import { hypergeometricAt, fewest, most } from "../distributions/hypergeometric";
import { logGamma } from "../distributions/logGamma";
import { notDefined, value, type Outcome } from "../outcome";
import { withoutEmptyLines } from "./independence";

/*
 * Fisher's exact test, two-sided: the chance, with row and column sums as they are, of a table no more likely than the one found.
 * Tables whose chances agree to seven digits count as equally likely, as in R's fisher.test.
 */

const EQUALLY_LIKELY = 1e-7;
/** Partial sums formed; beyond it the test is given up, after some seconds. Some hundred people in a few groups stay below. */
const MOST_STEPS = 3_000_000;

/**
 * @param table counts, whole numbers of 0 or more; all rows of one length
 * @param mostSteps partial sums to form before the test is given up; a tenth of them takes a tenth of the time
 * @returns the chance, 0 to 1; undefined where fewer than two rows or columns hold anybody, or where the table is too large to
 *   count out
 */
export function fisherExact(table: readonly (readonly number[])[], mostSteps = MOST_STEPS): Outcome {
  const counts = withoutEmptyLines(table);
  const columns = counts[0]?.length ?? 0;
  if (counts.length < 2 || columns < 2) {
    return notDefined("a comparison needs at least two groups and two answers with somebody in them");
  }
  if (counts.length === 2 && columns === 2) return value(twoByTwo(counts));
  const p = countedOut(counts, mostSteps);
  return p === undefined
    ? notDefined("the table is too large for the exact test; use the chi-square")
    : value(p);
}

function twoByTwo([[a = 0, b = 0] = [], [c = 0, d = 0] = []]: readonly (readonly number[])[]): number {
  const urn = { marked: a + c, unmarked: b + d, drawn: a + b };
  const limit = hypergeometricAt(a, urn) * (1 + EQUALLY_LIKELY);
  let p = 0;
  for (let k = fewest(urn); k <= most(urn); k++) {
    const chance = hypergeometricAt(k, urn);
    if (chance <= limit) p += chance;
  }
  return Math.min(1, p);
}

/** What may still be reached from one state of the row sums: ln of the partial chance -> how many ways. */
interface State {
  readonly left: readonly number[];
  /** Key: the value rounded, so that equal products of factorials meet. */
  readonly paths: Map<number, { readonly log: number; ways: number }>;
}

/**
 * Column by column: every way to fill a column leaves smaller row sums; states with the same row sums left, in any order, are one.
 * What is sure to count, or sure not to, is settled at once (the network algorithm of Mehta and Patel 1983, with simple bounds).
 */
function countedOut(given: readonly (readonly number[])[], mostSteps: number): number | undefined {
  // The longer side lies down, so that states have few numbers; large columns first, so that little is left soon.
  const counts =
    given.length <= given[0]!.length ? given : given[0]!.map((_, column) => given.map((row) => row[column]!));
  const rowSums = counts.map((row) => row.reduce((all, count) => all + count, 0));
  const total = rowSums.reduce((all, count) => all + count, 0);
  const columnSums = counts[0]!
    .map((_, column) => counts.reduce((all, row) => all + row[column]!, 0))
    .sort((a, b) => b - a);
  const logFactorial = (count: number): number => logGamma(count + 1);
  const table = Float64Array.from({ length: total + 1 }, (_, count) => logFactorial(count));
  const sumOf = (sums: readonly number[]): number => sums.reduce((all, sum) => all + table[sum]!, 0);
  const constant = sumOf(rowSums) + sumOf(columnSums) - table[total]!;
  const observed = counts.reduce((all, row) => all - sumOf(row), 0) + EQUALLY_LIKELY;

  let p = 0;
  let steps = 0;
  let states = new Map<string, State>([
    ["", { left: sorted(rowSums), paths: new Map([[0, { log: 0, ways: 1 }]]) }],
  ]);
  for (const [index, columnSum] of columnSums.entries()) {
    const next = new Map<string, State>();
    for (const { left, paths: before } of states.values()) {
      const fits = fillings(left, columnSum, (cells) => {
        const rest = sorted(left.map((sum, row) => sum - cells[row]!));
        const key = rest.join(" ");
        let state = next.get(key);
        if (state === undefined) next.set(key, (state = { left: rest, paths: new Map() }));
        const step = -sumOf(cells);
        for (const { log, ways } of before.values()) {
          const rounded = Math.round((log + step) * 1e9);
          const path = state.paths.get(rounded);
          if (path !== undefined) path.ways += ways;
          else state.paths.set(rounded, { log: log + step, ways });
        }
        steps += before.size + 1;
        return steps <= mostSteps;
      });
      if (!fits) return undefined;
    }
    const columnsLeft = columnSums.slice(index + 1);
    for (const { left, paths } of next.values()) {
      // All ways to fill what is left, weighed together, and bounds of a single one: a sum spread evenly, a sum in one cell.
      const people = columnsLeft.reduce((all, sum) => all + sum, 0);
      const together = table[people]! - sumOf(left) - sumOf(columnsLeft);
      const evenly = (sums: readonly number[], over: number): number =>
        over === 0 ? 0 : -sums.reduce((all, sum) => all + over * logFactorial(sum / over), 0);
      const likeliest = Math.min(evenly(left, columnsLeft.length), evenly(columnsLeft, left.length));
      const unlikeliest = Math.max(-sumOf(left), -sumOf(columnsLeft));
      for (const [key, { log, ways }] of paths) {
        const all = log + likeliest <= observed;
        if (all) p += ways * Math.exp(log + together + constant);
        if (all || log + unlikeliest > observed) paths.delete(key);
      }
    }
    states = next;
  }
  return Math.min(1, p);
}

/** Every way to share `sum` among rows with so much left; `use` may end it by returning false. */
function fillings(left: readonly number[], sum: number, use: (cells: readonly number[]) => boolean): boolean {
  const cells = left.map(() => 0);
  const room = left.map((_, row) => left.slice(row + 1).reduce((all, count) => all + count, 0));
  const fill = (row: number, rest: number): boolean => {
    if (row === left.length - 1) {
      cells[row] = rest;
      return use(cells);
    }
    const high = Math.min(left[row]!, rest);
    for (let cell = Math.max(0, rest - room[row]!); cell <= high; cell++) {
      cells[row] = cell;
      if (!fill(row + 1, rest - cell)) return false;
    }
    return true;
  };
  return fill(0, sum);
}

function sorted(sums: readonly number[]): number[] {
  return [...sums].sort((a, b) => a - b);
}
