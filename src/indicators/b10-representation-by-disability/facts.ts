import type { IndicatorFacts } from "../declaration";
import { inPlan } from "../../law/sources";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

/** What the plan says of the indicator; how it is computed is in indicator.ts. */
export const facts: IndicatorFacts = {
  code: "10",
  title: "Disproportionate representation by disability",
  summary: "The same as indicator 9, for each of six disability categories.",
  priority: "Disproportionality",
  measures: [
    planMeasure(
      "10",
      "Districts with disproportionate representation in a disability category from inappropriate identification",
      "atMost",
      plan,
    ),
  ],
  definitions: [
    {
      since: 2005,
      value:
        "Districts with disproportionate representation of a racial or ethnic group in a disability category (DCD, SLD, EBD, OHD, speech or language, ASD) that comes from inappropriate identification, as a percent of the districts in the State. A district counts once however many cells flag it.",
      source: inPlan("Indicator 10, Measurement (lines 1130-1155)"),
    },
    {
      since: 2009,
      value:
        "As before; weighted and ordinary risk ratio both at least 3.0 (over) or at most 0.2 (under), with at least 20 children with IEPs in the group. Where all other groups together have fewer than 10 children with IEPs, the alternate risk ratio is used instead.",
      source: inPlan("Indicator 10, data thresholds (lines 1159-1162)"),
    },
  ],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 10, line 1144"),
  },
};
