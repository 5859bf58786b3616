import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };
const measures = [planMeasure("17", "Hearings decided within the time line", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "17",
  title: "Due process hearings",
  summary: "How many hearings are decided within 45 days or a proper extension.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Fully adjudicated hearings decided within 45 days or within an extended time line, as a percent of the fully adjudicated hearings: 100 x (3.2(a) + 3.2(b)) / 3.2.",
      source: inPlan("Indicator 17, Measurement (line 1940)"),
    },
  ],
  years,
  dataSource: { text: "Section 618 Table 7.", source: inPlan("Indicator 17, Measurement (line 1940)") },
};
