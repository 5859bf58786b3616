import { removalsPerChild as removalsPerChildOf } from "../measures/ratios/removalsPerChild";
import { risk as riskOf } from "../measures/ratios/risk";
import { alternateRiskRatio } from "../measures/ratios/alternateRiskRatio";
import { riskDifference } from "../measures/ratios/riskDifference";
import { plainRiskRatio, riskRatio as riskRatioOf } from "../measures/ratios/riskRatio";
import { weightedRiskRatioTable } from "../measures/ratios/ratioTables";
import { ABSENT_GROUPS, weightedRatioAt, whyNoWeightedRatio } from "../measures/ratios/weightedRiskRatio";
import {
  INTERVAL_METHODS,
  riskRatioInterval as intervalOf,
} from "../measures/riskRatioInterval/riskRatioInterval";
import { readChoice, readNumbers, readOptionalNumber } from "./support/arguments";
import { invalid, toCell, type CellResult } from "./support/errors";
import { readDistrictGroups, type DistrictGroups } from "./support/groups";
import { exceeds, spread } from "./support/spread";
import { spreadQuickly } from "./support/spreadQuickly";
import { spreadRows } from "./support/spreadRows";

/**
 * Risk: how many of a group's children have the outcome, in percent. 100 x count / population.
 * @customfunction RISK
 * @param count Children of the group with the outcome (a disability, a placement, a suspension).
 * @param population All children of the group, in the same shape.
 * @returns Percent, 0 to 100; #N/A where nobody is in the group or a cell is missing.
 */
export function risk(count: any[][], population: any[][]): any[][] {
  return spread(
    [readNumbers("count", count, "count"), readNumbers("population", population, "count")],
    (cases, children) => exceeds("count", cases, children, "population") ?? riskOf(cases, children),
  );
}

/**
 * Risk ratio: the group's risk over the risk of everyone else. 3 means three times as likely.
 * @customfunction RISKRATIO
 * @param count Children of the group with the outcome.
 * @param population All children of the group.
 * @param otherCount Children of all other groups with the outcome (not the total).
 * @param otherPopulation All children of all other groups.
 * @returns A ratio, unrounded; #N/A with the reason where the comparison risk is zero or nobody is in a group.
 */
export function riskRatio(
  count: any[][],
  population: any[][],
  otherCount: any[][],
  otherPopulation: any[][],
): any[][] {
  const args = [
    readNumbers("count", count, "count"),
    readNumbers("population", population, "count"),
    readNumbers("otherCount", otherCount, "count"),
    readNumbers("otherPopulation", otherPopulation, "count"),
  ] as const;
  const careful = (cases: number, children: number, otherCases: number, otherChildren: number) =>
    exceeds("count", cases, children, "population") ??
    exceeds("otherCount", otherCases, otherChildren, "otherPopulation") ??
    riskRatioOf(cases, children, otherCases, otherChildren);
  const quick = (cases: number, children: number, otherCases: number, otherChildren: number) =>
    cases <= children && otherCases <= otherChildren
      ? plainRiskRatio(cases, children, otherCases, otherChildren)
      : NaN;
  return spreadQuickly(args, quick, careful) ?? spread(args, careful);
}

/**
 * Alternate risk ratio: the group's risk in the district over the State's risk for all other groups. For districts with too
 * few other children to compare with.
 * @customfunction ALTRISKRATIO
 * @param count Children of the group in the district with the outcome.
 * @param population All children of the group in the district.
 * @param stateOtherCount Children of all other groups in the State with the outcome.
 * @param stateOtherPopulation All children of all other groups in the State.
 * @returns A ratio, unrounded; #N/A with the reason where the State's risk is zero or nobody is in a group.
 */
