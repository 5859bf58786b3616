import { describe, expect, it } from "vitest";
import type { ChartData } from "../indicators/declaration";
import { chartNumberFormat, logBaseOf, unitWords, valueAxisWords } from "./chartWords";

const chart = (values: readonly (number | null)[], more: Partial<ChartData> = {}): ChartData => ({
  id: "c",
  title: "T",
  kind: "bar",
  unit: "percent",
  categories: values.map(String),
  series: [{ name: "S", values }],
  description: "D",
  ...more,
});

describe("the words of a value axis", () => {
  it("say the unit, the scale and the side of a target that is good", () => {
    expect(unitWords(chart([1]))).toBe("percent");
    expect(unitWords(chart([1], { good: "atMost" }))).toBe("percent; at or below the target is good");
    expect(unitWords(chart([1], { unit: "ratio", logScale: true }))).toBe(
      "ratio, logarithmic scale (1 is even)",
    );
  });

  it("call the intervals where a legend cannot", () => {
    expect(valueAxisWords(chart([1], { unit: "ratio", intervalName: "95 percent" }))).toBe(
      "ratio; bars: 95 percent",
    );
  });
});

describe("a logarithmic axis", () => {
  it("has powers of two for ratios, and of ten where they reach too far", () => {
    expect(logBaseOf(chart([0.3, 6, null]))).toBe(2);
    expect(logBaseOf(chart([0.04, 1]))).toBe(10);
    expect(logBaseOf(chart([1, 2], { marks: [{ label: "Far", value: 21 }] }))).toBe(10);
    const interval = { low: [0.02], high: [3] };
    expect(logBaseOf(chart([1], { series: [{ name: "S", values: [1], interval }] }))).toBe(10);
  });

  it("does not ask a number that has no place on it", () => {
    expect(logBaseOf(chart([0, 2]))).toBe(2);
  });
});

describe("the numbers of a chart", () => {
  it.each([
    ["dollars", [1250.5], "$#,##0", "$#,##0"],
    ["percent", [12.34], "General", "0.0"],
    ["ratio", [1.5], "General", "0.00"],
    ["children", [5, 1200], "#,##0", "#,##0"],
    ["surveys", [0.5], "General", "#,##0.0"],
  ] as const)("in %s", (unit, values, axis, label) => {
    expect(chartNumberFormat(chart(values, { unit }), "axis")).toBe(axis);
    expect(chartNumberFormat(chart(values, { unit }), "label")).toBe(label);
  });
});
