import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boundaries, type Point } from "./boundaries";

/* The published list of districts, as scripts/districtMap/source has it: its square miles are the publisher's own. */

interface Published {
  readonly key: string;
  readonly name: string;
  readonly squareMiles: number;
  readonly adjoining: number;
}

const published: readonly Published[] = readFileSync(
  new URL("../../../scripts/districtMap/source/districts-2025-26.csv", import.meta.url),
  "utf8",
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? "");
    return {
      key: cells[1] ?? "",
      name: cells[5] ?? "",
      squareMiles: Number(cells[6]),
      adjoining: Number(cells[10]),
    };
  });

const SQUARE_KILOMETERS_OF_A_SQUARE_MILE = 2.589988110336;

/** Parts go round one way and holes the other, so that the sum leaves the holes out. */
function squareMiles(rings: readonly (readonly Point[])[]): number {
  let sum = 0;
  for (const ring of rings) {
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? (ring[0] as Point);
      sum += (x * nextY - nextX * y) / 2;
    });
  }
  return Math.abs(sum) / SQUARE_KILOMETERS_OF_A_SQUARE_MILE;
}

/** Where leaving out small exclaves and curves of less than 800 meters changes more than four percent of the area. */
const TINY = ["0025-01"];

describe("the boundaries of 2025-26", () => {
  const { districts, borders, width, height, metro } = boundaries();

  it("hold every district of the published list once, by number and type, under its name", () => {
    expect(published).toHaveLength(329);
    expect(districts.map(({ key, name }) => [key, name]).sort()).toEqual(
      published.map(({ key, name }) => [key, name]).sort(),
    );
    expect(districts.filter(({ number }) => number === "0001").map(({ name }) => name)).toEqual([
      "Aitkin",
      "Minneapolis",
    ]);
  });

  it("keep the published areas within four percent, but for the smallest, and the whole state within a tenth", () => {
    let ours = 0;
    let theirs = 0;
    for (const { key, squareMiles: area } of published) {
      const drawn = squareMiles(districts.find((district) => district.key === key)?.rings ?? []);
      ours += drawn;
      theirs += area;
      expect(Math.abs(drawn / area - 1), key).toBeLessThan(TINY.includes(key) ? 0.12 : 0.04);
    }
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.001);
  });

  it("meet without gap or overlap: every step is the border of two districts, once each way, or of one", () => {
    const steps = new Map<string, number>();
    const step = (from: Point, to: Point) => `${from[0]},${from[1]} ${to[0]},${to[1]}`;
    for (const { rings } of districts) {
      for (const ring of rings) {
        ring.forEach((point, index) => {
          const key = step(point, ring[index + 1] ?? (ring[0] as Point));
          steps.set(key, (steps.get(key) ?? 0) + 1);
        });
      }
    }
    expect([...steps.values()].every((times) => times === 1)).toBe(true);
    const inBorders = borders.flatMap((line) =>
      line.slice(1).flatMap((point, index) => {
        const before = line[index] as Point;
        return [step(before, point), step(point, before)].filter((key) => steps.has(key)).length;
      }),
    );
    expect(inBorders.every((sides) => sides === 1 || sides === 2)).toBe(true);
    // Inner borders have two sides; the state's own border, the airport and waters outside have one.
    const outer = inBorders.filter((sides) => sides === 1).length;
    expect(inBorders.reduce((sum, sides) => sum + sides, 0)).toBe(steps.size);
    expect(outer / inBorders.length).toBeLessThan(0.1);
  });

  it("know nearly all pairs the publisher's polygons share a border of", () => {
    // The list counts shared borders from the full polygons, both ways; exclaves left out here make a few pairs fewer.
    const listed = published.reduce((sum, { adjoining }) => sum + adjoining, 0);
    const ours = districts.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
    expect(listed).toBe(2 * 913);
    expect(ours).toBeLessThanOrEqual(2 * 913);
    expect(ours).toBeGreaterThan(2 * 890);
    for (const { key, neighbours } of districts) {
      expect(neighbours).not.toContain(key);
      for (const other of neighbours)
        expect(districts.find((each) => each.key === other)?.neighbours).toContain(key);
    }
  });

  it("lie within the state's size: about 574 by 655 kilometers, the Twin Cities in the southeast", () => {
    // Minnesota reaches from 43.50 to 49.38 north: 5.885 degrees of about 111.2 kilometers.
    expect(height).toBeGreaterThan(650);
    expect(height).toBeLessThan(660);
    expect(width).toBeGreaterThan(565);
    expect(width).toBeLessThan(580);
    const minneapolis = districts.find(({ key }) => key === "0001-03");
    for (const [x, y] of minneapolis?.rings.flat() ?? []) {
      expect(x > metro.left && x < metro.left + metro.width).toBe(true);
      expect(y > metro.top && y < metro.top + metro.height).toBe(true);
    }
  });
});
