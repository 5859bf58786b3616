import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "4A",
  title: "Suspension and expulsion",
  summary:
    "How many districts suspend or expel children with IEPs for more than 10 days far more often than the State as a whole.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [planMeasure("4A", "Districts with a significant discrepancy", "atMost", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Districts with a significant discrepancy in suspensions and expulsions of more than 10 days, as a percent of the districts in the State. Before FFY 2009 at least 20 students had to be suspended or expelled.",
      source: inPlan("Indicator 4A, Measurement (lines 403-431)"),
    },
    {
      since: 2009,
      value:
        "Districts with a significant discrepancy, as a percent of the districts in the State. A district has one when it serves at least 10 children with IEPs, at least 5 of them were suspended or expelled for more than 10 days, and its rate is at or above the State rate plus 1.75 standard deviations.",
      source: inPlan("Indicator 4A, definition (lines 411-415)"),
    },
  ],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 5, DIRS, monitoring and dispute resolution records. The data lag one year.",
    source: inPlan("Indicator 4A, line 417"),
  },
};
