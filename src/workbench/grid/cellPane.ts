import { columnName } from "../../spreadsheet";
import { CellError, type CellFormat, type Scalar, type Sheet } from "../../spreadsheet";
import { readable } from "./colours";
import { CELL_PADDING, lookOf, type CellLook, type Measure } from "./cellText";
import type { Geometry } from "./geometry";
import type { Span } from "./scrollModel";

/** What a pane draws. */
export interface Paint {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly measure: Measure;
  /** Changes when any cell may have changed. */
  readonly version: number;
  /** The sheet's background, "#RRGGBB", for readable letters. */
  readonly background: string;
  /** "header" or "band" for cells of a table, whose style this program draws itself. */
  readonly tablePart: (row: number, column: number) => "header" | "band" | undefined;
}

interface RowView {
  readonly element: HTMLElement;
  readonly cells: CellView[];
  /** A text from a column further left that runs into this pane. */
  readonly incoming: CellView;
  key: string;
}

interface CellView {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
}

/** Blank columns looked through for a text that runs into the window from the left. */
const REACH = 24;

/** One of the four parts of the grid (frozen or scrolling rows and columns): only the rows and columns in sight exist. */
export class CellPane {
  readonly element = document.createElement("div");
  readonly overlay = document.createElement("div");
  private readonly layer = document.createElement("div");
  private rows = new Map<number, RowView>();
  private spare: RowView[] = [];

  constructor() {
    this.element.className = "pane";
    this.layer.className = "pane-cells";
    this.layer.setAttribute("role", "rowgroup");
    this.overlay.className = "pane-overlay";
    this.overlay.setAttribute("aria-hidden", "true");
    this.element.append(this.layer, this.overlay);
  }

