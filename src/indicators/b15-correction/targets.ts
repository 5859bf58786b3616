import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "15": [
    planTarget(
      "15",
      2005,
      100,
      "100%",
      1800,
      "One target, although the baseline is split into 15A and 15B. We compare the combined percent.",
    ),
    planTarget("15", 2006, 100, "100%", 1801),
    planTarget("15", 2007, 100, "100%", 1802),
    planTarget("15", 2008, 100, "100%", 1803),
    planTarget("15", 2009, 100, "100%", 1804),
    planTarget("15", 2010, 100, "100%", 1805),
    planTarget("15", 2011, 100, "100%", 1810),
    planTarget("15", 2012, 100, "100%", 1811),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "15A": planBaseline(
    "15",
    2004,
    56.9,
    "56.9%",
    1781,
    { numerator: 1809, denominator: 3180 },
    "Findings of 2003-04 in the priority areas. The targets know no split.",
  ),
  "15B": planBaseline(
    "15",
    2004,
    61.2,
    "61.2%",
    1791,
    { numerator: 286, denominator: 467 },
    "Findings of 2003-04 in other areas. The targets know no split.",
  ),
};
