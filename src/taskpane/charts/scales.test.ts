import { describe, expect, it } from "vitest";
import type { ChartData } from "../../indicators/declaration";
import { labelsThatFit, valueAxis } from "./scales";

function chart(values: readonly (number | null)[], more: Partial<ChartData> = {}): ChartData {
  return {
    id: "c",
    title: "T",
    kind: "bar",
    unit: "ratio",
    categories: values.map((_, index) => `C${index}`),
    series: [{ name: "S", values }],
    description: "D",
    ...more,
  };
}

describe("valueAxis", () => {
  it("begins at zero and reaches the largest value and every mark", () => {
    const axis = valueAxis(chart([10, 40], { marks: [{ label: "Target", value: 62 }] }));
    expect(axis.at(0)).toBe(0);
    expect(axis.base).toBe(0);
    expect(axis.high).toBeGreaterThanOrEqual(62);
    expect(axis.at(62)).toBeGreaterThan(axis.at(40));
  });

  it("writes whole numbers only where all numbers are counts", () => {
    expect(valueAxis(chart([1, 0, 1, 0], { unit: "findings" })).ticks).toEqual([0, 1]);
    expect(valueAxis(chart([2, null], { unit: "findings" })).ticks).toEqual([0, 1, 2]);
    expect(valueAxis(chart([0.5, 1], { unit: "percent" })).ticks).toContain(0.4);
  });

  it("shows values below zero", () => {
    const axis = valueAxis(chart([-5, 5]));
    expect(axis.low).toBeLessThanOrEqual(-5);
    expect(axis.at(0)).toBeGreaterThan(0);
  });

  it("survives nothing but zeros, and nothing at all", () => {
    expect(valueAxis(chart([0, 0])).at(0)).toBe(0);
    expect(Number.isFinite(valueAxis(chart([null])).at(1))).toBe(true);
  });

  it("gives half and double of a ratio the same distance from even", () => {
    const axis = valueAxis(chart([0.5, 2], { logScale: true }));
    expect(axis.base).toBe(1);
    expect(axis.at(2) - axis.at(1)).toBeCloseTo(axis.at(1) - axis.at(0.5), 12);
    expect(axis.ticks).toContain(1);
  });

  it("has ticks at both sides of 1, and limits and intervals inside the axis", () => {
    const interval = { low: [0.3, null], high: [5.2, null] };
    const axis = valueAxis(
      chart([], {
        categories: ["a", "b"],
        series: [{ name: "RR", values: [1.2, 0.9], interval }],
        marks: [{ label: "Over", value: 2.5 }],
        logScale: true,
      }),
    );
    // The powers of two from below 0.3 to above 5.2.
    expect(axis.ticks).toEqual([0.25, 0.5, 1, 2, 4, 8]);
    for (const number of [0.3, 2.5, 5.2]) {
      expect(axis.at(number)).toBeGreaterThan(0);
      expect(axis.at(number)).toBeLessThan(1);
    }
  });

  it("shows ratios that are all above 1 beside 1", () => {
    const axis = valueAxis(chart([2.5, 3.5], { logScale: true }));
    expect(axis.ticks).toEqual([0.5, 1, 2, 4]);
    expect(axis.base).toBe(1);
  });

  it("puts a ratio of zero at the end of a logarithmic axis", () => {
    const axis = valueAxis(chart([0, 3], { logScale: true }));
    expect(axis.at(0)).toBe(0);
  });

  it("keeps few ticks over a wide range of ratios", () => {
    const axis = valueAxis(chart([0.001, 1000], { logScale: true }));
    expect(axis.ticks.length).toBeLessThanOrEqual(8);
    expect(axis.ticks).toContain(1);
  });

  it("ends at 100 where parts of 100 percent add up to a hair more", () => {
    expect(valueAxis(chart([100.00000000000001], { unit: "percent" })).high).toBe(100);
    expect(valueAxis(chart([101], { unit: "percent" })).high).toBeGreaterThan(100);
  });

  it("adds stacked series up", () => {
    const stacked = chart([], {
      kind: "stackedBar",
      categories: ["A"],
      series: [
        { name: "a", values: [30] },
        { name: "b", values: [50] },
      ],
    });
    expect(valueAxis(stacked).high).toBeGreaterThanOrEqual(80);
  });
});

describe("numbers below an axis", () => {
  const ticks = [0, 200, 400, 600, 800, 1000];
  // 30 pixels wide, and 6 between two: 36 pixels from one middle to the next.
  const wide = (): number => 30;
  it.each([
    [36, ticks],
    [35.9, [0, 400, 800]],
    [18, [0, 400, 800]],
    [17.9, [0, 600]],
    [7, [0]],
  ])("%d pixels apart", (apart, shown) => {
    expect(labelsThatFit(ticks, (tick) => (tick / 200) * apart, wide)).toEqual(shown);
  });
});
