import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "16": [
    planTarget("16", 2005, 100, "100%", 1905),
    planTarget("16", 2006, 100, "100%", 1906),
    planTarget("16", 2007, 100, "100%", 1907),
    planTarget(
      "16",
      2008,
      100,
      "100%",
      1908,
      "From this year on a time line may also be extended because the parties agree to mediate or settle otherwise.",
    ),
    planTarget("16", 2009, 100, "100%", 1912),
    planTarget("16", 2010, 100, "100%", 1913),
    planTarget("16", 2011, 100, "100%", 1914),
    planTarget("16", 2012, 100, "100%", 1915),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "16": planBaseline("16", 2004, 97.4, "97.4%", 1896, { numerator: 75, denominator: 77 }),
};
