import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const measures = [planMeasure("16", "Complaint reports within the time line", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "16",
  title: "Complaints",
  summary: "How many complaint reports come within 60 days or a justified extension.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Reports issued within 60 days or within an extended time line, as a percent of the reports issued: 100 x (1.1(b) + 1.1(c)) / 1.1.",
      source: inPlan("Indicator 16, Measurement (line 1859)"),
    },
  ],
  years,
  dataSource: {
    text: "Compliance database and Section 618 Table 7.",
    source: inPlan("Indicator 16, Measurement (line 1859)"),
  },
};
