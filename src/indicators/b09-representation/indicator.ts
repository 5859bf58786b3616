import type { Indicator, InputColumn } from "../declaration";
import { inPlan } from "../../law/sources";
import { computeRepresentation } from "./computeRepresentation";
import { district, enrollment, group, ieps, review, settings, stateEnrollment } from "./forms";
import { representationTables } from "./thresholds";
import { facts } from "./facts";

const measurement = inPlan("Indicator 9, Measurement (line 1021)");

const stateCount: InputColumn = {
  id: "stateCount",
  title: "State children with IEPs",
  help: "Children of the group with IEPs in the State. Left out, the rows of this table add up to the State.",
  words: [
    "state children with ieps",
    "state ieps",
    "state iep",
    "state special education",
    "state child count",
  ],
  kind: "count",
  required: false,
};

const columns: readonly InputColumn[] = [
  district,
  group,
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
      title: "Groups of districts",
      rowIs: "a racial or ethnic group of a district",
      columns,
      example: [
        { district: "0001-01", group: "Black", ieps: 30, enrollment: 100 },
        { district: "0001-01", group: "White", ieps: 80, enrollment: 800 },
        { district: "0002-01", group: "Black", ieps: 5, enrollment: 40 },
      ],
      compute: (rows, context) =>
        computeRepresentation(
          { code: "9", tables: representationTables, columns, source: measurement },
          rows,
          context,
        ),
    },
  ],
  settings,
};
