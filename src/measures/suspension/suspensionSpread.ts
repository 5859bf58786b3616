import { notDefined, value, type Outcome } from "../outcome";

/**
 * What "standard deviation" means for suspension rates. The plan does not say how it forms it:
 * "districts": spread of the districts' rates, all districts being there (divides by the number of districts);
 * "sample": the same, divided by one less; "binomial": sqrt(p (100 - p) / children), as Illinois forms it for the whole State.
 */
export type SpreadMode = "districts" | "sample" | "binomial";
export const SPREAD_MODES: readonly SpreadMode[] = ["districts", "sample", "binomial"];

export interface SuspensionSpread {
  /** All suspended children of all districts per 100 children with IEPs. */
  readonly stateRate: number;
  /** In percentage points. */
  readonly standardDeviation: Outcome;
  /** Districts with children with IEPs; the others have no rate. */
  readonly districts: number;
}

/**
 * The State's rate of suspension and the spread around it, from one row a district.
 * @param suspended children with IEPs suspended or expelled for more than 10 days
 * @param ieps children with IEPs; a district with none has no rate and is left out of the spread
 */
export function suspensionSpread(
  suspended: ArrayLike<number>,
  ieps: ArrayLike<number>,
  mode: SpreadMode,
): Outcome<SuspensionSpread> {
  let districts = 0;
  let totalSuspended = 0;
  let totalIeps = 0;
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < ieps.length; row++) {
    totalSuspended += suspended[row]!;
    totalIeps += ieps[row]!;
    if (ieps[row] === 0) continue;
    // Welford's running mean and sum of squares: one pass, no cancellation.
    const rate = (100 * suspended[row]!) / ieps[row]!;
    districts++;
    const step = rate - mean;
    mean += step / districts;
    squares += step * (rate - mean);
  }
  if (totalIeps === 0) return notDefined("No district has children with IEPs, so there is no rate.");
  const stateRate = (100 * totalSuspended) / totalIeps;
  return value({ stateRate, standardDeviation: deviation(), districts });

  function deviation(): Outcome {
    if (mode === "binomial") return value(Math.sqrt((stateRate * (100 - stateRate)) / totalIeps));
    if (mode === "districts") return value(Math.sqrt(squares / districts));
    return districts < 2
      ? notDefined('One district alone has no sample standard deviation; use "districts" or "binomial".')
      : value(Math.sqrt(squares / (districts - 1)));
  }
}
