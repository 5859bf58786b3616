import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { countsForm } from "./countsForm";
import { leaversForm } from "./leaversForm";
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

export const indicator: Indicator = {
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
  inputs: [countsForm(about), leaversForm(about)],
  settings: [],
  dataSource: {
    text: "MARSS and the Post-School Follow-up Survey.",
    source: inPlan("Indicator 14, line 1541"),
  },
};
