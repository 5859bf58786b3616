import { columnName } from "../../spreadsheet";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../spreadsheet/values";
import { contains, selectedRange, type Cell, type Selection } from "../selection/selection";
import type { Page } from "../session/ground";
import type { Session } from "../session/session";
import { CellEditor } from "./cellEditor";
import { CellPane, type Paint } from "./cellPane";
import { ChartLayer } from "./chartLayer";
import { PictureLayer } from "./pictureLayer";
import { Geometry, HEADER_HEIGHT } from "./geometry";
import { HeaderStrip } from "./headers";
import { makeMeasure } from "./measure";
import { drawMarks, marksOf } from "./overlay";
import { LONGEST_SPACER, reveal, visibleColumns, visibleRows, type Span, type Window } from "./scrollModel";
import { tableParts } from "./tableParts";
import { benchWords } from "../words/bench";

/** The grid: draws the sheet in front of a session, only what is in sight, and scrolls it. */
export class GridView {
  readonly element = document.createElement("div");
  readonly editor: CellEditor;
  geometry: Geometry;
  headerWidth = 36;
  /** The range a drag of the fill handle would fill. */
  filling: Rectangle | undefined;

  private session: Session;
  private readonly scroller = document.createElement("div");
  private readonly spacer = document.createElement("div");
  private readonly window = document.createElement("div");
  private readonly cells = document.createElement("div");
  private readonly corner = document.createElement("button");
  private readonly measure = makeMeasure();
  private readonly digit: number;
  private readonly panes = [new CellPane(), new CellPane(), new CellPane(), new CellPane()] as const;
  private readonly columnHeaders = [new HeaderStrip("columns"), new HeaderStrip("columns")] as const;
  private readonly rowHeaders = [new HeaderStrip("rows"), new HeaderStrip("rows")] as const;
  private readonly charts: ChartLayer;
  private readonly pictures = new PictureLayer();
  private readonly resizes: ResizeObserver;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");
  private scroll = { left: 0, top: 0 };
  /** The scrollbars have to follow `scroll`; otherwise they lead, also between a scroll event and the next drawing. */
  private leading = false;
  private scale = { left: 1, top: 1 };
  private pending = 0;
  private paintVersion = 0;
  private seen = { cells: -1, sheet: "", structure: -1, selection: undefined as Selection | undefined };
  private stop: () => void;

  constructor(session: Session, onProblem: (problem: unknown) => void) {
    this.session = session;
    this.digit = this.measure("0", {});
    this.geometry = this.makeGeometry();
    this.element.className = "grid";
    this.cells.className = "grid-cells";
    this.cells.setAttribute("role", "grid");
    this.cells.setAttribute("aria-rowcount", String(MAX_ROWS));
    this.cells.setAttribute("aria-colcount", String(MAX_COLUMNS));
    this.scroller.className = "grid-scroller";
    this.spacer.className = "grid-spacer";
    this.window.className = "grid-window";
    this.corner.className = "grid-corner";
    this.corner.tabIndex = -1;
    this.corner.type = "button";
    this.corner.setAttribute("aria-label", benchWords.selectAll);
    this.corner.title = benchWords.selectAllKey;
    this.editor = new CellEditor();
    this.charts = new ChartLayer(() => this.schedule());
    for (const pane of this.panes) this.cells.append(pane.element);
    this.window.append(this.cells, this.charts.element, this.pictures.element);
    for (const strip of [...this.columnHeaders, ...this.rowHeaders]) this.window.append(strip.element);
    this.window.append(this.corner, this.editor.element);
    this.spacer.append(this.window);
    this.scroller.append(this.spacer);
    this.element.append(this.scroller);
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.resizes = new ResizeObserver(() => this.schedule());
    this.resizes.observe(this.element);
    this.dark.addEventListener("change", this.repaint);
    this.onProblem = onProblem;
    this.stop = session.subscribe(() => {
      this.editor.follow(session);
      this.schedule();
    });
  }

  private readonly onProblem: (problem: unknown) => void;

  private readonly repaint = (): void => {
    this.seen.cells = -1;
    this.schedule();
  };

  destroy(): void {
    this.stop();
    this.resizes.disconnect();
    this.dark.removeEventListener("change", this.repaint);
    cancelAnimationFrame(this.pending);
    this.element.remove();
  }

  focus(): void {
    this.editor.element.focus({ preventScroll: true });
  }