  /** Places the pane in the grid; an empty one is taken out of sight. */
  place(left: number, top: number, width: number, height: number): void {
    this.element.hidden = width <= 0 || height <= 0;
    Object.assign(this.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  /** `origin`: the pixel of the sheet at the pane's top left corner. */
  draw(paint: Paint, rows: Span, columns: Span, origin: { left: number; top: number }): void {
    const next = new Map<number, RowView>();
    for (const [row, view] of this.rows) {
      if (row < rows.first || row > rows.last) this.spare.push(view);
    }
    const key = `${paint.version}:${columns.first}:${columns.last}`;
    for (let row = rows.first; row <= rows.last; row++) {
      const view = this.rows.get(row) ?? this.spare.pop() ?? this.makeRow();
      next.set(row, view);
      const rowKey = `${row}:${key}`;
      if (view.key !== rowKey) {
        view.key = rowKey;
        paintRow(view, paint, row, columns);
      }
      const top = paint.geometry.rows.offset(row) - origin.top;
      view.element.style.transform = `translate(${-origin.left}px, ${top}px)`;
    }
    for (const view of this.spare) view.element.hidden = true;
    for (const [row, view] of next) if (!this.rows.has(row)) view.element.hidden = false;
    this.rows = next;
  }

  private makeRow(): RowView {
    const element = document.createElement("div");
    element.className = "row";
    element.setAttribute("role", "row");
    const incoming = makeCell();
    incoming.element.setAttribute("role", "presentation");
    element.append(incoming.element);
    this.layer.append(element);
    return { element, cells: [], incoming, key: "" };
  }
}

function makeCell(): CellView {
  const element = document.createElement("div");
  element.className = "cell";
  element.setAttribute("role", "gridcell");
  const text = document.createElement("span");
  element.append(text);
  return { element, text };
}

function paintRow(view: RowView, paint: Paint, row: number, columns: Span): void {
  const { sheet, geometry } = paint;
  const height = geometry.rows.size(row);
  view.element.style.height = `${height}px`;
  view.element.setAttribute("aria-rowindex", String(row + 1));
  const count = columns.last - columns.first + 1;
  while (view.cells.length < count) {
    const cell = makeCell();
    view.cells.push(cell);
    view.element.append(cell.element);
  }
  view.cells.forEach((cell, place) => {
    cell.element.hidden = place >= count;
    if (place >= count) cell.element.removeAttribute("data-cell");
  });
  for (let place = 0; place < count; place++) {
    const cell = view.cells[place];
    const column = columns.first + place;
    if (cell) paintCell(cell, paint, row, column, sheet.value(row, column));
  }
  paintIncoming(view.incoming, paint, row, columns.first);
}

function paintCell(view: CellView, paint: Paint, row: number, column: number, value: Scalar): void {
  const { sheet, geometry, measure } = paint;
  const { element, text } = view;
  const format = sheet.format(row, column);
  const width = geometry.columns.size(column);
  const look = lookOf(value, format, width, measure);
  element.setAttribute("aria-colindex", String(column + 1));
  element.dataset["cell"] = `${sheet.name}!${columnName(column)}${row + 1}`;
  element.style.left = `${geometry.columns.offset(column)}px`;
  element.style.width = `${width}px`;
  if (text.textContent !== look.text) text.textContent = look.text;
  const message = value instanceof CellError ? (value.message ?? meaningOf(value)) : "";
  if (message) element.title = message;
  else if (element.title) element.removeAttribute("title");
  const part = paint.tablePart(row, column);
  element.className = className(value, format, look, part);
  styleText(element, text, format, paint.background, part);
  const over = look.mayOverflow ? overflow(paint, row, column, look, format) : undefined;
  element.classList.toggle("overflowing", over !== undefined);
  text.style.width = over ? `${over.width}px` : "";
  text.style.left = over ? `${over.left}px` : "";
}

function className(
  value: Scalar,
  format: CellFormat,
  look: CellLook,
  part: "header" | "band" | undefined,
): string {
  return [
    "cell",
    look.align,
    value instanceof CellError && "error",
    format.wrap && "wrap",
    part && `table-${part}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function styleText(
  element: HTMLElement,
  text: HTMLElement,
  format: CellFormat,
  background: string,
  part: "header" | "band" | undefined,
): void {
  element.style.background = format.fill ?? "";
  const colour =
    format.fill || format.color
      ? part && !format.fill
        ? format.color
        : readable(format.color, format.fill ?? background)
      : undefined;
  text.style.color = colour ?? "";
  text.style.fontWeight = format.bold ? "700" : "";
  text.style.fontStyle = format.italic ? "italic" : "";
  text.style.fontSize = format.fontSize === undefined ? "" : `${(format.fontSize * 4) / 3}px`;
}

/** How far a text that is too long runs over blank neighbours; undefined where it fits or has none. */
function overflow(
  paint: Paint,
  row: number,
  column: number,
  look: CellLook,
  format: CellFormat,
): { left: number; width: number } | undefined {
  const { sheet, geometry, measure } = paint;
  const own = geometry.columns.size(column);
  const needed = measure(look.text, format) + CELL_PADDING;
  if (needed <= own) return undefined;
  let right = 0;
  let left = 0;
  const wanted = needed - own;
  const wantedRight = look.align === "left" ? wanted : look.align === "center" ? wanted / 2 : 0;
  const wantedLeft = wanted - wantedRight;
  for (let next = column + 1; right < wantedRight && next < geometry.columns.count; next++) {
    if (sheet.value(row, next) !== null) break;
    right += geometry.columns.size(next);
  }
  for (let next = column - 1; left < wantedLeft && next >= 0; next--) {
    if (sheet.value(row, next) !== null) break;
    left += geometry.columns.size(next);
  }
  return left + right === 0 ? undefined : { left: -left, width: own + left + right };
}

/** A long text whose cell has scrolled out on the left still runs into the window. */
function paintIncoming(view: CellView, paint: Paint, row: number, firstColumn: number): void {
  const { sheet, geometry, measure } = paint;
  view.element.hidden = true;
  if (firstColumn <= geometry.frozen.columns || sheet.value(row, firstColumn) !== null) return;
  const end = Math.max(geometry.frozen.columns, firstColumn - REACH);
  for (let column = firstColumn - 1; column >= end; column--) {
    const value = sheet.value(row, column);
    if (value === null) continue;
    const format = sheet.format(row, column);
    const look = lookOf(value, format, geometry.columns.size(column), measure);
    const over = look.mayOverflow ? overflow(paint, row, column, look, format) : undefined;
    if (!over) return;
    view.element.hidden = false;
    view.element.className = `cell overflowing incoming ${look.align}`;
    view.element.style.left = `${geometry.columns.offset(column)}px`;
    view.element.style.width = `${geometry.columns.size(column)}px`;
    view.text.textContent = look.text;
    view.text.style.left = `${over.left}px`;
    view.text.style.width = `${over.width}px`;
    styleText(view.element, view.text, format, paint.background, undefined);
    view.element.style.background = "";
    return;
  }
}

/** What Excel's own errors mean, for the tooltip and the status line. */
export function meaningOf({ code }: CellError): string {
  return meanings[code];
}

const meanings: Readonly<Record<CellError["code"], string>> = {
  "#N/A": "No value is available.",
  "#VALUE!": "An argument has the wrong kind of value.",
  "#REF!": "The formula refers to a cell that does not exist any more.",
  "#DIV/0!": "The formula divides by zero or by a blank cell.",
  "#NUM!": "A number is outside what the calculation allows.",
  "#NAME?": "The formula uses a name or function that is not known here. Check the spelling.",
  "#NULL!": "The two ranges have no cell in common.",
  "#SPILL!": "The result needs more cells, but some of them are not blank. Clear them, or move the formula.",
  "#CALC!": "The calculation ended without a result.",
  "#BUSY!": "Still calculating.",
  "#CIRC!": "The formula depends on its own result. Change one of the cells in the circle.",
};
