import { inPlan } from "../../law/sources";
import type { Indicator, InputColumn } from "../declaration";
import { planMeasure } from "../planMeasure";
import { computeRepresentation } from "./computeRepresentation";
import { district, enrollment, group, ieps, review, settings, stateEnrollment } from "./forms";
import { baselines, rowsWithoutTarget, targets } from "./targets";
import { representationTables } from "./thresholds";

const plan = { baselines, rowsWithoutTarget, targets };
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
  code: "9",
  title: "Disproportionate representation",
  summary:
    "How many districts have too many or too few children of a race or ethnicity in special education because of how children are identified.",
  priority: "Disproportionality",
  measures: [
    planMeasure(
      "9",
      "Districts with disproportionate representation from inappropriate identification",
      "atMost",
      plan,
    ),
  ],
  definitions: [
    {
      since: 2005,
      value:
        "Districts with disproportionate representation of a racial or ethnic group in special education that comes from inappropriate identification, as a percent of the districts in the State. Found by the weighted risk ratio, at least 2.8 with at least 20 children with IEPs in the group.",
      source: inPlan("Indicator 9, Measurement (line 1021) and revised baseline (lines 1068-1078)"),
    },
    {
      since: 2007,
      value: "As before, and the ordinary risk ratio has to be at least 2.8 too.",
      source: inPlan("Indicator 9, overview (line 1039)"),
    },
    {
      since: 2009,
      value:
        "As before; both ratios at least 2.8 (over) or at most 0.37 (under). Where all other groups together have fewer than 10 children with IEPs, the alternate risk ratio is used instead.",
      source: inPlan("Indicator 9, definition and data thresholds (lines 1025-1044)"),
    },
  ],
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
  years: { first: 2005, last: 2012 },
  dataSource: {
    text: "MARSS, Section 618 Table 1 and the monitoring database.",
    source: inPlan("Indicator 9, line 1035"),
  },
};
