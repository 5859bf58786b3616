import type { RawCell } from "../../indicators/declaration";

/** What a rule can ask of a table. Written in the rules table as here. */
export const CHECK_KINDS = [
  "required",
  "number",
  "whole number",
  "date",
  "between",
  "one of",
  "like",
  "unique",
  "not after",
  "at most",
  "sum",
  "change",
  "outlier",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One line of the rules table. */
export interface EditRule {
  readonly name: string;
  readonly kind: CheckKind;
  /** Heading of the column it is about. */
  readonly column: string;
  /** Further headings: what must be unique together, the parts of a sum, the keys of a change, the groups of outliers. */
  readonly also: readonly string[];
  /** "3..21", "31; 32; 33", "10": what it means depends on the kind. */
  readonly value: string;
  /** The rule holds only for rows whose cell is one of these. */
  readonly when?: { readonly column: string; readonly is: string };
  readonly severity: "error" | "warning";
  /** What a person should do, in the rule maker's words. */
  readonly fix: string;
}

/** A table to check: its headings, each with its cells. */
export interface CheckedTable {
  readonly count: number;
  readonly columns: readonly { readonly heading: string; readonly cells: readonly RawCell[] }[];
}

/** A cell that breaks a rule. */
export interface Finding {
  readonly rule: EditRule;
  /** Row of the data, from 0. */
  readonly row: number;
  readonly heading: string;
  /** What is wrong with it, a short sentence. */
  readonly message: string;
}

/** The cells of a column by its heading, without regard to case and spaces at its ends. */
export function columnOf(table: CheckedTable, heading: string): readonly RawCell[] | undefined {
  const wanted = plainHeading(heading);
  return table.columns.find((column) => plainHeading(column.heading) === wanted)?.cells;
}

export function plainHeading(heading: string): string {
  return heading.trim().replace(/\s+/g, " ").toLowerCase();
}
