import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const years = { first: 2005, last: 2012 };
const measures: readonly Measure[] = [
  planMeasure("5A", "Inside the regular class 80% or more of the day", "atLeast", plan),
  planMeasure("5B", "Inside the regular class less than 40% of the day", "atMost", plan),
  planMeasure("5C", "In separate schools, residential, homebound or hospital placements", "atMost", plan),
];

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "5",
  title: "Placement, ages 6 to 21",
  summary: "Where children with IEPs spend the school day.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "5A counts children removed from the regular class less than 21% of the day, 5B those removed more than 60%, 5C those in separate schools, residential, homebound or hospital placements, each as a percent of all children with IEPs aged 6 to 21.",
      source: inPlan("Indicator 5, baseline (lines 656-669)"),
    },
    {
      since: 2008,
      value:
        "5A counts children inside the regular class 80% or more of the day, 5B those inside less than 40%, 5C those in separate schools, residential facilities, homebound or hospital placements, each as a percent of all children with IEPs aged 6 to 21.",
      source: inPlan("Indicator 5, Measurement (lines 642-644)"),
    },
  ],
  years,
  dataSource: {
    text: "MARSS and Section 618 Table 1, from the December 1 child count.",
    source: inPlan("Indicator 5, lines 648 and 669"),
  },
};
