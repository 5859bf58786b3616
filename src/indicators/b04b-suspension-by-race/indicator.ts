import type { Indicator } from "../declaration";
import { spreadSetting } from "../b04a-suspension/spreadSetting";
import { computeByRace } from "./computeByRace";
import { columns } from "./groupColumns";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
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
};
