import type { Sheet } from "../../spreadsheet/api";
import type { Rectangle } from "../../spreadsheet/values";
import { formulaReferences } from "../editing/references";
import { isSingleCell, selectedRange } from "../selection/selection";
import type { Session } from "../session/session";
import type { Geometry } from "./geometry";

/** A frame drawn over cells. */
export interface Mark {
  readonly className: string;
  readonly range: Rectangle;
  /** Carries the small square that fills when dragged. */
  readonly handle?: boolean;
}

export const REFERENCE_COLOURS = 6;

/** Every frame of the sheet in front: selection, active cell, spill, what was copied, references of the formula being typed. */
export function marksOf(session: Session, filling: Rectangle | undefined): Mark[] {
  const { sheet, selection, edit, copied } = session;
  const marks: Mark[] = [];
  const { active } = selection;
  if (copied?.sheet === sheet.name) marks.push({ className: "mark copied", range: copied.range });
  const spill = sheet.spill(active.row, active.column);
  if (spill && !isSingleCell(spill)) marks.push({ className: "mark spill", range: spill });
  if (edit) {
    marks.push(...referenceMarks(session, sheet));
    return marks;
  }
  const range = selectedRange(selection);
  if (!isSingleCell(range)) marks.push({ className: "mark selection", range, handle: true });
  marks.push({
    className: isSingleCell(range) ? "mark active alone" : "mark active",
    range: { ...active, rows: 1, columns: 1 },
    handle: isSingleCell(range),
  });
  if (filling) marks.push({ className: "mark filling", range: filling });
  return marks;
}

function referenceMarks(session: Session, sheet: Sheet): Mark[] {
  const { edit } = session;
  if (!edit) return [];
  return formulaReferences(edit.text).flatMap((reference): Mark[] => {
    const on = reference.sheet ?? edit.sheet;
    if (on.toLowerCase() !== sheet.name.toLowerCase()) return [];
    const pointed = edit.point && edit.point.start === reference.start ? " pointed" : "";
    return [
      {
        className: `mark reference colour-${reference.colour % REFERENCE_COLOURS}${pointed}`,
        range: reference.range,
      },
    ];
  });
}

/** Draws the frames into a pane, cut off just outside it: a whole column is too long for a browser to draw. */
export function drawMarks(
  overlay: HTMLElement,
  marks: readonly Mark[],
  geometry: Geometry,
  origin: { left: number; top: number },
  size: { width: number; height: number },
): void {
  const boxes = marks.flatMap(({ className, range, handle }) => {
    const box = geometry.box(range);
    const left = Math.max(-8, box.left - origin.left);
    const top = Math.max(-8, box.top - origin.top);
    const right = Math.min(size.width + 8, box.left + box.width - origin.left);
    const bottom = Math.min(size.height + 8, box.top + box.height - origin.top);
    if (right <= -2 || bottom <= -2 || left >= size.width + 2 || top >= size.height + 2) return [];
    const element = document.createElement("div");
    element.className = className;
    Object.assign(element.style, {
      left: `${left - 1}px`,
      top: `${top - 1}px`,
      width: `${right - left + 1}px`,
      height: `${bottom - top + 1}px`,
    });
    if (handle) {
      const square = document.createElement("div");
      square.className = "fill-handle";
      square.dataset["fill"] = "handle";
      element.append(square);
    }
    return [element];
  });
  overlay.replaceChildren(...boxes);
}
