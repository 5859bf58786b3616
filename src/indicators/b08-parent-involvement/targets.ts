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
  "8": [
    planTarget("8", 2006, 67, "67%", 985),
    planTarget("8", 2007, 68, "68%", 986),
    planTarget("8", 2008, 69, "69%", 987),
    planTarget("8", 2009, 70, "70%", 988),
    planTarget("8", 2010, 70, "70%", 989),
    planTarget("8", 2011, 70, "70%", 990),
    planTarget("8", 2012, 70, "70%", 991),
  ],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "8": [rowWithoutTarget("8", 2005, "N/A", 984)],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "8": planBaseline(
    "8",
    2005,
    65.9,
    "65.9%",
    975,
    { numerator: 54, denominator: 82 },
    "The survey method was replaced from FFY 2007 on.",
  ),
};
