import { project } from "./albers";
import data from "./boundaries.json";

/* The boundaries as scripts/districtMap/make.mjs wrote them (README.md there), in kilometers on a plane, north up. */

/** Kilometers right and down from the northwest corner of the state. */
export type Point = readonly [number, number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface DistrictShape {
  /** "0001-03": numbers alone are not unique, 0001 is Aitkin and Minneapolis. */
  readonly key: string;
  readonly number: string;
  readonly type: string;
  readonly name: string;
  /** Closed rings without the repeated last point; parts, and the holes in them. */
  readonly rings: readonly (readonly Point[])[];
  /** Keys of the districts with a common border, not of those that touch in a point. */
  readonly neighbours: readonly string[];
}

export interface Boundaries {
  /** "2025-26" */
  readonly schoolYear: string;
  readonly source: string;
  readonly width: number;
  readonly height: number;
  /** The Twin Cities area, where districts are small. */
  readonly metro: Box;
  readonly districts: readonly DistrictShape[];
  /** Each piece of border once, whoever stands on its sides. */
  readonly borders: readonly (readonly Point[])[];
}

let known: Boundaries | undefined;

/** Unpacked when first asked for. */
export function boundaries(): Boundaries {
  return (known ??= unpack());
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Digits of 5 bits, the lowest first; the sixth bit says that more follow. Even numbers are 0, 1, 2 ..., odd ones -1, -2 ... */
function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter);
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    shift = 0;
  }
  return numbers;
}

function unpack(): Boundaries {
  const place = (x: number, y: number) =>
    project((data.west + x) / data.stepsPerDegree, (data.north - y) / data.stepsPerDegree);
  let x = 0;
  let y = 0;
  const placed = data.arcs.split(" ").map((text) => {
    const steps = numbersOf(text);
    const points: Point[] = [];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0;
      y += steps[at + 1] ?? 0;
      points.push(place(x, y));
    }
    return points;
  });
  const all = placed.flat();
  const left = all.reduce((least, [each]) => Math.min(least, each), Infinity);
  const top = all.reduce((least, [, each]) => Math.min(least, each), Infinity);
  const fromCorner = ([east, south]: Point): Point => [east - left, south - top];
  const borders = placed.map((points) => points.map(fromCorner));
  const ringsOf = data.districts.map((line) =>
    line
      .split(" ")
      .filter((word) => RING.test(word))
      .map(arcsOf),
  );
  const metroCorners = [
    place(data.metro.left, data.metro.top),
    place(data.metro.left + data.metro.width, data.metro.top + data.metro.height),
  ].map(fromCorner) as [Point, Point];
  const beside = neighboursOf(ringsOf, borders.length);
  const keys = data.districts.map((line) => line.slice(0, 7));
  return {
    schoolYear: data.schoolYear,
    source: data.source,
    width: all.reduce((most, [each]) => Math.max(most, each), -Infinity) - left,
    height: all.reduce((most, [, each]) => Math.max(most, each), -Infinity) - top,
    metro: {
      left: metroCorners[0][0],
      top: metroCorners[0][1],
      width: metroCorners[1][0] - metroCorners[0][0],
      height: metroCorners[1][1] - metroCorners[0][1],
    },
    borders,
    districts: data.districts.map((line, index) => {
      const rings = ringsOf[index] ?? [];
      return {
        key: line.slice(0, 7),
        number: line.slice(0, 4),
        type: line.slice(5, 7),
        name: line
          .split(" ")
          .slice(1 + rings.length)
          .join(" "),
        rings: rings.map((arcs) => arcs.flatMap((arc) => along(borders, arc).slice(1))),
        neighbours: [...(beside[index] ?? [])].map((other) => keys[other] ?? ""),
      };
    }),
  };
}

const RING = /^-?\d+(?::-?\d+)?(?:\+-?\d+(?::-?\d+)?)*$/;

/** "4:6+-9:-8" as 4, 5, 6, ~9, ~8. */
function arcsOf(word: string): readonly number[] {
  const arc = (text: string) => (text.startsWith("-") ? ~Number(text.slice(1)) : Number(text));
  return word.split("+").flatMap((run) => {
    const [first = "", last = first] = run.split(":");
    const [from, to] = [arc(first), arc(last)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function along(borders: readonly (readonly Point[])[], arc: number): readonly Point[] {
  return arc < 0 ? [...(borders[~arc] ?? [])].reverse() : (borders[arc] ?? []);
}

function neighboursOf(
  rings: readonly (readonly (readonly number[])[])[],
  arcs: number,
): readonly Set<number>[] {
  const sides: number[][] = Array.from({ length: arcs }, () => []);
  rings.forEach((each, district) =>
    each.flat().forEach((arc) => sides[arc < 0 ? ~arc : arc]?.push(district)),
  );
  const beside = rings.map(() => new Set<number>());
  for (const [one, other] of sides) {
    if (one === undefined || other === undefined || one === other) continue;
    beside[one]?.add(other);
    beside[other]?.add(one);
  }
  return beside;
}
