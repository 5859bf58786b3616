import { MersenneTwister } from "../measures/random/mersenneTwister";
import { drawCrossed } from "../measures/sampling/drawSample";
import { cleanText, compareTexts, STRATUM_JOINT } from "../measures/sampling/frame";
import { MOST_TRAITS } from "../measures/sampling/strata";
import { dealYears } from "../measures/sampling/yearCycle";
import { positionIn, readNumber, readNumbers, readTexts, requireWhole, shapeOf } from "./support/arguments";
import { isBlank } from "./support/cells";
import { invalid } from "./support/errors";

/**
 * A proportional stratified random sample: the row numbers of those drawn. Every combination of values in the columns of frame is
 * a stratum; combinations due less than one place are pooled with those most like them. Same seed, same draw: an auditor redoes it
 * with random.Random(seed) in Python.
 * @customfunction STRATIFIED_SAMPLE
 * @param n How many to draw, a whole number from 1 to the rows of frame.
 * @param frame One row a person, one column a characteristic, the most important first, without headings.
 * @param seed A whole number you choose before you look. Another seed gives another draw.
 * @param [keys] A column that tells the rows apart, such as student numbers. With it the draw stays the same however the rows are sorted; without it the order of the rows counts.
 * @returns A column of row numbers within frame, from 1, in ascending order.
 */
export function stratifiedSample(n: any, frame: any[][], seed: any, keys?: any[][]): any[][] {
  const size = readNumber("n", n, "count");
  const start = readNumber("seed", seed, "count");
  const columns = readTexts("frame", frame);
  requireWhole(columns);
  if (columns.columns > MOST_TRAITS)
    throw invalid(
      `frame: has ${columns.columns.toLocaleString("en-US")} columns; give at most ${MOST_TRAITS}, the most important first`,
    );
  if (size < 1) throw invalid("n: holds 0; draw at least one");
  if (size > columns.rows)
    throw invalid(
      `n: ${size.toLocaleString("en-US")} is more than the ${columns.rows.toLocaleString("en-US")} rows of frame`,
    );
  const order = rowsInOrder(columns.rows, keys, "frame");
  const traits = order.map((row) =>
    columns.values.slice(row * columns.columns, (row + 1) * columns.columns).map(cleanText),
  );
  const drawn = drawCrossed(traits, size, MersenneTwister.fromSeed(start)).flatMap((stratum) =>
    stratum.drawn.map((place) => order[place]! + 1),
  );
  return drawn.sort((one, other) => one - other).map((row) => [row]);
}

/**
 * Deals districts to the years of a cycle at random, so that in every stratum and in all no year has more than one more than another.
 * Same seed, same years. Districts with a year keep it, new ones fill the years that are short.
 * @customfunction ASSIGN_YEARS
 * @param strata The stratum of each district, one row a district; several columns together make one stratum.
 * @param years Length of the cycle, a whole number: 5.
 * @param seed A whole number you choose before you look. Another seed gives other years.
 * @param [keys] A column that tells the districts apart, such as district numbers. With it the years stay the same however the rows are sorted; without it the order of the rows counts.
 * @param [assigned] Years of districts assigned before, a column; blank for new ones.
 * @returns A column of years, 1 to the length of the cycle, one for each row of strata.
 */
export function assignYears(
  strata: any[][],
  years: any,
  seed: any,
  keys?: any[][],
  assigned?: any[][],
): any[][] {
  const length = readNumber("years", years, "count");
  const start = readNumber("seed", seed, "count");
  if (length < 1 || length > MOST_YEARS) throw invalid(`years: holds ${length}; write 1 to ${MOST_YEARS}`);
  const columns = readTexts("strata", strata);
  requireWhole(columns);
  const order = rowsInOrder(columns.rows, keys, "strata");
  const given = isLeftOut(assigned) ? [] : readAssigned(assigned, columns.rows, length);
  const names = order.map((row) =>
    columns.values
      .slice(row * columns.columns, (row + 1) * columns.columns)
      .map(cleanText)
      .join(STRATUM_JOINT),
  );
  const dealt = dealYears(
    names,
    length,
    start,
    order.map((row) => given[row]),
  );
  const result: number[][] = order.map(() => [0]);
  order.forEach((row, place) => (result[row] = [dealt[place]!]));
  return result;
}

/** More years make no cycle. */
const MOST_YEARS = 50;

/** Years given before, undefined where blank. */
function readAssigned(assigned: unknown, rows: number, length: number): (number | undefined)[] {
  const read = readNumbers("assigned", assigned, "count");
  if (read.rows !== rows || read.columns !== 1)
    throw invalid(
      `assigned is ${shapeOf(read)} and strata has ${rows} rows: give one column with as many rows`,
    );
  return Array.from(read.values, (year, at) => {
    const fault = read.faults.get(at);
    if (fault?.kind === "invalid") throw invalid(fault.message);
    if (fault !== undefined) return undefined;
    if (year < 1 || year > length) {
      throw invalid(
        `${positionIn(read, at)}: holds ${year}; write a year from 1 to ${length}, or leave it blank`,
      );
    }
    return year;
  });
}

/** Row numbers from 0 in the order a draw starts from: by key, or as they stand. */
function rowsInOrder(rows: number, keys: unknown, frame: string): number[] {
  const plain = Array.from({ length: rows }, (_, row) => row);
  if (isLeftOut(keys)) return plain;
  const read = readTexts("keys", keys);
  if (read.rows !== rows || read.columns !== 1)
    throw invalid(
      `keys is ${shapeOf(read)} and ${frame} has ${rows} rows: give one column with as many rows`,
    );
  requireWhole(read);
  const first = new Map<string, number>();
  const names = read.values.map(cleanText);
  names.forEach((name, row) => {
    const before = first.get(name);
    if (before !== undefined)
      throw invalid(`keys, row ${row + 1}: "${name}" is there twice, in rows ${before + 1} and ${row + 1}`);
    first.set(name, row);
  });
  return plain.sort((one, other) => compareTexts(names[one]!, names[other]!));
}

/** An optional range that was not given: platforms hand over nothing, null, or a single blank cell. */
function isLeftOut(raw: unknown): boolean {
  const cell: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  return isBlank(Array.isArray(cell) && cell.length === 1 ? cell[0] : cell);
}
