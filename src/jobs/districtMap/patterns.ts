import type { Point } from "./boundaries";

/*
 * Patterns as lines and dots of their own, cut at the edges of their shape: pattern fills are drawn differently, or not at all,
 * from program to program.
 */

type Rings = readonly (readonly Point[])[];

/** Parallel lines through a shape, `slope` right for one down; as pairs of ends. */
export function hatch(
  rings: Rings,
  spacing: number,
  slope: 1 | -1 | 0,
): readonly (readonly [Point, Point])[] {
  // Lines x - slope y = constant; with slope 0 they stand upright.
  const across = ([x, y]: Point) => x - slope * y;
  const all = rings.flat().map(across);
  const first = Math.ceil(Math.min(...all) / spacing) * spacing;
  const last = Math.max(...all);
  const lines: (readonly [Point, Point])[] = [];
  for (let at = first; at <= last; at += spacing) {
    const cuts: number[] = [];
    for (const ring of rings) {
      ring.forEach((point, index) => {
        const next = ring[index + 1 < ring.length ? index + 1 : 0] ?? point;
        const [one, other] = [across(point), across(next)];
        if (one < at === other < at) return;
        cuts.push(point[1] + ((next[1] - point[1]) * (at - one)) / (other - one));
      });
    }
    cuts.sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < cuts.length; pair += 2) {
      const [from, to] = [cuts[pair] ?? 0, cuts[pair + 1] ?? 0];
      if (to - from > 0.5)
        lines.push([
          [at + slope * from, from],
          [at + slope * to, to],
        ]);
    }
  }
  return lines;
}

/** Points of a staggered grid inside a shape; its middle where the shape is too small for any. */
export function dots(rings: Rings, spacing: number): readonly Point[] {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const found: Point[] = [];
  const height = spacing * 0.8;
  for (let row = Math.ceil(Math.min(...ys) / height); row * height <= Math.max(...ys); row++) {
    const shift = row % 2 === 0 ? 0 : spacing / 2;
    for (
      let x = Math.ceil((Math.min(...xs) - shift) / spacing) * spacing + shift;
      x <= Math.max(...xs);
      x += spacing
    ) {
      if (isInside([x, row * height], rings)) found.push([x, row * height]);
    }
  }
  return found.length > 0 ? found : [middleOf(rings)];
}

export function isInside([x, y]: Point, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[index + 1 < ring.length ? index + 1 : 0] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
    });
  }
  return inside;
}

/** A point well inside: the middle of the longest level cut near the middle of the largest part. */
export function middleOf(rings: Rings): Point {
  const largest = rings.reduce<readonly Point[]>(
    (most, ring) => (areaOf(ring) > areaOf(most) ? ring : most),
    rings[0] ?? [],
  );
  const ys = largest.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: { point: Point; length: number } = { point: largest[0] ?? [0, 0], length: -1 };
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75]) {
    const y = top + (bottom - top) * share + 1e-6;
    const cuts = rings
      .flatMap((ring) =>
        ring.flatMap(([x1, y1], index) => {
          const [x2, y2] = ring[index + 1 < ring.length ? index + 1 : 0] ?? [x1, y1];
          return y1 > y === y2 > y ? [] : [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)];
        }),
      )
      .sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < cuts.length; pair += 2) {
      const [from, to] = [cuts[pair] ?? 0, cuts[pair + 1] ?? 0];
      // Nearer to the middle is better where it costs little.
      const length = (to - from) * (1 - Math.abs(share - 0.5) / 2);
      if (length > best.length) best = { point: [(from + to) / 2, y], length };
    }
  }
  return best.point;
}

export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[index + 1 < ring.length ? index + 1 : 0] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}
