import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { createWorkbook, openXlsx, saveXlsx, type Chart, type Workbook } from "../..";
import { child, parseXml, type XmlElement } from "../package/xml";
import { ZipReader } from "../package/zipReader";
import { withParts } from "../testFile";

const cells = (column: number) => ({ sheet: "Data", range: { row: 1, column, rows: 3, columns: 1 } });

const withTarget: Chart = {
  id: "target",
  kind: "column",
  title: "Results and target",
  at: { row: 6, column: 0, rows: 12, columns: 6 },
  series: [
    { name: "Target", values: cells(2), categories: cells(0), kind: "line" },
    { name: "Result", values: cells(1), categories: cells(0) },
    { name: "Floor", values: cells(3), categories: cells(0), kind: "line" },
  ],
  logScale: true,
  valueAxisTitle: "ratio",
  categoryAxisTitle: "Group",
};

function sample(...charts: readonly Chart[]): Workbook {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  sheet.setRange(0, 0, [
    ["Group", "Result", "Target", "Floor"],
    ["a", 0.5, 2, 0.4],
    ["b", 1.5, 2, 0.4],
    ["c", 3, 2, 0.4],
  ]);
  for (const chart of charts) sheet.addChart(chart);
  return workbook;
}

async function partOf(workbook: Workbook, path: string): Promise<string> {
  return (await new ZipReader(await saveXlsx(workbook), 1e7).text(path)) ?? "";
}

async function plotArea(workbook: Workbook): Promise<XmlElement> {
  const found = child(child(parseXml(await partOf(workbook, "xl/charts/chart1.xml")), "chart"), "plotArea");
  if (!found) throw new Error("no plot area");
  return found;
}

const names = (element: XmlElement | undefined) => element?.children.map(({ name }) => name);

describe("columns with lines over them", () => {
  it("come back from a file as they were, in the order of the legend", async () => {
    const after = await openXlsx(await saveXlsx(sample(withTarget)));
    expect(after.sheet("Data")?.charts).toEqual([{ ...withTarget, id: "xl/charts/chart1.xml" }]);
  });

  it("are a bar chart and a line chart on the same two axes, in the schema's order", async () => {
    const area = await plotArea(sample(withTarget));
    expect(names(area)).toEqual(["layout", "barChart", "lineChart", "catAx", "valAx"]);
    const [, bars, lines, category, value] = area.children;
    expect(names(bars)).toEqual(["barDir", "grouping", "varyColors", "ser", "gapWidth", "axId", "axId"]);
    expect(names(lines)).toEqual(["grouping", "varyColors", "ser", "ser", "marker", "axId", "axId"]);
    const ids = (plot: XmlElement | undefined) =>
      plot?.children.filter(({ name }) => name === "axId").map(({ attributes }) => attributes["val"]);
    expect(ids(lines)).toEqual(ids(bars));
    expect([category, value].map((axis) => child(axis, "axId")?.attributes["val"])).toEqual(ids(bars));
    expect(names(child(bars, "ser"))).toEqual([
      "idx",
      "order",
      "tx",
      "spPr",
      "invertIfNegative",
      "cat",
      "val",
    ]);
    expect(names(child(lines, "ser"))).toEqual([
      "idx",
      "order",
      "tx",
      "spPr",
      "marker",
      "cat",
      "val",
      "smooth",
    ]);
    expect(child(child(bars, "ser"), "idx")?.attributes["val"]).toBe("1");
  });

  it("are known by another program", async () => {
    const book = await readXlsx(await saveXlsx(sample(withTarget)));
    expect(JSON.stringify(book.sheets[0]?.charts)).toContain("Results and target");
  });

  it("follow their cells, and come back by undo", () => {
    const workbook = sample(withTarget);
    const sheet = workbook.sheet("Data");
    sheet?.insertRows(0, 2);
    expect(sheet?.charts[0]).toMatchObject({ logScale: true, series: [{ kind: "line" }, {}, {}] });
    expect(sheet?.charts[0]?.series[0]?.values.range.row).toBe(3);
    workbook.renameSheet("Data", "Other");
    expect(sheet?.charts[0]?.series[0]).toMatchObject({ kind: "line", values: { sheet: "Other" } });
    sheet?.removeChart("target");
    for (let step = 0; step < 3; step += 1) workbook.undo();
    expect(sheet?.charts).toEqual([withTarget]);
  });

  it("on two pairs of axes stay in the file unseen", async () => {
    const bytes = await saveXlsx(sample(withTarget));
    const text = await partOf(sample(withTarget), "xl/charts/chart1.xml");
    const apart = text.replace(
      /(<c:lineChart>.*)<c:axId val="111111111"\/><c:axId val="222222222"\/>(<\/c:lineChart>)/,
      '$1<c:axId val="3"/><c:axId val="4"/>$2',
    );
    expect(apart).not.toBe(text);
    const other = await openXlsx(await withParts(bytes, { "xl/charts/chart1.xml": apart }));
    expect(other.sheet("Data")?.charts).toEqual([]);
    expect(await partOf(other, "xl/charts/chart1.xml")).toBe(apart);
  });
});

describe("targets that differ from column to column", () => {
  it("are a dash over each, and no line from one to the next", async () => {
    const workbook = sample(withTarget);
    const lines = async () => (await plotArea(workbook)).children[2];
    const markers = async () =>
      (await lines())?.children
        .filter(({ name }) => name === "ser")
        .map((series) => child(child(series, "marker"), "symbol")?.attributes["val"]);
    expect(await markers()).toEqual(["none", "none"]);
    workbook.sheet("Data")?.set(2, 2, 1.8);
    expect(await markers()).toEqual(["dash", "none"]);
    const line = child(child(child(await lines(), "ser"), "spPr"), "ln");
    expect(names(line)).toEqual(["noFill"]);
  });
});

describe("a logarithmic axis", () => {
  it("has powers of ten, and bars that begin at 1", async () => {
    const [, , , category, value] = (await plotArea(sample(withTarget))).children;
    expect(names(child(value, "scaling"))).toEqual(["logBase", "orientation"]);
    expect(child(child(value, "scaling"), "logBase")?.attributes["val"]).toBe("10");
    expect(child(category, "crossesAt")?.attributes["val"]).toBe("1");
    expect(child(category, "crosses")).toBeUndefined();
  });

  it("is nowhere where none is asked for", async () => {
    const { logScale: _, ...linear } = withTarget;
    expect(await partOf(sample(linear), "xl/charts/chart1.xml")).not.toContain("logBase");
    const after = await openXlsx(await saveXlsx(sample(linear)));
    expect(after.sheet("Data")?.charts[0]).not.toHaveProperty("logScale");
  });

  it("serves lying bars too, which have no lines over them", async () => {
    const lying: Chart = { ...withTarget, kind: "bar" };
    const area = await plotArea(sample(lying));
    expect(names(area)).toEqual(["layout", "barChart", "catAx", "valAx"]);
    const after = await openXlsx(await saveXlsx(sample(lying)));
    expect(after.sheet("Data")?.charts[0]).toMatchObject({ kind: "bar", logScale: true });
    expect(after.sheet("Data")?.charts[0]?.series.map(({ name }) => name)).toEqual([
      "Target",
      "Result",
      "Floor",
    ]);
  });
});
