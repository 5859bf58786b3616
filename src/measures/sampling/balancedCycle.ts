import { shareBalance, type ShareBalance, type ShareMeasure } from "./cycleBalance";
import { dealYears } from "./yearCycle";

export interface CycleRequest {
  /** Stratum of each member, in canonical order. */
  readonly strata: readonly string[];
  readonly years: number;
  readonly given: readonly (number | undefined)[];
  /** Members who take part in every year: they are not dealt. */
  readonly everyYear: readonly boolean[];
  readonly measures: readonly ShareMeasure[];
  /** Largest difference of a year that is accepted, in points. */
  readonly tolerance: number;
  readonly seed: bigint;
  /** How many seeds are tried, the first included. */
  readonly mostDraws: number;
}

export interface BalancedCycle {
  /** Year of each member from 1; 0: every year. */
  readonly assigned: readonly number[];
  /** The seed of this assignment: the first one, or a later one. */
  readonly seed: bigint;
  readonly draws: number;
  readonly balance: readonly ShareBalance[];
  /** Largest difference of a year in any measure, in points. */
  readonly largest: number;
  readonly accepted: boolean;
}

/**
 * Deals years with the seed, then with seed + 1, seed + 2 ... until no year differs from all members by more than the tolerance in any
 * measure; where no seed does it, the one with the smallest largest difference is taken, and `accepted` is false.
 * @param cancelled asked before each further draw, with the share of `mostDraws` done; true ends the search
 */
export function balancedCycle(request: CycleRequest, cancelled?: (done: number) => boolean): BalancedCycle {
  const { strata, years, given, everyYear, measures, tolerance, seed, mostDraws } = request;
  const dealt = strata.map((_, member) => member).filter((member) => !everyYear[member]);
  let best: { assigned: readonly number[]; seed: bigint; largest: number } | undefined;
  let draws = 0;
  while (draws < mostDraws && !(draws > 0 && cancelled?.(draws / mostDraws))) {
    const tried = seed + BigInt(draws);
    draws++;
    const found = dealYears(
      dealt.map((member) => strata[member]!),
      years,
      tried,
      dealt.map((member) => given[member]),
    );
    const assigned = new Array<number>(strata.length).fill(0);
    dealt.forEach((member, at) => (assigned[member] = found[at]!));
    const largest = measures.reduce(
      (most, measure) => Math.max(most, shareBalance(measure, assigned, years).largest),
      0,
    );
    if (best === undefined || largest < best.largest) best = { assigned, seed: tried, largest };
    if (largest <= tolerance) break;
  }
  const { assigned, seed: accepted, largest } = best!;
  return {
    assigned,
    seed: accepted,
    draws,
    largest,
    balance: measures.map((measure) => shareBalance(measure, assigned, years)),
    accepted: largest <= tolerance,
  };
}
