import { boundaries, type Box, type DistrictShape, type Point } from "../../jobs/districtMap/boundaries";
import { isInside, middleOf } from "../../jobs/districtMap/patterns";

/* Going about on the map: which district lies under a point, and which one an arrow key goes to. */

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const STEPS: Readonly<Record<Direction, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

const boxes = new Map<string, Box>();

export function boxOf({ key, rings }: DistrictShape): Box {
  const known = boxes.get(key);
  if (known) return known;
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  boxes.set(key, box);
  return box;
}

/** The district at a point, in kilometers. */
export function districtAt([x, y]: Point): DistrictShape | undefined {
  return boundaries().districts.find((shape) => {
    const { left, top, width, height } = boxOf(shape);
    return x >= left && x <= left + width && y >= top && y <= top + height && isInside([x, y], shape.rings);
  });
}

const middles = new Map<string, Point>();

function middle(shape: DistrictShape): Point {
  const known = middles.get(shape.key) ?? middleOf(shape.rings);
  middles.set(shape.key, known);
  return known;
}

/** The neighbour that lies most in a direction; none where all lie elsewhere. */
export function neighborTowards(key: string, direction: Direction): string | undefined {
  const shapes = boundaries().districts;
  const from = shapes.find((shape) => shape.key === key);
  if (!from) return undefined;
  const [startX, startY] = middle(from);
  const [stepX, stepY] = STEPS[direction];
  let best: { readonly key: string; readonly turn: number } | undefined;
  for (const other of shapes) {
    if (!from.neighbours.includes(other.key)) continue;
    const [x, y] = middle(other);
    const [right, down] = [x - startX, y - startY];
    const along = right * stepX + down * stepY;
    const aside = Math.abs(right * stepY - down * stepX);
    const turn = Math.atan2(aside, along);
    if (turn <= Math.PI / 3 && (!best || turn < best.turn)) best = { key: other.key, turn };
  }
  return best?.key;
}
