import {
  EditError,
  type DefinedName,
  type Sheet,
  type Table,
  type Workbook,
  type WorkbookChange,
  type WorkbookOptions,
} from "../../api";
import { CellError, type Matrix, type Rectangle, type Scalar } from "../../values";
import { evaluate } from "../evaluate/evaluate";
import { dereference } from "../evaluate/read";
import { ArrayValue, type Area } from "../evaluate/value";
import { Formula } from "../formula/formula";
import { settle } from "../recalculate/calculator";
import { WorkbookCore } from "./core";
import { definedNameProblem, refuse } from "./names";
import { WorkbookSheet } from "./sheet";
import { addSheet, moveSheet, removeSheet, renameSheet } from "./sheets";
import { SheetState, type TableState } from "./state";
import { addTable, removeTable, resizeTable } from "./tables";

/** A new workbook, without a sheet. */
export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  return new MemoryWorkbook(options);
}

class MemoryWorkbook implements Workbook {
  private readonly core: WorkbookCore;
  private readonly faces = new Map<SheetState, WorkbookSheet>();
  private listed: { of: readonly SheetState[]; sheets: readonly Sheet[] } | undefined;

  constructor(options: WorkbookOptions) {
    this.core = new WorkbookCore(options);
  }

  get sheets(): readonly Sheet[] {
    const { sheets } = this.core.book;
    if (this.listed?.of !== sheets)
      this.listed = { of: sheets, sheets: sheets.map((state) => this.face(state)) };
    return this.listed.sheets;
  }

  private face(state: SheetState): WorkbookSheet {
    let face = this.faces.get(state);
    if (!face) {
      face = new WorkbookSheet(this.core, state);
      this.faces.set(state, face);
    }
    return face;
  }

  sheet(name: string): Sheet | undefined {
    const state = this.find(name);
    return state && this.face(state);
  }

  private find(name: string): SheetState | undefined {
    const lower = name.toLowerCase();
    return this.core.book.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  private need(name: string): SheetState {
    const state = this.find(name);
    if (!state) throw new EditError(`There is no sheet named ${name}.`);
    return state;
  }

  addSheet(name: string, position?: number): Sheet {
    return this.face(this.core.edit("Add sheet", () => addSheet(this.core, name, position)));
  }

  removeSheet(name: string): void {
    const state = this.need(name);
    this.core.edit("Delete sheet", () => removeSheet(this.core, state));
  }

  renameSheet(name: string, to: string): void {
    const state = this.need(name);
    this.core.edit("Rename sheet", () => renameSheet(this.core, state, to));
  }

  moveSheet(name: string, position: number): void {
    const state = this.need(name);
    this.core.edit("Move sheet", () => moveSheet(this.core, state, position));
  }

  get names(): readonly DefinedName[] {
    return this.core.book.names.map(({ name, formula, scope }) => ({
      name,
      formula,
      ...(scope ? { scopeSheet: scope.name } : {}),
    }));
  }

  defineName(name: string, formula: string, scopeSheet?: string): void {
    const scope = scopeSheet === undefined ? undefined : this.need(scopeSheet);
    refuse(definedNameProblem(name, this.core.book));
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const lower = name.toLowerCase();
    this.core.edit("Define name", () => {
      const others = this.core.book.names.filter(
        (each) => each.scope !== scope || each.name.toLowerCase() !== lower,
      );
      this.core.replaceBook({ names: [...others, { name, formula: text, scope }] });
    });
  }

  removeName(name: string, scopeSheet?: string): void {
    const scope = scopeSheet === undefined ? undefined : this.need(scopeSheet);
    const lower = name.toLowerCase();
    const others = this.core.book.names.filter(
      (each) => each.scope !== scope || each.name.toLowerCase() !== lower,
    );
    if (others.length === this.core.book.names.length) throw new EditError(`There is no name ${name}.`);
    this.core.edit("Delete name", () => this.core.replaceBook({ names: others }));
  }

  get tables(): readonly Table[] {
    return this.core.book.tables.map((table) => tableFace(table));
  }

  private needTable(name: string): TableState {
    const lower = name.toLowerCase();
    const table = this.core.book.tables.find((each) => each.name.toLowerCase() === lower);
    if (!table) throw new EditError(`There is no table named ${name}.`);
    return table;
  }

  addTable(table: {
    name: string;
    sheet: string;
    range: Rectangle;
    style?: string;
    hasTotals?: boolean;
  }): Table {
    const state = this.need(table.sheet);
    return tableFace(this.core.edit("Add table", () => addTable(this.core, state, table)));
  }

  removeTable(name: string): void {
    const table = this.needTable(name);
    this.core.edit("Convert table to range", () => removeTable(this.core, table));
  }

  resizeTable(name: string, range: Rectangle): void {
    const table = this.needTable(name);
    this.core.edit("Resize table", () => resizeTable(this.core, table, range));
  }

  get growTables(): boolean {
    return this.core.growTables;
  }

  set growTables(grow: boolean) {
    this.core.growTables = grow;
  }

  batch<T>(label: string, edit: () => T): T {
    return this.core.edit(label, edit);
  }

  load<T>(edit: () => T): T {
    return this.core.load(edit);
  }

  recalculate(): void {
    for (const formula of this.core.allFormulas()) this.core.calculator.wake(formula);
    this.core.settleDown();
  }

  settled(): Promise<void> {
    return this.core.host.pending.settled();
  }

  async evaluate(
    formula: string,
    at?: { sheet: string; row: number; column: number },
  ): Promise<Scalar | Matrix> {
    const sheet = at ? this.need(at.sheet) : (this.core.book.sheets[0] ?? new SheetState("Sheet1"));
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const node = this.core.host.parse(text);
    await this.settled();
    // In no cell: row and column stand for "nowhere" only to functions that ask.
    const scratch = new Formula(sheet.cells, at?.row ?? 0, at?.column ?? 0, text, true);
    const dynamic: Area[] = [];
    const work = (): Scalar | Matrix =>
      settle(() => {
        const { host } = this.core;
        const context = {
          host,
          sheet: sheet.cells,
          row: scratch.row,
          column: scratch.column,
          formula: scratch,
          frame: undefined,
          dynamic,
          depth: 0,
        };
        const value = dereference(evaluate(node, context), context);
        return value instanceof ArrayValue ? shown(value) : (value ?? 0);
      });
    let result = work();
    // Each round can start further functions that wait for the results of the last.
    for (let round = 0; scratch.asynchronous && round < 100; round += 1) {
      const known = scratch.asynchronous.size;
      await this.settled();
      result = work();
      if (scratch.asynchronous.size === known) break;
    }
    return result;
  }

  get canUndo(): string | undefined {
    return this.core.history.canUndo;
  }

  get canRedo(): string | undefined {
    return this.core.history.canRedo;
  }

  undo(): void {
    this.core.undo();
  }

  redo(): void {
    this.core.redo();
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    return this.core.listen(listener);
  }
}

function shown(value: ArrayValue): Scalar | Matrix {
  if (value.rows === 0 || value.columns === 0) return new CellError("#CALC!", "The result has no cells.");
  const cells = value.cells.map((row) => row.map((cell) => cell ?? 0));
  return value.rows === 1 && value.columns === 1 ? (cells[0]?.[0] ?? 0) : cells;
}

function tableFace(table: TableState): Table {
  return {
    name: table.name,
    sheet: table.cells.name,
    range: table.range,
    columns: table.columns,
    hasTotals: table.hasTotals,
    ...(table.style !== undefined ? { style: table.style } : {}),
  };
}