  schedule(): void {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      try {
        this.draw();
      } catch (problem) {
        this.onProblem(problem);
      }
    });
  }

  /** Rows and columns of a screenful, for PageUp and PageDown. */
  page(): Page {
    const window = this.windowSize();
    const rows = visibleRows(this.geometry, window);
    const columns = visibleColumns(this.geometry, window);
    return {
      rows: Math.max(1, rows.last - rows.first - 1),
      columns: Math.max(1, columns.last - columns.first - 1),
    };
  }

  /** A point of the screen, in pixels from the grid's corner and in pixels of the sheet. */
  locate(clientX: number, clientY: number): { x: number; y: number; sheetX: number; sheetY: number } {
    const box = this.window.getBoundingClientRect();
    const x = clientX - box.left - this.headerWidth;
    const y = clientY - box.top - HEADER_HEIGHT;
    return {
      x,
      y,
      sheetX: x < this.geometry.frozenWidth ? x : x + this.scroll.left,
      sheetY: y < this.geometry.frozenHeight ? y : y + this.scroll.top,
    };
  }

  /** The cell under a point; points outside count for the nearest cell in sight. */
  cellAt(clientX: number, clientY: number): Cell {
    const { width, height } = this.windowSize();
    const box = this.window.getBoundingClientRect();
    const x = Math.min(
      Math.max(clientX, box.left + this.headerWidth),
      box.left + this.headerWidth + width - 1,
    );
    const y = Math.min(Math.max(clientY, box.top + HEADER_HEIGHT), box.top + HEADER_HEIGHT + height - 1);
    const { sheetX, sheetY } = this.locate(x, y);
    return this.geometry.cellAt(sheetX, sheetY);
  }

  /** Where a cell is on the screen, for menus. */
  screenBox(cell: Cell): { left: number; top: number; bottom: number } {
    const box = this.geometry.box({ ...cell, rows: 1, columns: 1 });
    const window = this.window.getBoundingClientRect();
    const left = box.left - (cell.column < this.geometry.frozen.columns ? 0 : this.scroll.left);
    const top = box.top - (cell.row < this.geometry.frozen.rows ? 0 : this.scroll.top);
    const y = window.top + HEADER_HEIGHT + top;
    return { left: window.left + this.headerWidth + left, top: y, bottom: y + box.height };
  }

  scrollBy(columns: number, rows: number): void {
    this.scrollTo(this.scroll.left + columns, this.scroll.top + rows);
  }

  measured(): { measure: GridView["measure"] } {
    return { measure: this.measure };
  }

  geometryChanged(): void {
    this.paintVersion += 1;
    this.schedule();
  }

  private makeGeometry(): Geometry {
    return new Geometry(this.session.sheet, this.measure, this.digit);
  }

  private windowSize(): Window {
    return {
      ...this.scroll,
      width: Math.max(0, this.scroller.clientWidth - this.headerWidth),
      height: Math.max(0, this.scroller.clientHeight - HEADER_HEIGHT),
    };
  }

  private scrolled(): void {
    const left = this.scroller.scrollLeft * this.scale.left;
    const top = this.scroller.scrollTop * this.scale.top;
    // The browser rounds what we set; only what a person did counts.
    if (Math.abs(left - this.scroll.left) >= this.scale.left) this.scroll.left = left;
    if (Math.abs(top - this.scroll.top) >= this.scale.top) this.scroll.top = top;
    this.schedule();
  }

  private scrollTo(left: number, top: number): void {
    this.scroll = { left: Math.max(0, left), top: Math.max(0, top) };
    this.leading = true;
    this.schedule();
  }

  private draw(): void {
    const { session } = this;
    const { sheet } = session;
    const otherSheet = this.seen.sheet !== sheet.name;
    if (otherSheet || this.seen.cells !== session.cellsVersion) this.readSheet(otherSheet);
    const window = this.windowSize();
    if (window.width === 0 || window.height === 0) return;
    this.followSelection(window, otherSheet);
    for (let round = 0; round < 3; round++) {
      const span = visibleRows(this.geometry, this.windowSize());
      const frozen = this.geometry.fitRows(0, this.geometry.frozen.rows - 1);
      if (!this.geometry.fitRows(span.first, span.last) && !frozen) break;
      this.paintVersion += 1;
    }
    this.resizeSpacer();
    session.place.scroll = { ...this.scroll };
    this.drawParts();
  }

  private readSheet(otherSheet: boolean): void {
    const { session } = this;
    const { sheet } = session;
    const structure = session.lastChange?.structure ?? true;
    if (otherSheet || structure || this.seen.cells < 0) this.geometry = this.makeGeometry();
    else this.geometry.forgetHeights();
    if (otherSheet) {
      this.scroll = { ...session.place.scroll };
      this.leading = true;
      this.seen.selection = undefined;
    }
    this.cells.setAttribute("aria-label", benchWords.sheet(sheet.name));
    this.seen = { ...this.seen, cells: session.cellsVersion, sheet: sheet.name };
    this.paintVersion += 1;
    this.charts.read(session.workbook, sheet);
    this.pictures.read(sheet);
  }

  /** Scrolls the cell the keyboard went to into sight. */
  private followSelection(window: Window, otherSheet: boolean): void {
    const { selection, edit } = this.session;
    const target = edit?.point && edit.point.sheet === this.session.sheet.name ? edit.point.focus : undefined;
    const moved = selection !== this.seen.selection;
    const before = this.seen.selection;
    this.seen.selection = selection;
    if (!target && (!moved || (otherSheet && before === undefined && this.session.place.scroll.top > 0)))
      return;
    const range = selectedRange(selection);
    const { focus, active } = selection;
    const activeOnly = before && before.anchor === selection.anchor && before.focus === focus;
    let cell: Cell = target ?? (activeOnly ? active : focus);
    if (!target && range.rows === MAX_ROWS)
      cell = {
        row: this.geometry.rows.indexAt(this.geometry.frozenHeight + window.top + 1),
        column: cell.column,
      };
    if (!target && range.columns === MAX_COLUMNS) {
      cell = {
        row: cell.row,
        column: this.geometry.columns.indexAt(this.geometry.frozenWidth + window.left + 1),
      };
    }
    if (!target && range.rows === MAX_ROWS && range.columns === MAX_COLUMNS) return;
    // A range that is in sight at its first cell is not scrolled to its end when it was set at once (a jump).
    if (!target && before && before.anchor !== selection.anchor && contains(range, active)) cell = active;
    const to = reveal(this.geometry, window, cell);
    if (to.left === this.scroll.left && to.top === this.scroll.top) return;
    this.scroll = to;
    this.leading = true;
  }

  /** The scrollbars reach a screenful beyond what is used or in sight, as Excel's do. */
  private resizeSpacer(): void {
    const { geometry, scroller } = this;
    const used = this.session.sheet.usedRange;
    const window = this.windowSize();
    const rows = Math.min(
      MAX_ROWS,
      Math.max(used ? used.row + used.rows + 20 : 0, visibleRows(geometry, window).last + 20),
    );
    const columns = Math.min(
      MAX_COLUMNS,
      Math.max(used ? used.column + used.columns + 4 : 0, visibleColumns(geometry, window).last + 4),
    );
    const width = geometry.columns.offset(columns) + this.headerWidth;
    const height = geometry.rows.offset(rows) + HEADER_HEIGHT;
    const spacerWidth = Math.min(width, LONGEST_SPACER);
    const spacerHeight = Math.min(height, LONGEST_SPACER);
    const before = this.scale;
    this.scale = {
      left: (width - scroller.clientWidth) / Math.max(1, spacerWidth - scroller.clientWidth),
      top: (height - scroller.clientHeight) / Math.max(1, spacerHeight - scroller.clientHeight),
    };
    if (width <= LONGEST_SPACER) this.scale.left = 1;
    if (height <= LONGEST_SPACER) this.scale.top = 1;
    this.scroll.left = Math.min(
      this.scroll.left,
      Math.max(0, geometry.columns.total + this.headerWidth - scroller.clientWidth),
    );
    this.scroll.top = Math.min(
      this.scroll.top,
      Math.max(0, geometry.rows.total + HEADER_HEIGHT - scroller.clientHeight),
    );
    Object.assign(this.spacer.style, { width: `${spacerWidth}px`, height: `${spacerHeight}px` });
    Object.assign(this.window.style, {
      width: `${scroller.clientWidth}px`,
      height: `${scroller.clientHeight}px`,
    });
    const rescaled = before.left !== this.scale.left || before.top !== this.scale.top;
    if (!this.leading && !rescaled) return;
    this.leading = false;
    const left = this.scroll.left / this.scale.left;
    const top = this.scroll.top / this.scale.top;
    if (Math.abs(scroller.scrollLeft - left) >= 1) scroller.scrollLeft = left;
    if (Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top;
  }

  private drawParts(): void {
    const { geometry, session } = this;
    const lastRow = visibleRows(geometry, this.windowSize()).last;
    const headerWidth = Math.max(36, Math.round(this.digit * String(lastRow + 1).length + 14));
    this.headerWidth = headerWidth;
    const window = this.windowSize();
    const rows = visibleRows(geometry, window);
    const columns = visibleColumns(geometry, window);
    const { frozenWidth, frozenHeight, frozen } = geometry;
    const frozenRows: Span = { first: 0, last: frozen.rows - 1 };
    const frozenColumns: Span = { first: 0, last: frozen.columns - 1 };
    const bodyWidth = window.width - frozenWidth;
    const bodyHeight = window.height - frozenHeight;
    const scrolledLeft = frozenWidth + window.left;
    const scrolledTop = frozenHeight + window.top;
    const marks = marksOf(session, this.filling);
    const paint = this.paint();
    const parts = [
      {
        rows: frozenRows,
        columns: frozenColumns,
        left: 0,
        top: 0,
        width: frozenWidth,
        height: frozenHeight,
        x: 0,
        y: 0,
      },
      {
        rows: frozenRows,
        columns,
        left: frozenWidth,
        top: 0,
        width: bodyWidth,
        height: frozenHeight,
        x: scrolledLeft,
        y: 0,
      },
      {
        rows,
        columns: frozenColumns,
        left: 0,
        top: frozenHeight,
        width: frozenWidth,
        height: bodyHeight,
        x: 0,
        y: scrolledTop,
      },
      {
        rows,
        columns,
        left: frozenWidth,
        top: frozenHeight,
        width: bodyWidth,
        height: bodyHeight,
        x: scrolledLeft,
        y: scrolledTop,
      },
    ];
    parts.forEach((part, place) => {
      const pane = this.panes[place as 0 | 1 | 2 | 3];
      pane.place(headerWidth + part.left, HEADER_HEIGHT + part.top, part.width, part.height);
      pane.element.classList.toggle("frozen-right", place % 2 === 0);
      pane.element.classList.toggle("frozen-bottom", place < 2);
      if (pane.element.hidden) return;
      pane.draw(paint, part.rows, part.columns, { left: part.x, top: part.y });
      drawMarks(pane.overlay, marks, geometry, { left: part.x, top: part.y }, part);
    });
    this.drawHeaders(rows, columns, window);
    const frame = {
      left: headerWidth,
      top: HEADER_HEIGHT,
      width: window.width,
      height: window.height,
      scrolledLeft: window.left,
      scrolledTop: window.top,
    };
    this.charts.draw(geometry, frame);
    this.pictures.draw(geometry, frame);
    this.editor.draw(session, this.editorBox(), window.width + headerWidth, this.measure);
  }

  private drawHeaders(rows: Span, columns: Span, window: Window): void {
    const { geometry, headerWidth } = this;
    const { frozenWidth, frozenHeight, frozen } = geometry;
    const selected = selectedRange(this.session.selection);
    const [frozenStrip, strip] = this.columnHeaders;
    frozenStrip.place(headerWidth, 0, frozenWidth, HEADER_HEIGHT);
    frozenStrip.draw(geometry.columns, { first: 0, last: frozen.columns - 1 }, 0, selected);
    strip.place(headerWidth + frozenWidth, 0, window.width - frozenWidth, HEADER_HEIGHT);
    strip.draw(geometry.columns, columns, frozenWidth + window.left, selected);
    const [frozenSide, side] = this.rowHeaders;
    frozenSide.place(0, HEADER_HEIGHT, headerWidth, frozenHeight);
    frozenSide.draw(geometry.rows, { first: 0, last: frozen.rows - 1 }, 0, selected);
    side.place(0, HEADER_HEIGHT + frozenHeight, headerWidth, window.height - frozenHeight);
    side.draw(geometry.rows, rows, frozenHeight + window.top, selected);
    Object.assign(this.corner.style, { width: `${headerWidth}px`, height: `${HEADER_HEIGHT}px` });
  }

  private paint(): Paint {
    const { session } = this;
    return {
      sheet: session.sheet,
      geometry: this.geometry,
      measure: this.measure,
      version: this.paintVersion,
      unscrolled: this.scroll.left === 0,
      background: this.dark.matches ? "#1f1f1f" : "#ffffff",
      tablePart: tableParts(session.workbook, session.sheet.name),
    };
  }

  /** Where the cell being edited (or the active one) is, in pixels of the window; undefined on another sheet. */
  private editorBox(): { left: number; top: number; width: number; height: number } | undefined {
    const { edit, selection, sheet } = this.session;
    if (edit && edit.sheet !== sheet.name) return undefined;
    const cell = edit?.cell ?? selection.active;
    const box = this.geometry.box({ ...cell, rows: 1, columns: 1 });
    const left = box.left - (cell.column < this.geometry.frozen.columns ? 0 : this.scroll.left);
    const top = box.top - (cell.row < this.geometry.frozen.rows ? 0 : this.scroll.top);
    return { ...box, left: left + this.headerWidth, top: top + HEADER_HEIGHT };
  }

  /** "B3", for tests and messages. */
  static nameOf({ row, column }: Cell): string {
    return `${columnName(column)}${row + 1}`;
  }
}
