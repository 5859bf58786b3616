import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { createWorkbook, openXlsx, saveXlsx, type CellError, type Chart, type Workbook } from "..";
import { ZipReader } from "./package/zipReader";

/* Workbooks made in memory, saved, and read by three programs: exceljs, hucre and ourselves. */

const library = {
  namespace: "MN",
  functions: [
    {
      id: "TWICE",
      name: "TWICE",
      parameters: [{ name: "values", dimensionality: "matrix" as const }],
      result: { dimensionality: "matrix" as const },
      implementation: (values: unknown) => (values as number[][]).map((row) => row.map((cell) => 2 * cell)),
    },
  ],
};

function sample(): Workbook {
  const workbook = createWorkbook({ functions: library });
  const data = workbook.addSheet("Data");
  data.setRange(0, 0, [
    ["District", "Children", "Share", "When", "Note"],
    ["0001", 120, 0.25, 45_000, "plain"],
    ["0002", 80, 0.5, 45_001.5, " spaced  out "],
    ["Ärger & <Söhne>", -1.5e-7, true, false, "two\nlines"],
  ]);
  data.set(4, 0, "'=not a formula");
  data.set(4, 1, "=SUM(B2:B4)");
  data.set(4, 2, "=1/0");
  data.set(4, 3, '="text "&A2');
  data.set(4, 4, "=A2=A3");
  data.setFormat(
    { row: 0, column: 0, rows: 1, columns: 5 },
    { bold: true, fill: "#DDEBF7", wrap: true, align: "center" },
  );
  data.setFormat({ row: 1, column: 2, rows: 2, columns: 1 }, { numberFormat: "0.0%" });
  data.setFormat({ row: 1, column: 3, rows: 2, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
  data.setFormat(
    { row: 8, column: 0, rows: 1, columns: 2 },
    { fill: "#FFFF00", italic: true, color: "#C00000", fontSize: 14 },
  );
  data.setColumnWidth(0, 24);
  data.setColumnWidth(3, 12.5);
  data.setFrozen(1, 1);
  data.printArea = { row: 0, column: 0, rows: 5, columns: 5 };
  data.page = {
    landscape: true,
    pagesWide: 1,
    pagesTall: 1,
    margin: 0.5,
    header: "&LBoard && packet",
    footer: "&LDraft&CPage &P of &N",
  };
  data.addValidation({
    range: { row: 1, column: 4, rows: 3, columns: 1 },
    kind: "list",
    choices: ["Yes", "No"],
  });
  data.addValidation({
    range: { row: 1, column: 1, rows: 3, columns: 1 },
    kind: "whole",
    minimum: 0,
    message: "Count children.",
  });
  const out = workbook.addSheet("It's out");
  out.set(0, 0, "=MN.TWICE(Data!B2:B3)");
  out.set(0, 1, "=SORT(Data!B2:B3)");
  out.set(0, 2, "=SUM(A1#)+Rate");
  workbook.addSheet("Hidden").visible = false;
  workbook.defineName("Rate", "=0.7");
  workbook.defineName("Local", "='It''s out'!$A$1", "It's out");
  data.setRange(20, 0, [
    ["Name", "Count"],
    ["a", 1],
    ["b", 2],
  ]);
  workbook.addTable({ name: "Counts", sheet: "Data", range: { row: 20, column: 0, rows: 3, columns: 2 } });
  return workbook;
}

const chart: Chart = {
  id: "c1",
  kind: "column",
  title: "Children by district",
  at: { row: 6, column: 5, rows: 12, columns: 6 },
  series: [
    {
      name: "Children",
      values: { sheet: "Data", range: { row: 1, column: 1, rows: 2, columns: 1 } },
      categories: { sheet: "Data", range: { row: 1, column: 0, rows: 2, columns: 1 } },
    },
  ],
  valueAxisTitle: "Children",
  alternativeText: "Two districts",
};

describe("a workbook saved for the first time", () => {
  it("reads back as it was", async () => {
    const before = sample();
    before.sheet("It's out")?.addChart(chart);
    const after = await openXlsx(await saveXlsx(before), { functions: library });
    expect(after.sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([
      ["Data", true],
      ["It's out", true],
      ["Hidden", false],
    ]);
    for (const sheet of before.sheets) {
      const other = after.sheet(sheet.name)!;
      sheet.eachCell((row, column) => {
        const place = `${sheet.name} ${row} ${column}`;
        expect([place, other.input(row, column)]).toEqual([place, sheet.input(row, column)]);
        expect([place, other.value(row, column)]).toEqual([place, sheet.value(row, column)]);
        const { origin: _, ...format } = other.format(row, column);
        expect([place, format]).toEqual([place, sheet.format(row, column)]);
      });
      expect(other.frozen).toEqual(sheet.frozen);
      expect(other.printArea).toEqual(sheet.printArea);
      expect(other.page).toEqual(sheet.page);
      expect(other.validations).toEqual(sheet.validations);
      expect([0, 1, 3].map((at) => other.columnWidth(at))).toEqual(
        [0, 1, 3].map((at) => sheet.columnWidth(at)),
      );
    }
    expect(after.names).toEqual(before.names);
    expect(after.tables.map(({ style: _, ...table }) => table)).toEqual(
      before.tables.map(({ style: _, ...table }) => table),
    );
    expect(after.sheet("It's out")?.charts).toEqual([{ ...chart, id: "xl/charts/chart1.xml" }]);
    expect(after.canUndo).toBeUndefined();
  });

  it("is what exceljs reads", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await saveXlsx(sample())) as unknown as ExcelJS.Buffer);
    const data = book.getWorksheet("Data")!;
    expect(data.getCell("A2").value).toBe("0001");
    expect(data.getCell("B4").value).toBe(-1.5e-7);
    expect(data.getCell("C4").value).toBe(true);
    expect(data.getCell("E3").value).toBe(" spaced  out ");
    expect(data.getCell("E4").value).toBe("two\nlines");
    expect(data.getCell("A5").value).toBe("=not a formula");
    expect(data.getCell("D2").value).toEqual(new Date(Date.UTC(2023, 2, 15)));
    expect(data.getCell("B5").value).toMatchObject({ formula: "SUM(B2:B4)", result: 200 - 1.5e-7 });
    expect(data.getCell("C5").value).toMatchObject({ result: { error: "#DIV/0!" } });
    expect(data.getCell("A1").font.bold).toBe(true);
    expect(data.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFDDEBF7" } });
    expect(data.getCell("A1").alignment).toMatchObject({ horizontal: "center", wrapText: true });
    expect(data.getCell("A9").font).toMatchObject({ italic: true, size: 14, color: { argb: "FFC00000" } });
    expect(data.getCell("C2").numFmt).toBe("0.0%");
    expect(data.getColumn(1).width).toBe(24);
    expect(data.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
    expect(data.getCell("E2").dataValidation).toMatchObject({ type: "list", formulae: ['"Yes,No"'] });
    expect(data.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      paperSize: 1,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    });
    expect(data.headerFooter.oddHeader).toBe("&LBoard && packet");
    expect(data.headerFooter.oddFooter).toBe("&LDraft&CPage &P of &N");
    expect(data.getTable("Counts")).toBeDefined();
    expect(book.getWorksheet("Hidden")?.state).toBe("hidden");
    expect(book.getWorksheet("It's out")?.getCell("A1").value).toMatchObject({
      formula: "_xldudf_MN_TWICE(Data!B2:B3)",
      shareType: "array",
      ref: "A1:A2",
      result: 240,
    });
  });

  it("is what hucre reads, charts and names too", async () => {
    const workbook = sample();
    workbook.sheet("Data")?.addChart(chart);
    const book = await readXlsx(await saveXlsx(workbook));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Data", "It's out", "Hidden"]);
    expect(book.sheets[1]?.rows.slice(0, 2).map((row) => row[0])).toEqual([240, 160]);
    expect(JSON.stringify(book.namedRanges)).toContain("Rate");
    expect(JSON.stringify(book.sheets[0]?.charts)).toContain("Children by district");
  });

  it("marks what spills, so that Excel puts no @ before it", async () => {
    const file = new ZipReader(await saveXlsx(sample()), 1e7);
    const sheet = await file.text("xl/worksheets/sheet2.xml");
    expect(sheet).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_MN_TWICE(Data!B2:B3)</f><v>240</v></c>',
    );
    expect(sheet).toContain('<f t="array" ref="B1:B2">_xlfn._xlws.SORT(Data!B2:B3)</f>');
    expect(sheet).toContain("SUM(_xlfn.ANCHORARRAY(A1))+Rate");
    expect(await file.text("xl/metadata.xml")).toContain('fDynamic="1"');
    expect(await file.text("[Content_Types].xml")).toContain("/xl/metadata.xml");
  });

  it("writes what has no code in a file as the nearest error", async () => {
    const workbook = createWorkbook();
    const sheet = workbook.addSheet("S");
    sheet.set(1, 0, "in the way");
    sheet.set(0, 0, "=SEQUENCE(3)");
    expect((sheet.value(0, 0) as CellError).code).toBe("#SPILL!");
    const text = await new ZipReader(await saveXlsx(workbook), 1e7).text("xl/worksheets/sheet1.xml");
    expect(text).toContain(
      '<c r="A1" t="e" cm="1"><f t="array" ref="A1">_xlfn.SEQUENCE(3)</f><v>#VALUE!</v></c>',
    );
  });

  it("gives equal files for equal workbooks", async () => {
    expect(await saveXlsx(sample())).toEqual(await saveXlsx(sample()));
  });
});
