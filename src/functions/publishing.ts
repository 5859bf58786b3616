import { USUAL_EDGE, USUAL_MINIMUM } from "../measures/publishing/usualLimits";
import { codePercent, showCoded } from "../measures/publishing/percents";
import { protect } from "../measures/publishing/protect";
import { andThen, value } from "../measures/outcome";
import {
  readChoice,
  readNumbers,
  readOptionalNumber,
  readOptionalText,
  requireWhole,
} from "./support/arguments";
import { invalid } from "./support/errors";
import { exceeds, spread } from "./support/spread";

const MOST_DECIMALS = 4;
/** Beyond this a cell would keep Excel waiting; the job does larger tables. */
const MOST_CELLS = 20_000;

/**
 * A table of counts as it can be published: small counts are hidden, and just enough others that nobody can work the small ones out
 * from the totals. A hidden count is known to be at least 1, because zeros are shown.
 * @customfunction PUBLISH_COUNTS
 * @param counts True head counts, one row a district or group, with their totals if they are to be published.
 * @param [minimum] The smallest count shown, 10 when left out; 1 to 9 are then hidden.
 * @param [totals] Where the totals stand in counts: "both" (last row and last column), "row", "column" or "none", which is what it is when left out. Totals that are not there are taken as known to everybody.
 * @param [mark] What stands in place of a hidden count, "*" when left out.
 * @returns The same shape: counts, and the mark where one is hidden.
 */
export function publishCounts(counts: any[][], minimum?: any, totals?: any, mark?: any): any[][] {
  const read = readNumbers("counts", counts, "count");
  requireWhole(read);
  const { rows, columns, values } = read;
  if (rows * columns > MOST_CELLS) {
    throw invalid(
      `counts: has ${(rows * columns).toLocaleString("en-US")} cells; give at most ${MOST_CELLS.toLocaleString("en-US")}`,
    );
  }
  const smallest = readOptionalNumber("minimum", minimum, "count") ?? USUAL_MINIMUM;
  if (smallest < 2) throw invalid(`minimum: holds ${smallest}; it is at least 2`);
  const where = readChoice("totals", totals, ["none", "both", "row", "column"]) ?? "none";
  const has = { row: where === "both" || where === "row", column: where === "both" || where === "column" };
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from(values.slice(row * columns, (row + 1) * columns)),
  );
  requireSums(cells, has);
  const { cells: states, unprotected } = protect(
    { cells, totals: has },
    { minimum: smallest, zeros: "shown" },
  );
  const open = unprotected[0];
  if (open !== undefined) {
    throw invalid(
      `counts, row ${open.row + 1}, column ${open.column + 1}: the count is small, and nothing else in the table can hide it; leave out its row or column`,
    );
  }
  const hidden = readOptionalText("mark", mark) ?? "*";
  return cells.map((line, row) =>
    line.map((count, column) => (states[row]![column] === "shown" ? count : hidden)),
  );
}

/** Totals that do not add up cannot be reasoned with. */
function requireSums(
  cells: readonly (readonly number[])[],
  totals: { readonly row: boolean; readonly column: boolean },
): void {
  const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0);
  if (totals.column) {
    const row = cells.findIndex((line) => sum(line.slice(0, -1)) !== line.at(-1));
    if (row >= 0) {
      throw invalid(
        `counts, row ${row + 1}: the last column holds ${cells[row]!.at(-1)}, but the others add up to ${sum(cells[row]!.slice(0, -1))}`,
      );
    }
  }
  if (!totals.row) return;
  const parts = cells.slice(0, -1);
  const column = cells[0]!.findIndex(
    (_, place) => sum(parts.map((line) => line[place]!)) !== cells.at(-1)![place],
  );
  if (column >= 0) {
    throw invalid(
      `counts, column ${column + 1}: the last row holds ${cells.at(-1)![column]}, but the others add up to ${sum(parts.map((line) => line[column]!))}`,
    );
  }
}

/**
 * A percent as it can be published: near 0 and 100 only a limit is shown, wide enough to cover the fewest people allowed.
 * @customfunction PUBLISH_PERCENT
 * @param count How many were counted, a count or a range.
 * @param whole Of how many, a count or a range.
 * @param [minimum] The fewest people a limit covers, 10 when left out. Groups with fewer than twice as many have no percent.
 * @param [edge] The narrowest limit in percent, 5 when left out: "<5" and ">95".
 * @param [decimals] Decimals of the percents shown, 0 when left out. More decimals tell more of the counts.
 * @returns Text: "42", "<10" or ">90".
 */
export function publishPercent(
  count: any[][],
  whole: any[][],
  minimum?: any,
  edge?: any,
  decimals?: any,
): any[][] {
  const fewest = readOptionalNumber("minimum", minimum, "count") ?? USUAL_MINIMUM;
  if (fewest < 2) throw invalid(`minimum: holds ${fewest}; it is at least 2`);
  const narrowest = readOptionalNumber("edge", edge, "amount") ?? USUAL_EDGE;
  if (narrowest > 50) throw invalid(`edge: holds ${narrowest}; it is at most 50`);
  const places = readOptionalNumber("decimals", decimals, "count") ?? 0;
  if (places > MOST_DECIMALS) throw invalid(`decimals: holds ${places}; it is at most ${MOST_DECIMALS}`);
  return spread(
    [readNumbers("count", count, "count"), readNumbers("whole", whole, "count")],
    (counted, of) =>
      exceeds("count", counted, of, "whole") ??
      andThen(codePercent(counted, of, fewest, narrowest), (coded) => value(showCoded(value(coded), places))),
  );
}
