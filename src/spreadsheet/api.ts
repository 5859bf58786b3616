import type { CellError, Matrix, Rectangle, Scalar } from "./values";

/*
 * The workbook in memory, as the workbench, `mn`, the pane's memory port and the emulated Excel host see it.
 * engine/ makes it, xlsx/ opens and saves it. Rows and columns count from 0 everywhere.
 */

export interface WorkbookOptions {
  /** Our own worksheet functions, handed in: the engine knows none of them. */
  readonly functions?: FunctionLibrary;
  /** How a blank cell reaches a custom function: Excel on the desktop, on the web, and older builds differ. */
  readonly blankMode?: "null" | "zero" | "emptyText";
  /** For TODAY, NOW, RAND: left out, those are #NAME? errors that say so. */
  readonly clock?: () => Date;
  readonly random?: () => number;
}

/** What can be put into a cell. Text beginning with "=" is a formula; "'=" in front keeps such text as text. */
export type CellInput = string | number | boolean | CellError | null;

/** What a person's typing means: the cell's new input, and the number format Excel gives the cell with it. */
export interface TypedInput {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/** Custom functions with the metadata Excel reads (functions.json). */
export interface FunctionLibrary {
  readonly namespace: string;
  readonly functions: readonly LibraryFunction[];
  /** Told of every call after it was answered, with the cells its arguments came from: for explaining a formula. */
  readonly watch?: (call: WatchedCall) => void;
}

/** One call of a custom function, as it happened. */
export interface WatchedCall {
  /** The function's name in the library, without the namespace. */
  readonly name: string;
  /** In the function's order; undefined where left out. */
  readonly args: readonly (WatchedArgument | undefined)[];
  readonly result: Scalar | Matrix;
}

export interface WatchedArgument {
  readonly cells: Matrix;
  /** Where the cells lie; absent for a value that was typed or computed. */
  readonly at?: SheetRange;
}

export interface LibraryFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly type?: string;
    readonly dimensionality?: "scalar" | "matrix";
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result?: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: {
    readonly volatile?: boolean;
    readonly stream?: boolean;
    readonly cancelable?: boolean;
  };
  /** Called as Excel's runtime calls it: declared arguments (null where omitted), then an invocation object. May return a promise. */
  readonly implementation: (...args: unknown[]) => unknown;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Case-insensitive, as Excel's names are. */
  sheet(name: string): Sheet | undefined;
  addSheet(name: string, position?: number): Sheet;
  removeSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  moveSheet(name: string, position: number): void;

  readonly names: readonly DefinedName[];
  defineName(name: string, formula: string, scopeSheet?: string): void;
  removeName(name: string, scopeSheet?: string): void;

  readonly tables: readonly Table[];
  /** Adds a table over cells that already hold its header row; throws EditError on overlap, bad or taken name. */
  addTable(table: {
    name: string;
    sheet: string;
    range: Rectangle;
    style?: string;
    hasTotals?: boolean;
  }): Table;
  /** The table's name and formatting go, its cells stay; formulas keep pointing at the same cells. */
  removeTable(name: string): void;
  /** Same header row, more or fewer rows or columns. */
  resizeTable(name: string, range: Rectangle): void;
  /** Whether cells filled right below or beside a table join it, as typing does in Excel. True at first; programs that write sheets switch it off. */
  growTables: boolean;

  /** Runs many edits and recalculates once; the whole batch is one undo step, named by `label`. */
  batch<T>(label: string, edit: () => T): T;
  /** Like batch, for opening files: no undo step, and earlier steps are forgotten. */
  load<T>(edit: () => T): T;
  /** Recalculates every formula. */
  recalculate(): void;
  /** Resolves when no asynchronous function is running. */
  settled(): Promise<void>;
  /** The result of a formula that is in no cell (leading "=" optional); a spill gives rows of cells. */
  evaluate(formula: string, at?: { sheet: string; row: number; column: number }): Promise<Scalar | Matrix>;

  readonly canUndo: string | undefined;
  readonly canRedo: string | undefined;
  undo(): void;
  redo(): void;

