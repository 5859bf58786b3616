import type { Rectangle, Sheet } from "../../../../src/spreadsheet/api";
import { parseAddress } from "../../../../src/workbook/address";
import { EventNumber, type ExcelHost } from "../excelHost";
import { HostCollection, HostObject, NullObject } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";
import { ChartCollection } from "./chartObject";
import { NameCollection } from "./nameObject";
import { PageLayoutObject } from "./pageLayoutObject";
import { RangeObject } from "./rangeObject";
import { ShapeCollection } from "./shapeObject";
import { TableCollection } from "./tableObject";

export class WorksheetCollection extends HostCollection<WorksheetObject> {
  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Items(): WorksheetObject[] {
    return this.host.workbook.sheets.map((sheet) => new WorksheetObject(this.host, sheet));
  }

  find(key: unknown): WorksheetObject | undefined {
    const sheet = this.host.sheetByNameOrId(key);
    return sheet && new WorksheetObject(this.host, sheet);
  }

  GetItem(key: string): WorksheetObject {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: string): HostObject {
    return this.find(key) ?? new NullObject();
  }

  Add(name?: string): WorksheetObject {
    this.host.mayChangeStructure();
    const { workbook } = this.host;
    let wished = name ?? "";
    for (let number = 1; wished === "" || (name === undefined && workbook.sheet(wished)); number++) {
      wished = `Sheet${number}`;
    }
    if (workbook.sheet(wished)) {
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        409,
      );
    }
    if (wished.length > 31 || /[\\/?*[\]:]/.test(wished) || /^'|'$/.test(wished)) throw invalidArgument();
    return new WorksheetObject(this.host, workbook.addSheet(wished));
  }

  _RegisterDataChangedEvent(): void {
    this.host.register(EventNumber.changed);
  }
  _UnregisterDataChangedEvent(): void {
    this.host.unregister(EventNumber.changed);
  }
  _RegisterSelectionChangedEvent(): void {
    this.host.register(EventNumber.selectionChanged);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.host.unregister(EventNumber.selectionChanged);
  }
  _RegisterActivatedEvent(): void {
    this.host.register(EventNumber.activated);
  }
  _UnregisterActivatedEvent(): void {
    this.host.unregister(EventNumber.activated);
  }
}

class ProtectionObject extends HostObject {
  constructor(readonly Protected: boolean) {
    super();
  }
}

export class WorksheetObject extends HostObject {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return this.host.idOf(this.sheet);
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.host.mayChangeStructure();
    this.host.workbook.renameSheet(this.sheet.name, name);
  }
  get Position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }
  get Visibility(): string {
    return this.sheet.visible ? "Visible" : "Hidden";
  }
  set Visibility(visibility: string) {
    this.host.mayChangeStructure();
    this.sheet.visible = visibility === "Visible";
  }
  get Gridlines(): boolean {
    return this.page().Gridlines !== false;
  }
  set Gridlines(shown: boolean) {
    this.page().Gridlines = shown;
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheet);
  }
  get Shapes(): ShapeCollection {
    return new ShapeCollection(this.host, this.sheet);
  }
  get Names(): NameCollection {
    return new NameCollection(this.host, this.sheet);
  }
  get Protection(): ProtectionObject {
    return new ProtectionObject(this.host.protectedSheets.has(this.sheet.name));
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.sheet, this.page());
  }

  GetRange(address?: string): RangeObject {
    if (address === undefined || address === "" || address === null) {
      return this.range({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    }
    const range = parseAddress(address, this.sheet.name);
    if (!range || range.sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw invalidArgument();
    return this.range(range);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.range({ row, column, rows, columns });
  }

  GetUsedRangeOrNullObject(_valuesOnly?: boolean): HostObject {
    const used = this.sheet.usedRange;
    return used ? this.range(used) : new NullObject();
  }

  Activate(): void {
    this.host.select(this.sheet.name, "A1");
  }

  Delete(): void {
    this.host.mayChangeStructure();
    if (this.host.workbook.sheets.filter(({ visible }) => visible).length === 1 && this.sheet.visible) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    const { name } = this.sheet;
    this.host.workbook.removeSheet(name);
    if (this.host.selection?.sheet === name) this.host.select(this.host.workbook.sheets[0]?.name ?? "", "A1");
  }

  private range({ row, column, rows, columns }: Rectangle): RangeObject {
    return new RangeObject(this.host, this.sheet, { row, column, rows, columns });
  }

  private page(): Record<string, unknown> {
    let page = this.host.pages.get(this.Id);
    if (!page) this.host.pages.set(this.Id, (page = {}));
    return page;
  }
}