export function altRiskRatio(
  count: any[][],
  population: any[][],
  stateOtherCount: any[][],
  stateOtherPopulation: any[][],
): any[][] {
  return spread(
    [
      readNumbers("count", count, "count"),
      readNumbers("population", population, "count"),
      readNumbers("stateOtherCount", stateOtherCount, "count"),
      readNumbers("stateOtherPopulation", stateOtherPopulation, "count"),
    ],
    (cases, children, stateCases, stateChildren) =>
      exceeds("count", cases, children, "population") ??
      exceeds("stateOtherCount", stateCases, stateChildren, "stateOtherPopulation") ??
      alternateRiskRatio(cases, children, stateCases, stateChildren),
  );
}

/**
 * Weighted risk ratio: the group's risk over the risks of the district's other groups, weighted by the State's make-up, so that
 * districts with different mixes compare. One row a district, one column a group.
 * @customfunction WRR
 * @param counts Children with the outcome, one column a group and one row a district.
 * @param populations All children, in the same shape as counts.
 * @param statePopulations All children of the State, one cell a group.
 * @param [group] Column number of the group wanted. Left out: all groups.
 * @param [absent] What a group with nobody in the district does to the others: "renormalize" (default) leaves it out of the weights, "zero" gives it a risk of 0, "strict" gives #N/A. The plan does not say which.
 * @returns Ratios, unrounded, one row a district; #N/A with the reason where there is none.
 */
export function wrr(
  counts: any[][],
  populations: any[][],
  statePopulations: any[][],
  group?: any,
  absent?: any,
): any[][] {
  const data = readDistrictGroups(counts, populations, statePopulations);
  const mode = readChoice("absent", absent, ABSENT_GROUPS) ?? "renormalize";
  const wanted = readOptionalNumber("group", group, "count");
  if (wanted !== undefined && (wanted < 1 || wanted > data.groups)) {
    throw invalid(`group: holds ${wanted}; a column number from 1 to ${data.groups} is expected`);
  }
  const first = wanted === undefined ? 0 : wanted - 1;
  const last = wanted === undefined ? data.groups - 1 : first;
  const ratios =
    wanted === undefined
      ? weightedRiskRatioTable(data.counts, data.populations, data.statePopulations, mode)
      : undefined;
  const ratioAt = (start: number, at: number): number =>
    ratios?.[start + at] ??
    weightedRatioAt(data.counts, data.populations, start, data.statePopulations, at, mode);
  // Copies of a row of doubles stay plain numbers, and need not grow cell by cell.
  const pattern: CellResult[] = Array.from({ length: last - first + 1 }, () => 0.5);
  const rows: CellResult[][] = [];
  for (let district = 0; district < data.districts; district++) {
    const start = district * data.groups;
    const fault = data.faults.size > 0 ? data.faults.get(district) : undefined;
    const row = pattern.slice();
    for (let at = first; at <= last; at++) {
      const ratio = fault === undefined ? ratioAt(start, at) : NaN;
      if (fault !== undefined) row[at - first] = fault;
      else if (!Number.isNaN(ratio)) row[at - first] = ratio;
      else
        row[at - first] = toCell(
          whyNoWeightedRatio(data.counts, data.populations, start, data.statePopulations, at, mode),
        );
    }
    rows.push(row);
  }
  return standing(data, rows);
}

/** One district given as a column gets its results as a column. */
function standing(data: DistrictGroups, rows: CellResult[][]): CellResult[][] {
  return data.upright ? rows[0]!.map((cell) => [cell]) : rows;
}

/**
 * Disciplinary removals per child of a group. Removals are events, so the result may exceed 1.
 * @customfunction REMOVALS_PER_CHILD
 * @param removals Removals of the group's children, counted as events.
 * @param population All children of the group.
 * @returns Removals per child, unrounded; #N/A where nobody is in the group or a cell is missing.
 */
export function removalsPerChild(removals: any[][], population: any[][]): any[][] {
  return spread(
    [readNumbers("removals", removals, "count"), readNumbers("population", population, "count")],
    (events, children) => removalsPerChildOf(events, children),
  );
}

