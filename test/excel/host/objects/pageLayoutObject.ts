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
    this.keep();
  }
  get Zoom(): unknown {
    return this.page.Zoom ?? { scale: 100 };
  }
  set Zoom(zoom: unknown) {
    this.page.Zoom = zoom;
    this.keep();
  }
  get PaperSize(): unknown {
    return this.page.PaperSize ?? "Letter";
  }
  set PaperSize(size: unknown) {
    if (size !== "Letter") throw invalidArgument();
    this.page.PaperSize = size;
  }
  get HeadersFooters(): HeadersFootersObject {
    return new HeadersFootersObject(this.page, () => this.keep());
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    if (unit !== "Inches" || typeof margins !== "object" || margins === null) throw invalidArgument();
    this.page.Margin = (margins as Record<string, unknown>).left;
    this.keep();
  }

  /** What Excel would save. */
  private keep(): void {
    const { Orientation, Zoom, Margin, LeftHeader, LeftFooter, CenterFooter } = this.page;
    const zoom = (Zoom ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number };
    const line = (left: unknown, center: unknown): string =>
      (left ? `&L${String(left)}` : "") + (center ? `&C${String(center)}` : "");
    const header = line(LeftHeader, undefined);
    const footer = line(LeftFooter, CenterFooter);
    this.sheet.page = {
      landscape: Orientation === "Landscape",
      ...(zoom.horizontalFitToPages === undefined ? {} : { pagesWide: zoom.horizontalFitToPages }),
      ...(zoom.verticalFitToPages === undefined ? {} : { pagesTall: zoom.verticalFitToPages }),
      ...(typeof Margin === "number" ? { margin: Margin } : {}),
      ...(header === "" ? {} : { header }),
      ...(footer === "" ? {} : { footer }),
    };
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
  constructor(
    private readonly page: Record<string, unknown>,
    private readonly keep: () => void,
  ) {
    super();
  }
  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.page, this.keep);
  }
}

class HeaderFooterObject extends HostObject {
  constructor(
    private readonly page: Record<string, unknown>,
    private readonly keep: () => void,
  ) {
    super();
  }
  get LeftHeader(): unknown {
    return this.page.LeftHeader ?? "";
  }
  set LeftHeader(text: unknown) {
    this.put("LeftHeader", text);
  }
  get LeftFooter(): unknown {
    return this.page.LeftFooter ?? "";
  }
  set LeftFooter(text: unknown) {
    this.put("LeftFooter", text);
  }
  get CenterFooter(): unknown {
    return this.page.CenterFooter ?? "";
  }
  set CenterFooter(text: unknown) {
    this.put("CenterFooter", text);
  }

  private put(place: string, text: unknown): void {
    this.page[place] = text;
    this.keep();
  }
}
