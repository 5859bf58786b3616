import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "9",
  title: "Disproportionate representation",
  summary:
    "How many districts have too many or too few children of a race or ethnicity in special education because of how children are identified.",
  priority: "Disproportionality",
  measures: [
    planMeasure(
      "9",
      "Districts with disproportionate representation from inappropriate identification",
      "atMost",
      plan,
    ),
  ],
  definitions: [
    {
      since: 2005,
      value:
        "Districts with disproportionate representation of a racial or ethnic group in special education that comes from inappropriate identification, as a percent of the districts in the State. Found by the weighted risk ratio, at least 2.8 with at least 20 children with IEPs in the group.",
      source: inPlan("Indicator 9, Measurement (line 1021) and revised baseline (lines 1068-1078)"),
    },
    {
      since: 2007,
      value: "As before, and the ordinary risk ratio has to be at least 2.8 too.",
      source: inPlan("Indicator 9, overview (line 1039)"),
    },
    {
      since: 2009,
      value:
        "As before; both ratios at least 2.8 (over) or at most 0.37 (under). Where all other groups together have fewer than 10 children with IEPs, the alternate risk ratio is used instead.",
      source: inPlan("Indicator 9, definition and data thresholds (lines 1025-1044)"),
    },
  ],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 9, line 1035"),
  },
};
