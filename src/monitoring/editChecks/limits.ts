import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/** Percent by which a category may differ from the year before without a flag; more than it is flagged. */
export const CHANGE_PERCENT: readonly Since<number>[] = [
  {
    since: 2011,
    value: 10,
    source: inPlan("Indicator 4A, improvement activities (line 480)"),
    note: "The plan sets out to add this edit to the State's discipline reporting system (DIRS).",
  },
];

/**
 * How many robust standard deviations from the median are far off. Not a rule of the State: the limit is the usual one for the
 * modified z-score, 0.6745 x distance / median distance.
 */
export const FAR_OFF = 3.5;
