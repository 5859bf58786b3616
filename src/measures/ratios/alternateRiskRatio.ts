import type { Outcome } from "../outcome";
import { riskRatio, whyNoRatio } from "./riskRatio";

/**
 * Alternate risk ratio: the group's risk in the district over the State's risk for all other groups. It stands in where the
 * district has too few other children to compare with. 34 CFR 300.647(a).
 * @param stateOtherCount cases among the State's children of all other groups
 * @param stateOtherPopulation the State's children of all other groups
 * @returns a ratio without unit
 */
export function alternateRiskRatio(
  count: number,
  population: number,
  stateOtherCount: number,
  stateOtherPopulation: number,
): Outcome {
  return stateOtherCount > 0 && stateOtherPopulation > 0 && population > 0
    ? riskRatio(count, population, stateOtherCount, stateOtherPopulation)
    : whyNoRatio(count, population, stateOtherPopulation, "State's comparison group");
}
