import { discrepancyRule } from "../indicators/b04a-suspension/discrepancyRule";
import { raceDiscrepancyRule } from "../indicators/b04b-suspension-by-race/discrepancyRule";
import { value } from "../measures/outcome";
import { risk } from "../measures/ratios/risk";
import {
  hasDiscrepancy,
  hasRaceDiscrepancy,
  rateRatioPasses,
} from "../measures/suspension/significantDiscrepancy";
import { SPREAD_MODES, suspensionSpread as spreadOf } from "../measures/suspension/suspensionSpread";
import { readChoice, readNumber, readNumbers } from "./support/arguments";
import { notAvailable, toCell } from "./support/errors";
import { exceeds, spread } from "./support/spread";
import { requirePairs } from "./support/pairs";

/**
 * Indicator 4A: does a district suspend or expel children with IEPs for more than 10 days far more often than the State? By the
 * plan's rule for the year: from FFY 2009 on at least 10 children with IEPs, at least 5 of them suspended, and a rate at or above
 * the State's rate plus 1.75 standard deviations.
 * @customfunction DISCREPANCY
 * @param ffy Federal fiscal year: 2010 means school year 2010-11. The plan has rules for FFY 2004 to 2012.
 * @param ieps Children with IEPs in the district.
 * @param suspended Of them, children suspended or expelled for more than 10 days in the year.
 * @param stateRate The State's rate for children with IEPs, in percent (before FFY 2009: for general education, 3.0 in FFY 2004).
 * @param standardDeviation One standard deviation in percentage points, as from SUSPENSION_SPREAD. Not used before FFY 2009.
 * @returns TRUE where the district has a significant discrepancy, else FALSE; #N/A where the year has no rule or a cell is missing.
 */
export function discrepancy(
  ffy: any,
  ieps: any[][],
  suspended: any[][],
  stateRate: any,
  standardDeviation: any,
): any[][] {
  const rule = discrepancyRule(readNumber("ffy", ffy, "count"));
  if (rule.kind !== "value") throw notAvailable(rule.reason);
  const state = readNumber("stateRate", stateRate, "percent");
  const deviation = readNumber("standardDeviation", standardDeviation, "amount");
  return spread(
    [readNumbers("ieps", ieps, "count"), readNumbers("suspended", suspended, "count")],
    (children, out) => {
      const refused = exceeds("suspended", out, children, "ieps");
      if (refused !== undefined) return refused;
      const rate = risk(out, children);
      if (rate.kind !== "value") return value(false);
      return value(
        hasDiscrepancy(rule.value, {
          ieps: children,
          suspended: out,
          rate: rate.value,
          stateRate: state,
          standardDeviation: deviation,
        }),
      );
    },
  );
}

/**
 * Indicator 4B, data threshold: does a district suspend or expel children with IEPs of one race or ethnicity for more than 10
 * days far more often? At least 10 children with IEPs, at least 5 of the group suspended, and the group's rate at or above the
 * State's rate plus 1.75 standard deviations, or more than 3.0 times the rate of the district's children without IEPs.
 * @customfunction DISCREPANCY_RACE
 * @param ffy Federal fiscal year: 2010 means school year 2010-11. The plan has rules for FFY 2010 to 2012.
 * @param ieps All children with IEPs in the district.
 * @param groupIeps Children with IEPs of the group.
 * @param groupSuspended Of them, children suspended or expelled for more than 10 days.
 * @param stateRate The State's rate for all children with IEPs, in percent: the same for every group.
 * @param standardDeviation One standard deviation in percentage points.
 * @param nonIepSuspended Children without IEPs of all groups in the district who were suspended or expelled for more than 10 days.
 * @param nonIeps Children without IEPs in the district.
 * @returns TRUE where the data threshold is met, else FALSE; #N/A where the year has no rule or a cell is missing. Whether policies contribute is a review's question.
 */
export function discrepancyRace(
  ffy: any,
  ieps: any[][],
  groupIeps: any[][],
  groupSuspended: any[][],
  stateRate: any,
  standardDeviation: any,
  nonIepSuspended: any[][],
  nonIeps: any[][],
): any[][] {
  const rule = raceDiscrepancyRule(readNumber("ffy", ffy, "count"));
  if (rule.kind !== "value") throw notAvailable(rule.reason);
  const state = readNumber("stateRate", stateRate, "percent");
  const deviation = readNumber("standardDeviation", standardDeviation, "amount");
  return spread(
    [
      readNumbers("ieps", ieps, "count"),
      readNumbers("groupIeps", groupIeps, "count"),
      readNumbers("groupSuspended", groupSuspended, "count"),
      readNumbers("nonIepSuspended", nonIepSuspended, "count"),
      readNumbers("nonIeps", nonIeps, "count"),
    ],
    (all, children, out, otherOut, otherChildren) => {
      const refused =
        exceeds("groupIeps", children, all, "ieps") ??
        exceeds("groupSuspended", out, children, "groupIeps") ??
        exceeds("nonIepSuspended", otherOut, otherChildren, "nonIeps");
      if (refused !== undefined) return refused;
      const rate = risk(out, children);
      if (rate.kind !== "value") return value(false);
      return value(
        hasRaceDiscrepancy(rule.value, {
          ieps: all,
          suspended: out,
          rate: rate.value,
          stateRate: state,
          standardDeviation: deviation,
          ratioPasses: rateRatioPasses(out, children, otherOut, otherChildren),
        }),
      );
    },
  );
}

/**
 * The State's rate of suspension and one standard deviation, from one row a district, side by side. The plan does not say how
 * it forms the standard deviation, so the way is chosen here.
 * @customfunction SUSPENSION_SPREAD
 * @param suspended Children with IEPs suspended or expelled for more than 10 days, one cell a district.
 * @param ieps Children with IEPs, one cell a district; a district without any has no rate and is left out of the deviation.
 * @param [mode] "districts" (default) treats the districts as all there are, "sample" as a sample, "binomial" takes sqrt(p (100 - p) / children).
 * @returns State rate in percent and standard deviation in percentage points.
 */
export function suspensionSpread(suspended: any[][], ieps: any[][], mode?: any): any[][] {
  const chosen = readChoice("mode", mode, SPREAD_MODES) ?? "districts";
  const out = readNumbers("suspended", suspended, "count");
  const children = readNumbers("ieps", ieps, "count");
  requirePairs(out, children);
  const result = spreadOf(out.values, children.values, chosen);
  if (result.kind !== "value") throw notAvailable(result.reason);
  return [[result.value.stateRate, toCell(result.value.standardDeviation)]];
}
