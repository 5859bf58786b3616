import type { Box, DistrictShape, Point } from "./boundaries";

/** A window onto the state: which part of it, how large, and where on the picture. */
export interface MapFrame {
  /** Kilometers. */
  readonly shows: Box;
  /** Pixels of the picture for a kilometer. */
  readonly scale: number;
  /** Pixels; the upper left corner. */
  readonly at: Point;
  /** What lies outside is cut off. */
  readonly cut: boolean;
}

export interface FramedDistrict {
  readonly shape: DistrictShape;
  /** On the picture, in tenths of a pixel, so that neighbours meet exactly. */
  readonly rings: readonly (readonly Point[])[];
}

export function place({ shows, scale, at }: MapFrame, [x, y]: Point): Point {
  return [
    Math.round((at[0] + (x - shows.left) * scale) * 10) / 10,
    Math.round((at[1] + (y - shows.top) * scale) * 10) / 10,
  ];
}

/** The districts as this window shows them; those outside are left out. */
export function framed(frame: MapFrame, shapes: readonly DistrictShape[]): readonly FramedDistrict[] {
  return shapes.flatMap((shape) => {
    const rings = shape.rings
      .map((ring) => (frame.cut ? cutRing(ring, frame.shows) : ring))
      .map((ring) => withoutRepeats(ring.map((point) => place(frame, point))))
      .filter((ring) => ring.length > 2);
    return rings.length === 0 ? [] : [{ shape, rings }];
  });
}

/** Pieces of border inside the window. */
export function framedLines(
  frame: MapFrame,
  lines: readonly (readonly Point[])[],
): readonly (readonly Point[])[] {
  const pieces = frame.cut ? lines.flatMap((line) => cutLine(line, frame.shows)) : lines;
  return pieces
    .map((line) => withoutRepeats(line.map((point) => place(frame, point))))
    .filter((line) => line.length > 1);
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/** Sutherland and Hodgman: one side of the window after the other. */
function cutRing(ring: readonly Point[], { left, top, width, height }: Box): readonly Point[] {
  const sides: readonly { readonly axis: 0 | 1; readonly limit: number; readonly keep: 1 | -1 }[] = [
    { axis: 0, limit: left, keep: 1 },
    { axis: 0, limit: left + width, keep: -1 },
    { axis: 1, limit: top, keep: 1 },
    { axis: 1, limit: top + height, keep: -1 },
  ];
  return sides.reduce<readonly Point[]>((points, { axis, limit, keep }) => {
    const inside = (point: Point) => (point[axis] - limit) * keep >= 0;
    return points.flatMap((point, index) => {
      const before = points[(index + points.length - 1) % points.length] ?? point;
      const crossing = inside(point) !== inside(before) ? [crossingAt(before, point, axis, limit)] : [];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

function crossingAt(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = from[other] + (to[other] - from[other]) * share;
  return axis === 0 ? [limit, across] : [across, limit];
}

/** Liang and Barsky for each step of the line. */
function cutLine(line: readonly Point[], { left, top, width, height }: Box): Point[][] {
  const pieces: Point[][] = [];
  let open: Point[] | undefined;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] ?? [0, 0];
    const to = line[index] ?? from;
    let [enter, leave] = [0, 1];
    for (const [delta, room] of [
      [from[0] - to[0], from[0] - left],
      [to[0] - from[0], left + width - from[0]],
      [from[1] - to[1], from[1] - top],
      [to[1] - from[1], top + height - from[1]],
    ] as const) {
      if (delta === 0) {
        if (room < 0) leave = -1;
      } else if (delta < 0) enter = Math.max(enter, room / delta);
      else leave = Math.min(leave, room / delta);
    }
    if (enter >= leave) {
      open = undefined;
      continue;
    }
    const at = (share: number): Point => [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ];
    if (!open || enter > 0) pieces.push((open = [at(enter)]));
    open.push(at(leave));
    if (leave < 1) open = undefined;
  }
  return pieces;
}
