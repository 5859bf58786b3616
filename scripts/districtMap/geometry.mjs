/* Points of a grid: simplification, areas, crossings. */

/** Douglas-Peucker, distances in the unit of `step`; the ends stay. A closed arc is halved at the point farthest from its start. */
export function simplify(grid, tolerance, step) {
  const points = grid.map(([x, y]) => [x * step.east, y * step.south]);
  const last = points.length - 1;
  const closed = points[0][0] === points[last][0] && points[0][1] === points[last][1];
  const kept = new Set([0, last]);
  const pieces = [];
  if (closed) {
    const far = farthest(points, (point) => Math.hypot(point[0] - points[0][0], point[1] - points[0][1]));
    // Three points at least, or the ring would have no area.
    const side = farthest(points, (point) => distanceToSegment(point, points[0], points[far]));
    const cuts = [0, ...[far, side].sort((one, other) => one - other), last];
    cuts.forEach((cut, index) => index > 0 && pieces.push([cuts[index - 1], cut]));
    cuts.forEach((cut) => kept.add(cut));
  } else pieces.push([0, last]);
  while (pieces.length > 0) {
    const [from, to] = pieces.pop();
    let worst = tolerance;
    let at = -1;
    for (let index = from + 1; index < to; index++) {
      const distance = distanceToSegment(points[index], points[from], points[to]);
      if (distance > worst) [worst, at] = [distance, index];
    }
    if (at < 0) continue;
    kept.add(at);
    pieces.push([from, at], [at, to]);
  }
  return grid.filter((_, index) => kept.has(index));
}

function farthest(points, measure) {
  let at = 0;
  points.forEach((point, index) => {
    if (measure(point) > measure(points[at])) at = index;
  });
  return at;
}

function distanceToSegment([x, y], [x1, y1], [x2, y2]) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

/** Twice the signed area of a closed ring. */
export function doubleArea(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return sum;
}

const turn = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const between = (a, b, p) =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Whether two segments share more than an end point of both. */
export function segmentsMeet(a, b, c, d) {
  const ends = [same(a, c), same(a, d), same(b, c), same(b, d)].filter(Boolean).length;
  if (ends === 2) return true;
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (ends === 1) {
    // Lying on each other from the common end on.
    if (t1 !== 0 || t2 !== 0 || t3 !== 0 || t4 !== 0) return false;
    return (
      (between(a, b, c) && !same(a, c) && !same(b, c)) ||
      (between(a, b, d) && !same(a, d) && !same(b, d)) ||
      (between(c, d, a) && !same(c, a) && !same(d, a)) ||
      (between(c, d, b) && !same(c, b) && !same(d, b))
    );
  }
  if (t1 !== t2 && t3 !== t4) return true;
  return (
    (t1 === 0 && between(a, b, c)) ||
    (t2 === 0 && between(a, b, d)) ||
    (t3 === 0 && between(c, d, a)) ||
    (t4 === 0 && between(c, d, b))
  );
}

/** Numbers of the arcs that cross or touch another arc, or themselves, anywhere but at common ends. */
export function crossingArcs(arcs, cell = 40) {
  const grid = new Map();
  const crossing = new Set();
  arcs.forEach((arc, number) => {
    for (let index = 1; index < arc.length; index++) {
      const segment = { number, index, a: arc[index - 1], b: arc[index] };
      for (const key of cellsOf(segment, cell)) {
        const others = grid.get(key) ?? [];
        for (const other of others) {
          if (other === segment) continue;
          if (segmentsMeet(segment.a, segment.b, other.a, other.b)) {
            crossing.add(number);
            crossing.add(other.number);
          }
        }
        others.push(segment);
        grid.set(key, others);
      }
    }
  });
  return crossing;
}

function* cellsOf({ a, b }, cell) {
  const [left, right] = [a[0], b[0]].sort((x, y) => x - y).map((x) => Math.floor(x / cell));
  const [top, bottom] = [a[1], b[1]].sort((x, y) => x - y).map((y) => Math.floor(y / cell));
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) yield `${x},${y}`;
}
