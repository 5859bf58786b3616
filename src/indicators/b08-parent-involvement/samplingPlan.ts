import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/*
 * How the plan draws the sample of the parent survey. It prints the confidence, the margin and the results, not the formula:
 * rounding up twice gives its 1,057 of 102,351 and its 1,269.
 */

/** Confidence of the sample size, a share. */
export const SURVEY_CONFIDENCE: readonly Since<number>[] = [
  { since: 2007, value: 0.95, source: inPlan("Indicator 8, sampling (line 948)") },
];

/** Margin of error of the sample size, a share: three points. */
export const SURVEY_MARGIN: readonly Since<number>[] = [
  { since: 2007, value: 0.03, source: inPlan("Indicator 8, sampling (line 948)") },
];

/** Surveys sent for each one needed. */
export const SURVEY_INFLATION: readonly Since<number>[] = [
  { since: 2007, value: 1.2, source: inPlan("Indicator 8, sampling (line 948)") },
];

/** Expected share; one half asks for the largest sample. */
export const SURVEY_PROPORTION: readonly Since<number>[] = [
  {
    since: 2007,
    value: 0.5,
    source: inPlan("Indicator 8, sampling (line 948)"),
    note: "Not printed; the plan's 1,057 comes out with one half.",
  },
];

/** Share of the parents who sent their survey back, where the plan reports one. */
export const SURVEY_RETURN: readonly Since<number>[] = [
  {
    since: 2005,
    value: 0.29,
    source: inPlan("Indicator 8, baseline discussion (line 979)"),
    note: "Printed as approximately 29.0%; 1,467 of 5,098 are 28.8%.",
  },
];

/** Enrollment above which a district takes part in every year of the cycle instead of one. */
export const EVERY_YEAR_ENROLLMENT: readonly Since<number>[] = [
  {
    since: 2007,
    value: 50_000,
    source: { ...inPlan("Indicator 8, sampling frame (line 946)"), compareWithSource: true },
    note: "The plan says only that no district of the State has more than 50,000 students; that such a district is asked every year is a federal rule whose words were not seen.",
  },
];

/** Years in which every district takes part once. */
export const CYCLE_YEARS: readonly Since<number>[] = [
  { since: 2007, value: 5, source: inPlan("Indicator 8, sampling frame (lines 944-946)") },
];
