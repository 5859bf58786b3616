import { isValue, type Outcome } from "../outcome";
import { compareRatio, compareWithTolerance, type Sign } from "./compareRatio";

/** A ratio that knows how to meet a threshold: by its counts where it has them, by its value where it has not. */
export interface ComparableRatio {
  readonly outcome: Outcome;
  /** The sign of ratio - threshold; only for a ratio that has a value. */
  readonly against: (threshold: number) => Sign;
}

/** A ratio of two risks, compared by cross-multiplying its counts: exact. */
export function ratioOfCounts(
  outcome: Outcome,
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
): ComparableRatio {
  return {
    outcome,
    against: (threshold) => compareRatio(count, population, otherCount, otherPopulation, threshold),
  };
}

/** A ratio known by its value only (weighted, or typed in): compared with a relative tolerance of a billionth. */
export function ratioOfValue(outcome: Outcome): ComparableRatio {
  return {
    outcome,
    against: (threshold) => compareWithTolerance(isValue(outcome) ? outcome.value : NaN, threshold),
  };
}
