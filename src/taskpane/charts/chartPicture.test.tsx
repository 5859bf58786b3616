// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { ChartData } from "../../indicators/declaration";
import { chartPicture } from "./chartPicture";
import { placeNames } from "./LimitNames";

const chart: ChartData = {
  id: "c",
  title: "Ratios of <all> groups",
  kind: "points",
  unit: "ratio",
  categories: ["9001, Black", "9002, White"],
  series: [
    { name: "RR", values: [3.5, null], interval: { low: [2, null], high: [6, null] } },
    { name: "WRR", values: [3.2, 0.8] },
  ],
  intervalName: "95 percent interval",
  marks: [{ label: "Over: 2.5", value: 2.5 }],
  logScale: true,
  description: "1 of 2 is over.",
};

function drawn(one: ChartData): {
  readonly svg: Element;
  readonly texts: readonly string[];
  readonly text: string;
} {
  const { svg: text } = chartPicture(one, "Source: table Groups.");
  const holder = document.createElement("div");
  holder.innerHTML = text;
  const svg = holder.querySelector("svg");
  if (!svg) throw new Error("no picture");
  return { svg, text, texts: [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "") };
}

describe("a chart as it leaves the pane", () => {
  it("has title, units, legend, limits, source and description inside", () => {
    const { svg, texts } = drawn(chart);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Ratios of <all> groups",
        "ratio, logarithmic scale (1 is even)",
        "RR",
        "WRR",
        "95 percent interval",
        "Over: 2.5",
        "Source: table Groups.",
      ]),
    );
    expect(svg.querySelector("desc")?.textContent).toBe("1 of 2 is over.");
  });

  it("knows nothing that only the page knows, and fetches nothing", () => {
    const { text } = drawn(chart);
    expect(text).not.toMatch(/var\(|currentColor|class=|href|url\(/);
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says a number that is missing, and draws none", () => {
    const { svg, texts } = drawn(chart);
    expect(texts.filter((words) => words === "no value")).toHaveLength(1);
    expect(texts).not.toContain("0.00");
    // Three marks and three in the legend would be six; the missing one has none.
    const marks = [...svg.querySelectorAll("path")].filter((path) => path.querySelector("title"));
    expect(marks).toHaveLength(3);
  });

  it.each([
    [60, ["good"]],
    [100, []],
  ])("says which side of a target of %i is good only where that side has room", (target, said) => {
    const { texts } = drawn({
      ...chart,
      kind: "line",
      unit: "percent",
      logScale: false,
      good: "atLeast",
      marks: [],
      series: [
        { name: "Result", values: [94, 97] },
        { name: "Target", values: [target, target], target: true },
      ],
    });
    expect(texts.filter((words) => words === "good")).toEqual(said);
  });

  it.each([1, 500])("grows with its %i bars", (count) => {
    const bars: ChartData = {
      ...chart,
      kind: "bar",
      unit: "children",
      logScale: false,
      categories: Array.from({ length: count }, (_, at) => `A district with a long name, number ${at}`),
      series: [{ name: "Children", values: Array.from({ length: count }, (_, at) => at) }],
    };
    const { svg } = drawn(bars);
    expect(Number(svg.getAttribute("height"))).toBeGreaterThan(count * 20);
    expect(svg.querySelectorAll("rect").length).toBeGreaterThan(count);
  });
});

describe("the names of limits", () => {
  it("stand one above the other where they would run into each other", () => {
    const at = (value: number) => value;
    const rows = (values: readonly number[]) =>
      placeNames(
        values.map((value) => ({ label: "Limit 10", value })),
        at,
        400,
      ).map(({ row }) => row);
    expect(rows([50, 200])).toEqual([0, 0]);
    expect(rows([50, 60, 70])).toEqual([0, 1, 2]);
    expect(rows([50, 60, 200])).toEqual([0, 1, 0]);
  });
});
