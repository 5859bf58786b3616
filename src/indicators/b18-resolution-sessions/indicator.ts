import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

export const indicator: Indicator = {
  code: "18",
  title: "Resolution sessions",
  summary: "How many resolution sessions end in a settlement agreement.",
  priority: "Effective general supervision: general supervision",
  measures: [planMeasure("18", "Resolution sessions ending in an agreement", "atLeast", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Resolution sessions that end in a settlement agreement, as a percent of the sessions held: 100 x 3.1(a) / 3.1.",
      source: inPlan("Indicator 18, Measurement (line 2021)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "Correspondence and orders; the Office of Administrative Hearings conducts the hearings.",
    source: inPlan("Indicator 18, line 2027"),
  },
};
