/* The d attribute of a path, as lines: curves and arcs become as many short ones as nobody sees. */

type Point = readonly [number, number];

export interface SubPath {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const PIECES = 16;

export function readPath(text: string): readonly SubPath[] {
  const subPaths: { points: Point[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let [controlX, controlY] = [0, 0];
  let before = "";
  const current = () => {
    const last = subPaths.at(-1);
    if (last && !last.closed) return last.points;
    const points: Point[] = [[x, y]];
    subPaths.push({ points, closed: false });
    return points;
  };
  const curve = (at: (share: number) => Point) => {
    const points = current();
    for (let piece = 1; piece <= PIECES; piece++) points.push(at(piece / PIECES));
  };
  for (const { command, relative, numbers } of commandsOf(text)) {
    const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0, n6 = 0] = numbers;
    const baseX = relative ? x : 0;
    const baseY = relative ? y : 0;
    const [fromX, fromY] = [x, y];
    if (command === "Z") {
      const last = subPaths.at(-1);
      if (last) last.closed = true;
      [x, y] = [startX, startY];
    } else if (command === "M") {
      [x, y] = [baseX + n0, baseY + n1];
      [startX, startY] = [x, y];
      subPaths.push({ points: [[x, y]], closed: false });
    } else if (command === "L" || command === "H" || command === "V") {
      const points = current();
      if (command !== "V") x = baseX + n0;
      if (command !== "H") y = baseY + (command === "V" ? n0 : n1);
      points.push([x, y]);
    } else if (command === "A") {
      [x, y] = [baseX + n5, baseY + n6];
      const points = current();
      points.push(...arcPoints([fromX, fromY], [x, y], Math.abs(n0), Math.abs(n1), n2, n3 !== 0, n4 !== 0));
    } else {
      const smooth = command === "S" || command === "T";
      const follows = (command === "S" ? "CS" : "QT").includes(before) && before !== "";
      const mirrored: Point = follows ? [2 * x - controlX, 2 * y - controlY] : [x, y];
      const own = smooth ? numbers : numbers.slice(2);
      const first: Point = smooth ? mirrored : [baseX + n0, baseY + n1];
      const place = (at: number): Point => [baseX + (own[at] ?? 0), baseY + (own[at + 1] ?? 0)];
      const cubic = command === "C" || command === "S";
      const second = cubic ? place(0) : first;
      const end = cubic ? place(2) : place(0);
      curve((t) =>
        cubic
          ? [cubicAt(t, fromX, first[0], second[0], end[0]), cubicAt(t, fromY, first[1], second[1], end[1])]
          : [quadraticAt(t, fromX, first[0], end[0]), quadraticAt(t, fromY, first[1], end[1])],
      );
      [controlX, controlY] = second;
      [x, y] = end;
    }
    before = command;
  }
  return subPaths;
}

function commandsOf(text: string): { command: string; relative: boolean; numbers: readonly number[] }[] {
  const found: { command: string; relative: boolean; numbers: readonly number[] }[] = [];
  for (const [, letter = "", rest = ""] of text.matchAll(
    /([a-zA-Z])([^a-zA-Z]*(?:[eE][-+]?\d[^a-zA-Z]*)*)/g,
  )) {
    const upper = letter.toUpperCase();
    const count = NUMBERS[upper];
    if (count === undefined) return found;
    // The two flags of an arc may stand without anything between them.
    const numbers = numbersOf(upper === "A" ? rest.replace(FLAGS, "$1 $2 $3 ") : rest);
    const relative = letter !== upper;
    if (count === 0) found.push({ command: upper, relative, numbers: [] });
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      const command = upper === "M" && at > 0 ? "L" : upper;
      found.push({ command, relative, numbers: numbers.slice(at, at + count) });
    }
  }
  return found;
}

const FLAGS = /((?:[-+]?[\d.]+(?:[eE][-+]?\d+)?[\s,]*){3})([01])[\s,]*([01])[\s,]*/g;

export function numbersOf(text: string): number[] {
  return [...text.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g)].map(([number]) => Number(number));
}

function cubicAt(t: number, from: number, first: number, second: number, to: number): number {
  const u = 1 - t;
  return u * u * u * from + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * to;
}

function quadraticAt(t: number, from: number, control: number, to: number): number {
  const u = 1 - t;
  return u * u * from + 2 * u * t * control + t * t * to;
}

/** From end points to centre and angles: SVG 2, appendix B.2.4. */
function arcPoints(
  [x1, y1]: Point,
  [x2, y2]: Point,
  wishedX: number,
  wishedY: number,
  degrees: number,
  large: boolean,
  sweep: boolean,
): Point[] {
  if (wishedX === 0 || wishedY === 0) return [[x2, y2]];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const halfX = (x1 - x2) / 2;
  const halfY = (y1 - y2) / 2;
  const ownX = cos * halfX + sin * halfY;
  const ownY = cos * halfY - sin * halfX;
  const short = Math.sqrt(Math.max(1, (ownX / wishedX) ** 2 + (ownY / wishedY) ** 2));
  const [rx, ry] = [wishedX * short, wishedY * short];
  const part = (rx * ownY) ** 2 + (ry * ownX) ** 2;
  const size =
    part === 0 ? 0 : Math.sqrt(Math.max(0, (rx * ry) ** 2 / part - 1)) * (large === sweep ? -1 : 1);
  const centreX = (size * rx * ownY) / ry;
  const centreY = (-size * ry * ownX) / rx;
  const start = Math.atan2((ownY - centreY) / ry, (ownX - centreX) / rx);
  let angle = Math.atan2((-ownY - centreY) / ry, (-ownX - centreX) / rx) - start;
  if (sweep && angle < 0) angle += 2 * Math.PI;
  if (!sweep && angle > 0) angle -= 2 * Math.PI;
  const pieces = Math.max(4, Math.ceil((Math.abs(angle) / (2 * Math.PI)) * 64));
  return Array.from({ length: pieces }, (_, piece): Point => {
    if (piece === pieces - 1) return [x2, y2];
    const at = start + (angle * (piece + 1)) / pieces;
    const [px, py] = [rx * Math.cos(at) + centreX, ry * Math.sin(at) + centreY];
    return [cos * px - sin * py + (x1 + x2) / 2, sin * px + cos * py + (y1 + y2) / 2];
  });
}
