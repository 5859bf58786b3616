import ExcelJS from "exceljs";
import JSZip from "jszip";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createWorkbook, openXlsx, saveXlsx, type Picture, type Workbook } from "../..";
import { parseXml } from "../package/xml";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#fff"/>' +
  '<rect width="20" height="20" fill="#c00000"/></svg>';

const square: Picture = {
  id: "square",
  name: 'A "red" square',
  alternativeText: "Half red & half <white>.",
  at: { row: 4, column: 1 },
  width: 40,
  height: 20,
  image: { kind: "svg", text: svg },
};

function sample(...pictures: readonly Picture[]): Workbook {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  sheet.setRange(0, 0, [
    ["a", 1],
    ["b", 2],
  ]);
  for (const picture of pictures) sheet.addPicture(picture);
  return workbook;
}

const textOf = async (zip: JSZip, path: string) => (await zip.file(path)?.async("string")) ?? "";
const mediaOf = (zip: JSZip) =>
  Object.keys(zip.files)
    .filter((name) => name.startsWith("xl/media/"))
    .sort();

/** The colour of a pixel of a PNG, read from its chunks as the standard describes them, with Node's own inflater. */
function pixelOf(png: Uint8Array, x: number, y: number): number[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const width = view.getUint32(16);
  const parts: Uint8Array[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  let before = new Uint8Array(stride);
  for (let row = 0; row <= y; row++) {
    const filter = packed[row * (stride + 1)];
    const line = Uint8Array.from(packed.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)));
    for (let at = 0; at < stride; at++) {
      if (filter === 1 && at >= 4) line[at] = (line[at] ?? 0) + (line[at - 4] ?? 0);
      else if (filter === 2) line[at] = (line[at] ?? 0) + (before[at] ?? 0);
      else if (filter !== 0 && filter !== 1) throw new Error(`filter ${filter}`);
    }
    before = line;
  }
  return [...before.subarray(x * 4, x * 4 + 4)];
}

