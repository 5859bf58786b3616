import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOGITS } from "../../measures/rasch/userScale";
import { axisLabel, axisSteps } from "./axisSteps";
import { categoryCurves } from "./categoryCurves";
import { spacedLabels } from "./spacedLabels";
import { wrightMap } from "./wrightMap";

describe("labels beside a scale", () => {
  it("stay where they are when there is room, and share the way when there is not", () => {
    expect(spacedLabels([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
    expect(spacedLabels([50, 50], 20, 0, 100)).toEqual([40, 60]);
    expect(spacedLabels([2, 3], 20, 0, 100)).toEqual([0, 20]);
    expect(spacedLabels([99], 20, 0, 90)).toEqual([90]);
  });
  it("never stand on each other, keep their order, and stay inside where they fit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 25 }),
        fc.integer({ min: 1, max: 15 }),
        (wanted, room) => {
          const sorted = wanted.toSorted((a, b) => a - b);
          const places = spacedLabels(sorted, room, 0, 400);
          expect(places).toHaveLength(sorted.length);
          places.slice(1).forEach((place, at) => expect(place - places[at]!).toBeGreaterThan(room - 1e-6));
          for (const place of places) {
            expect(place).toBeGreaterThan(-1e-6);
            expect(place).toBeLessThan(400 + 1e-6);
          }
        },
      ),
    );
  });
});

describe("the steps of an axis", () => {
  it("are round numbers inside it", () => {
    expect(axisSteps(-4.2, 5.1, 10).values).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    expect(axisSteps(0, 0.5, 5).values).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(axisSteps(130, 980, 8).values).toEqual([200, 400, 600, 800]);
  });
  it("show the decimals the step needs and no minus before 0", () => {
    expect(axisLabel(0.30000000000000004, 0.1)).toBe("0.3");
    expect(axisLabel(-0, 1)).toBe("0");
    expect(axisLabel(600, 200)).toBe("600");
  });
});

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!);

describe("the Wright map", () => {
  const content = {
    title: "Parents & items",
    personsAre: "parents",
    persons: [-1, 0, 0.2, 1.6, Number.NaN],
    items: [
      { label: "1 <equal> partner", measure: 0.4 },
      { label: "2 informed", measure: -0.6 },
      { label: "3 never answered", measure: Number.NaN },
    ],
    scale: LOGITS,
    cut: { label: "cut", measure: 0.2 },
  };
  it("says what it shows, counts those at the cut, and leaves out who has no measure", () => {
    expect(wrightMap(content).description).toBe(
      '4 parents stand from -1 to 1.6, 0.2 on average. Of 2 items, "1 <equal> partner" (0.4) is the hardest to agree with and ' +
        '"2 informed" (-0.6) the easiest. 2 parents are at or above cut (0.2).',
    );
  });
  it("escapes what people wrote and holds no broken number", () => {
    const { svg, width, height } = wrightMap(content);
    expect(textsOf(svg)).toContain("1 &lt;equal&gt; partner");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  });
  it("has a second axis on the user's scale", () => {
    const { svg } = wrightMap({ ...content, scale: { mean: 500, unit: 100 } });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["logits", "scale", "400", "500", "600"]));
    expect(textsOf(wrightMap(content).svg)).not.toContain("scale");
  });
  it("grows with the items, and draws hundreds of them as bars", () => {
    const many = (count: number) =>
      wrightMap({
        ...content,
        items: Array.from({ length: count }, (_, at) => ({ label: `item ${at}`, measure: at / count })),
      });
    expect(many(60).height).toBeGreaterThan(many(10).height);
    expect(textsOf(many(60).svg)).toContain("item 59");
    expect(textsOf(many(500).svg)).not.toContain("item 59");
  });
  it("stands without persons or items", () => {
    expect(wrightMap({ ...content, persons: [], items: [], cut: undefined }).svg).not.toMatch(/NaN|Infinity/);
  });
});

describe("the curves of the categories", () => {
  const categories = ["1 no", "2 hardly", "3 rather", "4 yes"];
  const of = (thresholds: readonly number[]) =>
    categoryCurves({ id: "curves", title: "Answers", categories, thresholds, scale: LOGITS });
  it("cross at the thresholds", () => {
    expect(of([-1.5, 0, 1.5]).description).toContain("1 and 2 at -1.50, 2 and 3 at 0.00, 3 and 4 at 1.50");
    expect(of([-1.5, 0, 1.5]).description).toContain("Each answer is the likeliest somewhere");
  });
  it("name an answer that is nowhere the likeliest", () => {
    // Thresholds in the wrong order: 3 begins below where 2 does.
    expect(of([-1, 1.2, -0.2]).description).toContain("Nowhere the likeliest: 3.");
  });
  it("tell the curves apart by dashes and numbers, not by color", () => {
    const { svg } = of([-1.5, 0, 1.5]);
    const paths = [...svg.matchAll(/<path[^>]*>/g)].map(([path]) => path);
    expect(paths).toHaveLength(4);
    expect(new Set(paths.map((path) => /stroke-dasharray="([^"]*)"/.exec(path)?.[1])).size).toBe(4);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["1", "2", "3", "4", "4 yes"]));
  });
});
