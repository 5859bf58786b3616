import { describe, expect, it } from "vitest";
import type { ChartPicture } from "./readChart";
import { valueScale } from "./valueScale";

function picture(values: readonly (number | undefined)[][], more: Partial<ChartPicture> = {}): ChartPicture {
  return {
    kind: "column",
    title: "",
    categories: (values[0] ?? []).map((_, place) => String(place)),
    series: values.map((each, place) => ({ name: `s${place}`, values: each })),
    logScale: false,
    logBase: 10,
    description: "",
    ...more,
  };
}

describe("a linear axis", () => {
  it("begins at 0 and ends beyond the largest number", () => {
    const scale = valueScale(picture([[3, 42, undefined]]), 0, 100);
    expect(scale.base).toBe(0);
    expect(scale.at(0)).toBe(0);
    expect(scale.ticks).toEqual([0, 10, 20, 30, 40, 50]);
    expect(scale.at(25)).toBe(50);
  });

  it("reaches below 0 where numbers do, and further than a line over the columns", () => {
    const below = valueScale(picture([[-4, 6]]), 0, 100);
    expect(below.at(-4)).toBeGreaterThanOrEqual(0);
    expect(below.at(0)).toBeGreaterThan(below.at(-4));
    const line = valueScale(picture([[10], [80]]), 0, 100);
    expect(line.at(80)).toBe(100);
  });

  it("of a stack holds the sum of its parts", () => {
    const scale = valueScale(picture([[30], [50]], { kind: "stackedBar" }), 0, 100);
    expect(scale.at(80)).toBe(100);
    const both = valueScale(picture([[30], [-20]], { kind: "stackedBar" }), 0, 100);
    expect(both.ticks[0]).toBe(-20);
    expect(both.ticks.at(-1)).toBe(30);
  });

  it("stands also where there is nothing, or nothing but 0 or less", () => {
    for (const values of [[], [undefined], [0], [-5]])
      for (const tick of valueScale(picture([values]), 0, 100).ticks) expect(tick).toBeTypeOf("number");
    expect(valueScale(picture([[-5]]), 0, 100).at(0)).toBe(100);
  });
});

describe("a logarithmic axis", () => {
  const log = (...values: number[]) => valueScale(picture([values], { logScale: true }), 0, 100);

  it("puts a half and a double equally far from 1, where bars begin", () => {
    const scale = log(0.5, 2);
    expect(scale.base).toBe(1);
    expect(scale.ticks).toEqual([0.5, 1, 2]);
    expect(scale.at(0.5)).toBe(0);
    expect(scale.at(1)).toBeCloseTo(50, 9);
    expect(scale.at(2)).toBe(100);
  });

  it("ends at the 1, 2 or 5 beyond the numbers", () => {
    expect(log(0.33, 2.8).ticks).toEqual([0.2, 0.5, 1, 2, 5]);
    expect(log(1, 5).ticks).toEqual([0.5, 1, 2, 5]);
    expect(log(0.07).ticks).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2]);
  });

  it("prints powers of ten where the numbers lie far apart", () => {
    expect(log(0.001, 1000).ticks).toEqual([0.001, 0.01, 0.1, 1, 10, 100, 1000]);
  });
});
