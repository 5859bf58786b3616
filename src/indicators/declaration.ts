import type { Citation } from "../law/citation";
import type { Since, YearValue } from "../law/dated";
import type { Working } from "../law/working";
import type { FromWorkbook } from "../law/workbookSettings/declaration";
import type { Outcome } from "../measures/outcome";

export type { Working };

/**
 * What the plan says of an indicator: enough to answer for its targets and definitions. Kept apart from how it is computed, so that
 * the worksheet functions, which load first, need not bring every form along.
 */
export interface IndicatorFacts {
  /** As printed in the plan: "1" ... "20", "4A", "4B". */
  readonly code: string;
  readonly title: string;
  /** One plain sentence: what the number tells. */
  readonly summary: string;
  /** The plan's monitoring priority. */
  readonly priority: string;
  readonly measures: readonly Measure[];
  /** The definition by year: what counts, in our words, with its source. */
  readonly definitions: readonly Since<string>[];
  /** Years a report can be made for: first FFY with a rule, and the plan's last. */
  readonly years: { readonly first: number; readonly last: number };
  /** Data lag, collection date and whatever the plan says about where the data come from. */
  readonly dataSource?: { readonly text: string; readonly source: Citation };
}

/**
 * What an indicator says about itself. Pane pages, templates, reports, function reference and `mn report` are made from this
 * declaration alone; a new indicator is a new folder and one line in register.ts and in factsRegister.ts.
 */
export interface Indicator extends IndicatorFacts {
  /** The ways data may come in, the usual one first. */
  readonly inputs: readonly InputForm[];
  readonly settings: readonly Setting[];
}

export interface Measure {
  /** "3A", "5B", "7A-SS1", or the indicator's own code where it has one measure. */
  readonly code: string;
  readonly title: string;
  readonly unit: "percent";
  /** Which side of the target is good. The plan does not always say: `ours` marks our reading. */
  readonly better: { readonly side: "atLeast" | "atMost"; readonly ours: boolean };
  readonly targets: readonly YearValue<Target>[];
  /** Rows that the plan prints without a figure ("N/A"): what it prints instead. */
  readonly withoutTarget?: readonly YearValue<string>[];
  readonly baseline?: Baseline;
}

export interface Target {
  readonly low: number;
  /** Above `low` where the plan gives a range; else the same number. */
  readonly high: number;
  /** The plan's own print, "61-65%". */
  readonly printed: string;
}

export interface Baseline {
  readonly ffy: number;
  readonly percent: number;
  readonly printed: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly source: Citation;
  readonly note?: string;
}

/** One way the data of an indicator may lie in a sheet. */
export interface InputForm {
  readonly id: string;
  readonly title: string;
  /** What one row is: "a district", "a child", "a race group of a district". */
  readonly rowIs: string;
  readonly columns: readonly InputColumn[];
  /** Two or three rows that show a person what to fill in; keys are column ids. */
  readonly example: readonly Readonly<Record<string, CellInput>>[];
  readonly compute: (rows: InputRows, context: ComputeContext) => Computation;
}

export type CellInput = string | number | boolean | null;
export type ColumnKind = "text" | "count" | "number" | "percent" | "yesno" | "date" | "choice";

export interface InputColumn {
  readonly id: string;
  readonly title: string;
  /** What belongs in it, one sentence. */
  readonly help: string;
  /** Header words people use, lower case, best first; a header matches when it holds all the words of one entry. */
  readonly words: readonly string[];
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly choices?: readonly string[];
}

export interface Setting {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly default: string;
  /** It begins with what is set for the workbook, where something is. */
  readonly from?: FromWorkbook;
}

/** A person's table, read column by column; every column has `count` cells. Absent optional columns are missing keys. */
export interface InputRows {
  readonly count: number;
  readonly columns: Readonly<Record<string, readonly RawCell[]>>;
}

/** A cell as a workbook holds it; an error cell is `{ error: "#N/A" }`. */
export type RawCell = string | number | boolean | null | { readonly error: string };

export interface ComputeContext {
  readonly ffy: number;
  /** Setting id -> chosen value. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface Computation {
  readonly results: readonly MeasureResult[];
  /** The rows behind the results: every district, group or category with its figures. */
  readonly tables: readonly ResultTable[];
  readonly problems: readonly Problem[];
  /** Choices that mattered here, contradictions in the plan, what was left out and why; each one sentence. */
  readonly notes: readonly Note[];
  readonly charts: readonly ChartData[];
}

