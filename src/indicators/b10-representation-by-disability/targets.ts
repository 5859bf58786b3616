import {
  planBaseline,
  type PlanBaselines,
  planTarget,
  type PlanTargets,
  type RowsWithoutTarget,
  rowWithoutTarget,
} from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "10": [
    planTarget("10", 2006, 0, "0%", 1215),
    planTarget("10", 2007, 0, "0%", 1216),
    planTarget("10", 2008, 0, "0%", 1217),
    planTarget("10", 2009, 0, "0%", 1218),
    planTarget("10", 2010, 0, "0%", 1219),
    planTarget("10", 2011, 0, "0%", 1220),
    planTarget("10", 2012, 0, "0%", 1221),
  ],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "10": [rowWithoutTarget("10", 2005, "N/A", 1214, "From the revised targets table.")],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "10": planBaseline(
    "10",
    2005,
    4.3,
    "4.3%",
    1184,
    { numerator: 20, denominator: 462 },
    "Revised baseline by an older threshold: weighted risk ratio of 2.0 in two categories or above 3.0 in one.",
  ),
};
