import {
  childOutcomeCategoryCells,
  countLetters,
  countRatings,
  differenceCells,
  intervalCells,
  readCountingRules,
  summaryCells,
} from "./support/childOutcomes";
import { summaryStatement1, summaryStatement2 } from "../measures/summaryStatements";

/**
 * The progress category, a to e, of each child in one outcome, from the Child Outcomes Summary ratings at entry and exit.
 * @customfunction COSF_CATEGORY
 * @param entry Rating at entry, 1 to 7; one cell or a column.
 * @param exit Rating at exit, 1 to 7; same shape.
 * @param progress Has the child gained any new skill? Yes or No; same shape.
 * @param mode "strict" (left out: strict) needs the answer and refuses No where the ratings rule it out; "lenient" lets the ratings decide wherever they can.
 * @returns a, b, c, d or e; #N/A with the reason where there is none.
 */
export function cosfCategory(entry: any[][], exit: any[][], progress: any[][], mode?: any): any[][] {
  return childOutcomeCategoryCells(entry, exit, progress, mode);
}

/**
 * How many children are in each progress category: a, b, c, d, e, and how many are left out.
 * @customfunction COSF_COUNTS
 * @param entry Ratings at entry, 1 to 7; or one range of categories a to e, and nothing else.
 * @param exit Ratings at exit, 1 to 7; same shape as entry.
 * @param progress Has the child gained any new skill? Yes or No; same shape as entry.
 * @param mode "strict" (left out: strict) or "lenient", as in COSF_CATEGORY.
 * @param unreadable What a cell that cannot be read does: "error" (left out: error) stops the count and names the cell; "leave out" counts the child as left out.
 * @param entryDate Dates of entry; with exitDate, children with too few days of service are left out.
 * @param exitDate Dates of exit; a child who leaves before entering is left out.
 * @param minimumDays Days of service a child needs to be counted, such as 182; left out: no minimum.
 * @returns One row: a, b, c, d, e, left out.
 */
export function cosfCounts(
  entry: any[][],
  exit?: any[][],
  progress?: any[][],
  mode?: any,
  unreadable?: any,
  entryDate?: any[][],
  exitDate?: any[][],
  minimumDays?: any,
): any[][] {
  const rules = readCountingRules(mode, unreadable, minimumDays);
  return exit === null || exit === undefined
    ? countLetters(entry, rules.leaveOutUnreadable)
    : countRatings({ entry, exit, progress, entryDate, exitDate }, rules);
}

/**
 * Summary statement 1: of the children who entered or left below age expectations, the percent who substantially increased their rate of growth, 100 (c + d) / (a + b + c + d).
 * @customfunction COSF_SUMMARY1
 * @param a Children in category a; or one range with a, b, c, d and e side by side, one row a district, and nothing else.
 * @param b Children in category b.
 * @param c Children in category c.
 * @param d Children in category d.
 * @param e Children in category e; not needed here.
 * @returns Percent, 0 to 100, not rounded.
 */
export function cosfSummary1(a: any[][], b?: any[][], c?: any[][], d?: any[][], e?: any[][]): any[][] {
  return summaryCells([a, b, c, d, e], 4, summaryStatement1);
}

/**
 * Summary statement 2: the percent of children within age expectations at exit, 100 (d + e) / (a + b + c + d + e).
 * @customfunction COSF_SUMMARY2
 * @param a Children in category a; or one range with a, b, c, d and e side by side, one row a district, and nothing else.
 * @param b Children in category b.
 * @param c Children in category c.
 * @param d Children in category d.
 * @param e Children in category e.
 * @returns Percent, 0 to 100, not rounded.
 */
export function cosfSummary2(a: any[][], b?: any[][], c?: any[][], d?: any[][], e?: any[][]): any[][] {
  return summaryCells([a, b, c, d, e], 5, summaryStatement2);
}

/**
 * Confidence interval of a summary statement or any other percent, in percent, cut off at 0 and 100.
 * @customfunction COSF_INTERVAL
 * @param successes Children counted in the numerator: c + d, or d + e.
 * @param n Children counted in the denominator.
 * @param confidence Between 0 and 1, or a percent; left out: 0.9, as the national calculators use.
 * @param method "adjusted-wald" (left out: adjusted-wald), "wald", "plus-four", "wilson", "wilson-corrected" or "exact".
 * @returns One row: low, high.
 */
export function cosfInterval(successes: any, n: any, confidence?: any, method?: any): any[][] {
  return intervalCells(successes, n, confidence, method);
}

/**
 * Compares two percents: is the difference larger than chance explains? Give the earlier year, or the group to compare with, first.
 * @customfunction COSF_DIFFERENCE
 * @param successes1 Numerator of the first percent.
 * @param n1 Denominator of the first percent.
 * @param successes2 Numerator of the second percent.
 * @param n2 Denominator of the second percent.
 * @param confidence Between 0 and 1, or a percent; left out: 0.9, as the national calculators use.
 * @returns One row: second less first in percentage points, low, high, z, p, "meaningful" or "not meaningful".
 */
export function cosfDifference(
  successes1: any,
  n1: any,
  successes2: any,
  n2: any,
  confidence?: any,
): any[][] {
  return differenceCells(successes1, n1, successes2, n2, confidence);
}