  /** Called once after each batch, recalculation or asynchronous result; the function returned ends it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
}

export interface WorkbookChange {
  /** What a person or program edited (not what merely recalculated). */
  readonly edited: readonly { readonly sheet: string; readonly range: Rectangle }[];
  /** Sheets in which any shown value changed. */
  readonly recalculated: readonly string[];
  /** Sheets, tables, names, formats or sizes changed. */
  readonly structure: boolean;
  /**
   * Rows or columns put in (count above 0) or taken out (below 0), in order, undo and redo included. xlsx/ listens, so that what it
   * keeps without understanding it (merged cells, conditional formats, comments, drawings) moves along.
   */
  readonly shifted?: readonly {
    readonly sheet: string;
    readonly axis: "rows" | "columns";
    readonly at: number;
    readonly count: number;
  }[];
}

export interface Sheet {
  readonly name: string;
  visible: boolean;
  /** The smallest rectangle from A1's first used cell that holds all content, spills included; undefined when empty. */
  readonly usedRange: Rectangle | undefined;

  /** Every cell that holds something (spilled cells too) or has a format of its own, row after row, left to right. Sparse sheets are quick. */
  eachCell(visit: (row: number, column: number) => void): void;
  value(row: number, column: number): Scalar;
  values(range: Rectangle): Matrix;
  /** What stands in the cell as typed: "=SUM(A1:A3)", a value, or null; cells filled by a spill hold null. */
  input(row: number, column: number): CellInput;
  formula(row: number, column: number): string | undefined;
  /** Where the spill that fills this cell starts, and how large it is. */
  spill(row: number, column: number): Rectangle | undefined;

  /** Text beginning with "=" is a formula; other text is kept as text (parsing "12%" is the grid's job: parseInput). */
  set(row: number, column: number, input: CellInput): void;
  /** `undefined` keeps a cell, null clears it. */
  setRange(row: number, column: number, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(range: Rectangle): void;
  /**
   * Cuts the range and puts it with its formats where `to` says, over whatever is there. What points at the moved cells follows: formulas,
   * names, charts; a range follows when all of it moves, a table when all of it moves on its own sheet. References to cells
   * written over become #REF!.
   */
  move(range: Rectangle, to: { readonly sheet: string; readonly row: number; readonly column: number }): void;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;

  format(row: number, column: number): CellFormat;
  setFormat(range: Rectangle, format: Partial<CellFormat>): void;
  columnWidth(column: number): number | undefined;
  setColumnWidth(column: number, characters: number | undefined): void;
  readonly frozen: { readonly rows: number; readonly columns: number };
  setFrozen(rows: number, columns: number): void;
  readonly validations: readonly Validation[];
  addValidation(validation: Validation): void;
  readonly charts: readonly Chart[];
  addChart(chart: Chart): void;
  removeChart(id: string): void;
  readonly pictures: readonly Picture[];
  addPicture(picture: Picture): void;
  removePicture(id: string): void;
  printArea: Rectangle | undefined;
  /** How it is printed; undefined where nobody said. */
  page: PageSetup | undefined;
}

/** How a sheet comes out on paper. */
export interface PageSetup {
  readonly landscape: boolean;
  /** Made smaller until it is so many pages wide and tall; where one is absent, as many as it takes. */
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  /** Inches on all four sides. */
  readonly margin?: number;
  /** As Excel keeps them: "&L" what stands left, "&C" in the middle, "&R" right; "&P" the page, "&N" how many there are, "&&" a plain "&". */
  readonly header?: string;
  readonly footer?: string;
}

export interface CellFormat {
  /** Excel number format code, "General" when absent. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly fontSize?: number;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /**
   * The style of the opened file this format came from. setFormat carries it along; nothing shows it. saveXlsx starts from that
   * style, so borders, protection and whatever else is not listed here survive a change of the rest.
   */
  readonly origin?: number;
}

export interface DefinedName {
  readonly name: string;
  /** "=Sheet1!$A$1:$A$9", "=0.7". */
  readonly formula: string;
  readonly scopeSheet?: string;
}

export interface Table {
  readonly name: string;
  readonly sheet: string;
  /** Header row included. Grows and shrinks with inserted and deleted rows. */
  readonly range: Rectangle;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
  readonly style?: string;
}

export interface Validation {
  readonly range: Rectangle;
  readonly kind: "list" | "whole" | "decimal" | "date";
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly message?: string;
}

export interface Chart {
  readonly id: string;
  /** "points" is a line chart whose lines are not drawn: a mark for each number, with its interval where it has one. */
  readonly kind: "bar" | "column" | "line" | "stackedBar" | "points";
  readonly title: string;
  /** Cell under its top left corner, and its size in cells. */
  readonly at: Rectangle;
  /** Each series: name, and where values and categories lie. */
  readonly series: readonly ChartSeries[];
  /** Values on a logarithmic axis, bars beginning at 1; numbers that are not above 0 have no place on it. */
  readonly logScale?: boolean;
  /** What the steps of a logarithmic axis are powers of; 10 when absent. */
  readonly logBase?: number;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  /** A line below the lower axis: where the figures come from. */
  readonly source?: string;
  /** Excel's number format of the value axis. */
  readonly axisFormat?: string;
  /** Where the value axis ends. */
  readonly axisMaximum?: number;
  /** Points, of the words at the axes; the title is larger. */
  readonly fontSize?: number;
  readonly alternativeText?: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: SheetRange;
  readonly categories?: SheetRange;
  /**
   * "line" draws this series as a line over the columns of a column chart: a target, a threshold. Where its values differ it is a
   * piece of line over each column, for nothing runs from one target to the next. Among lines and points it has no marks.
   */
  readonly kind?: "line";
  /** How far the interval of each number reaches below and above it. */
  readonly interval?: { readonly below: SheetRange; readonly above: SheetRange };
  /** How it is drawn where that is not left to the program. It is written and not read back. */
  readonly look?: {
    /** "#3a7ebf". */
    readonly color: string;
    /** Of letters on it. */
    readonly ink: string;
    readonly dash: "solid" | "dash" | "dot" | "dashDot" | "longDash" | "shortDot";
    readonly mark: "circle" | "square" | "triangle" | "diamond" | "x" | "plus";
  };
  /** Excel's number format of a number written at each bar or mark. */
  readonly labels?: string;
  /** Its name stands at its last number. */
  readonly named?: true;
}

/** A drawing over the cells, which moves with the cell under its upper left corner and keeps its size. */
export interface Picture {
  readonly id: string;
  /** As Excel's list of shapes names it. */
  readonly name: string;
  readonly alternativeText: string;
  readonly at: { readonly row: number; readonly column: number };
  /** Pixels of 1/96 inch from that cell's corner; none when absent. */
  readonly offset?: { readonly left: number; readonly top: number };
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** A whole <svg> element as text, or the bytes of a PNG. */
  readonly image:
    { readonly kind: "svg"; readonly text: string } | { readonly kind: "png"; readonly bytes: Uint8Array };
}

export interface SheetRange {
  readonly sheet: string;
  readonly range: Rectangle;
}

/** An edit the workbook refuses, with a sentence for the person. The workbook is as it was. */
export class EditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EditError";
  }
}

