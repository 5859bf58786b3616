import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "1": [
    planTarget(
      "1",
      2005,
      81.6,
      "81.6%",
      167,
      "Below the FFY 2004 baseline of 82.0% (line 156). Only this row compares with all youth in the State.",
    ),
    planTarget("1", 2006, 82.1, "82.1%", 168, "The wording changed this year, following OSEP."),
    planTarget("1", 2007, 82.2, "82.2%", 169),
    planTarget(
      "1",
      2008,
      80,
      "80.0%",
      170,
      "Down from 82.2%: from this year on the target is the one set under ESEA.",
    ),
    planTarget("1", 2009, 85, "85.0%", 171, "Set under ESEA."),
    planTarget("1", 2010, 85, "85.0%", 172, "Set under ESEA."),
    planTarget("1", 2011, 85, "85.0%", 173),
    planTarget("1", 2012, 85, "85.0%", 175),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "1": planBaseline(
    "1",
    2004,
    82,
    "82.0%",
    156,
    undefined,
    "No counts are printed. The FFY 2005 target lies below it.",
  ),
};
