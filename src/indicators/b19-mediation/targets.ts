import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "19": [
    planTarget("19", 2005, 88, "88.0%", 2109, "A single value; the ranges of later years lie below it."),
    planTarget(
      "19",
      2006,
      [75, 85],
      "75.0%-85.0%",
      2110,
      "The range replaces the single value from this year on (line 2118). Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2007,
      [75, 85],
      "75.0%-85.0%",
      2111,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2008,
      [75, 85],
      "75.0%-85.0%",
      2112,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2009,
      [79, 89],
      "79.0%-89.0%",
      2113,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2010,
      [80, 90],
      "80.0%-90.0%",
      2114,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2011,
      [80, 90],
      "80.0%-90.0%",
      2115,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
    planTarget(
      "19",
      2012,
      [80, 90],
      "80.0%-90.0%",
      2116,
      "Our reading: met at or above the low end; above the high end is no failure.",
    ),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "19": planBaseline(
    "19",
    2004,
    88,
    "88.0%",
    2102,
    { numerator: 46, denominator: 52 },
    "46 of 52 is 88.46%; the plan prints 88.0%. 52 and 10 make 62, not 65.",
  ),
};
