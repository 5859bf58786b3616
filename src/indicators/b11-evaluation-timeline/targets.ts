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
  "11": [
    planTarget(
      "11",
      2006,
      100,
      "100%",
      1324,
      "The row says 30 calendar days; the indicator, its baseline and FFY 2008 on say 30 school days. We count school days.",
    ),
    planTarget(
      "11",
      2007,
      100,
      "100%",
      1325,
      "The row says 30 calendar days; the indicator, its baseline and FFY 2008 on say 30 school days. We count school days.",
    ),
    planTarget("11", 2008, 100, "100%", 1326),
    planTarget("11", 2009, 100, "100%", 1327),
    planTarget("11", 2010, 100, "100%", 1328),
    planTarget("11", 2011, 100, "100%", 1331),
    planTarget("11", 2012, 100, "100%", 1332),
  ],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "11": [rowWithoutTarget("11", 2005, "N/A", 1323)],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "11": planBaseline(
    "11",
    2005,
    99.5,
    "99.5%",
    1304,
    { numerator: 365, denominator: 367 },
    "Revised baseline. Lines 1306 and 1314 give other totals, 637 and 331.",
  ),
};
