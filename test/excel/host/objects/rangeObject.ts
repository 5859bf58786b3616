import {
  formatValue,
  type CellInput,
  type Matrix,
  type Rectangle,
  type Sheet,
} from "../../../../src/spreadsheet";
import { formulaAddress, MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbook/address";
import type { ExcelHost } from "../excelHost";
import { leftOf, topOf } from "./shapeObject";
import { HostCollection, HostObject, NullObject } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";
import { spreadValues, typedInput, wireType, wireValue } from "./cellTypes";
import { DataValidationObject } from "./dataValidationObject";
import { RangeFormatObject } from "./rangeFormat";

export class RangeObject extends HostObject {
  private kept: string | undefined;

  constructor(
    private readonly host: ExcelHost,
    readonly sheet: Sheet,
    readonly cells: Rectangle,
  ) {
    super();
    const { row, column, rows, columns } = cells;
    const inside = [row, column, rows, columns].every(Number.isInteger) && row >= 0 && column >= 0;
    if (!inside || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
      throw invalidArgument();
    }
  }

  override identity(): Record<string, unknown> {
    return this.kept === undefined ? {} : { _ReferenceId: this.kept };
  }

  _KeepReference(): void {
    this.kept ??= this.host.keep(this);
  }

  get Values(): unknown[][] {
    return this.read().map((cells, r) =>
      cells.map((value, c) => (this.forgotten(r, c) ? "#NAME?" : wireValue(value))),
    );
  }
  set Values(values: unknown) {
    this.write(values);
  }
  get ValueTypes(): string[][] {
    return this.read().map((cells, r) =>
      cells.map((value, c) => (this.forgotten(r, c) ? "Error" : wireType(value))),
    );
  }
  get Text(): string[][] {
    const { row, column } = this.cells;
    return this.read().map((cells, r) =>
      cells.map((value, c) => formatValue(value, this.sheet.format(row + r, column + c).numberFormat)),
    );
  }
  get Formulas(): unknown[][] {
    const { row, column } = this.cells;
    return this.read().map((cells, r) =>
      cells.map((value, c) => this.sheet.formula(row + r, column + c) ?? wireValue(value)),
    );
  }
  set Formulas(formulas: unknown) {
    this.write(formulas);
  }
  get NumberFormat(): string[][] {
    const { row, column, rows, columns } = this.cells;
    return Array.from({ length: rows }, (_, r) =>
      Array.from(
        { length: columns },
        (__, c) => this.sheet.format(row + r, column + c).numberFormat ?? "General",
      ),
    );
  }
  set NumberFormat(formats: unknown) {
    this.writable();
    const { row, column, rows, columns } = this.cells;
    if (!Array.isArray(formats)) {
      this.sheet.setFormat(this.cells, { numberFormat: String(formats) });
      return;
    }
    spreadValues(formats, rows, columns).forEach((codes, r) =>
      codes.forEach((code, c) => {
        const cell = { row: row + r, column: column + c, rows: 1, columns: 1 };
        if (code !== null) this.sheet.setFormat(cell, { numberFormat: String(code) });
      }),
    );
  }
  get Address(): string {
    const { row, column, rows, columns } = this.cells;
    const plain = formulaAddress({ sheet: this.sheet.name, row, column, rows, columns }).replaceAll("$", "");
    // Excel quotes a sheet's name only where it must.
    return plain.replace(/^'([A-Za-z_][A-Za-z0-9_]*)'!/, "$1!");
  }
  get Left(): number {
    return leftOf(this.sheet, this.cells.column);
  }
  get Top(): number {
    return topOf(this.cells.row);
  }
  get RowIndex(): number {
    return this.cells.row;
  }
  get ColumnIndex(): number {
    return this.cells.column;
  }
  get RowCount(): number {
    return this.cells.rows;
  }
  get ColumnCount(): number {
    return this.cells.columns;
  }
  get CellCount(): number {
    return this.cells.rows * this.cells.columns;
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.sheet, this.cells);
  }

  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this.sheet, this.cells);
  }

  GetCell(row: number, column: number): RangeObject {
    return this.at({ row: this.cells.row + row, column: this.cells.column + column, rows: 1, columns: 1 });
  }

  GetRow(row: number): RangeObject {
    return this.at({ ...this.cells, row: this.cells.row + row, rows: 1 });
  }

  GetBoundingRect(other: unknown): RangeObject {
    if (!(other instanceof RangeObject)) throw invalidArgument();
    const row = Math.min(this.cells.row, other.cells.row);
    const column = Math.min(this.cells.column, other.cells.column);
    const bottom = Math.max(this.cells.row + this.cells.rows, other.cells.row + other.cells.rows);
    const right = Math.max(this.cells.column + this.cells.columns, other.cells.column + other.cells.columns);
    return this.at({ row, column, rows: bottom - row, columns: right - column });
  }

  GetEntireColumn(): RangeObject {
    return this.at({ ...this.cells, row: 0, rows: MAX_ROWS });
  }

  /** The block of filled cells around this one, up to an empty row and column on each side. */
  GetSurroundingRegion(): RangeObject {
    let { row, column } = this.cells;
    let bottom = row + this.cells.rows;
    let right = column + this.cells.columns;
    const filled = (r: number, c: number): boolean => this.sheet.value(r, c) !== null;
    const rowFilled = (r: number): boolean => {
      for (let c = Math.max(0, column - 1); c <= right; c++) if (filled(r, c)) return true;
      return false;
    };
    const columnFilled = (c: number): boolean => {
      for (let r = Math.max(0, row - 1); r <= bottom; r++) if (filled(r, c)) return true;
      return false;
    };
    for (let grown = true; grown;) {
      grown = true;
      if (row > 0 && rowFilled(row - 1)) row--;
      else if (rowFilled(bottom)) bottom++;
      else if (column > 0 && columnFilled(column - 1)) column--;
      else if (columnFilled(right)) right++;
      else grown = false;
    }
    return this.at({ row, column, rows: bottom - row, columns: right - column });
  }

  /** Formulas in error are all that is asked for so far. */
  GetSpecialCellsOrNullObject(type: string, values?: string): HostObject {
    if (type !== "Formulas" || values !== "Errors") throw invalidArgument();
    const used = this.sheet.usedRange;
    if (!used) return new NullObject();
    const found: RangeObject[] = [];
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const cell = this.at({ row, column, rows: 1, columns: 1 });
        const failed = cell.ValueTypes[0]?.[0] === "Error";
        if (failed && this.sheet.formula(row, column) !== undefined) found.push(cell);
      }
    }
    const [first, ...others] = found;
    return first ? new RangeAreasObject(this.host, first, others) : new NullObject();
  }

  GetSpillingToRangeOrNullObject(): HostObject {
    const { row, column } = this.cells;
    const spill = this.sheet.formula(row, column) === undefined ? undefined : this.sheet.spill(row, column);
    return spill ? this.at(spill) : new NullObject();
  }

  GetSpillParentOrNullObject(): HostObject {
    const { row, column } = this.cells;
    const spill = this.sheet.spill(row, column);
    return spill ? this.at({ ...spill, rows: 1, columns: 1 }) : new NullObject();
  }

  Select(): void {
    this.host.select(this.sheet.name, this.Address.replace(/^.*!/, ""));
  }

  Clear(): void {
    this.writable();
    this.sheet.clear(this.cells);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.cells.rows || columns !== this.cells.columns) throw invalidArgument();
  }

  private at(cells: Rectangle): RangeObject {
    return new RangeObject(this.host, this.sheet, cells);
  }

  private read(): Matrix {
    this.exists();
    return this.sheet.values(this.cells);
  }

  private forgotten(row: number, column: number): boolean {
    return this.host.forgotten.has(
      `${this.sheet.name}!${this.cells.row + row},${this.cells.column + column}`,
    );
  }

  private exists(): void {
    if (!this.host.workbook.sheets.includes(this.sheet)) throw itemNotFound();
  }

  private writable(): void {
    this.exists();
    this.host.mayChange(this.sheet);
  }

  private write(values: unknown): void {
    this.writable();
    const { row, column, rows, columns } = this.cells;
    const typed = spreadValues(values, rows, columns).map((cells) => cells.map(typedInput));
    const inputs = typed.map((cells) => cells.map((cell): CellInput | undefined => cell?.input));
    this.sheet.setRange(row, column, inputs);
    inputs.forEach((cells, r) =>
      cells.forEach((_, c) => this.host.forgotten.delete(`${this.sheet.name}!${row + r},${column + c}`)),
    );
    typed.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell?.numberFormat === undefined) return;
        this.sheet.setFormat(
          { row: row + r, column: column + c, rows: 1, columns: 1 },
          { numberFormat: cell.numberFormat },
        );
      }),
    );
  }
}

/** Several areas; the emulated person selects one at a time. */
export class RangeAreasObject extends HostObject {
  private kept: string | undefined;

  constructor(
    private readonly host: ExcelHost,
    private readonly first: RangeObject,
    private readonly others: readonly RangeObject[] = [],
  ) {
    super();
  }
  get Address(): string {
    return this.all.map(({ Address }) => Address).join(",");
  }
  get AreaCount(): number {
    return this.all.length;
  }
  get CellCount(): number {
    return this.all.reduce((sum, { CellCount }) => sum + CellCount, 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.all);
  }
  private get all(): readonly RangeObject[] {
    return [this.first, ...this.others];
  }
  _KeepReference(): void {
    this.kept ??= this.host.keep(this);
  }
  override identity(): Record<string, unknown> {
    return this.kept === undefined ? {} : { _ReferenceId: this.kept };
  }
}

class RangeCollection extends HostCollection<RangeObject> {
  constructor(readonly Items: readonly RangeObject[]) {
    super();
  }
  find(key: unknown): RangeObject | undefined {
    return this.Items[Number(key)];
  }
  GetItemAt(index: number): RangeObject {
    const found = this.find(index);
    if (!found) throw itemNotFound();
    return found;
  }
}
