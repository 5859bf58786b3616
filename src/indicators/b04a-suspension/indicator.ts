import type { Indicator } from "../declaration";
import { computeSuspension } from "./computeSuspension";
import { TITLES } from "./readDistricts";
import { spreadSetting } from "./spreadSetting";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
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
};
