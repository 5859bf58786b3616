import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const years = { first: 2005, last: 2012 };
const measures: readonly Measure[] = [
  planMeasure("1", "Youth with IEPs graduating with a regular diploma", "atLeast", plan),
];

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "1",
  title: "Graduation",
  summary: "How many youth with IEPs leave high school with a regular diploma within four years.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Youth with IEPs who complete in year 4, as a percent of themselves and the dropouts of grades 9 to 12 of the same cohort. A GED is no diploma; students who age out are no graduates.",
      source: inPlan("Indicator 1, Measurement (lines 137-149)"),
    },
  ],
  years,
  dataSource: {
    text: "MARSS enrollment records. The data lag one year behind the report, as OSEP requires.",
    source: inPlan("Indicator 1, line 143"),
  },
};
