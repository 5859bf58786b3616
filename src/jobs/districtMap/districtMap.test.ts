import { describe, expect, it } from "vitest";
import { boundaries } from "./boundaries";
import { districtMap } from "./districtMap";
import { PERCENT_CLASSES, classOf } from "./looks";
import type { MappedDistrict } from "./mapData";
import { matchShapes, shadeOf, shapeKey } from "./matchShapes";

const everybody = (status: MappedDistrict["status"] = "none"): MappedDistrict[] =>
  boundaries().districts.map(({ number, type }, index) => ({
    number,
    type,
    percent: (index * 7) % 100,
    status,
    certain: true,
  }));
const options = { title: "Protected students", year: "2022-23" };

const part = (svg: string, id: string) => {
  const start = svg.indexOf(`<g id="${id}">`);
  expect(start).toBeGreaterThan(-1);
  return svg.slice(start, svg.indexOf("</g>", start));
};
const drawnKeys = (svg: string) => [...svg.matchAll(/data-district="([^"]*)"/g)].map(([, key]) => key).sort();

describe("the map", () => {
  it("draws every district once in the state, and those of the Twin Cities once more in the larger part", () => {
    const { svg } = districtMap(everybody(), options);
    expect(drawnKeys(part(svg, "state"))).toEqual(
      boundaries()
        .districts.map(({ key }) => key)
        .sort(),
    );
    const metro = drawnKeys(part(svg, "metro"));
    expect(new Set(metro).size).toBe(metro.length);
    for (const key of ["0001-03", "0625-01", "0006-03", "0282-01"]) expect(metro).toContain(key);
    expect(metro).not.toContain("0031-01");
  });

  it("gives each class its colour from its limit on, and colours grow darker in equal order", () => {
    expect(classOf(0).from).toBe(0);
    expect(classOf(9.999).from).toBe(0);
    expect(classOf(10).from).toBe(10);
    expect(classOf(29.99).from).toBe(20);
    expect(classOf(70).from).toBe(70);
    expect(classOf(100).from).toBe(70);
    // Relative luminance (WCAG 2): each class at least a quarter darker than the one before, so a grey print keeps them apart.
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const share = parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const lights = PERCENT_CLASSES.map(({ fill }) => luminance(fill));
    lights.slice(1).forEach((light, index) => expect(light / (lights[index] ?? 0)).toBeLessThan(0.82));
  });

  it("says in the legend what is on it, and nothing else", () => {
    const plain = districtMap(everybody(), options).svg;
    expect(plain).not.toContain("no data");
    expect(plain).not.toContain("racially isolated<");
    const [first, second, third, ...rest] = everybody("adjoining");
    const mixed = districtMap(
      [
        { ...first!, status: "isolated" },
        { ...second!, certain: false },
        { ...third!, percent: null },
        ...rest,
      ],
      { ...options, chosen: "0031-01" },
    ).svg;
    for (const words of [
      "racially isolated",
      "adjoins an isolated district",
      "not certain: counts are withheld",
      "no data",
      "chosen district",
      "its neighbors",
      "below 10%",
      "70% and above",
    ])
      expect(mixed).toContain(`${words}</text>`);
    expect(mixed).not.toContain("takes part voluntarily");
  });

  it("is drawn the same whatever the order of the districts", () => {
    const [first, ...rest] = everybody("isolated");
    const turned = districtMap([...rest.reverse(), first!], options);
    expect(turned.svg === districtMap(everybody("isolated"), options).svg).toBe(true);
  });

  it("escapes titles and names, and fetches and runs nothing", () => {
    const evil = '<script>alert("&")</script>';
    const { svg } = districtMap(
      [
        ...everybody(),
        { number: "0999", type: "01", name: evil, percent: 1, status: "isolated", certain: true },
      ],
      { title: evil, year: evil, chosen: "0031-01" },
    );
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;");
    expect(svg).not.toMatch(/href|url\(|<image|<style|<pattern|\son\w+=/);
    const names = new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual(["desc", "g", "path", "rect", "svg", "text", "title"]);
  });

  it("writes nothing smaller than a reader of print can read: 10 pixels are 7.5 points", () => {
    const { svg, width } = districtMap(everybody("isolated"), { ...options, chosen: "0001-03" });
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    // Six and a half inches between the margins of an upright page, and a little.
    expect(width / 96).toBeLessThan(7);
  });

  it("tells in words what it shows, with the districts the map lacks", () => {
    const [first, ...rest] = everybody();
    const gone = {
      number: "0433",
      type: "01",
      name: "Merged",
      percent: 3,
      status: "none",
      certain: true,
    } as const;
    const { description, svg, map } = districtMap(
      [{ ...first!, status: "isolated", name: "First" }, gone, ...rest],
      options,
    );
    expect(description).toContain("Racially isolated: First.");
    expect(description).toContain("1 of the data have no boundary");
    expect(svg).toContain("In the data but without a boundary of this year: Merged.");
    expect(svg).toContain("Numbers: 2022-23. Boundaries: Minnesota Department of Education");
    expect(map).toMatchObject({ kind: "districts", schoolYear: "2022-23" });
  });

  it("does not guess at districts the data lack", () => {
    const { description } = districtMap([], options);
    expect(description).toContain("329 without data");
  });
});

describe("which boundary a district has", () => {
  it("goes by number and type, and by the number alone only where one district has it", () => {
    expect(shapeKey({ number: "1", type: "3" })).toBe("0001-03");
    expect(shapeKey({ number: "0031", type: "" })).toBe("0031-01");
    expect(shapeKey({ number: "1", type: "" })).toBeUndefined();
    expect(shapeKey({ number: "4000", type: "07" })).toBeUndefined();
  });

  it("shades a range only where all of it is in one class", () => {
    const district = { number: "31", type: "1", percent: null, status: "none", certain: false } as const;
    expect(shadeOf({ ...district, range: { low: 20, high: 29.9 } })?.from).toBe(20);
    expect(shadeOf({ ...district, range: { low: 19.9, high: 21 } })).toBeUndefined();
    expect(shadeOf(district)).toBeUndefined();
    expect(matchShapes([district]).byKey.get("0031-01")).toEqual(district);
  });
});
