import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

export const indicator: Indicator = {
  code: "8",
  title: "Parent involvement",
  summary: "How many parents say that schools helped them take part.",
  priority: "Parental involvement",
  measures: [
    planMeasure("8", "Parents reporting that schools facilitated their involvement", "atLeast", plan),
  ],
  definitions: [
    {
      since: 2005,
      value:
        "Parents who answer that schools facilitated their involvement, as a percent of the parents who answer. The plan does not print which answers count as yes.",
      source: inPlan("Indicator 8, Measurement (line 924)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: { text: "Parent survey and monitoring database.", source: inPlan("Indicator 8, line 926") },
};
