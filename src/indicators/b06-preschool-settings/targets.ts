import { NO_FIGURE, type PlanTargets, type RowsWithoutTarget, rowWithoutTarget } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "6": [],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "6": [
    rowWithoutTarget(
      "6",
      2011,
      NO_FIGURE,
      734,
      "The row promises a baseline and targets with the FFY 2009 submission. Lines 711 and 736 name different years until when none is due.",
    ),
  ],
};
