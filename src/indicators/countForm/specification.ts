import type { Citation } from "../../law/citation";
import type { CellInput, ComputeContext, InputColumn, Measure, Note } from "../declaration";

/** What a count form is made from: a table of counts, one row a unit, and percents of sums of its columns. */
export interface CountFormSpec {
  readonly id: string;
  readonly title: string;
  /** What one row is: "a district", "a school year", "a State". */
  readonly rowIs: string;
  /** The indicator the form belongs to: for targets and for MN.STATUS in the report. */
  readonly indicator: {
    readonly code: string;
    readonly measures: readonly Measure[];
    readonly years: { readonly first: number; readonly last: number };
  };
  /** Text columns that together say which row it is. Two rows with the same names are one too many. */
  readonly names: readonly InputColumn[];
  readonly counts: readonly CountColumn[];
  readonly rates: readonly CountRate[];
  readonly example: readonly Readonly<Record<string, CellInput>>[];
  /** Reads a name as a person may write it ("Grade 3" as "3"); a refusal says why the row cannot be used. */
  readonly readName?: (column: string, text: string) => string | Refusal;
  /** What is wrong with a row whose cells are all counts, beyond a part above its whole, which is looked at anyway. */
  readonly check?: (counts: Counts, names: Readonly<Record<string, string>>) => Impossible | undefined;
  readonly notes?: (context: ComputeContext) => readonly Note[];
}

/** A column of counts. An optional one that is not there counts as 0 only where it says so; else its rates have no result. */
export interface CountColumn extends InputColumn {
  readonly kind: "count";
  readonly zeroIfAbsent?: boolean;
}

/** Column id -> count, of one row or added up. */
export type Counts = Readonly<Record<string, number>>;

/** A column that is added, or one that is taken away. */
export type Term = string | { readonly minus: string };

/** A percent: one sum of columns out of another. */
export interface CountRate {
  /** Heading of its column in the table of rows. */
  readonly title: string;
  /** The measure it gives for all rows together, or several measures, each for some of the rows. */
  readonly measures: string | readonly MeasureOfRows[];
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  /**
   * The same as a worksheet formula without "=", for one row and for sums alike: `cells` gives the reference that stands for a
   * column, or "0". Left out, MN.PERCENT of the two sums.
   */
  readonly formula?: (cells: (column: string) => string) => string;
  /** The formula in words; left out, it is put together from the headings. */
  readonly rule?: string;
  readonly source: Citation;
}

/** A measure for the rows that hold these names, as `readName` gives them. */
export interface MeasureOfRows {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly refused: string;
  readonly advice: string;
}

export interface Impossible {
  readonly column: string;
  readonly message: string;
  readonly advice: string;
}

/** The columns a sum is made of. */
export function columnsOf(terms: readonly Term[]): readonly string[] {
  return terms.map((term) => (typeof term === "string" ? term : term.minus));
}

/** A sum of columns; a column that is not there adds nothing. */
export function sumOf(terms: readonly Term[], counts: Counts): number {
  return terms.reduce(
    (sum, term) => (typeof term === "string" ? sum + (counts[term] ?? 0) : sum - (counts[term.minus] ?? 0)),
    0,
  );
}

/** The measures of a rate, one for all rows being the usual case. */
export function measuresOf(rate: CountRate): readonly MeasureOfRows[] {
  return typeof rate.measures === "string" ? [{ code: rate.measures, names: {} }] : rate.measures;
}

/** Whether a row with these names belongs to the measure. */
export function holds(measure: MeasureOfRows, names: Readonly<Record<string, string>>): boolean {
  return Object.entries(measure.names).every(([column, name]) => names[column] === name);
}
