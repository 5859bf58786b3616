import { columnName } from "../../spreadsheet";
import type { Rectangle } from "../../spreadsheet/values";
import type { Axis } from "./axis";
import type { Span } from "./scrollModel";

/** A strip of row or column headings, for the frozen or for the scrolling part. */
export class HeaderStrip {
  readonly element = document.createElement("div");
  private readonly line = document.createElement("div");

  constructor(private readonly of: "rows" | "columns") {
    this.element.className = `headers ${of}`;
    // The headings carry no information that a cell's place does not: a screen reader hears it with each cell.
    this.element.setAttribute("aria-hidden", "true");
    this.line.className = "headers-line";
    this.element.append(this.line);
  }

  place(left: number, top: number, width: number, height: number): void {
    this.element.hidden = width <= 0 || height <= 0;
    Object.assign(this.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  draw(axis: Axis, span: Span, origin: number, selected: Rectangle): void {
    const rows = this.of === "rows";
    const first = rows ? selected.row : selected.column;
    const count = rows ? selected.rows : selected.columns;
    const whole = rows ? selected.columns > 10_000 : selected.rows > 1_000_000;
    const wanted = span.last - span.first + 1;
    while (this.line.childElementCount < wanted) this.line.append(document.createElement("div"));
    for (let place = 0; place < this.line.childElementCount; place++) {
      const element = this.line.children[place] as HTMLElement;
      element.hidden = place >= wanted;
      if (place >= wanted) continue;
      const index = span.first + place;
      const text = rows ? String(index + 1) : columnName(index);
      if (element.textContent !== text) element.textContent = text;
      const isSelected = index >= first && index < first + count;
      element.className = isSelected ? (whole ? "header whole" : "header selected") : "header";
      const at = `${axis.offset(index) - origin}px`;
      const size = `${axis.size(index)}px`;
      Object.assign(element.style, rows ? { top: at, height: size } : { left: at, width: size });
    }
  }
}
