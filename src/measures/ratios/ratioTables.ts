import { plainRiskRatio } from "./riskRatio";
import { weightedRatioAt, type AbsentGroups } from "./weightedRiskRatio";

/*
 * Ratios for whole tables: one row a district (or a category of a district), one column a group, row by row in typed arrays.
 * A cell without a ratio holds NaN; the functions for one group (riskRatio, whyNoWeightedRatio) give its reason.
 */

/**
 * Risk ratios of every group of every row against all other groups of the row.
 * @param counts rows x groups cases
 * @param populations rows x groups children
 * @returns rows x groups ratios, NaN where there is none
 */
export function riskRatioTable(
  counts: Float64Array,
  populations: Float64Array,
  groups: number,
  into: Float64Array = new Float64Array(counts.length),
): Float64Array {
  for (let start = 0; start < counts.length; start += groups) {
    let total = 0;
    let children = 0;
    for (let at = start; at < start + groups; at++) {
      total += counts[at]!;
      children += populations[at]!;
    }
    for (let at = start; at < start + groups; at++) {
      into[at] = plainRiskRatio(
        counts[at]!,
        populations[at]!,
        total - counts[at]!,
        children - populations[at]!,
      );
    }
  }
  return into;
}

/**
 * Weighted risk ratios of every group of every row.
 * @param statePopulations the State's children, one a group
 * @returns rows x groups ratios, NaN where there is none
 */
export function weightedRiskRatioTable(
  counts: Float64Array,
  populations: Float64Array,
  statePopulations: Float64Array,
  absent: AbsentGroups,
  into: Float64Array = new Float64Array(counts.length),
): Float64Array {
  const groups = statePopulations.length;
  for (let start = 0; start < counts.length; start += groups) {
    for (let group = 0; group < groups; group++) {
      into[start + group] = weightedRatioAt(counts, populations, start, statePopulations, group, absent);
    }
  }
  return into;
}
