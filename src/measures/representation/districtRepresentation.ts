import { alternateRiskRatio } from "../ratios/alternateRiskRatio";
import { ratioOfCounts, ratioOfValue } from "../ratios/comparableRatio";
import { sumOfOthers } from "../ratios/otherGroups";
import { riskRatio } from "../ratios/riskRatio";
import { absentOthers, weightedRiskRatio, type AbsentGroups } from "../ratios/weightedRiskRatio";
import type { Outcome } from "../outcome";
import { judgeRepresentation, type Judgement, type RepresentationRule } from "./judgeRepresentation";

/** One district's and its State's children, one number a group, all of the same length. */
export interface DistrictCounts {
  /** Children with IEPs, or children with one disability. */
  readonly counts: ArrayLike<number>;
  /** All children enrolled. */
  readonly populations: ArrayLike<number>;
  readonly stateCounts: ArrayLike<number>;
  readonly statePopulations: ArrayLike<number>;
  /** Children with IEPs where `counts` are one disability; the smallest sizes are tested on them. */
  readonly ieps?: ArrayLike<number>;
}

export interface GroupRepresentation {
  readonly wrr: Outcome;
  readonly rr: Outcome;
  readonly arr: Outcome;
  readonly judgement: Judgement;
  /** Other groups with nobody in the district, where leaving them out or not changes the WRR; from 0. */
  readonly absent: readonly number[];
}

/** All three ratios and the finding for every group of a district. */
export function districtRepresentation(
  rule: RepresentationRule,
  district: DistrictCounts,
  absent: AbsentGroups = "renormalize",
): GroupRepresentation[] {
  return Array.from(district.counts, (_, group) => representationOf(rule, district, group, absent));
}

function representationOf(
  rule: RepresentationRule,
  district: DistrictCounts,
  group: number,
  absent: AbsentGroups,
): GroupRepresentation {
  const { counts, populations, stateCounts, statePopulations, ieps = counts } = district;
  const count = counts[group]!;
  const population = populations[group]!;
  const otherCount = sumOfOthers(counts, group);
  const otherPopulation = sumOfOthers(populations, group);
  const stateCount = sumOfOthers(stateCounts, group);
  const statePopulation = sumOfOthers(statePopulations, group);
  const rr = riskRatio(count, population, otherCount, otherPopulation);
  const arr = alternateRiskRatio(count, population, stateCount, statePopulation);
  const wrr = weightedRiskRatio(counts, populations, statePopulations, group, absent);
  const judgement = judgeRepresentation(rule, {
    groupIeps: ieps[group]!,
    otherIeps: sumOfOthers(ieps, group),
    wrr: ratioOfValue(wrr),
    rr: ratioOfCounts(rr, count, population, otherCount, otherPopulation),
    arr: ratioOfCounts(arr, count, population, stateCount, statePopulation),
  });
  const mattered = judgement.method === "WRR" || judgement.method === "WRR and RR";
  return {
    wrr,
    rr,
    arr,
    judgement,
    absent: mattered ? absentOthers(populations, statePopulations, group) : [],
  };
}

/** What was done about absent groups, as a sentence; empty where there were none. */
export function describeAbsent(count: number, absent: AbsentGroups): string {
  if (count === 0) return "";
  const groups = count === 1 ? "1 other group has" : `${count} other groups have`;
  const done = {
    renormalize: "left out of the WRR's weights",
    zero: "given a risk of 0 in the WRR",
    strict: "the reason for no WRR",
  }[absent];
  return ` ${groups} nobody in the district and ${count === 1 ? "was" : "were"} ${done}; the plan does not say what to do.`;
}
