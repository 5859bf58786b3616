import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

export const indicator: Indicator = {
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
        "Districts with disproportionate representation of a racial or ethnic group in special education that comes from inappropriate identification, as a percent of the districts in the State.",
      source: inPlan("Indicator 9, Measurement (line 1021)"),
    },
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 9, line 1035"),
  },
};
