import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { computeSuspension } from "./computeSuspension";
import { TITLES } from "./readDistricts";
import { spreadSetting } from "./spreadSetting";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "4A",
  title: "Suspension and expulsion",
  summary:
    "How many districts suspend or expel children with IEPs for more than 10 days far more often than the State as a whole.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [planMeasure("4A", "Districts with a significant discrepancy", "atMost", plan)],
  definitions: [
    {
      since: 2005,
      value:
        "Districts with a significant discrepancy in suspensions and expulsions of more than 10 days, as a percent of the districts in the State. Before FFY 2009 at least 20 students had to be suspended or expelled.",
      source: inPlan("Indicator 4A, Measurement (lines 403-431)"),
    },
    {
      since: 2009,
      value:
        "Districts with a significant discrepancy, as a percent of the districts in the State. A district has one when it serves at least 10 children with IEPs, at least 5 of them were suspended or expelled for more than 10 days, and its rate is at or above the State rate plus 1.75 standard deviations.",
      source: inPlan("Indicator 4A, definition (lines 411-415)"),
    },
  ],
  inputs: [
    {
      id: "districts",
      title: "Districts",
      rowIs: "a district",
      columns: [
        {
          id: "district",
          title: "District",
          help: "Name or number of the district, one row each.",
          words: ["district number", "district name", "district", "lea"],
          kind: "text",
          required: true,
        },
        {
          id: "ieps",
          title: TITLES.ieps,
          help: "Children with IEPs in the district, a whole number.",
          words: [
            "children with ieps",
            "students with ieps",
            "students with disabilities",
            "ieps",
            "iep",
            "special education",
          ],
          kind: "count",
          required: true,
        },
        {
          id: "suspended",
          title: TITLES.suspended,
          help: "Of them, children suspended or expelled for more than 10 days in the year, each counted once.",
          words: ["suspended or expelled", "suspended expelled", "suspended", "suspensions", "expelled"],
          kind: "count",
          required: true,
        },
      ],
      example: [
        { district: "0001-01", ieps: 640, suspended: 9 },
        { district: "0002-01", ieps: 58, suspended: 0 },
      ],
      compute: computeSuspension,
    },
  ],
  settings: [spreadSetting],
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 5, DIRS, monitoring and dispute resolution records. The data lag one year.",
    source: inPlan("Indicator 4A, line 417"),
  },
};
