import type { Note, RawCell } from "../indicators/declaration";
import type { Citation } from "../law/citation";
import type { RangeAddress } from "../workbook/port";

/*
 * What "Explain this cell" tells. A cell holds a formula, a formula holds calls of our functions, a call gives one or more results; each
 * result has its account: formula with numbers, rule, source, year, what was left out, and what the plan leaves open.
 */

export interface CellExplanation {
  /** The cell that was asked about; undefined for a formula that is in no cell. */
  readonly at?: RangeAddress;
  readonly value: RawCell;
  /** Absent where the cell holds a plain value. */
  readonly formula?: string;
  /** All cells the formula fills, where it fills more than the one it stands in. */
  readonly fills?: RangeAddress;
  /** Of a formula that is in no cell: how many cells it would fill. */
  readonly size?: { readonly rows: number; readonly columns: number };
  /** Calls of our functions, in the order they stand in the formula. */
  readonly calls: readonly CallExplanation[];
  /** Calls in the formula that were not needed for this result, such as the other branch of an IF. */
  readonly notMade: readonly string[];
  /** What could not be worked out again here, and what differs from the cell; whole sentences. */
  readonly remarks: readonly string[];
  /** The cells the formula mentions. */
  readonly mentions: readonly RangeAddress[];
}

export interface CallExplanation {
  /** The function's id in the metadata: "WRR". */
  readonly id: string;
  /** "MN.WRR". */
  readonly name: string;
  /** As it stands in the formula: "MN.WRR(B2:H2,B3:H3,B4:H4)". */
  readonly text: string;
  /** The function right around it, "ROUND"; absent where it stands alone. */
  readonly inside?: string;
  /** The first sentence of the function's description. */
  readonly summary: string;
  readonly helpUrl?: string;
  readonly arguments: readonly ArgumentExplanation[];
  readonly rows: number;
  readonly columns: number;
  /** Which of its results belongs to the cell, from 0; the first where that cannot be told. */
  readonly row: number;
  readonly column: number;
  /** False where the functions around the call make one of several results, or all, into what the cell shows. */
  readonly certain: boolean;
  /** How many times this place of the formula was called, as a LAMBDA does; 1 usually. */
  readonly times: number;
  /** The account of one of its results, rows and columns from 0. */
  readonly resultAt: (row: number, column: number) => ResultExplanation;
  /** Results that are errors, with what is wrong; the first few. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly what: string }[];
  readonly errorCount: number;
}

export interface ArgumentExplanation {
  readonly name: string;
  /** What belongs in it, from the metadata. */
  readonly help: string;
  /** As it stands in the formula: "B2:H2", "Table1[Children]". */
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** Where its cells lie; absent for values that were typed or computed. */
  readonly range?: RangeAddress;
  /** The first cells, as a person reads them. */
  readonly sample: string;
}

/** A number or word that went into a result, with the cell it came from. */
export interface Used {
  readonly name: string;
  readonly text: string;
  readonly cell?: RangeAddress;
}

export interface LeftOut {
  /** "is blank", "is suppressed ("<10")": what is there instead. */
  readonly what: string;
  /** "entry, row 3". */
  readonly place: string;
  readonly cell?: RangeAddress;
}

/** How a result is shown. */
export type Unit = "percent" | "points" | "ratio" | "money" | "count" | "number" | "date" | "text";

/** What a family of functions says about one result. */
export interface Account {
  /** The formula in words. */
  readonly rule: string;
  /** The formula with the numbers in it, without what it comes to. */
  readonly numbers?: string;
  /** Further lines: steps on the way, each with its numbers. */
  readonly steps?: readonly string[];
  readonly unit: Unit;
  /** What this cell is, where a function gives several: "5B", "low end of the interval". */
  readonly what?: string;
  readonly sources: readonly Citation[];
  /** Which year's rule or target, and why that one. */
  readonly year?: string;
  /** Contradictions, choices and what they mean here. */
  readonly notes?: readonly Note[];
  readonly leftOut?: readonly LeftOut[];
}

export interface ResultExplanation {
  readonly account: Omit<Account, "numbers">;
  /** "(1,723 + 1,894) / (46 + 982 + 1,723 + 1,894) x 100 = 77.9": the account's numbers with the result behind them. */
  readonly numbers?: string;
  /** "77.9", "Error #N/A". */
  readonly shown: string;
  /** The unrounded number where `shown` rounds it. */
  readonly exact?: string;
  readonly used: readonly Used[];
  /** Where the result is an error. */
  readonly problem?: ProblemExplanation;
}

export interface ProblemExplanation {
  /** "#VALUE!". */
  readonly code: string;
  /** What is wrong, a sentence. */
  readonly what: string;
  /** The cell at fault, where it is one. */
  readonly cell?: RangeAddress;
  /** What to do about it. */
  readonly advice: string;
}
