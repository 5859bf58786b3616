import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const about = {
  code: "14",
  measures: [
    planMeasure("14A", "Enrolled in higher education", "atLeast", plan),
    planMeasure("14B", "In higher education or competitively employed", "atLeast", plan),
    planMeasure("14C", "In any education or training, or employed", "atLeast", plan),
  ],
  years: { first: 2009, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Post-school outcomes",
  summary: "What youth who had IEPs do within a year of leaving high school.",
  priority: "Effective general supervision: effective transition",
  definitions: [
    {
      since: 2009,
      value:
        "Each leaver counts once, in the highest of four categories: higher education, competitive employment, other education or training, some other employment. A is the first, B the first two, C all four, each as a percent of the respondents.",
      source: inPlan("Indicator 14, Measurement (lines 1537-1539)"),
    },
  ],
  dataSource: {
    text: "MARSS and the Post-School Follow-up Survey.",
    source: inPlan("Indicator 14, line 1541"),
  },
};
