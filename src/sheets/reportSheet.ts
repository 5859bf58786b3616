import type { ChartData } from "../indicators/declaration";

/** A report sheet before it is in a workbook: blocks from top to bottom. layout.ts decides which cell everything gets. */
export interface ReportSheet {
  /** Wished sheet name, at most 31 characters; a number is added when taken. */
  readonly name: string;
  /** What this write is, for the undo button: "Indicator 7 report". */
  readonly label: string;
  /**
   * What the `{column:ID}` holes of formulas become: `Children[Entry A]` for a table's column, `'Sheet 1'!$B$2:$B$6001` for a
   * plain range.
   */
  readonly columnReferences?: Readonly<Record<string, string>>;
  /** What its words are written in, where that is not English as everywhere else: for lang attributes. */
  readonly language?: "en" | "es";
  /** A sheet for people to fill in: it is not marked as a report, so its tables are found as data. */
  readonly forPeople?: true;
  /** How it comes out on paper: one page wide, upright or sideways as its width asks, unless something else is wished here. */
  readonly print?: PrintWish;
  readonly blocks: readonly ReportBlock[];
}

export interface PrintWish {
  /** All of the sheet on one letter page, upright unless `sideways`. */
  readonly onePage?: true;
  readonly sideways?: true;
  /** Numbers a page "Página 1 de 2" where the sheet is not in English. */
  readonly pageWords?: { readonly page: string; readonly of: string };
  /** Plain words above and below each printed page. */
  readonly header?: string;
  readonly footer?: string;
}

export type ReportBlock = TextBlock | TableBlock | ChartBlock | PictureBlock;

export interface TextBlock {
  readonly kind: "text";
  readonly style: "title" | "heading" | "body" | "note" | "warning";
  readonly text: string;
}

export interface TableBlock {
  readonly kind: "table";
  /** Name by which formula templates and charts point at it. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly {
    readonly title: string;
    readonly format: NumberFormat;
    readonly width?: number;
    /** What may be typed into the column; it also holds for a few hundred rows below the table. */
    readonly rule?: CellRule;
  }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /**
   * The Excel table's own name, where formulas of other sheets say it. A workbook that has the name already refuses the sheet, for those
   * formulas would read the other table. Absent: a free name is made.
   */
  readonly tableName?: string;
  /** False for blocks that hold spills: Excel tables cannot. Default true. */
  readonly asTable?: boolean;
  /** Rows (from 0) that need a person's eye; they get a coloured ground. */
  readonly flagged?: readonly number[];
  /** Rows (from 0) in italics: those that others are compared with. */
  readonly italic?: readonly number[];
  /** Cells (counted from 0) that hold another kind of number than their column. */
  readonly formats?: readonly {
    readonly row: number;
    readonly column: number;
    readonly format: NumberFormat;
  }[];
}

/**
 * Cell of a report: a value, a formula (its holes, see FormulaTemplate, are filled in at writing), or what a spill will fill.
 * `snapshot` is the value at the time of writing, for a workbook that cannot spill: there it is written instead.
 */
export type ReportCell =
  | ReportValue
  | {
      readonly formula: string;
      readonly spill?: { readonly rows: number; readonly columns: number };
      readonly snapshot?: ReportValue;
    }
  | { readonly filledBySpill: true; readonly snapshot?: ReportValue };

export type ReportValue = string | number | boolean | null;

/** What may be typed into a cell. Excel refuses anything else and shows the message. */
export type CellRule =
  | {
      readonly kind: "whole" | "decimal" | "date";
      readonly minimum: number;
      readonly maximum: number;
      readonly message: string;
    }
  | { readonly kind: "list"; readonly choices: readonly string[]; readonly message: string };

export type Decimals = 0 | 1 | 2 | 3 | 4;

/** How many decimals percents and ratios are shown with, where an office has set it. Cells hold the full numbers. */
export interface ShownDecimals {
  readonly percent?: number;
  readonly ratio?: number;
}

/** "signal": the numbers 3, 2 and 1 show as the words red, amber and green in their colours, so that word and colour follow a formula. */
export type NumberFormat =
  | "signal"
  | "text"
  | "count"
  | `percent${Decimals}`
  | `ratio${Decimals}`
  | "money"
  | "date"
  | "typedText"
  | "general";

/**
 * A native chart over cells of this sheet. Titles, kind and unit come from `chart`, the numbers from the table's cells: first a
 * column for each series, then one for each mark.
 */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: ChartData;
  /** Which table's cells it draws: a category column and value columns (from 1). */
  readonly from: {
    readonly table: string;
    readonly categories: number;
    readonly values: readonly number[];
    /** Of series (from 0) with intervals: the columns of their ends, and of how far these are below and above the number. */
    readonly intervals?: readonly {
      readonly series: number;
      readonly low: number;
      readonly high: number;
      readonly below: number;
      readonly above: number;
    }[];
  };
  /** Where the figures come from, one line: it is drawn with the chart. */
  readonly source?: string;
}

/** A finished drawing. The sheet keeps rows free for it; it is drawn smaller where it is wider than a line of text may be. */
export interface PictureBlock {
  readonly kind: "picture";
  /** What lists of a sheet's pictures call it; "Picture 1" when absent. */
  readonly title?: string;
  /** A whole <svg> element with a viewBox; nothing in it is fetched. */
  readonly svg: string;
  /** Wished size in pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Stands beside a table above it instead of below: from that table's title down, from this column (counted from 0) to the right. What
   * lies between the two has to leave those columns free; what follows begins below both.
   */
  readonly beside?: { readonly table: string; readonly column: number };
  /** What it shows, for someone who cannot see it: the shape's alternative text. */
  readonly description: string;
}
