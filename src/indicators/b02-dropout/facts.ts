import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const measures: readonly Measure[] = [planMeasure("2", "Youth with IEPs dropping out", "atMost", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "2",
  title: "Dropout",
  summary: "How many youth with IEPs in grades 9 to 12 drop out within one year.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Dropouts of grades 9 to 12 in the year, as a percent of the October 1 enrollment of these grades. It is a rate of events in one year, not of a cohort.",
      source: inPlan("Indicator 2, Measurement (lines 204-215)"),
    },
  ],
  years,
  dataSource: {
    text: "MARSS enrollment records. The data lag one year behind the report, as OSEP requires.",
    source: inPlan("Indicator 2, line 208"),
  },
};
