import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "4B": [
    planTarget("4B", 2010, 0, "0%", 585),
    planTarget("4B", 2011, 0, "0%", 586),
    planTarget("4B", 2012, 0, "0%", 587),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "4B": planBaseline(
    "4B",
    2010,
    0.4,
    "0.4%",
    570,
    { numerator: 2, denominator: 487 },
    'Headed "FFY 2009 2010"; the tables say FFY 2010. Data of 2009-10.',
  ),
};
