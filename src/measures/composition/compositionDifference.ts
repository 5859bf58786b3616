import { notDefined, value, type Outcome, type Undefined } from "../outcome";

/**
 * Difference in composition: the group's share of the cases minus its share of the population, in percentage points.
 * IDC guide 2014 as cited by DTAT, section 8.
 */
export function compositionDifference(
  count: number,
  total: number,
  population: number,
  totalPopulation: number,
): Outcome {
  return (
    whyNoShares(total, totalPopulation) ??
    value((100 * (count * totalPopulation - population * total)) / (total * totalPopulation))
  );
}

/** Why one of the two shares cannot be formed, or undefined where both can. */
export function whyNoShares(total: number, totalPopulation: number): Undefined | undefined {
  if (total === 0) return notDefined("No group has a case (the total is 0), so there is no composition.");
  if (totalPopulation === 0) return notDefined("The total population is 0, so the group has no share of it.");
  return undefined;
}
