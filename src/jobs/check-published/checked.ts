import type { Problem } from "../../indicators/declaration";

/** A hidden count and what the published numbers say of it. */
export interface CheckedCell {
  readonly label: string;
  readonly column: string;
  readonly least: number;
  readonly most: number;
  /** What tells: "totals", "percent 42.3 of 26". */
  readonly from: string;
}

export interface Checked {
  readonly cells: readonly CheckedCell[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}
