import type { Outline } from "./coverage";

type Line = readonly (readonly [number, number])[];

/** Outlines that together cover a line of this width, ends and corners round; all turn the same way, so that overlaps count once. */
export function outlinesOfLine(line: Line, width: number, closed: boolean): Outline[] {
  const half = width / 2;
  const outlines: Outline[] = [];
  const points = closed && line[0] ? [...line, line[0]] : line;
  points.forEach(([x, y], at) => {
    const next = points[at + 1];
    if (next) {
      const [nextX, nextY] = next;
      const length = Math.hypot(nextX - x, nextY - y);
      if (length > 0) {
        const acrossX = ((nextY - y) / length) * half;
        const acrossY = ((nextX - x) / length) * half;
        outlines.push([
          [x + acrossX, y - acrossY],
          [nextX + acrossX, nextY - acrossY],
          [nextX - acrossX, nextY + acrossY],
          [x - acrossX, y + acrossY],
        ]);
      }
    }
    // Below a pixel and a half nobody sees the corner.
    if (width > 1.5 && !(closed && at === points.length - 1)) outlines.push(circle(x, y, half));
  });
  return outlines;
}

/** With as many corners as its pixels need; who knows only other units says how many. */
export function circle(
  x: number,
  y: number,
  radius: number,
  radiusY = radius,
  corners = Math.max(8, Math.min(90, Math.ceil(Math.max(radius, radiusY) * 3))),
): Outline {
  return Array.from({ length: corners }, (_, corner): readonly [number, number] => {
    const angle = (2 * Math.PI * corner) / corners;
    return [x + radius * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}

/** The pieces of a line that a pattern of dashes and gaps leaves. */
export function dashed(line: Line, closed: boolean, pattern: readonly number[]): Line[] {
  const total = pattern.reduce((sum, each) => sum + each, 0);
  const points = closed && line[0] ? [...line, line[0]] : line;
  if (!(total > 0) || pattern.some((each) => each < 0)) return [points];
  const pieces: (readonly [number, number])[][] = [];
  let part = 0;
  let left = pattern[0] ?? 0;
  let piece: (readonly [number, number])[] = points[0] ? [points[0]] : [];
  for (let at = 1; at < points.length; at++) {
    let [x, y] = points[at - 1] ?? [0, 0];
    const [toX, toY] = points[at] ?? [0, 0];
    let rest = Math.hypot(toX - x, toY - y);
    while (rest > left) {
      const share = left / rest;
      x += (toX - x) * share;
      y += (toY - y) * share;
      rest -= left;
      if (part % 2 === 0) pieces.push([...piece, [x, y]]);
      part++;
      left = pattern[part % pattern.length] ?? total;
      piece = [[x, y]];
    }
    left -= rest;
    piece.push([toX, toY]);
  }
  if (part % 2 === 0 && piece.length > 1) pieces.push(piece);
  return pieces;
}
