import type { CellError, Rectangle } from "../../values";
import type { SheetCells } from "../cells/sheetCells";
import type { Formula } from "../formula/formula";
import type { Node } from "../formula/nodes";
import type { FunctionDefinition } from "../builtins/definition";
import type { Area, Value } from "./value";

/** What a formula may ask of its workbook. */
export interface Host {
  sheetNamed(name: string): SheetCells | undefined;
  sheetsInOrder(): readonly SheetCells[];
  /** A defined name's formula, the sheet's own names first. */
  nameNode(name: string, sheet: SheetCells): Node | CellErrorNode | undefined;
  tableNamed(name: string): TableShape | undefined;
  tableAt(sheet: SheetCells, row: number, column: number): TableShape | undefined;
  functionNamed(name: string): FunctionDefinition | undefined;
  /** The last used row and column of any sheet: where whole columns and rows end when they are read cell by cell. */
  usedRows(): number;
  usedColumns(): number;
  /** An asynchronous result is on its way for this formula. */
  awaitResult(context: Context, key: string, promise: PromiseLike<unknown>, read: ReadResult): Value;
  parse(formula: string): Node | CellErrorNode;
  isHiddenRow(sheet: SheetCells, row: number): boolean;
  readonly clock: (() => Date) | undefined;
  readonly random: (() => number) | undefined;
}

/** Turns what an asynchronous function gave, or failed with, into a value. */
export type ReadResult = (raw: unknown, failed: boolean) => Value;

export interface CellErrorNode {
  readonly kind: "value";
  readonly value: CellError;
}

export interface TableShape {
  readonly name: string;
  readonly cells: SheetCells;
  readonly range: Rectangle;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

/** A variable of LET or LAMBDA and what it stands for; undefined = a LAMBDA's argument left out. */
export interface Frame {
  readonly name: string;
  readonly value: Value | undefined;
  readonly outer: Frame | undefined;
}

/** Where a formula is being worked out. */
export interface Context {
  readonly host: Host;
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula | undefined;
  readonly frame: Frame | undefined;
  /** Cells read that the text does not name. Shared by all contexts of one calculation. */
  readonly dynamic: Area[];
  /** LAMBDAs within LAMBDAs, so that endless ones end in an error and not in a crash. */
  readonly depth: number;
}
