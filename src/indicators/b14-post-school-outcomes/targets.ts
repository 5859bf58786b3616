import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "14A": [
    planTarget("14", 2010, 29.1, "29.1%", 1677),
    planTarget("14", 2011, 31.1, "31.1%", 1678, "Two points up; FFY 2012 adds one more."),
    planTarget("14", 2012, 32.1, "32.1%", 1681),
  ],
  "14B": [
    planTarget(
      "14",
      2010,
      61.9,
      "61.9%",
      1677,
      "The row names competitive employment only and leaves out higher education; the measure counts both.",
    ),
    planTarget("14", 2011, 62.9, "62.9%", 1678),
    planTarget("14", 2012, 63.9, "63.9%", 1681),
  ],
  "14C": [
    planTarget(
      "14",
      2010,
      77.7,
      "77.7%",
      1677,
      "One tenth of a point above the baseline of 77.6% (line 1598).",
    ),
    planTarget("14", 2011, 77.9, "77.9%", 1678),
    planTarget("14", 2012, 77.9, "77.9%", 1681, "As in FFY 2011, while 14A and 14B rise by one point."),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "14A": planBaseline(
    "14",
    2009,
    29.1,
    "29.1%",
    1596,
    { numerator: 162, denominator: 557 },
    "Leavers of 2008-09.",
  ),
  "14B": planBaseline(
    "14",
    2009,
    61.9,
    "61.9%",
    1597,
    { numerator: 345, denominator: 557 },
    "Leavers of 2008-09.",
  ),
  "14C": planBaseline(
    "14",
    2009,
    77.6,
    "77.6%",
    1598,
    { numerator: 432, denominator: 557 },
    "Leavers of 2008-09. Which of 34 and 53 is which is not printed.",
  ),
};
