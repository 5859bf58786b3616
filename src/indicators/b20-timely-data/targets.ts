import { planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "20": [
    planTarget(
      "20",
      2005,
      100,
      "100%",
      2186,
      "FFY 2005-2007 name Section 618 data and the plan; from FFY 2008 on, the Section 618 tables.",
    ),
    planTarget("20", 2006, 100, "100%", 2187),
    planTarget("20", 2007, 100, "100%", 2188),
    planTarget("20", 2008, 100, "100%", 2191),
    planTarget("20", 2009, 100, "100%", 2192),
    planTarget("20", 2010, 100, "100%", 2193),
    planTarget("20", 2011, 100, "100%", 2194),
    planTarget("20", 2012, 100, "100%", 2195),
  ],
};
