import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/** A child referred to Part C fewer days than this before the third birthday is left out of the percent (group e). */
export const lateReferralDays: readonly Since<number>[] = [
  { since: 2005, value: 90, source: inPlan("Indicator 12, Measurement (line 1358)") },
];
