import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "2": [
    planTarget("2", 2005, 4.6, "4.6%", 228, "Only this row compares with all youth in the State."),
    planTarget("2", 2006, 4.5, "4.5%", 229, "The wording changed this year, following OSEP."),
    planTarget("2", 2007, 4.4, "4.4%", 230),
    planTarget("2", 2008, 4.4, "4.4%", 231),
    planTarget("2", 2009, 4.3, "4.3%", 232),
    planTarget("2", 2010, 4.3, "4.3%", 233),
    planTarget("2", 2011, 4.3, "4.3%", 234),
    planTarget("2", 2012, 4.3, "4.3%", 235),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "2": planBaseline("2", 2004, 4.6, "4.6%", 219, undefined, "No counts are printed."),
};
