import { describe, expect, it } from "vitest";
import { boundaries } from "./boundaries";
import type { MappedDistrict } from "./mapData";
import { neighborhoodMap } from "./neighborhoodMap";

const district = (
  number: string,
  percent: number | null,
  over: Partial<MappedDistrict> = {},
): MappedDistrict => ({
  number,
  type: "01",
  name: `D${number}`,
  percent,
  status: "none",
  certain: true,
  ...over,
});
const options = { title: "D0742 and its neighbors", chosen: "0742-01", year: "2022-23" };

describe("a map of a district and its neighbors", () => {
  const neighbours = [
    { number: "0047", type: "01", gap: 46 },
    { number: "0738", type: "01", gap: 61 },
  ];
  const chosen = district("0742", 66.163, { status: "isolated", neighbours });
  const all = [
    chosen,
    district("0047", 20, { status: "adjoining" }),
    district("0738", null),
    district("0001", 9),
  ];
  const picture = neighborhoodMap(all, options)!;

  it("writes number and percent on the district and its neighbors, and on no other", () => {
    const words = [...picture.svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    for (const text of ["0742", "66.16%", "0047", "20.00%", "0738"]) expect(words).toContain(text);
    // Rocori (0750) lies between them but was not compared.
    expect(words).not.toContain("0750");
    expect(words).not.toContain("0001");
    expect(words).toContain("Numbers: 2022-23. Boundaries: 2025-26, simplified.");
    expect(words).toContain("racially isolated");
    expect(words).toContain("70% up");
  });

  it("says in words what it shows", () => {
    expect(picture.description).toBe(
      "Map: D0742 and its neighbors. D0742: 66.16%, racially isolated. Around it: D0047: 20.00%, adjoins an isolated district; D0738: no percent, neither isolated nor adjoining.",
    );
    expect([picture.width, picture.height < 420]).toEqual([460, true]);
  });

  it("takes the neighbors of the map where the data name none, and there is none for a district without a boundary", () => {
    const alone = neighborhoodMap([district("0742", 66)], options)!;
    const own = boundaries().districts.find(({ key }) => key === "0742-01")!;
    expect(alone.description.match(/no percent/g)).toHaveLength(own.neighbours.length);
    expect(neighborhoodMap(all, { ...options, chosen: "9998-01" })).toBeUndefined();
  });

  it("is never wider than its frame: every label begins within the map", () => {
    for (const { key, number } of boundaries().districts.filter((_, at) => at % 20 === 0)) {
      const found = neighborhoodMap([district(number, 50, { type: key.slice(5) })], {
        ...options,
        chosen: key,
      })!;
      const places = [...found.svg.matchAll(/<text x="([\d.-]+)"/g)].map(([, x]) => Number(x));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(460);
    }
  });
});
