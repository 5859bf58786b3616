import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const measures = [planMeasure("19", "Mediations ending in an agreement", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "19",
  title: "Mediation",
  summary: "How many mediations end in an agreement.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Mediations that end in an agreement, related to a hearing request or not, as a percent of the mediations held: 100 x (2.1(a)(i) + 2.1(b)(i)) / 2.1.",
      source: inPlan("Indicator 19, Measurement (lines 2077 and 2101)"),
    },
  ],
  years,
  dataSource: { text: "Section 618 Table 7.", source: inPlan("Indicator 19, Measurement (line 2101)") },
};
