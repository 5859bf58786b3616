import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "15",
  title: "Correction of noncompliance",
  summary: "How many findings of noncompliance are corrected within one year.",
  priority: "Effective general supervision: general supervision",
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
  definitions: [
    {
      since: 2005,
      value:
        "Findings whose correction was verified within one year of identification, as a percent of all findings.",
      source: inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: { text: "Compliance and Assistance Database.", source: inPlan("Indicator 15, line 1730") },
};
