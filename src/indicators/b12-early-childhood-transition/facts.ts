import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { targets } from "./targets";

const plan = { targets };
const about = {
  code: "12",
  measures: [planMeasure("12", "Children with an IEP by the third birthday", "atLeast", plan)],
  years: { first: 2005, last: 2012 },
};

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  ...about,
  title: "Part C to Part B transition",
  summary: "How many children leaving early intervention have an IEP in place by the third birthday.",
  priority: "Effective general supervision: effective transition",
  definitions: [
    {
      since: 2005,
      value:
        "Children found eligible with an IEP developed and implemented by the third birthday, as a percent of those served in Part C and referred, less those not eligible, those whose parents caused the delay, and those referred to Part C less than 90 days before the third birthday.",
      source: inPlan("Indicator 12, Measurement (lines 1354-1362)"),
    },
  ],
  dataSource: {
    text: "Early childhood outcomes and monitoring databases.",
    source: inPlan("Indicator 12, line 1364"),
  },
};
