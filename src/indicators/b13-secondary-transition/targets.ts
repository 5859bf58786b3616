import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "13": [
    planTarget("13", 2010, 100, "100%", 1488),
    planTarget("13", 2011, 100, "100%", 1489),
    planTarget("13", 2012, 100, "100%", 1490),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "13": planBaseline("13", 2009, 58.8, "58.8%", 1461, { numerator: 313, denominator: 532 }),
};
