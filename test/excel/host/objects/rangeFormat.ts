import type { CellFormat, Rectangle, Sheet } from "../../../../src/spreadsheet";
import type { ExcelHost } from "../excelHost";
import { HostObject } from "../hostObject";
import { invalidArgument } from "../protocol";

/** Formats of a range. Of mixed ones Excel says null. */
export class RangeFormatObject extends HostObject {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly cells: Rectangle,
  ) {
    super();
  }

  get Font(): FontObject {
    return new FontObject(this);
  }
  get Fill(): FillObject {
    return new FillObject(this);
  }
  get WrapText(): unknown {
    return this.common("wrap") ?? false;
  }
  set WrapText(wrap: boolean) {
    this.change({ wrap });
  }
  get VerticalAlignment(): string {
    return "Bottom";
  }
  set VerticalAlignment(alignment: string) {
    // The workbook in memory does not keep it; Excel's own words are still the only ones allowed.
    if (!["Top", "Center", "Bottom", "Justify", "Distributed"].includes(alignment)) throw invalidArgument();
  }
  /** Points; the workbook counts characters of 7 pixels and 5 pixels for the edges. */
  get ColumnWidth(): number {
    return (((this.sheet.columnWidth(this.cells.column) ?? 8.43) * 7 + 5) * 3) / 4;
  }
  set ColumnWidth(points: number) {
    for (let column = this.cells.column; column < this.cells.column + this.cells.columns; column++) {
      this.sheet.setColumnWidth(column, ((points * 4) / 3 - 5) / 7);
    }
  }

  AutofitRows(): void {
    // Rows grow by themselves where nobody sets their height.
  }

  change(format: Partial<CellFormat>): void {
    this.host.mayChange(this.sheet);
    this.sheet.setFormat(this.cells, format);
  }

  common(key: keyof CellFormat): unknown {
    const { row, column, rows, columns } = this.cells;
    const first = this.sheet.format(row, column)[key];
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (this.sheet.format(r, c)[key] !== first) return null;
      }
    }
    return first;
  }
}

class FontObject extends HostObject {
  constructor(private readonly format: RangeFormatObject) {
    super();
  }
  get Bold(): unknown {
    const bold = this.format.common("bold");
    return bold === undefined ? false : bold;
  }
  set Bold(bold: boolean) {
    this.format.change({ bold });
  }
  get Italic(): unknown {
    const italic = this.format.common("italic");
    return italic === undefined ? false : italic;
  }
  set Italic(italic: boolean) {
    this.format.change({ italic });
  }
  get Color(): unknown {
    const color = this.format.common("color");
    return color === undefined ? "#000000" : color;
  }
  set Color(color: string) {
    if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidArgument();
    this.format.change({ color });
  }
  get Size(): unknown {
    const size = this.format.common("fontSize");
    return size === undefined ? 11 : size;
  }
  set Size(fontSize: number) {
    this.format.change({ fontSize });
  }
}

class FillObject extends HostObject {
  constructor(private readonly format: RangeFormatObject) {
    super();
  }
  get Color(): unknown {
    const fill = this.format.common("fill");
    return fill === undefined ? "#FFFFFF" : fill;
  }
  set Color(fill: string) {
    if (!/^#[0-9A-F]{6}$/i.test(fill)) throw invalidArgument();
    this.format.change({ fill });
  }
  Clear(): void {
    this.format.change({ fill: undefined });
  }
}
