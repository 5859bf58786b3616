import type { Outcome } from "../outcome";

/** Counts of a comparison of two risks: count of population against otherCount of otherPopulation. Both populations above 0. */
export interface TwoRisks {
  readonly count: number;
  readonly population: number;
  readonly otherCount: number;
  readonly otherPopulation: number;
}

/** Limits of an interval for a risk ratio; an end that lies nowhere (above every number) says so. */
export interface RatioInterval {
  readonly low: Outcome;
  readonly high: Outcome;
}
