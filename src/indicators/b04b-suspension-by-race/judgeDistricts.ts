import { isValue, type Outcome } from "../../measures/outcome";
import { risk } from "../../measures/ratios/risk";
import { riskRatio } from "../../measures/ratios/riskRatio";
import {
  hasRaceDiscrepancy,
  rateRatioPasses,
  type RaceDiscrepancyRule,
} from "../../measures/suspension/significantDiscrepancy";
import type { DistrictGroups, GroupRow } from "./readGroups";

/** A group with its rate, its ratio, and whether it is a data finding. */
export interface JudgedGroup extends GroupRow {
  readonly rate: Outcome;
  /** Rate of the group over the rate of the district's children without IEPs. */
  readonly ratio: Outcome | undefined;
  /** Enough children with IEPs in the district, and enough of the group suspended. */
  readonly largeEnough: boolean;
  readonly found: boolean;
}

export interface JudgedDistrict extends Omit<DistrictGroups, "groups"> {
  readonly ieps: number;
  readonly suspended: number;
  readonly groups: readonly JudgedGroup[];
}

export function totalOf(groups: readonly GroupRow[], what: "ieps" | "suspended"): number {
  return groups.reduce((sum, group) => sum + group[what], 0);
}

/**
 * Every group of every district by the rule of the year.
 * @param stateRate rate of all children with IEPs, percent: the same for every group (line 513 of the plan)
 * @param standardDeviation in percentage points
 */
export function judgeDistricts(
  districts: readonly DistrictGroups[],
  rule: RaceDiscrepancyRule,
  stateRate: number,
  standardDeviation: number,
): readonly JudgedDistrict[] {
  return districts.map((district) => {
    const ieps = totalOf(district.groups, "ieps");
    return {
      ...district,
      ieps,
      suspended: totalOf(district.groups, "suspended"),
      groups: district.groups.map((group): JudgedGroup => {
        const rate = risk(group.suspended, group.ieps);
        const { others } = district;
        return {
          ...group,
          rate,
          ratio:
            others === undefined
              ? undefined
              : riskRatio(group.suspended, group.ieps, others.suspended, others.children),
          largeEnough: ieps >= rule.minimumIeps && group.suspended >= rule.minimumSuspended,
          found:
            isValue(rate) &&
            hasRaceDiscrepancy(rule, {
              ieps,
              suspended: group.suspended,
              rate: rate.value,
              stateRate,
              standardDeviation,
              ratioPasses: rateRatioPasses(
                group.suspended,
                group.ieps,
                others?.suspended ?? 0,
                others?.children ?? 0,
              ),
            }),
        };
      }),
    };
  });
}

export function hasFinding({ groups }: JudgedDistrict): boolean {
  return groups.some(({ found }) => found);
}
