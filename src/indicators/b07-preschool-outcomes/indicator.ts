import { ECTA_CALCULATOR, inPlan } from "../../law/sources";
import type { Indicator, Measure } from "../declaration";
import { planMeasure } from "../planMeasure";
import { childrenForm } from "./childrenForm";
import { countsForm } from "./countsForm";
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

export const indicator: Indicator = {
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
  inputs: [countsForm(measures), childrenForm(measures)],
  settings: [
    {
      id: "mode",
      title: "Impossible combinations",
      help: "What to do where the progress answer is missing, or is No although the ratings rule that out.",
      choices: [
        { value: "strict", label: "Strict: leave the child out and say why" },
        { value: "lenient", label: "Lenient: let the ratings decide wherever they can" },
      ],
      default: "strict",
    },
    {
      id: "minimumDays",
      title: "Six months of service",
      help: `Days between entry and exit date that a child needs to be counted (${ECTA_CALCULATOR.title} takes 182). It matters only where both dates are given.`,
      choices: [
        { value: "182", label: "At least 182 days" },
        { value: "off", label: "Not checked" },
      ],
      default: "182",
    },
    {
      id: "smallest",
      title: "Small districts",
      help: "Hide the figures of districts with few children in the table by district. States differ; California hides fewer than 11.",
      choices: [
        { value: "0", label: "Show all" },
        { value: "10", label: "Hide fewer than 10 children" },
        { value: "11", label: "Hide fewer than 11 children" },
      ],
      default: "0",
    },
  ],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "Ratings on the Child Outcomes Summary Form at entry and exit of children with at least six months of service, from MARSS and the ECSE outcomes database. No data lag is stated.",
    source: inPlan("Indicator 7, lines 783-796"),
  },
};
