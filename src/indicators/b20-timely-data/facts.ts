import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { targets } from "./targets";

const plan = { targets };
const measures = [planMeasure("20", "Reports on time and accurate", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "20",
  title: "Timely and accurate data",
  summary: "Whether the State's data and reports are on time and accurate.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Whether each Section 618 data set and each performance report is sent by its due date and is accurate. The plan prints no formula for the percent.",
      source: inPlan("Indicator 20, Measurement (lines 2143-2146)"),
    },
  ],
  years,
  dataSource: {
    text: "Due February 1: child count, placement, assessment, the performance report. Due November 1: exiting, discipline, personnel, dispute resolution.",
    source: inPlan("Indicator 20, line 2145"),
  },
};
