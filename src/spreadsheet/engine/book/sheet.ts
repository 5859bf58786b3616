import {
  EditError,
  type CellFormat,
  type CellInput,
  type Chart,
  type PageSetup,
  type Picture,
  type Sheet,
  type Validation,
} from "../../api";
import { MAX_COLUMNS, MAX_ROWS, type Matrix, type Rectangle, type Scalar } from "../../values";
import { onSheet } from "../cells/rectangles";
import { formatAddress } from "../text/address";
import { applyFormat, formatAt } from "./cellFormats";
import type { CellBlock } from "./cellsChange";
import type { WorkbookCore } from "./core";
import { moveCells } from "./move";
import type { SheetState } from "./state";
import { shiftCells } from "./structure";
import { followTables } from "./tables";

/** A sheet as the rest of the product sees it. */
export class WorkbookSheet implements Sheet {
  constructor(
    private readonly core: WorkbookCore,
    readonly state: SheetState,
  ) {}

  get name(): string {
    return this.state.name;
  }

  get visible(): boolean {
    return this.state.settings.visible;
  }

  set visible(visible: boolean) {
    if (visible === this.visible) return;
    const others = this.core.book.sheets.some((sheet) => sheet !== this.state && sheet.settings.visible);
    if (!visible && !others) throw new EditError("A workbook needs at least one visible sheet.");
    this.core.edit(visible ? "Show sheet" : "Hide sheet", () =>
      this.core.replaceSettings(this.state, { visible }),
    );
  }

  get usedRange(): Rectangle | undefined {
    return this.state.cells.values.used;
  }

  eachCell(visit: (row: number, column: number) => void): void {
    const rows = new Map<number, number[]>();
    const note = (_value: unknown, row: number, column: number) => {
      const columns = rows.get(row);
      if (columns) columns.push(column);
      else rows.set(row, [column]);
    };
    const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    this.state.cells.values.forEach(whole, note);
    const { values } = this.state.cells;
    this.state.formats.forEach(whole, (number, row, column) => {
      if (values.get(row, column) === null) note(number, row, column);
    });
    for (const row of [...rows.keys()].sort((one, other) => one - other)) {
      const columns = rows.get(row) ?? [];
      for (const column of columns.sort((one, other) => one - other)) visit(row, column);
    }
  }

  value(row: number, column: number): Scalar {
    return this.state.cells.values.get(row, column);
  }

  values(range: Rectangle): Matrix {
    return this.state.cells.values.read(checked(range));
  }