export interface MeasureResult {
  /** Measure code, "7A-SS1". */
  readonly measure: string;
  readonly outcome: Outcome;
  readonly working: Working;
  /** How the report asks for the same number in the workbook: see FormulaTemplate. */
  readonly formula?: FormulaTemplate;
}

/**
 * A formula with holes. `{column:ID}` becomes the person's column (data cells only), `{cell:TABLE!ROW,COLUMN}` a cell of one of
 * the result tables of the same report (both counted from 1, header not counted), `{column:...}` and `{cell:...}` may stand
 * anywhere. `{range:TABLE!ROW1,COLUMN1,ROW2,COLUMN2}` likewise. Text outside the holes is an Excel formula, beginning with "=".
 */
export type FormulaTemplate = string;

export interface ResultTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultCell[])[];
  /**
   * Where one spilling formula gives the whole body, or a column block of it: the cells it covers are written by it, the
   * others as values. The pane shows `rows` either way.
   */
  readonly spills?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly formula: FormulaTemplate;
  }[];
  /** Row indexes (from 0) that need a person's eye: a finding, a threshold passed. */
  readonly flagged?: readonly number[];
  /** Row indexes (from 0) that are there to compare with, such as a reference group: in italics. A word in the row says so too. */
  readonly italic?: readonly number[];
  /** The rows lean on each other, as groups below the heading of their characteristic: flagged ones are not shown first. */
  readonly keepOrder?: true;
}

export interface ResultColumn {
  readonly title: string;
  /** Cells of "date" are days as "2026-11-21"; reports write them as dates. Other text in such a column stays text. */
  readonly kind: "text" | "count" | "percent" | "ratio" | "money" | "number" | "yesno" | "date";
}

export type ResultCell = string | number | boolean | null | { readonly missing: string };

export interface Problem {
  /** An error keeps the row out of the result; a warning lets it in. */
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it, a short sentence. */
  readonly advice: string;
  /** Row of the input table, from 0 (first data row); absent for a problem of the whole table. */
  readonly row?: number;
  /** Column id of the form. */
  readonly column?: string;
}

export interface Note {
  readonly text: string;
  readonly source?: Citation;
}

/** A chart of a result. Where it comes from is said by whoever draws it: see workbook/reportParts/chartSource.ts. */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  /**
   * "points": one mark for each number, with its interval, for ratios and rates that have one. "heat": a table of counts, the more
   * the darker; categories are its rows and series its columns.
   */
  readonly kind: "bar" | "column" | "line" | "stackedBar" | "points" | "heat";
  /** What the numbers are: "percent", "dollars", "ratio". */
  readonly unit: string;
  /** What the categories are, in one or two words: "School year". Needed where no table of the result names them. */
  readonly categoryTitle?: string;
  /** Kind "heat": what its columns are, "Rating at exit". */
  readonly seriesTitle?: string;
  readonly categories: readonly string[];
  /** A number that is suppressed or not defined is null, never 0. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** A target that differs from category to category, drawn as a line over the columns of a column chart. */
    readonly kind?: "line";
    /** In a chart of lines: the target, which is no result and has a good side. */
    readonly target?: true;
    /** Kind "points": the ends of each number's interval; null where it has none. */
    readonly interval?: {
      readonly low: readonly (number | null)[];
      readonly high: readonly (number | null)[];
    };
    /** How a report asks for the same numbers in the workbook, where no table of it holds them: see FormulaTemplate. */
    readonly formulas?: readonly (FormulaTemplate | null)[];
  }[];
  /** What the intervals are, "95 percent, score method". */
  readonly intervalName?: string;
  /** Lines across the chart: a target, a threshold. */
  readonly marks?: readonly { readonly label: string; readonly value: number }[];
  /** The side of the target that is good, where it is the same for all the chart shows. */
  readonly good?: "atLeast" | "atMost";
  readonly logScale?: boolean;
  /** Kind "heat": cells (row and column from 0) that a person should look at, and what the legend says of them. */
  readonly unusual?: {
    readonly cells: readonly (readonly [number, number])[];
    readonly words: string;
  };
  /** What the picture shows, for someone who cannot see it: the main finding first, with its numbers. */
  readonly description: string;
}
