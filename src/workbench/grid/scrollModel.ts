import type { Geometry } from "./geometry";

/** Browsers lose precision, or refuse, beyond some ten million pixels: larger sheets are scrolled to scale. */
export const LONGEST_SPACER = 8_000_000;

/** The part of a sheet that scrolls, seen through a window of `width` x `height` pixels. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** First and last row (or column) that show at least a pixel. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function visibleRows(geometry: Geometry, window: Window): Span {
  const top = geometry.frozenHeight + window.top;
  return {
    first: Math.max(geometry.frozen.rows, geometry.rows.indexAt(top)),
    last: geometry.rows.indexAt(top + Math.max(0, window.height - geometry.frozenHeight)),
  };
}

export function visibleColumns(geometry: Geometry, window: Window): Span {
  const left = geometry.frozenWidth + window.left;
  return {
    first: Math.max(geometry.frozen.columns, geometry.columns.indexAt(left)),
    last: geometry.columns.indexAt(left + Math.max(0, window.width - geometry.frozenWidth)),
  };
}

/** How far to scroll so that a cell is in the window; the same position where it already is. */
export function reveal(
  geometry: Geometry,
  window: Window,
  cell: { readonly row: number; readonly column: number },
): { left: number; top: number } {
  const box = geometry.box({ ...cell, rows: 1, columns: 1 });
  return {
    left:
      cell.column < geometry.frozen.columns
        ? window.left
        : along(window.left, window.width - geometry.frozenWidth, box.left - geometry.frozenWidth, box.width),
    top:
      cell.row < geometry.frozen.rows
        ? window.top
        : along(
            window.top,
            window.height - geometry.frozenHeight,
            box.top - geometry.frozenHeight,
            box.height,
          ),
  };
}

function along(position: number, room: number, start: number, size: number): number {
  if (start < position) return start;
  if (start + size > position + room) return Math.max(0, Math.min(start, start + size - room));
  return position;
}
