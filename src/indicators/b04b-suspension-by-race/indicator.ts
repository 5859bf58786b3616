import { inPlan } from "../../law/sources";
import type { Indicator } from "../declaration";
import { planMeasure } from "../planMeasure";
import { spreadSetting } from "../b04a-suspension/spreadSetting";
import { computeByRace } from "./computeByRace";
import { columns } from "./groupColumns";
import { baselines, targets } from "./targets";

const plan = { baselines, targets };

export const indicator: Indicator = {
  code: "4B",
  title: "Suspension and expulsion by race",
  summary:
    "How many districts suspend or expel children with IEPs of one race or ethnicity far more often, by practices that break the rules.",
  priority: "Free appropriate public education in the least restrictive environment",
  measures: [
    planMeasure("4B", "Districts with a significant discrepancy by race or ethnicity", "atMost", plan),
  ],
  definitions: [
    {
      since: 2009,
      value:
        "Districts with a significant discrepancy for a race or ethnicity whose policies, procedures or practices contribute to it and do not comply, as a percent of all districts in the State.",
      source: inPlan("Indicator 4B, definition (lines 494-557)"),
    },
  ],
  inputs: [
    {
      id: "groups",
      title: "Groups of the districts",
      rowIs: "a racial or ethnic group of a district",
      columns,
      example: [
        {
          district: "0001-01",
          group: "Black",
          ieps: 120,
          suspended: 9,
          othersSuspended: 14,
          others: 2300,
          review: "Yes",
        },
        {
          district: "0001-01",
          group: "White",
          ieps: 310,
          suspended: 3,
          othersSuspended: 14,
          others: 2300,
          review: "Yes",
        },
        { district: "0002-01", group: "White", ieps: 58, suspended: 0, othersSuspended: 1, others: 610 },
      ],
      compute: computeByRace,
    },
  ],
  settings: [spreadSetting],
  years: { first: 2009, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 5, DIRS, monitoring and dispute resolution records. The data lag one year.",
    source: inPlan("Indicator 4B, lines 515 and 546"),
  },
};
