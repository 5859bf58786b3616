import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { CHILD_OUTCOMES } from "./outcomes";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const measures: readonly Measure[] = CHILD_OUTCOMES.flatMap(({ code, title }) => [
  planMeasure(`7${code}-SS1`, `${title}: substantial growth (summary statement 1)`, "atLeast", plan),
  planMeasure(
    `7${code}-SS2`,
    `${title}: within age expectations at exit (summary statement 2)`,
    "atLeast",
    plan,
  ),
]);

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "7",
  title: "Preschool outcomes",
  summary:
    "How much preschool children gain in social-emotional skills, knowledge, and behavior while they have an IEP.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Five progress categories for each of three outcomes, and two summary statements from their counts: growth, (c + d) of (a + b + c + d), and age expectations at exit, (d + e) of all.",
      source: inPlan("Indicator 7, Measurement (lines 748-781 and 852-853)"),
      note: "The Measurement text brackets summary statement 2 wrongly (line 781); the formula beside the baseline (line 853) is used.",
    },
  ],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "Ratings on the Child Outcomes Summary Form at entry and exit of children with at least six months of service, from MARSS and the ECSE outcomes database. No data lag is stated.",
    source: inPlan("Indicator 7, lines 783-796"),
  },
};
