import type { Sheet } from "../../../../src/spreadsheet/api";
import { parseAddress } from "../../../../src/workbook/address";
import { HostObject } from "../hostObject";
import { invalidArgument } from "../protocol";
import { RangeObject } from "./rangeObject";

export class PageLayoutObject extends HostObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly page: Record<string, unknown>,
  ) {
    super();
  }

  get Orientation(): unknown {
    return this.page.Orientation ?? "Portrait";
  }
  set Orientation(orientation: unknown) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
    this.page.Orientation = orientation;
  }
  get Zoom(): unknown {
    return this.page.Zoom ?? { scale: 100 };
  }
  set Zoom(zoom: unknown) {
    this.page.Zoom = zoom;
  }
  get HeadersFooters(): HeadersFootersObject {
    return new HeadersFootersObject(this.page);
  }

  SetPrintArea(area: unknown): void {
    const range = typeof area === "string" ? parseAddress(area, this.sheet.name) : cellsOf(area);
    if (!range) throw invalidArgument();
    const { row, column, rows, columns } = range;
    this.sheet.printArea = { row, column, rows, columns };
  }
}

function cellsOf(area: unknown): { row: number; column: number; rows: number; columns: number } | undefined {
  return area instanceof RangeObject ? area.cells : undefined;
}

class HeadersFootersObject extends HostObject {
  constructor(private readonly page: Record<string, unknown>) {
    super();
  }
  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.page);
  }
}

class HeaderFooterObject extends HostObject {
  constructor(private readonly page: Record<string, unknown>) {
    super();
  }
  get CenterFooter(): unknown {
    return this.page.CenterFooter ?? "";
  }
  set CenterFooter(text: unknown) {
    this.page.CenterFooter = text;
  }
}
