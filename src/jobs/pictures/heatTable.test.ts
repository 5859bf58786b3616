import { describe, expect, it } from "vitest";
import type { ChartData } from "../../indicators/declaration";
import { heatTable } from "./heatTable";
import { withSource } from "./sourceLine";

const chart: ChartData = {
  id: "h",
  title: "Entry by exit",
  kind: "heat",
  unit: "children",
  categoryTitle: "Entry",
  seriesTitle: "Exit",
  categories: ["Entry 1", "Entry 2"],
  series: [
    { name: "Exit 1", values: [1200, null] },
    { name: "Exit 2", values: [0, 3] },
  ],
  unusual: { cells: [[1, 1]], words: "a <rise>." },
  description: "1,203 children.",
};
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
const shadesOf = (svg: string) =>
  [...svg.matchAll(/fill="rgb\((\d+),\d+,\d+\)"/g)].map(([, gray]) => Number(gray));

describe("a heat table", () => {
  it("has its numbers in the cells, their sums at the ends, and says what is unusual", () => {
    const texts = textsOf(heatTable(chart).svg);
    expect(texts).toEqual(expect.arrayContaining(["1,200", "3 !", "1,203", "All", "Entry 2", "Exit 2"]));
    expect(texts).toContain("Dashed frame, !: a &lt;rise&gt;.");
  });

  it("shows a number that is withheld as a dash and never as 0", () => {
    const texts = textsOf(heatTable(chart).svg);
    expect(texts).toContain("-");
    expect(texts).toContain("-: withheld or not defined.");
    expect(texts).not.toContain("0");
  });

  it("is the darker, the more", () => {
    // Row by row: 1,200, 0, withheld, 3.
    const [most = 0, none = 0, withheld = 0, few = 0] = shadesOf(heatTable(chart).svg);
    expect(most).toBeLessThan(few);
    expect(few).toBeLessThan(none);
    expect(withheld).toBe(none);
  });

  it("adds up nothing that is not counted", () => {
    const ratios = { ...chart, unit: "ratio", series: [{ name: "Asian", values: [1.234, 0.5] }] };
    expect(textsOf(heatTable(ratios).svg)).toEqual(expect.arrayContaining(["1.23", "0.5"]));
    expect(textsOf(heatTable(ratios).svg)).not.toContain("All");
  });

  it("stands on its own: title, units, source and description are inside", () => {
    const { svg } = heatTable(chart, "Source: table Children & more.");
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["Entry by exit", "Source: table Children &amp; more."]),
    );
    expect(svg).toContain("<desc>1,203 children.</desc>");
    expect(textsOf(svg).join(" ")).toContain("Numbers are children");
  });
});

describe("the source below a picture", () => {
  const picture = {
    svg: '<svg viewBox="0 0 400 100" width="400" height="100"></svg>',
    width: 800,
    height: 200,
  };

  it("makes it taller in the drawing's own measure, and in the wished one", () => {
    const taller = withSource(picture, "Source: A.");
    expect(taller.svg).toContain('viewBox="0 0 400 123"');
    expect(taller).toMatchObject({ width: 800, height: 246 });
    expect(textsOf(taller.svg)).toEqual(["Source: A."]);
  });

  it("takes the lines it needs", () => {
    const long = `Source: ${"a table of districts and their neighbors, ".repeat(4)}end.`;
    const { svg } = withSource(picture, long);
    expect(textsOf(svg).length).toBeGreaterThan(2);
    expect(textsOf(svg).join(" ")).toBe(long);
  });
});
