import type { Rectangle, Sheet, Table } from "../../../../src/spreadsheet/api";
import type { ExcelHost } from "../excelHost";
import { HostCollection, HostObject } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";
import { RangeObject } from "./rangeObject";
import { WorksheetObject } from "./worksheetObject";

/** Tables of the workbook, or of one sheet. */
export class TableCollection extends HostCollection<TableObject> {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get Items(): TableObject[] {
    return this.host.workbook.tables
      .filter(
        (table) => this.sheet === undefined || table.sheet.toLowerCase() === this.sheet.name.toLowerCase(),
      )
      .map((table) => new TableObject(this.host, table.name));
  }

  find(key: unknown): TableObject | undefined {
    return this.Items.find(
      (table) => table.Id === key || table.Name.toLowerCase() === String(key).toLowerCase(),
    );
  }

  GetItem(key: string): TableObject {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  Add(range: unknown, hasHeaders: boolean): TableObject {
    if (!(range instanceof RangeObject) || !hasHeaders) throw invalidArgument();
    this.host.mayChange(range.sheet);
    let number = 1;
    while (this.host.workbook.tables.some(({ name }) => name === `Table${number}`)) number++;
    const refused = spillsInside(range.sheet, range.cells);
    if (refused) throw new HostError("InvalidOperation", "A table cannot hold formulas that spill.");
    this.host.workbook.addTable({ name: `Table${number}`, sheet: range.sheet.name, range: range.cells });
    return new TableObject(this.host, `Table${number}`);
  }
}

function spillsInside(sheet: Sheet, { row, column, rows, columns }: Rectangle): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (sheet.spill(r, c)) return true;
    }
  }
  return false;
}

/** What Excel knows of a table beyond the workbook in memory, by table id. */
interface TableLook {
  style: string;
  showFilterButton: boolean;
}

const looks = new WeakMap<ExcelHost, Map<string, TableLook>>();

export class TableObject extends HostObject {
  constructor(
    private readonly host: ExcelHost,
    private name: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  /** Tables keep their id when renamed; here their place stands for it. */
  get Id(): string {
    const { sheet, range } = this.table;
    return `${this.host.idOf(this.host.sheetNamed(sheet))}:${range.row}:${range.column}`;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    this.host.mayChange(this.host.sheetNamed(this.table.sheet));
    if (!/^[A-Za-z_\\][A-Za-z0-9_.]*$/.test(name)) throw invalidArgument();
    const { range, sheet, style } = this.table;
    this.host.workbook.removeTable(this.name);
    this.host.workbook.addTable({ name, sheet, range, ...(style === undefined ? {} : { style }) });
    this.name = name;
  }
  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get Style(): string {
    return this.look.style;
  }
  set Style(style: string) {
    this.look.style = style;
  }
  get ShowFilterButton(): boolean {
    return this.look.showFilterButton;
  }
  set ShowFilterButton(shown: boolean) {
    this.look.showFilterButton = shown;
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.host.sheetNamed(this.table.sheet));
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.table.columns);
  }

  GetRange(): RangeObject {
    return new RangeObject(this.host, this.host.sheetNamed(this.table.sheet), this.table.range);
  }

  private get table(): Table {
    const table = this.host.workbook.tables.find(({ name }) => name === this.name);
    if (!table) throw itemNotFound();
    return table;
  }

  private get look(): TableLook {
    let all = looks.get(this.host);
    if (!all) looks.set(this.host, (all = new Map()));
    let look = all.get(this.Id);
    if (!look) all.set(this.Id, (look = { style: "TableStyleMedium2", showFilterButton: true }));
    return look;
  }
}

class TableColumnCollection extends HostCollection<TableColumnObject> {
  constructor(private readonly names: readonly string[]) {
    super();
  }
  get Items(): TableColumnObject[] {
    return this.names.map((name, index) => new TableColumnObject(name, index));
  }
  find(key: unknown): TableColumnObject | undefined {
    return this.Items.find(({ Name, Id }) => Name === key || Id === key);
  }
}

class TableColumnObject extends HostObject {
  constructor(
    readonly Name: string,
    readonly Index: number,
  ) {
    super();
  }
  get Id(): number {
    return this.Index + 1;
  }
  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }
}
