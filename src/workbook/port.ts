import type { RawCell } from "../indicators/declaration";
import type { CellMark } from "./marks";
import type { ReportSheet } from "../sheets/reportSheet";

/**
 * What the pane may ask of a workbook. Two forms of it - Excel (excel/) and the workbook in memory (memory/) - pass one
 * contract suite. Everything is asynchronous; every refusal is a WorkbookProblem whose message a person can act on.
 */
export interface WorkbookPort {
  /** "excel" or "memory", and which later features are there. */
  readonly host: HostInfo;
  /** Tables, then used ranges that look like tables, of every sheet; report sheets of ours are marked. */
  findTables(): Promise<readonly FoundTable[]>;
  /** The cells of a range, row by row, read in chunks; reports progress 0..1; stops when the signal aborts. */
  read(range: RangeAddress, options?: ReadOptions): Promise<readonly (readonly RawCell[])[]>;
  /** The formula behind one cell, also where the cell is filled by a formula that stands elsewhere. */
  readFormula(cell: RangeAddress): Promise<CellFormula>;
  /** What formulas may call by name: defined names, and tables with their columns. */
  readNames(): Promise<WorkbookNames>;
  selection(): Promise<RangeAddress | undefined>;
  select(range: RangeAddress): Promise<void>;
  /** Calls back when the person's selection moves; the function returned ends it. */
  followSelection(listener: (range: RangeAddress) => void): Promise<() => void>;
  /** Calls back after cells changed on any sheet, by a person or by us; the function returned ends it. */
  followChanges(listener: (change: CellsChanged) => void): Promise<() => void>;
  /** Writes a formula into the active cell and returns where it went. Refuses to overwrite a filled cell unless told to. */
  insertFormula(formula: string, options?: { readonly overwrite?: boolean }): Promise<RangeAddress>;
  /** Makes a new sheet (never over people's cells; a taken name gets a number) with tables, live formulas and native charts. */
  writeReport(report: ReportSheet): Promise<WrittenReport>;
  /** What `undo` would take back now, in words, or undefined. */
  lastWrite(): string | undefined;
  /** Takes back our last write (a report sheet, an inserted formula); refuses if a person has changed it since. */
  undo(): Promise<void>;
  /** Takes away a sheet we wrote since the port was opened, the last or an earlier one; refuses if a person has changed it since. */
  removeSheet(sheet: string): Promise<void>;
  /**
   * Gives cells a ground that shows, in place of all earlier marks, and remembers what was there. At most MOST_MARKS (marks.ts);
   * gives how many were marked.
   */
  markCells(marks: readonly CellMark[]): Promise<number>;
  /** Takes all marks away, also those of an earlier day; gives how many there were. Moved cells are found where they are now. */
  clearMarks(): Promise<number>;
  countMarks(): Promise<number>;
  recalculate(): Promise<void>;
  /** Where the host may forget our functions: Excel, when a workbook was opened before the add-in. */
  readonly lostFunctions?: {
    find(): Promise<LostFunctions>;
    /** Calculates everything anew and enters the formulas again, except on protected sheets; gives what is lost after that. */
    enterAgain(): Promise<LostFunctions>;
  };
  /** Small settings kept in the workbook itself (not cell contents, not in the browser). */
  readSetting(key: string): Promise<string | undefined>;
  writeSetting(key: string, value: string): Promise<void>;
}

/** Cells whose formula calls a function of ours and that show #NAME? all the same. */
export interface LostFunctions {
  readonly cells: number;
  readonly first?: RangeAddress;
  /** Protected sheets that hold some of them. */
  readonly protectedSheets: readonly string[];
}

export interface HostInfo {
  readonly kind: "excel" | "memory";
  /** What this host cannot do, in words, for first-run messages; empty when all is well. */
  readonly missing: readonly string[];
}

/** A rectangle of cells; rows and columns count from 0. */
export interface RangeAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellFormula {
  /** The one cell that was asked for. */
  readonly at: RangeAddress;
  /** What the cell holds now. */
  readonly value: RawCell;
  /** Begins with "="; absent where a plain value or nothing was typed. */
  readonly formula?: string;
  /** Every cell that the formula fills, the cell it stands in first; the cell itself where there is no formula. */
  readonly fills: RangeAddress;
}

export interface WorkbookNames {
  readonly names: readonly {
    readonly name: string;
    /** "=Sheet1!$A$1:$A$9". */
    readonly formula: string;
    /** The sheet it holds on; absent where it holds everywhere. */
    readonly sheet?: string;
  }[];
  readonly tables: readonly TableShape[];
}

export interface TableShape {
  readonly name: string;
  /** Header row and, where there is one, total row included. */
  readonly range: RangeAddress;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

export interface FoundTable {
  /** The table's name, or the sheet's where it is a plain range. */
  readonly name: string;
  readonly kind: "table" | "range";
  /** Header row included. */
  readonly range: RangeAddress;
  readonly headers: readonly string[];
  /** Data rows, header not counted; of a range those down to the first blank row. */
  readonly rows: number;
  /** Of a range that goes on below a blank row: data rows down to the last used row of the sheet. */
  readonly rowsToEnd?: number;
  readonly writtenByUs: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
  /** Cells a chunk; the Excel form chooses its own when absent. */
  readonly chunkCells?: number;
}

export interface CellsChanged {
  readonly sheet: string;
  readonly range?: RangeAddress;
}

export interface WrittenReport {
  readonly sheet: string;
  readonly range: RangeAddress;
}

/** Why the workbook could not do it, as a sentence for the pane, with what to do. */
export class WorkbookProblem extends Error {
  constructor(
    readonly kind:
      | "not-found"
      | "cell-edit-mode"
      | "protected"
      | "too-large"
      | "not-supported"
      | "changed-since"
      | "occupied"
      | "cancelled"
      | "other",
    message: string,
    readonly advice: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = "WorkbookProblem";
  }
}
