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
import type { Indicator, InputColumn } from "../declaration";
import { planMeasure } from "../planMeasure";
import { baselines, rowsWithoutTarget, targets } from "./targets";
import { representationTables } from "./thresholds";

const plan = { baselines, rowsWithoutTarget, targets };
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
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 10, line 1144"),
  },
};
