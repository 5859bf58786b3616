import type { Citation } from "./citation";
import type { Since } from "./dated";
import { CFR_300_647 } from "./sources";

/*
 * 34 CFR 300.647 leaves threshold, smallest cell and smallest population to the State. What the rule itself says, by federal
 * fiscal year; school year 2018-19 is the first it had to be followed in.
 */

/** The largest cell size the rule presumes reasonable: cases in a group. */
export const presumedCellSize: readonly Since<number>[] = [
  {
    since: 2018,
    value: 10,
    source: { source: CFR_300_647, at: "paragraph (b)(1)", compareWithSource: true },
    note: "Each State sets its own; at most 10 is presumed reasonable.",
  },
];

/** The largest n-size the rule presumes reasonable: children in a group. */
export const presumedNSize: readonly Since<number>[] = [
  {
    since: 2018,
    value: 30,
    source: { source: CFR_300_647, at: "paragraph (b)(1)", compareWithSource: true },
    note: "Each State sets its own; at most 30 is presumed reasonable.",
  },
];

/** Where the order of the calculation and the comparison with the threshold ("exceeds") come from. */
export const significanceSource: Citation = {
  source: CFR_300_647,
  at: "paragraphs (b)(5), (b)(6) and (c)",
  compareWithSource: true,
};
