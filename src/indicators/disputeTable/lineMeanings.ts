import type { Since } from "../../law/dated";
import { FEDERAL_DISPUTE_COUNTS, inPlan } from "../../law/sources";

/** What a moving line may stand for: ids of columns. */
export type Line =
  | "withdrawn"
  | "pending"
  | "mediationsPending"
  | "notHeld"
  | "resolved"
  | "requestsPending"
  | "requestsWithdrawn";

/** Codes of the form that do not mean the same in every year. */
export type MovingCode = "1.2" | "1.3" | "2.2" | "2.3" | "3.3" | "3.4";

/**
 * What the moving lines of the federal dispute resolution form (Section 618, Table 7) stand for, by FFY. A sheet with words in its
 * headings is read by the words; this table reads a heading that is only a code.
 */
export const lineMeanings: readonly Since<Readonly<Partial<Record<Line, MovingCode>>>>[] = [
  {
    since: 2004,
    value: { withdrawn: "1.2", pending: "1.3", notHeld: "2.2", resolved: "3.3" },
    source: inPlan("Indicator 16, baseline (lines 1885-1892), and Table 7 in the appendix (lines 2209-2239)"),
    note: "Line 2.2 includes pending mediations. Pending hearing requests have no line.",
  },
  {
    since: 2008,
    value: { pending: "1.2", withdrawn: "1.3", notHeld: "2.2", resolved: "3.3" },
    source: { source: FEDERAL_DISPUTE_COUNTS, at: "headings of the file for 2008-09" },
    note: "Lines 1.2 and 1.3 changed places.",
  },
  {
    since: 2009,
    value: {
      pending: "1.2",
      withdrawn: "1.3",
      mediationsPending: "2.2",
      notHeld: "2.3",
      requestsPending: "3.3",
      requestsWithdrawn: "3.4",
    },
    source: { source: FEDERAL_DISPUTE_COUNTS, at: "headings of the files for 2009-10 to 2015-16" },
    note: "Pending mediations and hearing requests have lines of their own.",
  },
];
