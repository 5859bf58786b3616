import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };
const about = {
  code: "11",
  measures: [planMeasure("11", "Children evaluated within 30 school days", "atLeast", plan)],
  years: { first: 2005, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Evaluation time line",
  summary: "How many children are evaluated within 30 school days of the parent's consent.",
  priority: "Effective general supervision: child find",
  definitions: [
    {
      since: 2005,
      value:
        "Evaluations completed within 30 school days, as a percent of the children whose parent consented to an initial evaluation.",
      source: inPlan("Indicator 11, Measurement (lines 1270-1275)"),
      note: "The targets of FFY 2006 and 2007 say 30 calendar days. School days are counted in all years.",
    },
  ],
  dataSource: { text: "Monitoring database.", source: inPlan("Indicator 11, line 1277") },
};
