import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";

const plan = { baselines, rowsWithoutTarget, targets };

export const indicator: Indicator = {
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
  ],
  inputs: [],
  settings: [],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 10, line 1144"),
  },
};
