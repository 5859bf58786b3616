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
  /** The scrolling columns stand right beside the frozen ones, so a text may run across the line between them. */
  readonly unscrolled: boolean;
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
  /** What the elements were last told, so that nothing is told twice: the browser then has less to lay out. */
  readonly told: Record<string, string>;
}

function tell(view: CellView, what: string, value: string, write: (value: string) => void): void {
  if (view.told[what] === value) return;
  view.told[what] = value;
  write(value);
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
    const key = `${paint.version}:${paint.unscrolled}:${columns.first}:${columns.last}`;
    for (let row = rows.first; row <= rows.last; row++) {
      const view = this.rows.get(row) ?? this.spare.pop() ?? this.makeRow();
      if (!view.element.isConnected) this.layer.append(view.element);
      next.set(row, view);
      const rowKey = `${row}:${key}`;
      if (view.key !== rowKey) {
        view.key = rowKey;
        paintRow(view, paint, row, columns);
      }
      const top = paint.geometry.rows.offset(row) - origin.top;
      view.element.style.transform = `translate(${-origin.left}px, ${top}px)`;
    }
    // Rows out of sight leave the page, so that nothing finds a cell that is not there.
    for (const view of this.spare) view.element.remove();
    this.rows = next;
  }

  private makeRow(): RowView {
    const element = document.createElement("div");
    element.className = "row";
    element.setAttribute("role", "row");
    const incoming = makeCell();
    incoming.element.setAttribute("role", "presentation");
    element.append(incoming.element);
    return { element, cells: [], incoming, key: "" };
  }
}

function makeCell(): CellView {
  const element = document.createElement("div");
  element.className = "cell";
  element.setAttribute("role", "gridcell");
  const text = document.createElement("span");
  element.append(text);
  return { element, text, told: {} };
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
  const over = look.mayOverflow ? overflow(paint, row, column, look, format) : undefined;
  const part = paint.tablePart(row, column);
  const message = value instanceof CellError ? (value.message ?? meaningOf(value)) : "";
  element.dataset["cell"] = `${sheet.name}!${columnName(column)}${row + 1}`;
  tell(view, "index", String(column + 1), (index) => element.setAttribute("aria-colindex", index));
  tell(view, "left", `${geometry.columns.offset(column)}px`, (left) => (element.style.left = left));
  tell(view, "width", `${width}px`, (size) => (element.style.width = size));
  tell(view, "text", look.text, (shown) => (text.textContent = shown));
  tell(
    view,
    "class",
    className(value, format, look, part, over !== undefined),
    (name) => (element.className = name),
  );
  tell(view, "title", message, (title) => {
    if (title) element.title = title;
    else element.removeAttribute("title");
  });
  styleText(view, format, paint.background, part);
  placeText(view, over);
}

function placeText(view: CellView, over: { left: number; width: number } | undefined): void {
  tell(view, "textWidth", over ? `${over.width}px` : "", (size) => (view.text.style.width = size));
  tell(view, "textLeft", over ? `${over.left}px` : "", (left) => (view.text.style.left = left));
}

function className(
  value: Scalar,
  format: CellFormat,
  look: CellLook,
  part: "header" | "band" | undefined,
  overflows: boolean,
): string {
  return [
    "cell",
    look.align,
    value instanceof CellError && "error",
    format.wrap && "wrap",
    part && `table-${part}`,
    overflows && "overflowing",
  ]
    .filter(Boolean)
    .join(" ");
}

function styleText(
  view: CellView,
  format: CellFormat,
  background: string,
  part: "header" | "band" | undefined,
): void {
  const { element, text } = view;
  const chosen = format.fill !== undefined || format.color !== undefined;
  const keptAsChosen = part !== undefined && format.fill === undefined;
  const colour = !chosen
    ? undefined
    : keptAsChosen
      ? format.color
      : readable(format.color, format.fill ?? background);
  tell(view, "fill", format.fill ?? "", (fill) => (element.style.background = fill));
  tell(view, "colour", colour ?? "", (value) => (text.style.color = value));
  tell(view, "weight", format.bold ? "700" : "", (weight) => (text.style.fontWeight = weight));
  tell(view, "slant", format.italic ? "italic" : "", (slant) => (text.style.fontStyle = slant));
  const size = format.fontSize === undefined ? "" : `${(format.fontSize * 4) / 3}px`;
  tell(view, "size", size, (value) => (text.style.fontSize = value));
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
  if (firstColumn === 0 || sheet.value(row, firstColumn) !== null) return;
  const acrossTheLine = paint.unscrolled && firstColumn === geometry.frozen.columns;
  const end = Math.max(acrossTheLine ? 0 : geometry.frozen.columns, firstColumn - REACH);
  for (let column = firstColumn - 1; column >= end; column--) {
    const value = sheet.value(row, column);
    if (value === null) continue;
    const format = sheet.format(row, column);
    const look = lookOf(value, format, geometry.columns.size(column), measure);
    const over = look.mayOverflow ? overflow(paint, row, column, look, format) : undefined;
    if (!over) return;
    view.element.hidden = false;
    tell(view, "class", `cell overflowing incoming ${look.align}`, (name) => (view.element.className = name));
    tell(view, "left", `${geometry.columns.offset(column)}px`, (left) => (view.element.style.left = left));
    tell(view, "width", `${geometry.columns.size(column)}px`, (width) => (view.element.style.width = width));
    tell(view, "text", look.text, (shown) => (view.text.textContent = shown));
    placeText(view, over);
    styleText(view, { ...format, fill: undefined } as CellFormat, paint.background, undefined);
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
