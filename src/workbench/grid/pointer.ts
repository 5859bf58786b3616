import type { Rectangle } from "../../spreadsheet/values";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import { canPoint } from "../editing/edit";
import {
  contains,
  extendTo,
  rangeBetween,
  selectCell,
  selectedRange,
  type Cell,
} from "../selection/selection";
import { dragFill } from "../session/cellCommands";
import { commitEdit, pointByMouse, startEdit } from "../session/editCommands";
import type { Session } from "../session/session";
import { fittingWidth } from "./autofit";
import { HEADER_HEIGHT } from "./geometry";
import type { GridView } from "./GridView";

/** Pixels beside a column's border that drag it. */
const GRIP = 5;
/** Rows and columns a second when dragging beyond the edge. */
const DRAG_SCROLL_MS = 40;

type Area =
  | { kind: "cells" }
  | { kind: "column"; column: number }
  | { kind: "row"; row: number }
  | { kind: "border"; column: number };

/** Mouse, pen and touch on the grid: selecting, pointing, filling, column widths. The function returned ends it. */
export function followPointer(
  grid: GridView,
  session: Session,
  onContextMenu: (x: number, y: number) => void,
): () => void {
  const { element } = grid;
  const ending = new AbortController();
  const { signal } = ending;
  let endDrag: (() => void) | undefined;

  const areaAt = (event: MouseEvent): Area | undefined => {
    const { x, y, sheetX, sheetY } = grid.locate(event.clientX, event.clientY);
    if (x < 0 && y < 0) return undefined;
    if (y < 0) {
      const column = grid.geometry.columns.indexAt(sheetX);
      const start = grid.geometry.columns.offset(column);
      const end = start + grid.geometry.columns.size(column);
      if (end - sheetX <= GRIP) return { kind: "border", column };
      if (sheetX - start <= GRIP && column > 0) return { kind: "border", column: column - 1 };
      return { kind: "column", column };
    }
    if (x < 0) return { kind: "row", row: grid.geometry.rows.indexAt(sheetY) };
    return { kind: "cells" };
  };

  /** Follows the pointer until it is let go; scrolls on while it is held beyond the edge. */
  const drag = (
    event: PointerEvent,
    onMove: (cell: Cell, at: PointerEvent) => void,
    onEnd?: (at: PointerEvent) => void,
  ) => {
    const { pointerId } = event;
    let last = event;
    element.setPointerCapture(pointerId);
    const update = () => onMove(grid.cellAt(last.clientX, last.clientY), last);
    const timer = setInterval(() => {
      const box = element.getBoundingClientRect();
      const beyondX = last.clientX < box.left + grid.headerWidth ? -1 : last.clientX > box.right - 16 ? 1 : 0;
      const beyondY = last.clientY < box.top + HEADER_HEIGHT ? -1 : last.clientY > box.bottom - 16 ? 1 : 0;
      if (beyondX === 0 && beyondY === 0) return;
      grid.scrollBy(beyondX * 32, beyondY * 40);
      update();
    }, DRAG_SCROLL_MS);
    const moving = (next: PointerEvent) => {
      if (next.pointerId !== pointerId) return;
      last = next;
      update();
    };
    const stop = (next: PointerEvent) => {
      if (next.pointerId !== pointerId) return;
      endDrag?.();
      if (next.type === "pointerup") onEnd?.(next);
    };
    endDrag = () => {
      clearInterval(timer);
      element.removeEventListener("pointermove", moving);
      element.removeEventListener("pointerup", stop);
      element.removeEventListener("pointercancel", stop);
      if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
      endDrag = undefined;
    };
    element.addEventListener("pointermove", moving);
    element.addEventListener("pointerup", stop);
    element.addEventListener("pointercancel", stop);
  };

  const dragSelection = (event: PointerEvent, area: Area) => {
    const cell = grid.cellAt(event.clientX, event.clientY);
    const stretch = (to: Cell): { anchor: Cell; focus: Cell } => {
      const from = event.shiftKey && !session.edit ? session.selection.active : start;
      if (area.kind === "column")
        return { anchor: { row: 0, column: from.column }, focus: { row: MAX_ROWS - 1, column: to.column } };
      if (area.kind === "row")
        return { anchor: { row: from.row, column: 0 }, focus: { row: to.row, column: MAX_COLUMNS - 1 } };
      return { anchor: from, focus: to };
    };
    const start =
      area.kind === "column"
        ? { row: 0, column: area.column }
        : area.kind === "row"
          ? { row: area.row, column: 0 }
          : cell;
    const { edit } = session;
    if (edit && canPoint(edit)) {
      const point = (to: Cell) => {
        const { anchor, focus } = stretch(to);
        pointByMouse(session, anchor, focus);
      };
      point(start);
      drag(event, point);
      return;
    }
    if (edit && !commitEdit(session)) return;
    const select = (to: Cell) => {
      const { anchor, focus } = stretch(to);
      const range = rangeBetween(anchor, focus);
      if (range.rows === 1 && range.columns === 1 && !event.shiftKey) session.select(selectCell(start));
      else if (event.shiftKey && area.kind === "cells") session.select(extendTo(session.selection, focus));
      else session.select({ anchor, focus, active: contains(range, anchor) ? anchor : start });
    };
    select(start);
    drag(event, select);
  };

  const dragBorder = (event: PointerEvent, column: number) => {
    const { sheet } = session;
    const from = grid.geometry.columns.size(column);
    const selected = selectedRange(session.selection);
    const together =
      selected.rows === MAX_ROWS && column >= selected.column && column < selected.column + selected.columns
        ? Array.from({ length: selected.columns }, (_, place) => selected.column + place)
        : [column];
    let width = from;
    drag(
      event,
      (_, at) => {
        width = Math.max(0, Math.round(from + at.clientX - event.clientX));
        grid.geometry.columns.setSize(column, width);
        grid.geometryChanged();
      },
      () => {
        if (width === from) return;
        session.attempt("changing a column width", () => {
          for (const one of together) sheet.setColumnWidth(one, grid.geometry.charactersOf(width));
        });
      },
    );
  };

  const dragHandle = (event: PointerEvent) => {
    const source = selectedRange(session.selection);
    let whole: Rectangle = source;
    drag(
      event,
      (cell) => {
        whole = stretched(source, cell);
        grid.filling = whole;
        grid.schedule();
      },
      () => {
        grid.filling = undefined;
        grid.schedule();
        if (whole.rows !== source.rows || whole.columns !== source.columns) dragFill(session, source, whole);
      },
    );
  };

  element.addEventListener(
    "pointerdown",
    (event) => {
      const target = event.target as HTMLElement;
      if (target.closest(".cell-editor.editing") || target.closest(".grid-corner")) return;
      if (onScrollbar(event)) return;
      // A finger scrolls; what it taps is selected by the click that follows.
      if (event.pointerType === "touch" || event.button !== 0) return;
      event.preventDefault();
      const area = areaAt(event);
      grid.focus();
      if (target.dataset["fill"] === "handle") dragHandle(event);
      else if (area?.kind === "border") dragBorder(event, area.column);
      else if (area) dragSelection(event, area);
    },
    { signal },
  );

  element.addEventListener(
    "click",
    (event) => {
      const target = event.target as HTMLElement;
      if (target.closest(".grid-corner")) {
        const whole = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };
        if (!session.edit || commitEdit(session)) {
          session.select({ anchor: { row: 0, column: 0 }, focus: whole, active: session.selection.active });
        }
        grid.focus();
        return;
      }
      if ((event as PointerEvent).pointerType !== "touch" || target.closest(".cell-editor.editing")) return;
      if (areaAt(event)?.kind !== "cells") return;
      const cell = grid.cellAt(event.clientX, event.clientY);
      if (session.edit && pointByMouse(session, cell, cell)) return;
      if (session.edit && !commitEdit(session)) return;
      session.select(selectCell(cell));
      grid.focus();
    },
    { signal },
  );

  element.addEventListener(
    "dblclick",
    (event) => {
      if ((event.target as HTMLElement).closest(".cell-editor.editing") || onScrollbar(event)) return;
      const area = areaAt(event);
      if (area?.kind === "border") return fitColumn(grid, session, area.column);
      if (area?.kind === "cells" && !session.edit) startEdit(session);
    },
    { signal },
  );

  element.addEventListener(
    "contextmenu",
    (event) => {
      if ((event.target as HTMLElement).closest(".cell-editor.editing") || onScrollbar(event)) return;
      event.preventDefault();
      const area = areaAt(event);
      if (!area || (session.edit && !commitEdit(session))) return;
      const cell = grid.cellAt(event.clientX, event.clientY);
      const range = selectedRange(session.selection);
      if (
        area.kind === "column" &&
        !(range.rows === MAX_ROWS && contains(range, { row: 0, column: area.column }))
      ) {
        session.select({
          anchor: { row: 0, column: area.column },
          focus: { row: MAX_ROWS - 1, column: area.column },
          active: { row: 0, column: area.column },
        });
      } else if (
        area.kind === "row" &&
        !(range.columns === MAX_COLUMNS && contains(range, { row: area.row, column: 0 }))
      ) {
        session.select({
          anchor: { row: area.row, column: 0 },
          focus: { row: area.row, column: MAX_COLUMNS - 1 },
          active: { row: area.row, column: 0 },
        });
      } else if (area.kind === "cells" && !contains(range, cell)) session.select(selectCell(cell));
      onContextMenu(event.clientX, event.clientY);
    },
    { signal },
  );

  element.addEventListener(
    "pointermove",
    (event) => {
      if (endDrag) return;
      const kind = areaAt(event)?.kind;
      element.style.cursor =
        kind === "border" ? "col-resize" : kind === "column" ? "s-resize" : kind === "row" ? "e-resize" : "";
    },
    { signal, passive: true },
  );

  return () => {
    endDrag?.();
    ending.abort();
  };
}

