import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "7",
  title: "Preschool outcomes",
  summary:
    "How much preschool children gain in social-emotional skills, knowledge, and behavior while they have an IEP.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [
    planMeasure(
      "7A-SS1",
      "Social-emotional skills: substantial growth (summary statement 1)",
      "atLeast",
      plan,
    ),
    planMeasure(
      "7A-SS2",
      "Social-emotional skills: within age expectations at exit (summary statement 2)",
      "atLeast",
      plan,
    ),
    planMeasure("7B-SS1", "Knowledge and skills: substantial growth (summary statement 1)", "atLeast", plan),
    planMeasure(
      "7B-SS2",
      "Knowledge and skills: within age expectations at exit (summary statement 2)",
      "atLeast",
      plan,
    ),
    planMeasure(
      "7C-SS1",
      "Behaviors to meet needs: substantial growth (summary statement 1)",
      "atLeast",
      plan,
    ),
    planMeasure(
      "7C-SS2",
      "Behaviors to meet needs: within age expectations at exit (summary statement 2)",
      "atLeast",
      plan,
    ),
  ],
  definitions: [
    {
      since: 2005,
      value:
        "Five progress categories for each of three outcomes, and two summary statements from their counts: growth, (c + d) of (a + b + c + d), and age expectations at exit, (d + e) of all.",
      source: inPlan("Indicator 7, Measurement (lines 748-781 and 852-853)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "Child outcomes summary ratings at entry and exit of children with at least six months of service.",
    source: inPlan("Indicator 7, lines 789-796"),
  },
};
