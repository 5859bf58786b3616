import type { WorkbookOptions } from "../../api";
import { CellError, MAX_COLUMNS, MAX_ROWS } from "../../values";
import { contains } from "../cells/rectangles";
import type { SheetCells } from "../cells/sheetCells";
import type { CellErrorNode, Context, Host, ReadResult, TableShape } from "../evaluate/context";
import { resolveStructured } from "../evaluate/references";
import { Reference, type Value } from "../evaluate/value";
import { writeReference } from "../formula/referenceText";
import { readStructured } from "../formula/structuredText";
import type { SheetState } from "./state";
import type { Node } from "../formula/nodes";
import { parseFormula } from "../formula/parse";
import type { FunctionDefinition } from "../builtins/definition";
import { Pending } from "../custom/pending";
import type { WorkbookCore } from "./core";

/** What formulas may ask of their workbook. */
export class WorkbookHost implements Host {
  readonly clock: (() => Date) | undefined;
  readonly random: (() => number) | undefined;
  readonly pending: Pending;
  private readonly parsedNames = new Map<string, Node | CellErrorNode>();

  constructor(
    private readonly core: WorkbookCore,
    options: WorkbookOptions,
  ) {
    this.clock = options.clock;
    this.random = options.random;
    this.pending = new Pending(core);
  }

  sheetNamed(name: string): SheetCells | undefined {
    const lower = name.toLowerCase();
    return this.core.book.sheets.find((sheet) => sheet.name.toLowerCase() === lower)?.cells;
  }

  sheetsInOrder(): readonly SheetCells[] {
    return this.core.book.sheets.map((sheet) => sheet.cells);
  }

  forgetNames(): void {
    this.parsedNames.clear();
  }

  nameNode(name: string, sheet: SheetCells): Node | CellErrorNode | undefined {
    const lower = name.toLowerCase();
    const all = this.core.book.names.filter((each) => each.name.toLowerCase() === lower);
    if (all.length === 0) return undefined;
    const found =
      all.find((each) => each.scope?.cells === sheet) ?? all.find((each) => each.scope === undefined);
    if (!found) return undefined;
    const key = `${found.scope?.name ?? ""}!${lower}`;
    let node = this.parsedNames.get(key);
    if (!node) {
      node = this.parse(found.formula);
      this.parsedNames.set(key, node);
    }
    return node;
  }

  parse(formula: string): Node | CellErrorNode {
    const parsed = parseFormula(formula, (name) => this.core.registry.find(name));
    return parsed instanceof CellError ? { kind: "value", value: parsed } : parsed;
  }

  tableNamed(name: string): TableShape | undefined {
    const lower = name.toLowerCase();
    return this.core.book.tables.find((table) => table.name.toLowerCase() === lower);
  }

  tableAt(sheet: SheetCells, row: number, column: number): TableShape | undefined {
    return this.core.book.tables.find((table) => table.cells === sheet && contains(table.range, row, column));
  }

  /** A structured reference to this table as the cells it names now: for tables that become plain cells. */
  plainReference(
    text: string,
    table: TableShape,
    place: { readonly sheet: SheetState; readonly row: number; readonly column: number },
  ): string | undefined {
    const node = readStructured(text);
    if (!node) return undefined;
    const inside = place.sheet.cells === table.cells && contains(table.range, place.row, place.column);
    if (node.table === undefined ? !inside : node.table.toLowerCase() !== table.name.toLowerCase())
      return undefined;
    const cells = place.sheet.cells;
    const resolved = resolveStructured(node, {
      host: this,
      sheet: cells,
      row: place.row,
      column: place.column,
    });
    if (!(resolved instanceof Reference)) return undefined;
    const [only] = resolved.areas;
    if (!only) return undefined;
    const { area } = only;
    const thisRow = node.sections.includes("this row");
    return writeReference({
      ...(only.sheet === cells ? {} : { sheet: only.sheet.name }),
      top: area.row,
      bottom: area.row + area.rows - 1,
      left: area.column,
      right: area.column + area.columns - 1,
      lockTop: !thisRow,
      lockBottom: !thisRow,
      lockLeft: true,
      lockRight: true,
      shape: area.rows === 1 && area.columns === 1 ? "cell" : "range",
    });
  }

  functionNamed(name: string): FunctionDefinition | undefined {
    return this.core.registry.find(name);
  }

  usedRows(): number {
    return this.used((area) => area.row + area.rows, MAX_ROWS);
  }

  usedColumns(): number {
    return this.used((area) => area.column + area.columns, MAX_COLUMNS);
  }

  private used(
    end: (area: { row: number; column: number; rows: number; columns: number }) => number,
    limit: number,
  ): number {
    let most = 1;
    for (const sheet of this.core.book.sheets) {
      const area = sheet.cells.values.used;
      if (area) most = Math.max(most, end(area));
    }
    return Math.min(most, limit);
  }

  awaitResult(context: Context, key: string, promise: PromiseLike<unknown>, read: ReadResult): Value {
    return this.pending.await(context, key, promise, read);
  }

  isHiddenRow(): boolean {
    return false;
  }
}
