import type { IndicatorFacts, Measure } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const years = { first: 2005, last: 2012 };
const measures: readonly Measure[] = [
  planMeasure("3A", "Districts meeting progress objectives for the disability subgroup", "atLeast", plan),
  planMeasure("3B reading", "Participation in the reading assessment", "atLeast", plan),
  planMeasure("3B math", "Participation in the math assessment", "atLeast", plan),
  planMeasure("3B math 3", "Participation in math, grade 3 (baseline only)", "atLeast", plan),
  planMeasure("3B math 5", "Participation in math, grade 5 (baseline only)", "atLeast", plan),
  planMeasure("3B math 7", "Participation in math, grade 7 (baseline only)", "atLeast", plan),
  planMeasure("3B math 11", "Participation in math, grade 11 (baseline only)", "atLeast", plan),
  planMeasure("3B reading 3", "Participation in reading, grade 3 (baseline only)", "atLeast", plan),
  planMeasure("3B reading 5", "Participation in reading, grade 5 (baseline only)", "atLeast", plan),
  planMeasure("3B reading 7", "Participation in reading, grade 7 (baseline only)", "atLeast", plan),
  planMeasure("3B reading 10", "Participation in reading, grade 10 (baseline only)", "atLeast", plan),
  planMeasure("3C reading 3", "Proficiency in reading, grade 3", "atLeast", plan),
  planMeasure("3C reading 4", "Proficiency in reading, grade 4", "atLeast", plan),
  planMeasure("3C reading 5", "Proficiency in reading, grade 5", "atLeast", plan),
  planMeasure("3C reading 6", "Proficiency in reading, grade 6", "atLeast", plan),
  planMeasure("3C reading 7", "Proficiency in reading, grade 7", "atLeast", plan),
  planMeasure("3C reading 8", "Proficiency in reading, grade 8", "atLeast", plan),
  planMeasure("3C reading 10", "Proficiency in reading, grade 10", "atLeast", plan),
  planMeasure("3C math 3", "Proficiency in math, grade 3", "atLeast", plan),
  planMeasure("3C math 4", "Proficiency in math, grade 4", "atLeast", plan),
  planMeasure("3C math 5", "Proficiency in math, grade 5", "atLeast", plan),
  planMeasure("3C math 6", "Proficiency in math, grade 6", "atLeast", plan),
  planMeasure("3C math 7", "Proficiency in math, grade 7", "atLeast", plan),
  planMeasure("3C math 8", "Proficiency in math, grade 8", "atLeast", plan),
  planMeasure("3C math 11", "Proficiency in math, grade 11", "atLeast", plan),
];

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "3",
  title: "Statewide assessment",
  summary: "How children with IEPs take part and do in the statewide reading and math tests.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "3A: districts whose disability subgroup meets the progress objectives, of those with a subgroup of the minimum size. 3B: children with IEPs who take a test, of those enrolled in the testing window. 3C: children who score proficient (levels 3 and 4), of those enrolled for a full academic year.",
      source: inPlan("Indicator 3, Measurement (lines 266-281)"),
    },
  ],
  years,
  dataSource: {
    text: "Assessment database and Section 618 Table 6.",
    source: inPlan("Indicator 3, line 270"),
  },
};