/**
 * Ratio of removals per child: the group's over everyone else's. Removals are events and may exceed the number of children.
 * @customfunction REMOVALS_RATIO
 * @param removals Removals of the group's children.
 * @param population All children of the group.
 * @param otherRemovals Removals of the children of all other groups.
 * @param otherPopulation All children of all other groups.
 * @returns A ratio, unrounded; #N/A with the reason where the others have no removals or nobody is in a group.
 */
export function removalsRatio(
  removals: any[][],
  population: any[][],
  otherRemovals: any[][],
  otherPopulation: any[][],
): any[][] {
  return spread(
    [
      readNumbers("removals", removals, "count"),
      readNumbers("population", population, "count"),
      readNumbers("otherRemovals", otherRemovals, "count"),
      readNumbers("otherPopulation", otherPopulation, "count"),
    ],
    (events, children, otherEvents, otherChildren) =>
      riskRatioOf(events, children, otherEvents, otherChildren),
  );
}

/**
 * Risk difference (risk gap): the group's risk minus the risk of everyone else, in percentage points.
 * @customfunction RISKDIFF
 * @param count Children of the group with the outcome.
 * @param population All children of the group.
 * @param otherCount Children of all other groups with the outcome (not the total).
 * @param otherPopulation All children of all other groups.
 * @returns Percentage points, negative where the group's risk is the smaller one; #N/A where nobody is in a group.
 */
export function riskDiff(
  count: any[][],
  population: any[][],
  otherCount: any[][],
  otherPopulation: any[][],
): any[][] {
  return spread(
    [
      readNumbers("count", count, "count"),
      readNumbers("population", population, "count"),
      readNumbers("otherCount", otherCount, "count"),
      readNumbers("otherPopulation", otherPopulation, "count"),
    ],
    (cases, children, otherCases, otherChildren) =>
      exceeds("count", cases, children, "population") ??
      exceeds("otherCount", otherCases, otherChildren, "otherPopulation") ??
      riskDifference(cases, children, otherCases, otherChildren),
  );
}

/**
 * Confidence interval of a risk ratio, low and high side by side. It shows how steady a ratio of small numbers is; it is no
 * legal test.
 * @customfunction RISKRATIO_INTERVAL
 * @param count Children of the group with the outcome.
 * @param population All children of the group.
 * @param otherCount Children of all other groups with the outcome.
 * @param otherPopulation All children of all other groups.
 * @param [confidence] Between 0 and 1; 0.95 when left out.
 * @param [method] "score" (Koopman, default), "miettinen-nurminen", "log", "adjusted-log" or "price-bonett".
 * @returns Low and high limit; #N/A with the reason where a limit does not exist.
 */
export function riskRatioInterval(
  count: any[][],
  population: any[][],
  otherCount: any[][],
  otherPopulation: any[][],
  confidence?: any,
  method?: any,
): any[][] {
  const level = readOptionalNumber("confidence", confidence, "number") ?? 0.95;
  if (!(level > 0 && level < 1)) {
    throw invalid(`confidence: holds ${level}; write a number between 0 and 1, such as 0.95`);
  }
  const chosen = readChoice("method", method, INTERVAL_METHODS) ?? "score";
  return spreadRows(
    [
      readNumbers("count", count, "count"),
      readNumbers("population", population, "count"),
      readNumbers("otherCount", otherCount, "count"),
      readNumbers("otherPopulation", otherPopulation, "count"),
    ] as const,
    2,
    (cases, children, otherCases, otherChildren) => {
      const refused =
        exceeds("count", cases, children, "population") ??
        exceeds("otherCount", otherCases, otherChildren, "otherPopulation");
      if (refused !== undefined) return refused;
      const interval = intervalOf(
        { count: cases, population: children, otherCount: otherCases, otherPopulation: otherChildren },
        level,
        chosen,
      );
      return [interval.low, interval.high];
    },
  );
}
