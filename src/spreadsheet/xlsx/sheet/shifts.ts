import type { Shift } from "../book/fileState";
import type { Rectangle } from "../../values";
import { parseReference, rangeReference } from "./reference";

export type { Shift };

/** Where a row or column of the file is now; undefined when it was taken out. */
export function moveIndex(index: number, axis: Shift["axis"], shifts: readonly Shift[]): number | undefined {
  let at = index;
  for (const shift of shifts) {
    if (shift.axis !== axis || at < shift.at) continue;
    if (shift.count < 0 && at < shift.at - shift.count) return undefined;
    at += shift.count;
  }
  return at;
}

/** Where a block of cells is now: it grows with rows put into it and shrinks with rows taken out; undefined when all is gone. */
export function moveRectangle(rectangle: Rectangle, shifts: readonly Shift[]): Rectangle | undefined {
  let { row, column, rows, columns } = rectangle;
  for (const { axis, at, count } of shifts) {
    const [start, length] = axis === "rows" ? [row, rows] : [column, columns];
    const moved = moveSpan(start, length, at, count);
    if (moved.length <= 0) return undefined;
    if (axis === "rows") [row, rows] = [moved.start, moved.length];
    else [column, columns] = [moved.start, moved.length];
  }
  return { row, column, rows, columns };
}

function moveSpan(
  start: number,
  length: number,
  at: number,
  count: number,
): { start: number; length: number } {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < start + length ? length + count : length };
  }
  const gone = (from: number) => Math.min(Math.max(from - at, 0), -count);
  const end = start + length;
  return { start: start - gone(start), length: end - gone(end) - (start - gone(start)) };
}

/** "A1:B2 D4" moved; "" when nothing of it is left. What is no plain reference stays. */
export function moveReferences(references: string, shifts: readonly Shift[]): string {
  if (shifts.length === 0) return references;
  const moved = references.split(/\s+/).map((one) => {
    const rectangle = parseReference(one);
    if (!rectangle) return one;
    const now = moveRectangle(rectangle, shifts);
    return now ? rangeReference(now) : "";
  });
  return moved.filter((one) => one !== "").join(" ");
}
