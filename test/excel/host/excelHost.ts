import type { CellInput, Rectangle, Sheet, Workbook } from "../../../src/spreadsheet/api";
import { parseAddress } from "../../../src/workbook/address";
import { HostBridge } from "./bridge";
import type { HostObject } from "./hostObject";
import { CustomFunctionsService } from "./objects/customFunctionsService";
import { WorkbookObject } from "./objects/workbookObject";
import { accessDenied, HostError, itemNotFound } from "./protocol";

/** Event numbers of the protocol. */
export const EventNumber = { changed: 10, activated: 11, selectionChanged: 14 } as const;
const EVENT_CATEGORY = 65_536;

/**
 * An Excel without a window: the workbook is src/spreadsheet's, everything a person would do at the screen (select, switch
 * sheets, edit a cell, protect) is a method here, and office.js talks to it through `bridge`.
 */
export class ExcelHost {
  readonly bridge: HostBridge;
  readonly root: WorkbookObject;
  readonly customFunctions = new CustomFunctionsService();
  selection: { sheet: string; range: Rectangle } | undefined;
  readonly protectedSheets = new Set<string>();
  structureProtected = false;
  /** Names shown in no list; Excel keeps the mark in the file. */
  readonly hiddenNames = new Set<string>();
  /** Page set-up by sheet id: the workbook in memory keeps only the print area. */
  readonly pages = new Map<string, Record<string, unknown>>();
  private readonly registered = new Map<number, number>();
  /** Cells whose formula was read before the functions were known, as "sheet!row,column": they show #NAME? until entered again. */
  readonly forgotten = new Set<string>();
  /** Whether a full calculation reads such formulas anew; in Excel it often does not. */
  rebuildHelps = false;
  /** How many ranges office.js ever asked to keep. */
  everKept = 0;
  private readonly references = new Map<string, HostObject>();
  private readonly ids = new WeakMap<Sheet, string>();
  private nextId = 1;

  constructor(readonly workbook: Workbook) {
    this.root = new WorkbookObject(this);
    this.bridge = new HostBridge({
      root: this.root,
      newObject: (typeName) => this.newObject(typeName),
      reference: (id) => this.references.get(id),
    });
    const [first] = workbook.sheets;
    if (first) this.selection = { sheet: first.name, range: { row: 0, column: 0, rows: 1, columns: 1 } };
    workbook.onChange(({ edited }) => {
      for (const { sheet, range } of edited) this.tellChange(sheet, range);
    });
  }

  /** The person selects cells, on this sheet or another. */
  select(sheet: string, address: string): void {
    const range = parseAddress(address, sheet);
    if (!range) throw new Error(`"${address}" is no address.`);
    const switched = this.selection?.sheet !== sheet;
    this.selection = { sheet, range };
    const worksheetId = this.idOf(this.sheetNamed(sheet));
    if (switched) this.tell(EventNumber.activated, { worksheetId });
    this.tell(EventNumber.selectionChanged, { worksheetId, address });
  }

  /** The person types into a cell. */
  type(sheet: string, address: string, input: CellInput): void {
    const range = parseAddress(address, sheet);
    if (!range) throw new Error(`"${address}" is no address.`);
    this.sheetNamed(sheet).set(range.row, range.column, input);
  }

  sheetNamed(name: string): Sheet {
    const sheet = this.workbook.sheet(name);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** A sheet's id outlives its name, as in Excel. */
  idOf(sheet: Sheet): string {
    let id = this.ids.get(sheet);
    if (id === undefined) {
      id = `{00000000-0001-0000-${String(this.nextId++).padStart(4, "0")}-000000000000}`;
      this.ids.set(sheet, id);
    }
    return id;
  }

  sheetByNameOrId(key: unknown): Sheet | undefined {
    return this.workbook.sheet(String(key)) ?? this.workbook.sheets.find((sheet) => this.idOf(sheet) === key);
  }

  mayChangeStructure(): void {
    if (this.structureProtected) throw accessDenied();
  }

  mayChange(sheet: Sheet): void {
    if (this.protectedSheets.has(sheet.name)) throw accessDenied();
  }

  keep(range: HostObject): string {
    const id = `ref-${this.nextId++}`;
    this.references.set(id, range);
    this.everKept++;
    return id;
  }

  forget(id: string): void {
    this.references.delete(id);
  }

  get keptReferences(): number {
    return this.references.size;
  }

  register(event: number): void {
    this.registered.set(event, (this.registered.get(event) ?? 0) + 1);
  }

  unregister(event: number): void {
    this.registered.set(event, (this.registered.get(event) ?? 0) - 1);
  }

  listening(event: number): boolean {
    return (this.registered.get(event) ?? 0) > 0;
  }

  /** Resolves when requests and events on their way have arrived and been answered, those that answers set off included. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 3;) {
      const before = this.bridge.messages;
      await new Promise((resolve) => setTimeout(resolve, 5));
      still = this.bridge.messages === before ? still + 1 : 0;
    }
  }

  private tellChange(sheet: string, range: Rectangle): void {
    const changed = this.workbook.sheet(sheet);
    if (!changed) return;
    this.tell(EventNumber.changed, {
      worksheetId: this.idOf(changed),
      address: plainAddress(range),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      shiftDirection: "None",
    });
  }

  private tell(event: number, argument: object): void {
    if (!this.listening(event)) return;
    const message = JSON.stringify(argument);
    this.bridge.sendEvent([
      { messageCategory: EVENT_CATEGORY, messageType: event, targetId: "Workbook", message },
    ]);
  }

  private newObject(typeName: string): HostObject {
    if (typeName.endsWith("CustomFunctions")) return this.customFunctions;
    throw new HostError("ApiNotFound", `The emulated Excel has no ${typeName}.`, 404);
  }
}

/** "B2:C9" without dollars and sheet, as events give it. */
function plainAddress({ row, column, rows, columns }: Rectangle): string {
  const name = (r: number, c: number): string => {
    let letters = "";
    for (let rest = c + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    }
    return `${letters}${r + 1}`;
  };
  const first = name(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${name(row + rows - 1, column + columns - 1)}`;
}
