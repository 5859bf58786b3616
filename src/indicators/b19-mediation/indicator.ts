import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "19",
  title: "Mediation",
  summary: "How many mediations end in an agreement.",
  priority: "Effective general supervision: general supervision",
  measures: [planMeasure("19", "Mediations ending in an agreement", "atLeast", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Mediations that end in an agreement, related to a hearing request or not, as a percent of the mediations held: 100 x (2.1(a)(i) + 2.1(b)(i)) / 2.1.",
      source: inPlan("Indicator 19, Measurement (lines 2077 and 2101)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: { text: "Section 618 Table 7.", source: inPlan("Indicator 19, Measurement (line 2101)") },
};
