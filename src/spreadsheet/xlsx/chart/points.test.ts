import { describe, expect, it } from "vitest";
import { createWorkbook, openXlsx, saveXlsx, type Chart, type Workbook } from "../..";
import { child, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { ZipReader } from "../package/zipReader";

const cells = (column: number) => ({ sheet: "Data", range: { row: 1, column, rows: 3, columns: 1 } });

const ratios: Chart = {
  id: "xl/charts/chart1.xml",
  kind: "points",
  title: "Ratios",
  at: { row: 6, column: 0, rows: 20, columns: 6 },
  series: [
    {
      name: "RR",
      values: cells(1),
      categories: cells(0),
      interval: { below: cells(2), above: cells(3) },
    },
    { name: "Over: 2.5", values: cells(4), categories: cells(0), kind: "line" },
  ],
  logScale: true,
  logBase: 2,
  valueAxisTitle: "ratio",
  categoryAxisTitle: "Group",
  source: "Source: table Groups & more.",
  axisFormat: "0.00",
};

function sample(chart: Chart): Workbook {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  sheet.setRange(0, 0, [
    ["Group", "RR", "Below", "Above", "Over"],
    ["a", 0.5, 0.1, 0.2, 2.5],
    ["b", 1.5, 0.25, 0.5, 2.5],
    ["c", 3, null, null, 2.5],
  ]);
  sheet.addChart(chart);
  return workbook;
}

async function chartOf(chart: Chart): Promise<XmlElement> {
  const text = await new ZipReader(await saveXlsx(sample(chart)), 1e7).text("xl/charts/chart1.xml");
  const found = child(parseXml(text ?? ""), "chart");
  if (!found) throw new Error("no chart");
  return found;
}

const names = (element: XmlElement | undefined) => element?.children.map(({ name }) => name);
const value = (element: XmlElement | undefined, name: string) => child(element, name)?.attributes["val"];

describe("marks with intervals", () => {
  it("come back from a file as they were", async () => {
    const after = await openXlsx(await saveXlsx(sample(ratios)));
    expect(after.sheet("Data")?.charts).toEqual([ratios]);
  });

  it("have error bars whose lengths are cells, in the schema's order", async () => {
    const plot = child(child(await chartOf(ratios), "plotArea"), "lineChart");
    const [marks, limit] = childrenNamed(plot, "ser");
    expect(names(marks)).toEqual(["idx", "order", "tx", "spPr", "marker", "errBars", "cat", "val", "smooth"]);
    const bars = child(marks, "errBars");
    expect(names(bars)).toEqual(["errDir", "errBarType", "errValType", "noEndCap", "plus", "minus", "spPr"]);
    expect(child(child(child(bars, "plus"), "numRef"), "f")?.text).toBe("Data!$D$2:$D$4");
    expect(child(child(child(bars, "minus"), "numRef"), "f")?.text).toBe("Data!$C$2:$C$4");
    expect(child(child(child(marks, "spPr"), "ln"), "noFill")).toBeDefined();
    expect(value(child(limit, "marker"), "symbol")).toBe("none");
  });

  it("follow cells that move", () => {
    const workbook = sample(ratios);
    workbook.sheet("Data")?.insertRows(0, 2);
    workbook.renameSheet("Data", "Other");
    const [series] = workbook.sheet("Other")?.charts[0]?.series ?? [];
    expect(series?.interval?.above).toEqual({
      sheet: "Other",
      range: { row: 3, column: 3, rows: 3, columns: 1 },
    });
  });

  it("stay without the intervals when their cells are deleted", () => {
    const workbook = sample(ratios);
    workbook.sheet("Data")?.deleteColumns(2, 1);
    const [series] = workbook.sheet("Data")?.charts[0]?.series ?? [];
    expect(series).toMatchObject({ name: "RR", values: { range: { column: 1 } } });
    expect(series).not.toHaveProperty("interval");
  });
});

describe("the words of a chart", () => {
  it("have the source as a second, smaller line of the lower axis", async () => {
    const title = child(child(child(await chartOf(ratios), "plotArea"), "catAx"), "title");
    const lines = childrenNamed(child(child(title, "tx"), "rich"), "p").map((line) => child(line, "r"));
    expect(lines.map((run) => child(run, "t")?.text)).toEqual(["Group", "Source: table Groups & more."]);
    const [first, second] = lines.map((run) => Number(child(run, "rPr")?.attributes["sz"]));
    expect(second).toBeLessThan(first ?? 0);
  });

  it("have it below lying bars too, where the values' axis lies", async () => {
    const lying: Chart = {
      ...ratios,
      kind: "bar",
      series: [{ name: "RR", values: cells(1), categories: cells(0) }],
    };
    const after = await openXlsx(await saveXlsx(sample(lying)));
    expect(after.sheet("Data")?.charts[0]).toMatchObject({
      valueAxisTitle: "ratio",
      categoryAxisTitle: "Group",
      source: ratios.source,
    });
  });

  it("name a limit at its last point, and number the bars as wished", async () => {
    const [, limit] = ratios.series;
    const named: Chart = { ...ratios, series: [ratios.series[0]!, { ...limit!, named: true }] };
    const series = childrenNamed(child(child(await chartOf(named), "plotArea"), "lineChart"), "ser")[1];
    const label = child(child(series, "dLbls"), "dLbl");
    expect([value(label, "idx"), value(label, "showSerName"), value(label, "showVal")]).toEqual([
      "2",
      "1",
      "0",
    ]);
    const numbered: Chart = {
      ...ratios,
      kind: "stackedBar",
      series: [{ name: "RR", values: cells(1), categories: cells(0), labels: '[<2]"";0.0' }],
      axisMaximum: 100,
    };
    const area = child(await chartOf(numbered), "plotArea");
    const labels = child(child(child(area, "barChart"), "ser"), "dLbls");
    expect(child(labels, "numFmt")?.attributes["formatCode"]).toBe('[<2]"";0.0');
    expect(value(labels, "dLblPos")).toBe("ctr");
    expect(names(child(child(area, "valAx"), "scaling"))).toEqual(["logBase", "orientation", "max"]);
  });
});
