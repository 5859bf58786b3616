import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import type { RaceDiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";

/** When a district has a significant discrepancy for a race or ethnicity, before policies are reviewed; from which FFY on. */
export const raceDiscrepancyRules: readonly Since<RaceDiscrepancyRule>[] = [
  {
    since: 2010,
    value: {
      minimumIeps: 10,
      minimumSuspended: 5,
      bar: { deviations: 1.75, side: "at or above" },
      ratio: { limit: 3, side: "above" },
    },
    source: inPlan("Indicator 4B, definition (lines 505-511 and 521-527)"),
    note: "The plan speaks of three conditions and lists four: the first two, and the third or the fourth. Table 4B.1 says greater than 1.75 standard deviations (line 539); the definition says at or above (line 509), and we follow it. Table 4B.2 prints -4.3% for 4.3%. The years are labeled FFY 2009 2010; we read FFY 2010, with the data of 2009-10.",
  },
];
