import { isValue, notDefined, value, type Outcome } from "../outcome";
import { alternateRiskRatio } from "../ratios/alternateRiskRatio";
import { ratioOfCounts } from "../ratios/comparableRatio";
import { isOnSide } from "../ratios/compareRatio";
import { sumOfOthers } from "../ratios/otherGroups";
import { riskRatio } from "../ratios/riskRatio";
import type { DistrictCounts } from "./districtRepresentation";
import { showAgainst } from "./judgeRepresentation";

/** What a State sets under 34 CFR 300.647(b). */
export interface SignificanceRule {
  /** A ratio above it is a finding; a ratio equal to it is not. */
  readonly threshold: number;
  /** Fewest cases (the risk's numerator) of a group and of its comparison group. */
  readonly minimumCell: number;
  /** Fewest children (the risk's denominator) of a group and of its comparison group. */
  readonly minimumN: number;
}

export interface SignificanceResult {
  readonly method: "risk ratio" | "alternate risk ratio" | "none";
  readonly ratio: Outcome;
  readonly finding: "exceeds" | "none" | "not calculated";
  readonly reason: string;
}

/**
 * The ratio of 34 CFR 300.647 for one group of one district, in the rule's order: a group that is too small is not calculated; the
 * district's other children are the comparison where there are enough of them, else the State's; else nothing is calculated.
 */
export function significantDisproportionality(
  rule: SignificanceRule,
  district: DistrictCounts,
  group: number,
): SignificanceResult {
  const count = district.counts[group]!;
  const population = district.populations[group]!;
  const small = tooSmall(rule, count, population);
  if (small !== undefined) return notCalculated(`The group is too small: ${small}.`);
  const otherCount = sumOfOthers(district.counts, group);
  const otherPopulation = sumOfOthers(district.populations, group);
  const fewOthers = tooSmall(rule, otherCount, otherPopulation);
  if (fewOthers === undefined) {
    const ratio = riskRatio(count, population, otherCount, otherPopulation);
    return compared(rule, "risk ratio", ratio, [count, population, otherCount, otherPopulation], "");
  }
  const stateCount = sumOfOthers(district.stateCounts, group);
  const statePopulation = sumOfOthers(district.statePopulations, group);
  const fewInState = tooSmall(rule, stateCount, statePopulation);
  if (fewInState !== undefined) {
    return notCalculated(
      `The comparison group is too small in the district (${fewOthers}) and in the State (${fewInState}).`,
    );
  }
  const ratio = alternateRiskRatio(count, population, stateCount, statePopulation);
  const why = `The district's other children are too few to compare with (${fewOthers}), so the State's are used. `;
  return compared(rule, "alternate risk ratio", ratio, [count, population, stateCount, statePopulation], why);
}

function compared(
  rule: SignificanceRule,
  method: "risk ratio" | "alternate risk ratio",
  ratio: Outcome,
  counts: readonly [number, number, number, number],
  why: string,
): SignificanceResult {
  if (!isValue(ratio)) return { method, ratio, finding: "not calculated", reason: why + ratio.reason };
  const comparable = ratioOfCounts(ratio, ...counts);
  const exceeds = isOnSide(comparable.against(rule.threshold), "above");
  const number = showAgainst(comparable, [rule.threshold]);
  return {
    method,
    ratio: value(ratio.value),
    finding: exceeds ? "exceeds" : "none",
    reason: `${why}The ratio ${number} ${exceeds ? "is above" : "is not above"} ${rule.threshold}.`,
  };
}

function notCalculated(reason: string): SignificanceResult {
  return { method: "none", ratio: notDefined(reason), finding: "not calculated", reason };
}

/** Which of the two sizes is missed, or undefined. */
function tooSmall(rule: SignificanceRule, count: number, population: number): string | undefined {
  const missed: string[] = [];
  if (count < rule.minimumCell)
    missed.push(`${count.toLocaleString("en-US")} cases, fewer than ${rule.minimumCell}`);
  if (population < rule.minimumN) {
    missed.push(`${population.toLocaleString("en-US")} children, fewer than ${rule.minimumN}`);
  }
  return missed.length === 0 ? undefined : missed.join("; ");
}
