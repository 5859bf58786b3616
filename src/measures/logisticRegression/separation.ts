import type { LogisticData } from "./data";
import type { Fitted } from "./newton";
import type { Patterns } from "./patterns";

/**
 * Perfect separation: something tells the outcome of some people for certain, so that the best coefficient is without end. The
 * likelihood still has its limit, and so do the other coefficients; only the runaway ones have no estimate.
 */
export interface Separation {
  /** Columns of the design without a finite estimate. */
  readonly columns: ReadonlySet<number>;
  /** The levels that do it alone. */
  readonly levels: readonly SeparatedLevel[];
  /** Numbers that do it alone: from here on, or up to here, all are the same. */
  readonly numbers: readonly { readonly predictor: number; readonly at: number; readonly above: boolean }[];
  /** People whose outcome is told for certain. */
  readonly people: number;
}

export interface SeparatedLevel {
  readonly predictor: number;
  readonly level: number;
  readonly people: number;
  /** All of them have the outcome; else none. */
  readonly all: boolean;
}

/** A standard error (of a 0/1 column, or a number in standard deviations) that no table with both outcomes gives. */
export const RUNAWAY_ERROR = 50;
const RUNAWAY_COEFFICIENT = 8;
/** A chance this near 0 or 1 is no chance. */
const CERTAIN = 1e-7;

export function findSeparation(
  data: LogisticData,
  patterns: Patterns,
  kept: readonly number[],
  fitted: Fitted,
): Separation {
  let people = 0;
  for (let row = 0; row < patterns.count; row++) {
    const chance = fitted.chances[row]!;
    if (chance < CERTAIN || chance > 1 - CERTAIN) people += patterns.trials[row]!;
  }
  const columns = new Set<number>();
  if (people > 0) {
    kept.forEach((column, at) => {
      const error = fitted.covariance ? Math.sqrt(fitted.covariance[at * kept.length + at]!) : Infinity;
      if (Math.abs(fitted.coefficients[at]!) > RUNAWAY_COEFFICIENT && !(error <= RUNAWAY_ERROR))
        columns.add(column);
    });
  }
  return columns.size === 0
    ? { columns, levels: [], numbers: [], people: 0 }
    : { columns, levels: levelsAlone(data, patterns), numbers: numbersAlone(data, patterns), people };
}

function levelsAlone(data: LogisticData, patterns: Patterns): SeparatedLevel[] {
  return data.predictors.flatMap((predictor, index) => {
    if (predictor.kind !== "factor") return [];
    const trials = new Float64Array(predictor.levels.length);
    const successes = new Float64Array(predictor.levels.length);
    for (let row = 0; row < patterns.count; row++) {
      const level = predictor.codes[patterns.row[row]!]!;
      trials[level]! += patterns.trials[row]!;
      successes[level]! += patterns.successes[row]!;
    }
    return predictor.levels.flatMap((_, level) => {
      const all = successes[level] === trials[level];
      return trials[level]! > 0 && (all || successes[level] === 0)
        ? [{ predictor: index, level, people: trials[level]!, all }]
        : [];
    });
  });
}

/** Numbers for which one outcome lies wholly above the other. */
function numbersAlone(data: LogisticData, patterns: Patterns) {
  return data.predictors.flatMap((predictor, index) => {
    if (predictor.kind !== "number") return [];
    const yes = { low: Infinity, high: -Infinity };
    const no = { low: Infinity, high: -Infinity };
    for (let row = 0; row < patterns.count; row++) {
      const at = predictor.values[patterns.row[row]!]!;
      for (const [side, count] of [
        [yes, patterns.successes[row]!],
        [no, patterns.trials[row]! - patterns.successes[row]!],
      ] as const) {
        if (count === 0) continue;
        side.low = Math.min(side.low, at);
        side.high = Math.max(side.high, at);
      }
    }
    if (yes.low >= no.high) return [{ predictor: index, at: yes.low, above: true }];
    return no.low >= yes.high ? [{ predictor: index, at: yes.high, above: false }] : [];
  });
}
