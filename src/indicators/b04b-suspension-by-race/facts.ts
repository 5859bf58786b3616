import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "4B",
  title: "Suspension and expulsion by race",
  summary:
    "How many districts suspend or expel children with IEPs of one race or ethnicity far more often, by practices that break the rules.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [
    planMeasure("4B", "Districts with a significant discrepancy by race or ethnicity", "atMost", plan),
  ],
  definitions: [
    {
      since: 2009,
      value:
        "Districts with a significant discrepancy for a race or ethnicity whose policies, procedures or practices contribute to it and do not comply, as a percent of all districts in the State.",
      source: inPlan("Indicator 4B, definition (lines 494-557)"),
    },
  ],
  years: { first: 2009, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 5, DIRS, monitoring and dispute resolution records. The data lag one year.",
    source: inPlan("Indicator 4B, lines 515 and 546"),
  },
};
