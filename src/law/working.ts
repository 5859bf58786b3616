import type { Citation } from "./citation";

/** A calculation that explains itself. */
export interface Working {
  /** The formula in words: "(c + d) / (a + b + c + d) x 100". */
  readonly rule: string;
  /** The same with its numbers: "(1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) x 100 = 79.5". */
  readonly numbers: string;
  readonly inputs: readonly { readonly name: string; readonly value: number | string }[];
  readonly source: Citation;
  /** "FFY 2009 (school year 2009-10)". */
  readonly year: string;
}
