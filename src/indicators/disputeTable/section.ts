import type { ComputeContext, InputColumn, Note } from "../declaration";
import type { CountColumn, CountFormSpec, CountRate } from "../countForm/specification";
import type { CodeColumn } from "./columns";

/** A part of the form that one indicator is taken from. Ids name count columns, lines, or "total". */
export interface Section {
  readonly indicator: CountFormSpec["indicator"];
  readonly id: string;
  readonly title: string;
  readonly counts: readonly CountColumn[];
  readonly lines: readonly InputColumn[];
  readonly codes: readonly CodeColumn[];
  readonly rate: Omit<CountRate, "measures"> & { readonly measure: string };
  readonly identities: readonly Identity[];
  /** What the form lists under the total, for the table of what became of all cases. */
  readonly cases: { readonly title: string; readonly shown: readonly { id: string; title: string }[] };
  readonly example: CountFormSpec["example"];
  readonly notes: (context: ComputeContext) => readonly Note[];
}

/** What must hold between cells of one row, as far as the form of its year prints the lines. */
export interface Identity {
  /** Column or line ids. */
  readonly whole: string;
  readonly parts: readonly string[];
  readonly relation: "sum" | "atMost";
  /** First and last FFY in which the form has all these lines; left out, always. */
  readonly since?: number;
  readonly until?: number;
  /** In words: "complaints = reports issued + withdrawn or dismissed + pending". */
  readonly says: string;
}

/** The counts of one row by column or line id; a line that is not there or not readable is absent. */
export type Cells = Readonly<Partial<Record<string, number>>>;
