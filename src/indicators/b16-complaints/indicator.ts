import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { planMeasure } from "../planMeasure";
import { complaints } from "./complaints";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

const measures = [planMeasure("16", "Complaint reports within the time line", "atLeast", plan)];
const years = { first: 2005, last: 2012 };

export const indicator: Indicator = {
  code: "16",
  title: "Complaints",
  summary: "How many complaint reports come within 60 days or a justified extension.",
  priority: "Effective general supervision: general supervision",
  measures,
  definitions: [
    {
      since: 2005,
      value:
        "Reports issued within 60 days or within an extended time line, as a percent of the reports issued: 100 x (1.1(b) + 1.1(c)) / 1.1.",
      source: inPlan("Indicator 16, Measurement (line 1859)"),
    },
  ],
  inputs: [disputeForm({ ...complaints, indicator: { code: "16", measures, years } })],
  settings: [],
  years,
  dataSource: {
    text: "Compliance database and Section 618 Table 7.",
    source: inPlan("Indicator 16, Measurement (line 1859)"),
  },
};
