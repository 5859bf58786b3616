import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const about = {
  code: "15",
  measures: [
    planMeasure("15", "Findings corrected within one year", "atLeast", plan),
    planMeasure(
      "15A",
      "Findings in priority areas corrected within one year (baseline only)",
      "atLeast",
      plan,
    ),
    planMeasure("15B", "Findings in other areas corrected within one year (baseline only)", "atLeast", plan),
  ],
  years: { first: 2005, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Correction of noncompliance",
  summary: "How many findings of noncompliance are corrected within one year.",
  priority: "Effective general supervision: general supervision",
  definitions: [
    {
      since: 2005,
      value:
        "Findings whose correction was verified within one year of identification, as a percent of all findings.",
      source: inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)"),
    },
  ],
  dataSource: { text: "Compliance and Assistance Database.", source: inPlan("Indicator 15, line 1730") },
};
