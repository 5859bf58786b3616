import { notDefined, value, type Outcome } from "../outcome";

/**
 * What a group with nobody in the district does to the weighted risk of the others:
 * "renormalize" leaves it out of the weights, "zero" gives it a risk of 0, "strict" gives no result.
 * Neither the State Performance Plan nor the published guides say which; the three give different ratios.
 */
export type AbsentGroups = "renormalize" | "zero" | "strict";
export const ABSENT_GROUPS: readonly AbsentGroups[] = ["renormalize", "zero", "strict"];

/**
 * Weighted risk ratio of one group: its risk in the district over the risks of the district's other groups, weighted by the
 * State's make-up: (1 - p_i) r_i / sum of p_j r_j over j other than i, where p are the groups' shares of the State's population.
 * IDC guide 2014 as cited by DTAT, section 6.
 * @param counts cases in the district, one a group
 * @param populations children in the district, one a group
 * @param statePopulations children in the State, one a group; only their proportions matter
 * @param group which group, from 0
 * @returns a ratio without unit
 */
export function weightedRiskRatio(
  counts: ArrayLike<number>,
  populations: ArrayLike<number>,
  statePopulations: ArrayLike<number>,
  group: number,
  absent: AbsentGroups = "renormalize",
): Outcome {
  const ratio = weightedRatioAt(counts, populations, 0, statePopulations, group, absent);
  return Number.isNaN(ratio)
    ? whyNoWeightedRatio(counts, populations, 0, statePopulations, group, absent)
    : value(ratio);
}

/**
 * The arithmetic for one row of a table whose row begins at `start`; NaN where there is no ratio. The kernel for whole tables and
 * the function for one district both come here.
 */
export function weightedRatioAt(
  counts: ArrayLike<number>,
  populations: ArrayLike<number>,
  start: number,
  statePopulations: ArrayLike<number>,
  group: number,
  absent: AbsentGroups,
): number {
  const population = populations[start + group]!;
  if (population === 0) return NaN;
  let weights = 0;
  let weightedRisk = 0;
  for (let other = 0; other < statePopulations.length; other++) {
    if (other === group) continue;
    const weight = statePopulations[other]!;
    const present = populations[start + other]!;
    if (present > 0) {
      weights += weight;
      weightedRisk += (weight * counts[start + other]!) / present;
    } else if (absent === "zero") weights += weight;
    else if (absent === "strict" && weight > 0) return NaN;
  }
  return weightedRisk > 0 ? (counts[start + group]! * weights) / (population * weightedRisk) : NaN;
}

/** The reason where `weightedRatioAt` found no ratio. */
export function whyNoWeightedRatio(
  counts: ArrayLike<number>,
  populations: ArrayLike<number>,
  start: number,
  statePopulations: ArrayLike<number>,
  group: number,
  absent: AbsentGroups,
): Outcome<never> {
  if (populations[start + group] === 0) {
    return notDefined("Nobody is in the group (0 children), so it has no risk to compare.");
  }
  let present = 0;
  let weights = 0;
  for (let other = 0; other < statePopulations.length; other++) {
    if (other === group) continue;
    if (populations[start + other]! > 0) {
      present++;
      weights += statePopulations[other]!;
    } else if (absent === "strict" && statePopulations[other]! > 0) {
      return notDefined(
        `Group ${other + 1} has nobody in the district, and "strict" asks for no result then; "renormalize" leaves it out of the weights.`,
      );
    }
  }
  if (present === 0) return notDefined("The district has no children of any other group to compare with.");
  if (weights === 0)
    return notDefined("The State has no children of the groups to compare with, so they have no weights.");
  return counts[start + group] === 0
    ? notDefined("Neither the group nor any group it is compared with has a case: 0 over 0 has no ratio.")
    : notDefined("The weighted risk of the other groups is zero, so the ratio has no value.");
}

/** The other groups with nobody in the district whom the State's make-up gives a weight: where the choice above matters. */
export function absentOthers(
  populations: ArrayLike<number>,
  statePopulations: ArrayLike<number>,
  group: number,
): number[] {
  const found: number[] = [];
  for (let other = 0; other < statePopulations.length; other++) {
    if (other !== group && populations[other] === 0 && statePopulations[other]! > 0) found.push(other);
  }
  return found;
}
