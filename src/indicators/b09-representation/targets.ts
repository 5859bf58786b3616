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
  "9": [
    planTarget("9", 2006, 0, "0%", 1088),
    planTarget("9", 2007, 0, "0%", 1089),
    planTarget("9", 2008, 0, "0%", 1092),
    planTarget("9", 2009, 0, "0%", 1093),
    planTarget("9", 2010, 0, "0%", 1094),
    planTarget("9", 2011, 0, "0%", 1095),
    planTarget("9", 2012, 0, "0%", 1096),
  ],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "9": [rowWithoutTarget("9", 2005, "N/A", 1087, "From the revised targets table.")],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "9": planBaseline(
    "9",
    2005,
    1.3,
    "1.3%",
    1068,
    { numerator: 6, denominator: 462 },
    "Revised baseline, by weighted risk ratio alone. Table 9.1 adds up to 7 districts, not 6.",
  ),
};
