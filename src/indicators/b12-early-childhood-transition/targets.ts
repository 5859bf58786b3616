import { planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "12": [
    planTarget("12", 2005, 100, "100%", 1399),
    planTarget("12", 2006, 100, "100%", 1402),
    planTarget("12", 2007, 100, "100%", 1403),
    planTarget("12", 2008, 100, "100%", 1404),
    planTarget("12", 2009, 100, "100%", 1405),
    planTarget("12", 2010, 100, "100%", 1406),
    planTarget("12", 2011, 100, "100%", 1407),
    planTarget("12", 2012, 100, "100%", 1408),
  ],
};
