import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "17": [
    planTarget("17", 2005, 100, "100%", 1993),
    planTarget("17", 2006, 100, "100%", 1994),
    planTarget("17", 2007, 100, "100%", 1995),
    planTarget(
      "17",
      2008,
      100,
      "100%",
      1996,
      "From this year on expedited hearings count when held within their own time lines.",
    ),
    planTarget("17", 2009, 100, "100%", 1999),
    planTarget("17", 2010, 100, "100%", 2000),
    planTarget("17", 2011, 100, "100%", 2001),
    planTarget("17", 2012, 100, "100%", 2002),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "17": planBaseline(
    "17",
    2004,
    100,
    "100%",
    1986,
    { numerator: 10, denominator: 10 },
    "38 requests, but 10 and 25 make 35.",
  ),
};