function onScrollbar(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  if (!target.classList.contains("grid-scroller")) return false;
  const box = target.getBoundingClientRect();
  return event.clientX - box.left >= target.clientWidth || event.clientY - box.top >= target.clientHeight;
}

/** The source stretched to a cell in the one direction that goes further. */
export function stretched(source: Rectangle, cell: Cell): Rectangle {
  const above = source.row - cell.row;
  const below = cell.row - (source.row + source.rows - 1);
  const before = source.column - cell.column;
  const beyond = cell.column - (source.column + source.columns - 1);
  const rows = Math.max(above, below, 0);
  const columns = Math.max(before, beyond, 0);
  if (rows === 0 && columns === 0) return source;
  if (rows >= columns) {
    return above > 0
      ? { ...source, row: cell.row, rows: source.rows + above }
      : { ...source, rows: source.rows + below };
  }
  return before > 0
    ? { ...source, column: cell.column, columns: source.columns + before }
    : { ...source, columns: source.columns + beyond };
}

/** Double click on a border: as wide as the widest cell, for every selected column. */
export function fitColumn(grid: GridView, session: Session, column: number): void {
  const { sheet } = session;
  const range = selectedRange(session.selection);
  const together =
    range.rows === MAX_ROWS && column >= range.column && column < range.column + range.columns
      ? Array.from({ length: range.columns }, (_, place) => range.column + place)
      : [column];
  session.attempt("fitting a column", () => {
    for (const one of together) {
      const width = fittingWidth(sheet, one, grid.measured().measure);
      if (width !== undefined) sheet.setColumnWidth(one, grid.geometry.charactersOf(width));
    }
  });
}
