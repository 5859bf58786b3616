import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "2",
  title: "Dropout",
  summary: "How many youth with IEPs in grades 9 to 12 drop out within one year.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [planMeasure("2", "Youth with IEPs dropping out", "atMost", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Dropouts of grades 9 to 12 in the year, as a percent of the October 1 enrollment of these grades. It is a rate of events in one year, not of a cohort.",
      source: inPlan("Indicator 2, Measurement (lines 204-215)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS enrollment records. The data lag one year behind the report, as OSEP requires.",
    source: inPlan("Indicator 2, line 208"),
  },
};
