import { andThen, notDefined, value, type Outcome } from "../outcome";
import { criticalValue } from "../distributions/normal";

/**
 * Rounds up, but takes a number that misses a whole one by no more than the noise of its arithmetic for that whole number:
 * 1.1 x 30 is 33, not 34.
 */
export function roundUp(number: number): number {
  const whole = Math.round(number);
  return Math.abs(number - whole) <= 1e-9 * Math.max(1, Math.abs(whole)) ? whole : Math.ceil(number);
}

/** Rounds down, but takes a number that misses the next whole one by no more than the noise of its arithmetic for that one. */
export function roundDown(number: number): number {
  return -roundUp(-number);
}

/** How sure and how exact a sample shall be. */
export interface Precision {
  /** Between 0 and 1: 0.95. */
  readonly confidence: number;
  /** Half width of the interval as a share: 0.03 is three percentage points. */
  readonly margin: number;
  /** Expected share; 0.5 asks for the largest sample. */
  readonly proportion: number;
}

/**
 * Completed surveys needed for a finite population: n0 = z^2 p (1 - p) / margin^2, n = n0 / (1 + (n0 - 1) / N), rounded up
 * (Cochran, Sampling Techniques, 1977, chapter 4; only rounding up gives the 1,057 that the State Performance Plan prints for
 * 102,351, line 948).
 * @param population people the sample is drawn from, a count
 * @returns whole number of people; undefined for an empty population
 */
export function sampleSize(population: number, precision: Precision): Outcome {
  return andThen(unroundedSampleSize(population, precision), (size) =>
    value(Math.min(population, roundUp(size))),
  );
}

/** The same before rounding up: what a person with a pencil gets. */
export function unroundedSampleSize(
  population: number,
  { confidence, margin, proportion }: Precision,
): Outcome {
  if (population === 0) return notDefined("Nobody is in the population");
  const infinite = (criticalValue(confidence) ** 2 * proportion * (1 - proportion)) / margin ** 2;
  return value(infinite / (1 + (infinite - 1) / population));
}

/**
 * Half width of the interval round a share, with the finite population correction: z sqrt(p (1 - p) / n x (N - n) / (N - 1)).
 * @param completed answers, a count, at most the population
 * @returns percentage points; undefined without answers
 */
export function marginOfError(
  completed: number,
  population: number,
  { confidence, proportion }: Omit<Precision, "margin">,
): Outcome {
  if (completed === 0) return notDefined("Nobody answered: there is no margin of error");
  if (completed === population) return value(0);
  const correction = (population - completed) / (population - 1);
  const variance = ((proportion * (1 - proportion)) / completed) * correction;
  return value(100 * criticalValue(confidence) * Math.sqrt(variance));
}