  input(row: number, column: number): CellInput {
    return this.core.inputAt(this.state, row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.state.cells.formulaAt(row, column)?.text;
  }

  spill(row: number, column: number): Rectangle | undefined {
    return this.state.cells.spillAt(row, column)?.area;
  }

  set(row: number, column: number, input: CellInput): void {
    this.fill("Edit", row, column, [[input]]);
  }

  setRange(row: number, column: number, inputs: CellBlock): void {
    this.fill("Edit cells", row, column, inputs);
  }

  private fill(label: string, row: number, column: number, inputs: CellBlock): void {
    const columns = inputs.reduce((most, line) => Math.max(most, line.length), 0);
    if (inputs.length === 0 || columns === 0) return;
    const area = checked({ row, column, rows: inputs.length, columns });
    this.core.edit(label, () => {
      this.core.writeCells(this.state, row, column, inputs);
      if (this.core.book.tables.length > 0) followTables(this.core, this.state, area);
    });
  }

  clear(range: Rectangle): void {
    checked(range);
    this.core.edit("Clear", () => {
      const used = this.state.cells.values.used;
      const area = used && overlap(used, range);
      if (!area) return;
      const inputs = Array.from({ length: area.rows }, () => new Array<CellInput>(area.columns).fill(null));
      this.core.writeCells(this.state, area.row, area.column, inputs);
      if (this.core.book.tables.length > 0) followTables(this.core, this.state, area);
    });
  }

  move(
    range: Rectangle,
    to: { readonly sheet: string; readonly row: number; readonly column: number },
  ): void {
    checked(range);
    const lower = to.sheet.toLowerCase();
    const sheet = this.core.book.sheets.find(({ name }) => name.toLowerCase() === lower);
    if (!sheet) throw new EditError(`There is no sheet named ${to.sheet}.`);
    this.core.edit("Move cells", () => moveCells(this.core, this.state, range, sheet, to));
  }

  insertRows(row: number, count: number): void {
    this.shift("Insert rows", "rows", row, count);
  }

  deleteRows(row: number, count: number): void {
    this.shift("Delete rows", "rows", row, -count);
  }

  insertColumns(column: number, count: number): void {
    this.shift("Insert columns", "columns", column, count);
  }

  deleteColumns(column: number, count: number): void {
    this.shift("Delete columns", "columns", column, -count);
  }

  private shift(label: string, axis: "rows" | "columns", at: number, count: number): void {
    this.core.edit(label, () => shiftCells(this.core, this.state, { axis, at, count }));
  }

  format(row: number, column: number): CellFormat {
    return formatAt(this.core, this.state, row, column);
  }

  setFormat(range: Rectangle, format: Partial<CellFormat>): void {
    checked(range);
    this.core.edit("Format", () => applyFormat(this.core, this.state, range, format));
  }

  columnWidth(column: number): number | undefined {
    return this.state.settings.widths.get(column);
  }

  setColumnWidth(column: number, characters: number | undefined): void {
    if (column < 0 || column >= MAX_COLUMNS) throw new EditError("There is no such column.");
    if (characters !== undefined && !(characters >= 0 && characters <= 255)) {
      throw new EditError("A column can be 0 to 255 characters wide.");
    }
    this.core.edit("Column width", () => {
      const widths = new Map(this.state.settings.widths);
      if (characters === undefined) widths.delete(column);
      else widths.set(column, characters);
      this.core.replaceSettings(this.state, { widths });
    });
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.state.settings.frozen;
  }

  setFrozen(rows: number, columns: number): void {
    this.core.edit("Freeze panes", () =>
      this.core.replaceSettings(this.state, { frozen: { rows, columns } }),
    );
  }

  get validations(): readonly Validation[] {
    return this.state.settings.validations;
  }

  addValidation(validation: Validation): void {
    checked(validation.range);
    this.core.edit("Data validation", () =>
      this.core.replaceSettings(this.state, { validations: [...this.validations, validation] }),
    );
  }

  get charts(): readonly Chart[] {
    return this.state.settings.charts;
  }

  addChart(chart: Chart): void {
    if (this.core.book.sheets.some((sheet) => sheet.settings.charts.some((other) => other.id === chart.id))) {
      throw new EditError(`There is already a chart with the id ${chart.id}.`);
    }
    this.core.edit("Insert chart", () =>
      this.core.replaceSettings(this.state, { charts: [...this.charts, chart] }),
    );
  }

  removeChart(id: string): void {
    const charts = this.charts.filter((chart) => chart.id !== id);
    if (charts.length === this.charts.length)
      throw new EditError(`There is no chart with the id ${id} on this sheet.`);
    this.core.edit("Delete chart", () => this.core.replaceSettings(this.state, { charts }));
  }

  get pictures(): readonly Picture[] {
    return this.state.settings.pictures;
  }

  addPicture(picture: Picture): void {
    const taken = this.core.book.sheets.some((sheet) =>
      sheet.settings.pictures.some((other) => other.id === picture.id),
    );
    if (taken) throw new EditError(`There is already a picture with the id ${picture.id}.`);
    if (!(picture.width > 0 && picture.height > 0))
      throw new EditError("A picture needs a width and a height.");
    checked({ ...picture.at, rows: 1, columns: 1 });
    this.core.edit("Insert picture", () =>
      this.core.replaceSettings(this.state, { pictures: [...this.pictures, picture] }),
    );
  }

  removePicture(id: string): void {
    const pictures = this.pictures.filter((picture) => picture.id !== id);
    if (pictures.length === this.pictures.length)
      throw new EditError(`There is no picture with the id ${id} on this sheet.`);
    this.core.edit("Delete picture", () => this.core.replaceSettings(this.state, { pictures }));
  }

  get printArea(): Rectangle | undefined {
    return this.state.settings.printArea;
  }

  set printArea(printArea: Rectangle | undefined) {
    if (printArea) checked(printArea);
    this.core.edit("Print area", () => this.core.replaceSettings(this.state, { printArea }));
  }

  get page(): PageSetup | undefined {
    return this.state.settings.page;
  }

  set page(page: PageSetup | undefined) {
    this.core.edit("Page setup", () => this.core.replaceSettings(this.state, { page }));
  }
}

function overlap(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

function checked(range: Rectangle): Rectangle {
  if (!onSheet(range) || !Number.isInteger(range.row) || !Number.isInteger(range.column)) {
    throw new EditError(
      `These cells do not exist: a sheet ends at ${formatAddress({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 })}.`,
    );
  }
  return range;
}
