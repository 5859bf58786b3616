import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };
const about = {
  code: "8",
  measures: [
    planMeasure("8", "Parents reporting that schools facilitated their involvement", "atLeast", plan),
  ],
  years: { first: 2005, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Parent involvement",
  summary: "How many parents say that schools helped them take part.",
  priority: "Parental involvement",
  definitions: [
    {
      since: 2005,
      value:
        "Parents who answer that schools facilitated their involvement, as a percent of the parents who answer. The plan does not print which answers count as yes.",
      source: inPlan("Indicator 8, Measurement (line 924)"),
      note: "Until FFY 2006 each monitored district sent the survey to a sample of its own.",
    },
    {
      since: 2007,
      value:
        "Parents who answer that schools facilitated their involvement, as a percent of the parents who answer one survey of 28 questions, sent to a random sample of families in a random fifth of the districts. The plan does not print which answers count as yes.",
      source: inPlan("Indicator 8, Measurement and survey (lines 924 and 942-971)"),
    },
  ],
  dataSource: { text: "Parent survey and monitoring database.", source: inPlan("Indicator 8, line 926") },
};
