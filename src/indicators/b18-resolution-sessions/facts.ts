import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };
const measures = [planMeasure("18", "Resolution sessions ending in an agreement", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "18",
  title: "Resolution sessions",
  summary: "How many resolution sessions end in a settlement agreement.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Resolution sessions that end in a settlement agreement, as a percent of the sessions held: 100 x 3.1(a) / 3.1.",
      source: inPlan("Indicator 18, Measurement (line 2021)"),
    },
  ],
  years,
  dataSource: {
    text: "Correspondence and orders; the Office of Administrative Hearings conducts the hearings.",
    source: inPlan("Indicator 18, line 2027"),
  },
};
