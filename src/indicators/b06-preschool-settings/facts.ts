import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { rowsWithoutTarget, targets } from "./targets";

const plan = { rowsWithoutTarget, targets };
const years = { first: 2005, last: 2012 };
const measures: readonly Measure[] = [
  planMeasure("6", "Preschool children in settings with typically developing peers", "atLeast", plan),
];

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "6",
  title: "Preschool settings",
  summary:
    "How many preschool children with IEPs get all their special education with typically developing peers.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Preschool children with IEPs who receive all special education in settings with typically developing peers, as a percent of all preschool children with IEPs. The plan sets no target.",
      source: inPlan("Indicator 6, Measurement (lines 713-717)"),
    },
  ],
  years,
  dataSource: {
    text: "Section 618 report of children served and MARSS, ages 3 to 5.",
    source: inPlan("Indicator 6, lines 721 and 727"),
  },
};
