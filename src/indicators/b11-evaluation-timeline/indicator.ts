import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

export const indicator: Indicator = {
  code: "11",
  title: "Evaluation time line",
  summary: "How many children are evaluated within 30 school days of the parent's consent.",
  priority: "Effective general supervision: child find",
  measures: [planMeasure("11", "Children evaluated within 30 school days", "atLeast", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Evaluations completed within 30 school days, as a percent of the children whose parent consented to an initial evaluation.",
      source: inPlan("Indicator 11, Measurement (lines 1270-1275)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: { text: "Monitoring database.", source: inPlan("Indicator 11, line 1277") },
};