describe("a picture in a file", () => {
  it("is an SVG with a PNG of the same look beside it", async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(sample(square)));
    expect(mediaOf(zip)).toEqual(["xl/media/image1.png", "xl/media/image1.svg"]);
    expect(await textOf(zip, "xl/media/image1.svg")).toBe(svg);
    const png = (await zip.file("xl/media/image1.png")?.async("uint8array")) ?? new Uint8Array();
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([80, 40]);
    expect(pixelOf(png, 10, 20)).toEqual([192, 0, 0, 255]);
    expect(pixelOf(png, 70, 39)).toEqual([255, 255, 255, 255]);
  });

  it("has its place, its size in English Metric Units and its words, in parts other readers find", async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(sample(square)));
    const drawing = await textOf(zip, "xl/drawings/drawing1.xml");
    const anchor = parseXml(drawing).children[0];
    expect(anchor?.name).toBe("oneCellAnchor");
    expect(drawing).toContain('<xdr:ext cx="381000" cy="190500"/>');
    expect(drawing).toContain('name="A &quot;red&quot; square" descr="Half red &amp; half &lt;white&gt;."');
    expect(drawing).toContain('uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"');
    const types = await textOf(zip, "[Content_Types].xml");
    expect(types).toContain('<Default Extension="png" ContentType="image/png"/>');
    expect(types).toContain('<Default Extension="svg" ContentType="image/svg+xml"/>');
    const relations = parseXml(await textOf(zip, "xl/drawings/_rels/drawing1.xml.rels"));
    for (const { attributes } of relations.children) {
      expect(attributes["Type"]).toMatch(/relationships\/image$/);
      expect(zip.file(`xl/${(attributes["Target"] ?? "").replace("../", "")}`)).not.toBeNull();
      expect(drawing).toContain(`r:embed="${attributes["Id"]}"`);
    }
  });

  it("is found by another program", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await saveXlsx(sample(square))).slice().buffer as ArrayBuffer);
    const [image] = workbook.getWorksheet("Data")?.getImages() ?? [];
    expect(image?.range.tl).toMatchObject({ nativeCol: 1, nativeRow: 4 });
    const media = workbook.getImage(Number(image?.imageId)) as unknown as {
      extension: string;
      buffer: Uint8Array;
    };
    expect(media.extension).toBe("png");
    expect(pixelOf(new Uint8Array(media.buffer), 10, 20)).toEqual([192, 0, 0, 255]);
  });

  it("comes back as it was, and stays through another saving byte for byte", async () => {
    const first = await saveXlsx(sample({ ...square, offset: { left: 3, top: 2 } }));
    const opened = await openXlsx(first);
    const [picture] = opened.sheet("Data")?.pictures ?? [];
    expect(picture).toEqual({
      ...square,
      id: "xl/drawings/drawing1.xml#2",
      offset: { left: 3, top: 2 },
    });
    opened.sheet("Data")?.set(0, 1, 99);
    const [before, after] = await Promise.all(
      [first, await saveXlsx(opened)].map((bytes) => JSZip.loadAsync(bytes)),
    );
    for (const path of ["xl/drawings/drawing1.xml", "xl/media/image1.png", "xl/media/image1.svg"]) {
      expect(await after?.file(path)?.async("base64")).toBe(await before?.file(path)?.async("base64"));
    }
  });

  it("moves with its cell, whether it came with the file or was added after rows were put in", async () => {
    const opened = await openXlsx(await saveXlsx(sample(square)));
    const sheet = opened.sheet("Data");
    sheet?.insertRows(0, 3);
    expect(sheet?.pictures[0]?.at).toEqual({ row: 7, column: 1 });
    sheet?.addPicture({ ...square, id: "another", at: { row: 20, column: 0 } });
    const again = await openXlsx(await saveXlsx(opened));
    expect(again.sheet("Data")?.pictures.map(({ at }) => at)).toEqual([
      { row: 7, column: 1 },
      { row: 20, column: 0 },
    ]);
  });

  it("goes with its parts when it is deleted, and another that shows the same image keeps it", async () => {
    const opened = await openXlsx(await saveXlsx(sample(square, { ...square, id: "other" })));
    const sheet = opened.sheet("Data");
    expect(sheet?.pictures.map(({ id }) => id)).toEqual([
      "xl/drawings/drawing1.xml#2",
      "xl/drawings/drawing1.xml#3",
    ]);
    sheet?.removePicture("xl/drawings/drawing1.xml#2");
    const zip = await JSZip.loadAsync(await saveXlsx(opened));
    expect(mediaOf(zip)).toEqual(["xl/media/image2.png", "xl/media/image2.svg"]);
    sheet?.removePicture("xl/drawings/drawing1.xml#3");
    expect(mediaOf(await JSZip.loadAsync(await saveXlsx(opened)))).toEqual([]);
  });

  it("stands beside charts in one drawing", async () => {
    const workbook = sample(square);
    const values = { sheet: "Data", range: { row: 0, column: 1, rows: 2, columns: 1 } };
    workbook.sheet("Data")?.addChart({
      id: "chart",
      kind: "column",
      title: "Chart",
      at: { row: 0, column: 4, rows: 8, columns: 4 },
      series: [{ name: "one", values }],
    });
    const again = await openXlsx(await saveXlsx(workbook));
    const sheet = again.sheet("Data");
    expect(sheet?.charts).toHaveLength(1);
    expect(sheet?.pictures).toHaveLength(1);
    sheet?.removeChart(sheet.charts[0]?.id ?? "");
    const last = await openXlsx(await saveXlsx(again));
    expect(last.sheet("Data")?.charts).toEqual([]);
    expect(last.sheet("Data")?.pictures[0]).toMatchObject({ name: square.name, image: square.image });
  });

  it("of another program, turned or cut, stays in the file unseen", async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(sample(square)));
    const drawing = await textOf(zip, "xl/drawings/drawing1.xml");
    for (const changed of [
      drawing.replace("<a:xfrm>", '<a:xfrm rot="5400000">'),
      drawing.replace("<a:stretch>", '<a:srcRect l="25000"/><a:stretch>'),
    ]) {
      zip.file("xl/drawings/drawing1.xml", changed);
      const opened = await openXlsx(await zip.generateAsync({ type: "uint8array" }));
      expect(opened.sheet("Data")?.pictures).toEqual([]);
      const saved = await JSZip.loadAsync(await saveXlsx(opened));
      expect(await textOf(saved, "xl/drawings/drawing1.xml")).toBe(changed);
    }
  });
});

describe("a picture on a sheet", () => {
  it("needs an id of its own, a size and a cell that exists", () => {
    const sheet = sample(square).sheet("Data");
    expect(() => sheet?.addPicture(square)).toThrow("square");
    expect(() => sheet?.addPicture({ ...square, id: "b", width: 0 })).toThrow("width");
    expect(() => sheet?.addPicture({ ...square, id: "b", at: { row: -1, column: 0 } })).toThrow();
    expect(() => sheet?.removePicture("nobody")).toThrow("nobody");
  });

  it("comes and goes by undo and redo", () => {
    const workbook = sample(square);
    const sheet = workbook.sheet("Data");
    sheet?.removePicture("square");
    workbook.undo();
    expect(sheet?.pictures).toEqual([square]);
    workbook.undo();
    expect(sheet?.pictures).toEqual([]);
    workbook.redo();
    expect(sheet?.pictures).toEqual([square]);
  });
});
