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
  "18": [
    planTarget("18", 2006, 61, "61.0%", 2050, "Targets were first set this year, as required (line 2058)."),
    planTarget("18", 2007, 62, "62.0%", 2051),
    planTarget("18", 2008, 63, "63.0%", 2052),
    planTarget("18", 2009, 64, "64.0%", 2053),
    planTarget("18", 2010, 65, "65.0%", 2054),
    planTarget("18", 2011, 65, "65.0%", 2055),
    planTarget("18", 2012, 65, "65.0%", 2056),
  ],
};

/** Rows that the plan prints without a figure. */
export const rowsWithoutTarget: RowsWithoutTarget = {
  "18": [rowWithoutTarget("18", 2005, "N/A", 2049)],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "18": planBaseline("18", 2005, 60, "60.0%", 2031, { numerator: 6, denominator: 10 }, "10 sessions only."),
};
