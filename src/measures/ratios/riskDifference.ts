import type { Outcome } from "../outcome";
import { notDefined, value } from "../outcome";

/**
 * Risk difference (risk gap): the group's risk minus the risk of everyone else, in percentage points.
 * IDC guide 2014 as cited by DTAT, section 7.
 */
export function riskDifference(
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
): Outcome {
  if (population === 0)
    return notDefined("Nobody is in the group (0 children), so it has no risk to compare.");
  if (otherPopulation === 0) {
    return notDefined("Nobody is in the comparison group (0 children), so there is no risk to compare with.");
  }
  return value((100 * (count * otherPopulation - otherCount * population)) / (population * otherPopulation));
}