/** A file that cannot be opened, with one clear sentence. */
export class OpenError extends Error {
  constructor(
    readonly kind: "not-xlsx" | "corrupt" | "encrypted" | "too-large",
    message: string,
  ) {
    super(message);
    this.name = "OpenError";
  }
}

/*
 * Functions that index.ts exports beside these types:
 *   createWorkbook(options?: WorkbookOptions): Workbook                       engine/  starts without a sheet
 *   openXlsx(bytes: Uint8Array, options?: WorkbookOptions): Promise<Workbook>  xlsx/   throws OpenError; options may hold maximumBytes
 *   saveXlsx(workbook: Workbook): Promise<Uint8Array>                          xlsx/   keeps what it did not understand
 *   openCsv(text: string, sheetName: string, into: Workbook): Sheet            xlsx/
 *   svgToPng(svg: string, width: number, height: number): Promise<Uint8Array>  picture/  drawn without a browser
 *   parseInput(text: string): TypedInput                                       engine/ what typing "12%", "3/4/2024", "TRUE" means, with its number format
 *   formatValue(value: Scalar, numberFormat?: string): string                  engine/ what a cell shows
 *   parseAddress("B3:C9"): Rectangle | undefined, formatAddress(rectangle): string, columnName(27) = "AB"   engine/
 *   translateFormula(formula, rows, columns): string                           engine/ relative references moved, as copying and filling do
 *   builtInFunctions(): readonly string[]                                      engine/ names for help while typing
 */
export type { CellError, Matrix, Rectangle, Scalar };
