import type { Geometry } from "./geometry";

/* What lies over the cells of a sheet - charts, pictures - and scrolls with them. */

export interface Frame {
  /** The cells' area in the window, frozen parts included. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far the scrolling part is scrolled. */
  readonly scrolledLeft: number;
  readonly scrolledTop: number;
}

export function placeLayer(layer: HTMLElement, frame: Frame): void {
  Object.assign(layer.style, {
    left: `${frame.left}px`,
    top: `${frame.top}px`,
    width: `${frame.width}px`,
    height: `${frame.height}px`,
  });
}

/** `box` is in the sheet's own pixels; what begins in a frozen row or column stays with it. */
export function placeOverCells(
  element: HTMLElement,
  at: { readonly row: number; readonly column: number },
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  geometry: Geometry,
  frame: Frame,
): void {
  const fixedLeft = at.column < geometry.frozen.columns;
  const fixedTop = at.row < geometry.frozen.rows;
  const left = box.left - (fixedLeft ? 0 : frame.scrolledLeft);
  const top = box.top - (fixedTop ? 0 : frame.scrolledTop);
  // What scrolls goes under the frozen cells.
  const hiddenLeft = fixedLeft ? 0 : Math.max(0, geometry.frozenWidth - left);
  const hiddenTop = fixedTop ? 0 : Math.max(0, geometry.frozenHeight - top);
  Object.assign(element.style, {
    transform: `translate(${left}px, ${top}px)`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    clipPath: hiddenLeft + hiddenTop > 0 ? `inset(${hiddenTop}px 0 0 ${hiddenLeft}px)` : "",
  });
}
