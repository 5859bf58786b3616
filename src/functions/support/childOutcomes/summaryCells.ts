import type { CategoryCounts } from "../../../measures/summaryStatements";
import type { Outcome } from "../../../measures/outcome";
import { readNumbers, shapeOf, type NumberArgument } from "../arguments";
import { invalid, type CellResult } from "../errors";
import { spread } from "../spread";

/*
 * The two ways of handing over counts: five arguments of one shape, or one range with a to e side by side (a sixth column, the
 * "left out" of COSF_COUNTS, may come along and is not used), or one column of them.
 */

const NAMES = ["a", "b", "c", "d", "e"] as const;

/** The counts as `needed` arguments of one shape: 4 for summary statement 1, 5 for summary statement 2. */
export function readCounts(raw: readonly unknown[], needed: 4 | 5): readonly NumberArgument[] {
  const [first, ...others] = raw;
  const given = others.filter((one) => one !== null && one !== undefined).length;
  if (given === 0) return splitCounts(readNumbers("counts", first, "count"), needed);
  const read = raw.slice(0, needed).map((one, place) => {
    if (one === null || one === undefined) {
      throw invalid(
        `${NAMES[place]}: a count is needed; or give one range with a, b, c, d and e side by side`,
      );
    }
    return readNumbers(NAMES[place]!, one, "count");
  });
  // e has no part in summary statement 1, but a shape that does not fit is still a mistake worth naming.
  return read;
}

/** One range into one argument a category; a fault keeps its own place in the message. */
function splitCounts(counts: NumberArgument, needed: number): readonly NumberArgument[] {
  const across = counts.columns >= needed && counts.columns <= 6;
  const down = !across && counts.columns === 1 && counts.rows >= needed && counts.rows <= 6;
  if (!across && !down) {
    throw invalid(
      `counts is ${shapeOf(counts)} (rows x columns): give a, b, c, d and e side by side in one range, or as five arguments`,
    );
  }
  const rows = across ? counts.rows : 1;
  return NAMES.slice(0, needed).map((name, place) => {
    const source = (row: number): number => (across ? row * counts.columns + place : place);
    const faults = new Map(
      counts.faults.size === 0
        ? []
        : Array.from({ length: rows }, (_, row) => [row, counts.faults.get(source(row))] as const).flatMap(
            ([row, fault]) => (fault === undefined ? [] : [[row, fault] as const]),
          ),
    );
    const values = Float64Array.from({ length: rows }, (_, row) => counts.values[source(row)]!);
    return { name, rows, columns: 1, values, faults };
  });
}

/** A summary statement over all given counts. */
export function summaryCells(
  raw: readonly unknown[],
  needed: 4 | 5,
  statement: (counts: CategoryCounts) => Outcome,
): CellResult[][] {
  return spread(readCounts(raw, needed), (...[a = 0, b = 0, c = 0, d = 0, e = 0]) =>
    statement({ a, b, c, d, e }),
  );
}
