import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/*
 * How the parent survey is answered. Which answers make a yes the plan does not print: the cut is always the user's.
 */

/** Answers a question has, from very strongly disagree to very strongly agree. */
export const SURVEY_CATEGORIES: readonly Since<number>[] = [
  { since: 2007, value: 6, source: inPlan("Appendix, Parent Survey - Special Education (line 2279)") },
];

/** How many answers are on the side of disagreement: with answers 1 to 6, agreement begins at 4. */
export const SURVEY_DISAGREEMENTS: readonly Since<number>[] = [
  {
    since: 2007,
    value: 3,
    source: inPlan("Appendix, Parent Survey - Special Education (line 2279)"),
    note: "Very strongly disagree, strongly disagree, disagree; the number a form gives each answer is not printed.",
  },
];
