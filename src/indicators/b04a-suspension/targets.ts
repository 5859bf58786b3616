import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "4A": [
    planTarget(
      "4A",
      2005,
      1.8,
      "1.8%",
      454,
      "FFY 2005 and 2006 speak of districts identified by the State; from FFY 2007 on, of districts that have a discrepancy.",
    ),
    planTarget("4A", 2006, 1.7, "1.7%", 455),
    planTarget("4A", 2007, 1.6, "1.6%", 456),
    planTarget("4A", 2008, 1.6, "1.6%", 457),
    planTarget(
      "4A",
      2009,
      1.4,
      "1.4%",
      458,
      "The way a discrepancy is found changed this year too (line 431): do not compare across FFY 2008 and 2009.",
    ),
    planTarget("4A", 2010, 1.4, "1.4%", 459),
    planTarget("4A", 2011, 1.4, "1.4%", 460),
    planTarget("4A", 2012, 1.4, "1.4%", 461),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "4A": planBaseline(
    "4A",
    2004,
    1.8,
    "1.8%",
    437,
    { numerator: 12, denominator: 676 },
    "By the older definition: district rate above the State general education rate of 3.0% (line 439).",
  ),
};
