import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const about = {
  code: "13",
  measures: [planMeasure("13", "Records of youth that meet every transition requirement", "atLeast", plan)],
  years: { first: 2009, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Secondary transition",
  summary: "How many IEPs of youth aged 16 and above meet every transition requirement.",
  priority: "Effective general supervision: effective transition",
  definitions: [
    {
      since: 2009,
      value:
        "Records that meet all of eight criteria (a to h), as a percent of the records reviewed of youth aged 16 and above. A record that fails any of them does not comply.",
      source: inPlan("Indicator 13, Measurement (lines 1434-1457)"),
    },
  ],
  dataSource: {
    text: "Monitoring records of 2008-09 and 2009-10.",
    source: inPlan("Indicator 13, line 1436"),
  },
};
