import { logGamma } from "../distributions/logGamma";
import type { LogisticData, Predictor } from "./data";

/**
 * Rows that are alike in every predictor, added up: a hundred thousand people are a few dozen patterns, and the coefficients are the
 * same. What only the single rows know (for deviance and AIC) is kept beside.
 */
export interface Patterns {
  readonly count: number;
  readonly successes: Float64Array;
  readonly trials: Float64Array;
  /** A row of the data that has the pattern. */
  readonly row: Int32Array;
  /** Of the rows as given: how many have anybody, ... */
  readonly rows: number;
  /** ... their largest possible log-likelihood, without the binomial coefficients, ... */
  readonly saturated: number;
  /** ... and the logarithms of the binomial coefficients, added up; 0 where each row is one person. */
  readonly logChoose: number;
}

export function findPatterns({ successes, trials, predictors }: LogisticData): Patterns {
  const size = trials.length;
  const ids = new Int32Array(size);
  let count = 1;
  for (const predictor of predictors) count = refine(ids, count, predictor);
  const patterns = {
    successes: new Float64Array(count),
    trials: new Float64Array(count),
    row: new Int32Array(count).fill(-1),
  };
  let rows = 0;
  let saturated = 0;
  let logChoose = 0;
  for (let row = 0; row < size; row++) {
    const n = trials[row]!;
    if (n === 0) continue;
    const s = successes[row]!;
    const id = ids[row]!;
    rows += 1;
    patterns.successes[id]! += s;
    patterns.trials[id]! += n;
    if (patterns.row[id]! < 0) patterns.row[id] = row;
    if (s > 0 && s < n) {
      saturated += s * Math.log(s / n) + (n - s) * Math.log1p(-s / n);
      logChoose += logGamma(n + 1) - logGamma(s + 1) - logGamma(n - s + 1);
    }
  }
  return { ...withoutEmpty(patterns), rows, saturated, logChoose };
}

/** Patterns of rows with nobody in them do not count. */
function withoutEmpty(patterns: Pick<Patterns, "successes" | "trials" | "row">) {
  const kept = Array.from(patterns.trials.keys()).filter((id) => patterns.trials[id]! > 0);
  return {
    count: kept.length,
    successes: Float64Array.from(kept, (id) => patterns.successes[id]!),
    trials: Float64Array.from(kept, (id) => patterns.trials[id]!),
    row: Int32Array.from(kept, (id) => patterns.row[id]!),
  };
}

/** Below this many combinations a plain table of ids is quicker than a map. */
const PLAIN_TABLE = 4_000_000;

/** Splits the classes of rows by one more predictor; returns how many there are now. */
function refine(ids: Int32Array, count: number, predictor: Predictor): number {
  const codes = predictor.kind === "factor" ? predictor.codes : codesOf(predictor.values);
  const width = predictor.kind === "factor" ? predictor.levels.length : codes.length;
  let next = 0;
  if (count * width <= PLAIN_TABLE) {
    const table = new Int32Array(count * width).fill(-1);
    for (let row = 0; row < ids.length; row++) {
      const key = ids[row]! * width + codes[row]!;
      if (table[key]! < 0) table[key] = next++;
      ids[row] = table[key]!;
    }
    return next;
  }
  const map = new Map<number, number>();
  for (let row = 0; row < ids.length; row++) {
    const key = ids[row]! * width + codes[row]!;
    let id = map.get(key);
    if (id === undefined) map.set(key, (id = next++));
    ids[row] = id;
  }
  return next;
}

function codesOf(values: Float64Array): Int32Array {
  const seen = new Map<number, number>();
  return Int32Array.from(values, (value) => {
    let code = seen.get(value);
    if (code === undefined) seen.set(value, (code = seen.size));
    return code;
  });
}
