import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { planMeasure } from "../planMeasure";
import { mediations } from "./mediations";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

const measures = [planMeasure("19", "Mediations ending in an agreement", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

export const indicator: Indicator = {
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
  inputs: [disputeForm({ ...mediations, indicator: { code: "19", measures, years } })],
  settings: [],
  years,
  dataSource: { text: "Section 618 Table 7.", source: inPlan("Indicator 19, Measurement (line 2101)") },
};
