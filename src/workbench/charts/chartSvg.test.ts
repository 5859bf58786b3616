// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { createWorkbook, type Chart } from "../../spreadsheet";
import { chartSvg } from "./chartSvg";
import { readChart } from "./readChart";

const cells = (column: number) => ({ sheet: "S", range: { row: 1, column, rows: 3, columns: 1 } });

function drawn(chart: Partial<Chart>): SVGElement {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("S");
  sheet.setRange(0, 0, [
    ["Group", "Ratio", "Other", "Limit", "Floor"],
    ["Black", 4, 1, 2, 0.5],
    ["White", 0.25, 1, 2, 0.5],
    ["Asian", 0, "few", 2, 0.5],
  ]);
  const whole: Chart = {
    id: "c",
    kind: "column",
    title: "Ratios",
    at: { row: 5, column: 0, rows: 10, columns: 5 },
    series: [
      { name: "Ratio", values: cells(1), categories: cells(0) },
      { name: "Limit", values: cells(3), categories: cells(0), kind: "line" },
    ],
    ...chart,
  };
  return chartSvg(readChart(workbook, whole), { width: 600, height: 300 });
}

const all = (svg: SVGElement, selector: string) => [...svg.querySelectorAll(selector)];
const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
const heights = (path: Element | undefined) =>
  [...(path?.getAttribute("d") ?? "").matchAll(/,([\d.]+)/g)].map((match) => Number(match[1]));

describe("a chart on the sheet", () => {
  it("draws targets as lines over the columns, at their height, from end to end", () => {
    const svg = drawn({});
    const bars = all(svg, "rect.series-0").filter((bar) => bar.querySelector("title"));
    // The 0 is a bar without height; nothing is left out of a linear axis.
    expect(bars).toHaveLength(3);
    const [line] = all(svg, "path.over-0");
    const high = number(bars[0], "y");
    const low = high + number(bars[0], "height");
    for (const y of heights(line)) expect((low - y) / (low - high)).toBeCloseTo(0.5, 6);
    expect(line?.textContent).toBe("Limit: 2");
    expect(line?.getAttribute("d")?.startsWith(`M${number(bars[0], "x")},`)).toBe(true);
  });

  it("begins bars at 1 on a logarithmic axis: above it upwards, below it downwards, and 0 has no place", () => {
    const svg = drawn({ logScale: true });
    const bars = all(svg, "rect.series-0").filter((bar) => bar.querySelector("title"));
    expect(bars).toHaveLength(2);
    const [over, under] = bars;
    const one = number(over, "y") + number(over, "height");
    expect(number(under, "y")).toBeCloseTo(one, 6);
    // 4 and a quarter are equally far from 1.
    expect(number(under, "height")).toBeCloseTo(number(over, "height"), 6);
    const [limit] = heights(all(svg, "path.over-0")[0]);
    expect((one - (limit ?? 0)) / number(over, "height")).toBeCloseTo(0.5, 6);
  });

  it("tells two limits apart, and lists them in the legend as lines", () => {
    const svg = drawn({
      series: [
        { name: "Ratio", values: cells(1), categories: cells(0) },
        { name: "Over", values: cells(3), kind: "line" },
        { name: "Under", values: cells(4), kind: "line" },
      ],
    });
    expect(all(svg, "path.over-0")).toHaveLength(1);
    expect(all(svg, "path.over-1")).toHaveLength(1);
    expect(all(svg, "line.over-0")).toHaveLength(1);
    expect(all(svg, "line.over-1")).toHaveLength(1);
  });

  it("lays stacked bars down, as Excel does, one after the other", () => {
    const svg = drawn({
      kind: "stackedBar",
      series: [
        { name: "Ratio", values: cells(1), categories: cells(0) },
        { name: "Other", values: cells(2), categories: cells(0) },
      ],
    });
    const [first] = all(svg, "rect.series-0").filter((bar) => bar.querySelector("title"));
    const [second] = all(svg, "rect.series-1").filter((bar) => bar.querySelector("title"));
    expect(number(second, "y")).toBe(number(first, "y"));
    expect(number(second, "x")).toBeCloseTo(number(first, "x") + number(first, "width"), 6);
  });

  it("takes the size of its cells", () => {
    expect(drawn({}).getAttribute("viewBox")).toBe("0 0 600 300");
  });
});
