import {
  holdHarmless,
  incentiveRevenue,
  initialRevenue,
  maximumIncentive,
  maximumInitial,
  splitRevenue,
} from "../achievement/revenue";
import { andThen, value } from "../measures/outcome";
import { readNumber, readNumbers } from "./support/arguments";
import { notAvailable } from "./support/errors";
import { readFiscalYear, readFiscalYears } from "./support/fiscalYear";
import { exceeds, spread } from "./support/spread";

/**
 * Maximum initial revenue in dollars, line 12 of the Integration Revenue Report: 350 dollars x adjusted pupil units x protected / all students + hold harmless.
 * @customfunction AI_MAX_INITIAL
 * @param fy State fiscal year, such as 2021 for school year 2020-21; rules begin with 2014; a column of years for a column of rows. Blank: the newest rule.
 * @param adjustedPupilUnits Adjusted pupil units of that year, with decimals.
 * @param protectedPriorYear Protected students, head count of the school year before.
 * @param enrollmentPriorYear All students, head count of the school year before.
 * @param holdHarmless The district's fixed hold-harmless amount in dollars, see AI_HOLD_HARMLESS; left out: 0.
 * @returns Dollars and cents.
 */
export function aiMaxInitial(
  fy: any,
  adjustedPupilUnits: any[][],
  protectedPriorYear: any[][],
  enrollmentPriorYear: any[][],
  holdHarmless?: any[][],
): any[][] {
  return spread(
    [
      readFiscalYears("fy", fy),
      readNumbers("adjustedPupilUnits", adjustedPupilUnits, "amount"),
      readNumbers("protectedPriorYear", protectedPriorYear, "count"),
      readNumbers("enrollmentPriorYear", enrollmentPriorYear, "count"),
      readNumbers("holdHarmless", holdHarmless ?? 0, "money"),
    ],
    (year, units, protectedStudents, all, fixed) =>
      exceeds("protectedPriorYear", protectedStudents, all, "enrollmentPriorYear") ??
      maximumInitial(year, {
        adjustedPupilUnits: units,
        protectedPriorYear: protectedStudents,
        enrollmentPriorYear: all,
        holdHarmless: fixed,
      }),
  );
}

/**
 * A district's fixed hold-harmless amount in dollars: 66 percent of what its FY 2013 integration revenue was above its FY 2014 product, never below 0.
 * @customfunction AI_HOLD_HARMLESS
 * @param revenue2013 Integration revenue of FY 2013 under the law before, in dollars.
 * @param product2014 350 dollars x adjusted pupil units x protected / all students of FY 2014, in dollars.
 * @returns Dollars and cents.
 */
export function aiHoldHarmless(revenue2013: any[][], product2014: any[][]): any[][] {
  return spread(
    [readNumbers("revenue2013", revenue2013, "money"), readNumbers("product2014", product2014, "money")],
    (before, after) => holdHarmless(undefined, before, after),
  );
}

/**
 * Maximum incentive revenue in dollars, line 13 of the Integration Revenue Report: 10 dollars x adjusted pupil units.
 * @customfunction AI_MAX_INCENTIVE
 * @param fy State fiscal year, such as 2021 for school year 2020-21; rules begin with 2014; a column of years for a column of rows. Blank: the newest rule.
 * @param adjustedPupilUnits Adjusted pupil units of that year, with decimals.
 * @returns Dollars and cents.
 */
export function aiMaxIncentive(fy: any, adjustedPupilUnits: any[][]): any[][] {
  return spread(
    [readFiscalYears("fy", fy), readNumbers("adjustedPupilUnits", adjustedPupilUnits, "amount")],
    (year, units) => maximumIncentive(year, units),
  );
}

/**
 * Initial revenue in dollars: the lesser of the maximum and 100.3 percent of the approved budget.
 * @customfunction AI_INITIAL
 * @param fy State fiscal year, such as 2021 for school year 2020-21; this rule begins with 2015; a column of years for a column of rows. Blank: the newest rule.
 * @param maxInitial Maximum initial revenue in dollars, as AI_MAX_INITIAL gives it or from line 12.
 * @param approvedBudget Approved budget for initial revenue in dollars, finance code 313.
 * @returns Dollars and cents.
 */
export function aiInitial(fy: any, maxInitial: any[][], approvedBudget: any[][]): any[][] {
  return spread(
    [
      readFiscalYears("fy", fy),
      readNumbers("maxInitial", maxInitial, "money"),
      readNumbers("approvedBudget", approvedBudget, "money"),
    ],
    (year, maximum, budget) => initialRevenue(year, maximum, budget),
  );
}

/**
 * Incentive revenue in dollars: the lesser of the maximum and the approved spending on the voluntary plan.
 * @customfunction AI_INCENTIVE
 * @param fy State fiscal year, such as 2021 for school year 2020-21; rules begin with 2014; a column of years for a column of rows. Blank: the newest rule.
 * @param maxIncentive Maximum incentive revenue in dollars, as AI_MAX_INCENTIVE gives it or from line 13.
 * @param approvedBudget Approved spending for incentive revenue in dollars, finance code 318.
 * @returns Dollars and cents.
 */
export function aiIncentive(fy: any, maxIncentive: any[][], approvedBudget: any[][]): any[][] {
  return spread(
    [
      readFiscalYears("fy", fy),
      readNumbers("maxIncentive", maxIncentive, "money"),
      readNumbers("approvedBudget", approvedBudget, "money"),
    ],
    (year, maximum, budget) => incentiveRevenue(year, maximum, budget),
  );
}

/**
 * State aid in dollars: 70 percent of the revenue, to the cent, half up.
 * @customfunction AI_AID
 * @param revenue Achievement and Integration revenue in dollars.
 * @param fy State fiscal year, such as 2021, or a column of them; left out: the newest rule.
 * @returns Dollars and cents.
 */
export function aiAid(revenue: any[][], fy?: any): any[][] {
  return spread([readNumbers("revenue", revenue, "money"), readFiscalYears("fy", fy)], (whole, year) =>
    andThen(splitRevenue(year, whole), ({ aid }) => value(aid)),
  );
}

/**
 * Local levy in dollars: the revenue less the state aid. Aid and levy always add up to the revenue.
 * @customfunction AI_LEVY
 * @param revenue Achievement and Integration revenue in dollars.
 * @param fy State fiscal year, such as 2021, or a column of them; left out: the newest rule.
 * @returns Dollars and cents.
 */
export function aiLevy(revenue: any[][], fy?: any): any[][] {
  return spread([readNumbers("revenue", revenue, "money"), readFiscalYears("fy", fy)], (whole, year) =>
    andThen(splitRevenue(year, whole), ({ levy }) => value(levy)),
  );
}

/**
 * State aid and local levy of one revenue, side by side.
 * @customfunction AI_SPLIT
 * @param revenue Achievement and Integration revenue in dollars; one cell.
 * @param fy State fiscal year, such as 2021; left out: the newest rule.
 * @returns One row: aid, levy.
 */
export function aiSplit(revenue: any, fy?: any): any[][] {
  const split = splitRevenue(readFiscalYear("fy", fy), readNumber("revenue", revenue, "money"));
  if (split.kind !== "value") throw notAvailable(split.reason);
  return [[split.value.aid, split.value.levy]];
}
