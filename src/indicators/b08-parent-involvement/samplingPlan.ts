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
