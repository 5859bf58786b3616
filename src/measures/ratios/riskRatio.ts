import { notDefined, value, type Outcome, type Undefined } from "../outcome";

/**
 * Risk ratio: the group's risk over the risk of everyone else, (count x otherPopulation) / (population x otherCount). Written so,
 * and not as a division of two risks, because 0.3 / 0.1 is a little less than 3 in binary arithmetic and 30 of 100 against 10 of
 * 100 is exactly 3. 34 CFR 300.647(a).
 * @param count cases in the group
 * @param population children in the group
 * @param otherCount cases among all other children
 * @param otherPopulation all other children
 * @returns a ratio without unit; undefined where a risk cannot be formed or the comparison risk is zero
 */
export function riskRatio(
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
): Outcome {
  const ratio = plainRiskRatio(count, population, otherCount, otherPopulation);
  return Number.isNaN(ratio)
    ? whyNoRatio(count, population, otherPopulation, "comparison group")
    : value(ratio);
}

/** The arithmetic alone, for whole tables: the ratio, or NaN where there is none. */
export function plainRiskRatio(
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
): number {
  const below = population * otherCount;
  return below > 0 && otherPopulation > 0 ? (count * otherPopulation) / below : NaN;
}

/** The reason why a ratio of two risks has no value: an empty group, or no case in the comparison group. */
export function whyNoRatio(
  count: number,
  population: number,
  otherPopulation: number,
  comparison: string,
): Undefined {
  if (population === 0)
    return notDefined("Nobody is in the group (0 children), so it has no risk to compare.");
  if (otherPopulation === 0)
    return notDefined(`Nobody is in the ${comparison} (0 children), so there is no risk to compare with.`);
  if (count === 0)
    return notDefined(`Neither the group nor the ${comparison} has a case: 0 over 0 has no ratio.`);
  return notDefined(`The risk of the ${comparison} is zero, so the ratio has no value.`);
}
