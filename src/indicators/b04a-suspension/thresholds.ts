import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import type { RateBar } from "../../measures/suspension/significantDiscrepancy";

/** What a district's rate is held against, from which FFY on. */
export interface SuspensionBar extends RateBar {
  /** Whose State rate: general education, or children with IEPs. */
  readonly stateRateOf: "general education" | "children with IEPs";
}

export const rateBars: readonly Since<SuspensionBar>[] = [
  {
    since: 2004,
    value: { stateRateOf: "general education", deviations: 0, side: "above" },
    source: inPlan("Indicator 4A, baseline (line 439)"),
    note: "Until FFY 2008 a district's rate was held against the State's general education rate (3.0% in FFY 2004); the plan prints no such rate for later years. Do not compare results across FFY 2008 and 2009.",
  },
  {
    since: 2009,
    value: { stateRateOf: "children with IEPs", deviations: 1.75, side: "at or above" },
    source: inPlan("Indicator 4A, definition (line 415)"),
    note: "The definition says at or above 1.75 standard deviations (line 415), the overview larger than 1.75 (line 431). We follow the definition. How the standard deviation is formed is not said.",
  },
];

/** Fewest children with IEPs suspended or expelled for more than 10 days. */
export const minimumSuspended: readonly Since<number>[] = [
  {
    since: 2004,
    value: 20,
    source: inPlan("Indicator 4A, overview (line 431)"),
    note: "The plan asks for 20 before FFY 2009 (line 431), yet the FFY 2004 baseline names a district with 1 of 8 children (line 451).",
  },
  { since: 2009, value: 5, source: inPlan("Indicator 4A, definition (line 414) and overview (line 431)") },
];

/** Fewest children with IEPs in the district. */
export const minimumIeps: readonly Since<number>[] = [
  { since: 2009, value: 10, source: inPlan("Indicator 4A, definition (line 413)") },
];
