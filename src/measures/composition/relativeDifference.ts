import { notDefined, value, type Outcome } from "../outcome";
import { whyNoShares } from "./compositionDifference";

/**
 * Relative difference in composition: the difference of the two shares as a percent of the population share; -100 where the
 * group has no case, 0 where the shares are equal. IDC guide 2014 as cited by DTAT, section 8.
 */
export function relativeDifference(
  count: number,
  total: number,
  population: number,
  totalPopulation: number,
): Outcome {
  const none = whyNoShares(total, totalPopulation);
  if (none !== undefined) return none;
  if (population === 0)
    return notDefined("Nobody is in the group (0 children), so its share of the population is 0.");
  return value((100 * (count * totalPopulation - population * total)) / (population * total));
}
