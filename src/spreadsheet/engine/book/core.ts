import type { CellInput, WorkbookChange, WorkbookOptions } from "../../api";
import type { Rectangle } from "../../values";
import { cellKey, overlaps } from "../cells/rectangles";
import type { SheetCells } from "../cells/sheetCells";
import type { Formula } from "../formula/formula";
import { Calculator } from "../recalculate/calculator";
import { FunctionRegistry } from "../builtins/registry";
import { FormatTable } from "./formats";
import { History, type Change } from "./history";
import { WorkbookHost } from "./host";
import { CellsChange, type CellBlock } from "./cellsChange";
import type { BookState, SheetSettings, SheetState } from "./state";

/** Text that formulas are told by. */
export function isFormulaText(input: CellInput | undefined): input is string {
  return typeof input === "string" && input.length > 1 && input.charCodeAt(0) === 61;
}

/** The workbook's state, the ways it may change, and what follows from a change: undo, recalculation, listeners. */
export class WorkbookCore {
  book: BookState = { sheets: [], names: [], tables: [] };
  readonly formats = new FormatTable();
  readonly history = new History();
  readonly calculator: Calculator;
  readonly host: WorkbookHost;
  readonly registry: FunctionRegistry;
  /** Typing beside a table makes it grow; off while files are opened. */
  growTables = true;

  private depth = 0;
  private loading = false;
  private symbolsChanged = false;
  private placesChanged = false;
  private edited: { sheet: string; range: Rectangle }[] = [];
  private structure = false;
  private shifted: NonNullable<WorkbookChange["shifted"]>[number][] = [];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(options: WorkbookOptions) {
    this.registry = new FunctionRegistry(options);
    this.host = new WorkbookHost(this, options);
    this.calculator = new Calculator(
      this.host,
      (name) => this.registry.find(name),
      (sheet, area) => this.tableOver(sheet, area),
    );
  }

  get isLoading(): boolean {
    return this.loading;
  }

  private tableOver(sheet: SheetCells, area: Rectangle): string | undefined {
    if (this.book.tables.length === 0) return undefined;
    return this.book.tables.find((table) => table.cells === sheet && overlaps(table.range, area))?.name;
  }

  stateOf(cells: SheetCells): SheetState | undefined {
    return this.book.sheets.find((sheet) => sheet.cells === cells);
  }

  *allFormulas(): Iterable<Formula> {
    for (const sheet of this.book.sheets) yield* sheet.cells.formulas.values();
  }

  // Editing

  /** Runs an edit as one undo step, or as part of the step around it. An edit that throws leaves nothing behind. */
  edit<T>(label: string, work: () => T): T {
    const mark = this.history.mark();
    this.depth += 1;
    try {
      return work();
    } catch (problem) {
      this.history.rollBack(mark);
      throw problem;
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.finish(label);
    }
  }

  load<T>(work: () => T): T {
    const before = this.loading;
    this.loading = true;
    try {
      return this.edit("Open", work);
    } finally {
      this.loading = before;
      if (!before) this.history.forget();
    }
  }

  private finish(label: string): void {
    this.history.commit(label);
    this.settleDown();
  }

  /** Recalculates and tells the listeners. */
  settleDown(): void {
    if (this.placesChanged) this.calculator.rebuild(this.allFormulas());
    if (this.symbolsChanged) {
      for (const formula of this.allFormulas()) {
        if (!formula.symbolic && formula.problem === undefined) continue;
        if (!this.placesChanged) this.calculator.enter(formula);
        this.calculator.wake(formula);
      }
    }
    this.placesChanged = false;
    this.symbolsChanged = false;
    this.calculator.run();
    this.announce();
  }

  private announce(): void {
    const changed = [...this.calculator.changedSheets].map((sheet) => sheet.name);
    this.calculator.changedSheets.clear();
    if (this.edited.length === 0 && changed.length === 0 && !this.structure) return;
    const change: WorkbookChange = {
      edited: this.edited,
      recalculated: changed,
      structure: this.structure,
      ...(this.shifted.length > 0 ? { shifted: this.shifted } : {}),
    };
    this.edited = [];
    this.structure = false;
    this.shifted = [];
    for (const listener of [...this.listeners]) listener(change);
  }

  listen(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  undo(): void {
    if (this.depth === 0 && this.history.undo()) this.settleDown();
  }

  redo(): void {
    if (this.depth === 0 && this.history.redo()) this.settleDown();
  }

  // The changes everything else is made of

  perform(change: Change): void {
    this.history.perform(change);
  }

  noteEdited(sheet: SheetState, range: Rectangle): void {
    this.edited.push({ sheet: sheet.name, range });
  }

  noteStructure(): void {
    this.structure = true;
  }

  noteShift(shift: NonNullable<WorkbookChange["shifted"]>[number]): void {
    this.structure = true;
    this.placesChanged = true;
    this.symbolsChanged = true;
    this.shifted.push(shift);
  }

  noteSymbols(): void {
    this.host.forgetNames();
    this.symbolsChanged = true;
    this.structure = true;
  }

  replaceBook(next: Partial<BookState>): void {
    const before = this.book;
    const after = { ...before, ...next };
    const put = (book: BookState) => {
      for (const table of [...this.book.tables, ...book.tables]) {
        const stays = this.book.tables.includes(table) && book.tables.includes(table);
        if (!stays) this.calculator.reconsider(table.cells, table.range);
      }
      this.book = book;
      this.noteSymbols();
    };
    this.perform({ undo: () => put(before), redo: () => put(after) });
  }

  replaceSettings(sheet: SheetState, next: Partial<SheetSettings>): void {
    const before = sheet.settings;
    const after = { ...before, ...next };
    const put = (settings: SheetSettings) => {
      sheet.settings = settings;
      this.noteStructure();
    };
    this.perform({ undo: () => put(before), redo: () => put(after) });
  }

  writeCells(sheet: SheetState, row: number, column: number, inputs: CellBlock): void {
    this.perform(new CellsChange(this, sheet, row, column, inputs));
  }

  /** A formula's text where it stands, as references follow a structural edit. */
  writeFormulaTexts(
    texts: readonly { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[],
  ): void {
    if (texts.length === 0) return;
    const all = texts.map((text) => ({
      ...text,
      before: text.sheet.cells.formulaAt(text.row, text.column)?.text ?? "",
    }));
    const put = (side: "before" | "after") => {
      for (const entry of all) {
        const formula = entry.sheet.cells.formulas.get(cellKey(entry.row, entry.column));
        if (!formula) continue;
        formula.text = entry[side];
        this.calculator.reread(formula, side === "before" || entry.wake);
      }
    };
    this.perform({ undo: () => put("before"), redo: () => put("after") });
  }

  /** What stands in a cell as typed. */
  inputAt(sheet: SheetState, row: number, column: number): CellInput {
    const { cells } = sheet;
    const formula = cells.formulaAt(row, column);
    if (formula) return formula.text;
    const value = cells.values.get(row, column);
    if (value === null || cells.spillAt(row, column)) return null;
    return typeof value === "string" && value.charCodeAt(0) === 61 ? `'${value}` : value;
  }
}
