import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createWorkbook, openCsv, openXlsx, saveXlsx, type CellError } from "..";
import { partTexts, withParts } from "./testFile";

/* Files of other programs, and forms of the format that ours does not write. */

async function exceljsFile(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet whose part is given. */
async function sheetFile(xml: string, more: Record<string, string> = {}): Promise<Uint8Array> {
  const workbook = createWorkbook();
  workbook.addSheet("S");
  return withParts(await saveXlsx(workbook), { "xl/worksheets/sheet1.xml": xml, ...more });
}

describe("opening files of other programs", () => {
  it("reads what exceljs writes: values, dates, errors, formulas, styles, tables, names", async () => {
    const bytes = await exceljsFile((book) => {
      const sheet = book.addWorksheet("Data", { views: [{ state: "frozen", xSplit: 2, ySplit: 1 }] });
      sheet.getCell("A1").value = "0042";
      sheet.getCell("A2").value = new Date(Date.UTC(2024, 1, 29));
      sheet.getCell("A3").value = { error: "#N/A" } as ExcelJS.CellValue;
      sheet.getCell("A4").value = { formula: "1+1", result: 2 } as ExcelJS.CellValue;
      sheet.getCell("A5").value = false;
      sheet.getCell("B1").value = 0.5;
      sheet.getCell("B1").numFmt = "0.00%";
      sheet.getCell("B2").font = { size: 20, color: { theme: 4 } };
      sheet.addTable({
        name: "Scores",
        ref: "D1",
        headerRow: true,
        columns: [{ name: "Entry" }, { name: "Exit" }],
        rows: [
          [1, 2],
          [3, 4],
        ],
      });
      sheet.getCell("G1").value = { formula: "SUM(Scores[Exit])", result: 0 } as ExcelJS.CellValue;
      book.definedNames.add("Data!$B$1", "Half");
    });
    const workbook = await openXlsx(bytes);
    const sheet = workbook.sheet("data")!;
    expect(sheet.value(0, 0)).toBe("0042");
    expect(sheet.value(1, 0)).toBe(45_351);
    expect(sheet.format(1, 0).numberFormat).toMatch(/m+.d+.y+/i);
    expect((sheet.value(2, 0) as CellError).code).toBe("#N/A");
    expect(sheet.input(3, 0)).toBe("=1+1");
    expect(sheet.value(4, 0)).toBe(false);
    expect(sheet.format(0, 1).numberFormat).toBe("0.00%");
    expect(sheet.format(1, 1)).toMatchObject({ fontSize: 20 });
    expect(sheet.frozen).toEqual({ rows: 1, columns: 2 });
    expect(workbook.tables[0]).toMatchObject({ name: "Scores", columns: ["Entry", "Exit"] });
    expect(sheet.value(0, 6)).toBe(6);
    expect(workbook.names).toEqual([{ name: "Half", formula: "=Data!$B$1" }]);
  });

  it("reads cells and rows without addresses, inline and rich text, and prefixed elements", async () => {
    const bytes = await sheetFile(
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>` +
        `<x:c t="inlineStr"><x:is><x:t>in </x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c>` +
        `<x:c t="d"><x:v>2024-02-29T12:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    const workbook = await openXlsx(bytes);
    const sheet = workbook.sheet("S")!;
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      [1, "in "],
      ["ab", 45_351.5],
    ]);
    sheet.set(2, 0, 7);
    const saved = await saveXlsx(workbook);
    expect((await partTexts(saved)).get("xl/worksheets/sheet1.xml")).toContain(
      '<x:row r="3"><x:c r="A3"><x:v>7</x:v></x:c></x:row>',
    );
    expect((await openXlsx(saved)).sheet("S")!.value(2, 0)).toBe(7);
  });

  it("spreads shared formulas and takes the cells of array formulas for results", async () => {
    const bytes = await sheetFile(
      `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+10</f><v>0</v></c>` +
        `<c r="D1"><f t="array" ref="D1:D3">A1:A3*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>0</v></c>` +
        `<c r="D2"><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/></c><c r="D3"><v>6</v></c></row></sheetData></worksheet>`,
    );
    const workbook = await openXlsx(bytes);
    const sheet = workbook.sheet("S")!;
    expect([0, 1, 2].map((row) => sheet.input(row, 1))).toEqual([
      "=A1*$A$1+10",
      "=A2*$A$1+10",
      "=A3*$A$1+10",
    ]);
    expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([11, 12, 13]);
    expect(sheet.input(1, 3)).toBeNull();
    expect(sheet.spill(2, 3)).toEqual({ row: 0, column: 3, rows: 3, columns: 1 });
    const text = (await partTexts(await saveXlsx(workbook))).get("xl/worksheets/sheet1.xml")!;
    expect(text).toContain('<c r="B2"><f t="shared" si="0"/><v>12</v></c>');
    expect(text).toContain('<c r="D1"><f t="array" ref="D1:D3">A1:A3*2</f><v>2</v></c>');
  });

  it("reads our functions in both spellings, and knows them again when saving", async () => {
    const library = {
      namespace: "MN",
      functions: [{ id: "ONE", name: "ONE", parameters: [], implementation: () => 1 }],
    };
    const bytes = await sheetFile(
      `<worksheet ${main}><sheetData><row r="1"><c r="A1"><f>_xldudf_MN_ONE()</f><v>0</v></c><c r="B1"><f>MN.ONE()+1</f><v>0</v></c></row></sheetData></worksheet>`,
    );
    const sheet = (await openXlsx(bytes, { functions: library })).sheet("S")!;
    expect([sheet.input(0, 0), sheet.value(0, 0), sheet.input(0, 1), sheet.value(0, 1)]).toEqual([
      "=MN.ONE()",
      1,
      "=MN.ONE()+1",
      2,
    ]);
  });

  it("counts days from 1904 where the file does, and leaves the file doing so", async () => {
    const workbook = createWorkbook();
    const made = workbook.addSheet("S");
    made.set(0, 0, 100);
    made.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
    made.set(1, 0, 100);
    const bytes = await saveXlsx(workbook);
    const book = (await partTexts(bytes)).get("xl/workbook.xml")!;
    const old = await withParts(bytes, {
      "xl/workbook.xml": book.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>'),
    });
    const opened = await openXlsx(old);
    expect(opened.sheet("S")!.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([[1562], [100]]);
    opened.sheet("S")!.set(0, 1, 5);
    const text = (await partTexts(await saveXlsx(opened))).get("xl/worksheets/sheet1.xml")!;
    expect(text).toMatch(/<c r="A1" s="\d+"><v>100<\/v><\/c><c r="B1"><v>5<\/v><\/c>/);
  });
});

describe("comma-separated text in a workbook", () => {
  it("gives numbers, truth values and texts, and keeps leading zeros", () => {
    const workbook = createWorkbook();
    const sheet = openCsv(
      'id,n,big,neg,t,f,text\n0001,12.5,"1,234",-3,TRUE,false,=1+1\n',
      "schools",
      workbook,
    );
    expect(sheet.name).toBe("schools");
    expect(sheet.values({ row: 1, column: 0, rows: 1, columns: 7 })).toEqual([
      ["0001", 12.5, 1234, -3, true, false, "=1+1"],
    ]);
    expect(sheet.formula(1, 6)).toBeUndefined();
    expect(
      ["1e5", "2010-11", "12345678901234567", "+5", "1.", "0x1F"].map((field) => {
        const made = openCsv(`${field}\n`, "x", createWorkbook());
        return made.value(0, 0);
      }),
    ).toEqual(["1e5", "2010-11", "12345678901234567", "+5", "1.", "0x1F"]);
  });

  it("replaces the sheet of that name", () => {
    const workbook = createWorkbook();
    openCsv("a,b\n1,2\n3,4", "s", workbook);
    const sheet = openCsv("c", "s", workbook);
    expect(workbook.sheets).toHaveLength(1);
    expect(sheet.usedRange).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });
});
