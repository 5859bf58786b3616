import type { Indicator, InputColumn } from "../declaration";
import { inPlan } from "../../law/sources";
import { computeRepresentation } from "../b09-representation/computeRepresentation";
import {
  district,
  enrollment,
  group,
  ieps,
  review,
  settings,
  stateEnrollment,
} from "../b09-representation/forms";
import { representationTables } from "./thresholds";
import { facts } from "./facts";

const measurement = inPlan("Indicator 10, Measurement (line 1130)");

const disability: InputColumn = {
  id: "disability",
  title: "Disability category",
  help: "DCD, SLD, E/BD, OHD, SPL or ASD; one row for each group and category of a district.",
  words: ["disability category", "primary disability", "category", "disability"],
  kind: "text",
  required: true,
};

const children: InputColumn = {
  id: "children",
  title: "Children in the category",
  help: "Children of the group with this disability in the district, a whole number.",
  words: [
    "children in the category",
    "in category",
    "category count",
    "children with the disability",
    "children",
  ],
  kind: "count",
  required: true,
};

const stateCount: InputColumn = {
  id: "stateCount",
  title: "State children in the category",
  help: "Children of the group with this disability in the State. Left out, the rows of this table add up to the State.",
  words: ["state children in the category", "state children", "state category", "state count"],
  kind: "count",
  required: false,
};

const columns: readonly InputColumn[] = [
  district,
  group,
  disability,
  children,
  ieps,
  enrollment,
  stateCount,
  stateEnrollment,
  review,
];

export const indicator: Indicator = {
  ...facts,
  inputs: [
    {
      id: "groups",
      title: "Groups of districts by disability",
      rowIs: "a racial or ethnic group of a district in one disability category",
      columns,
      example: [
        { district: "0001-01", group: "Black", disability: "SLD", children: 30, ieps: 60, enrollment: 300 },
        { district: "0001-01", group: "White", disability: "SLD", children: 40, ieps: 150, enrollment: 1500 },
        { district: "0001-01", group: "Black", disability: "ASD", children: 4, ieps: 60, enrollment: 300 },
      ],
      compute: (rows, context) =>
        computeRepresentation(
          { code: "10", tables: representationTables, columns, source: measurement },
          rows,
          context,
        ),
    },
  ],
  settings,
};
