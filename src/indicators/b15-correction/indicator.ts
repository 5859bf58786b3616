import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { countsForm } from "./countsForm";
import { findingsForm } from "./findingsForm";
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

export const indicator: Indicator = {
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
  inputs: [countsForm(about), findingsForm(about)],
  settings: [
    {
      id: "running",
      title: "Open findings whose year is still running",
      help: "What to do with findings that are not yet verified while their one year is not over by the latest date in the data. The plan counts verified corrections only.",
      choices: [
        { value: "count", label: "Count them as not corrected" },
        { value: "leave out", label: "Leave them out until their year is over" },
      ],
      default: "count",
    },
  ],
  dataSource: { text: "Compliance and Assistance Database.", source: inPlan("Indicator 15, line 1730") },
};
