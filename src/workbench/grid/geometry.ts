import type { Sheet } from "../../spreadsheet/api";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../spreadsheet/values";
import type { Cell } from "../selection/selection";
import { Axis } from "./axis";
import { CELL_PADDING, type Measure } from "./cellText";

export const ROW_HEIGHT = 20;
export const HEADER_HEIGHT = 22;
const STANDARD_CHARACTERS = 8.43;
const MOST_ROW_HEIGHT = 409;

/** Where a sheet's rows and columns lie, in pixels from its top left corner. */
export class Geometry {
  readonly columns: Axis;
  readonly rows = new Axis(MAX_ROWS, ROW_HEIGHT);
  readonly frozen: { readonly rows: number; readonly columns: number };
  private readonly measuredRows = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly measure: Measure,
    /** Width of the digit 0: Excel counts column widths in it. */
    private readonly digit: number,
  ) {
    this.columns = new Axis(MAX_COLUMNS, widthOf(STANDARD_CHARACTERS, digit));
    this.frozen = sheet.frozen;
    this.readColumnWidths();
  }

  /** After cells or formats changed, heights are found out anew as rows come into view. */
  forgetHeights(): void {
    this.measuredRows.clear();
  }

  readColumnWidths(): void {
    this.columns.clear();
    const used = this.sheet.usedRange;
    const last = Math.max(100, used ? used.column + used.columns + 50 : 0);
    for (let column = 0; column < Math.min(MAX_COLUMNS, last); column++) {
      const characters = this.sheet.columnWidth(column);
      if (characters !== undefined) this.columns.setSize(column, widthOf(characters, this.digit));
    }
  }

  charactersOf(width: number): number {
    return Math.max(0, Math.round(((width - 5) / this.digit) * 100) / 100);
  }

  /** Grows rows for wrapped or large text; true where a height changed. */
  fitRows(first: number, last: number): boolean {
    const used = this.sheet.usedRange;
    if (!used) return false;
    let changed = false;
    const end = Math.min(last, used.row + used.rows - 1);
    for (let row = Math.max(first, used.row); row <= end; row++) {
      if (this.measuredRows.has(row)) continue;
      this.measuredRows.add(row);
      const height = this.heightOf(row, used);
      if (height === this.rows.size(row)) continue;
      this.rows.setSize(row, height);
      changed = true;
    }
    return changed;
  }

  private heightOf(row: number, used: Rectangle): number {
    let height = ROW_HEIGHT;
    for (let column = used.column; column < used.column + used.columns; column++) {
      const format = this.sheet.format(row, column);
      if (!format.wrap && (format.fontSize ?? 11) <= 11) continue;
      const line = Math.round(((format.fontSize ?? 11) * 4 * 1.32) / 3);
      const value = format.wrap ? this.sheet.value(row, column) : null;
      const room = this.columns.size(column) - CELL_PADDING;
      const lines =
        typeof value === "string" ? wrappedLines(value, room, (text) => this.measure(text, format)) : 1;
      height = Math.max(height, Math.min(MOST_ROW_HEIGHT, lines * line + 2));
    }
    return height;
  }

  /** A range's place in pixels. */
  box(range: Rectangle): { left: number; top: number; width: number; height: number } {
    const left = this.columns.offset(range.column);
    const top = this.rows.offset(range.row);
    return {
      left,
      top,
      width: this.columns.offset(range.column + range.columns) - left,
      height: this.rows.offset(range.row + range.rows) - top,
    };
  }

  get frozenWidth(): number {
    return this.columns.offset(this.frozen.columns);
  }

  get frozenHeight(): number {
    return this.rows.offset(this.frozen.rows);
  }

  cellAt(x: number, y: number): Cell {
    return { row: this.rows.indexAt(y), column: this.columns.indexAt(x) };
  }
}

/** Excel's rule: characters times the digit's width, and five pixels of margin and gridline. */
function widthOf(characters: number, digit: number): number {
  return characters <= 0 ? 0 : Math.round(characters * digit + 5);
}

/** How many lines a text takes when it wraps at spaces; a word longer than the line is broken. */
export function wrappedLines(text: string, room: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (measure(longer) <= room) {
        line = longer;
        continue;
      }
      if (line !== "") lines += 1;
      const width = measure(word);
      if (width > room && room > 0) lines += Math.ceil(width / room) - 1;
      line = word;
    }
  }
  return lines;
}
