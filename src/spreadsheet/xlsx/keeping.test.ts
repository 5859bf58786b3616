import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbook, holdsMacros, openXlsx, saveXlsx, type Workbook } from "..";
import { changedParts, partTexts, withParts } from "./testFile";

/* What we do not understand is in the file after open, edit, save as it was before. The file is made by exceljs, with more put in. */

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const sparklines =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>';

let original: Uint8Array;

beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Plan", {
    properties: { tabColor: { argb: "FF00FF00" } },
    pageSetup: { orientation: "landscape", fitToPage: true },
    headerFooter: { oddFooter: "Page &P" },
  });
  sheet.addRow(["District", "Count", "Double"]);
  sheet.addRow(["0001", 5, { formula: "B2*2", result: 10 }]);
  sheet.addRow(["0002", 7, { formula: "B3*2", result: 14 }]);
  sheet.addRow([{ richText: [{ text: "rich " }, { font: { bold: true }, text: "text" }] }, null, null]);
  sheet.getCell("C2").value = {
    formula: "B2*2",
    result: 10,
    shareType: "shared",
    ref: "C2:C3",
  } as ExcelJS.CellValue;
  sheet.getCell("C3").value = { sharedFormula: "C2", result: 14 } as ExcelJS.CellValue;
  sheet.mergeCells("A6:C7");
  sheet.getCell("A6").value = "merged";
  sheet.getCell("A2").border = { top: { style: "double", color: { argb: "FFFF0000" } } };
  sheet.getCell("A2").protection = { locked: false };
  sheet.getCell("B2").note = "a comment";
  sheet.getCell("A3").value = { text: "0002", hyperlink: "https://example.org/" };
  sheet.getRow(2).height = 33;
  sheet.getRow(20).height = 44;
  sheet.getColumn(2).width = 17;
  sheet.getColumn(5).hidden = true;
  sheet.getCell("B3").dataValidation = { type: "custom", formulae: ["ISNUMBER(B3)"] };
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [6],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.addImage(book.addImage({ base64: pixel, extension: "png" }), {
    tl: { col: 6, row: 9 } as ExcelJS.Anchor,
    br: { col: 8, row: 12 } as ExcelJS.Anchor,
  });
  const other = book.addWorksheet("Other", { state: "veryHidden" });
  other.addRow(["untouched"]);
  book.definedNames.add("Plan!$B$2:$B$3", "Counts");
  const made = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const parts = await partTexts(made);
  original = await withParts(made, {
    "xl/worksheets/sheet1.xml": parts
      .get("xl/worksheets/sheet1.xml")!
      .replace("</worksheet>", `${sparklines}</worksheet>`),
    "xl/pivotTables/pivotTable1.xml": '<pivotTableDefinition xmlns="x" name="P"/>',
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/></calcChain>',
    "customXml/item1.xml": "<made-up>by someone</made-up>",
    "xl/_rels/workbook.xml.rels": parts
      .get("xl/_rels/workbook.xml.rels")!
      .replace(
        "</Relationships>",
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
  });
});

const edited = async (edit: (workbook: Workbook) => void) => {
  const workbook = await openXlsx(original);
  edit(workbook);
  return saveXlsx(workbook);
};

describe("a file somebody else made", () => {
  it("a new page setup keeps the rest of the sheet's properties", async () => {
    const workbook = await openXlsx(original);
    const plan = workbook.sheet("Plan")!;
    expect(plan.page).toMatchObject({ landscape: true, pagesWide: 1, pagesTall: 1, footer: "Page &P" });
    plan.page = { landscape: false, footer: "&LDraft" };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await saveXlsx(workbook)) as unknown as ExcelJS.Buffer);
    const sheet = book.getWorksheet("Plan")!;
    expect(sheet.pageSetup).toMatchObject({ orientation: "portrait", fitToPage: false });
    expect(sheet.properties.tabColor).toMatchObject({ argb: "FF00FF00" });
    expect(sheet.headerFooter.oddFooter).toBe("&LDraft");
    workbook.undo();
    expect(await changedParts(original, await saveXlsx(workbook))).toEqual([]);
  });

  it("is the same in every part when nothing was edited", async () => {
    expect(await changedParts(original, await edited(() => undefined))).toEqual([]);
    expect(await changedParts(original, await edited((workbook) => workbook.recalculate()))).toEqual([]);
  });

  it("changes in its sheet only when a number is edited", async () => {
    const after = await edited((workbook) => workbook.sheet("Plan")?.set(1, 1, 50));
    expect(await changedParts(original, after)).toEqual(["xl/worksheets/sheet1.xml"]);
    const [old, now] = [await partTexts(original), await partTexts(after)];
    const outside = (text: string) =>
      text.replace(/<sheetData>.*<\/sheetData>/s, "").replace(/<dimension[^>]*>/, "");
    const path = "xl/worksheets/sheet1.xml";
    expect(outside(now.get(path)!)).toBe(outside(old.get(path)!));
    expect(now.get(path)).toContain('ht="33"');
    expect(now.get(path)).toMatch(/<row r="20"[^>]* ht="44"/);
    expect(now.get(path)).toContain("<v>50</v>");
    expect(now.get(path)).toContain("<v>100</v>");
  });

  it("keeps borders and protection of a cell made bold, and the file's other styles", async () => {
    const after = await edited((workbook) =>
      workbook.sheet("Plan")?.setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { bold: true }),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(after as unknown as ExcelJS.Buffer);
    const cell = book.getWorksheet("Plan")!.getCell("A2");
    expect(cell.font.bold).toBe(true);
    expect(cell.border.top).toMatchObject({ style: "double", color: { argb: "FFFF0000" } });
    expect(cell.protection.locked).toBe(false);
    expect(await changedParts(original, after)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });

  it("drops the calculation chain when formulas change, and keeps all else", async () => {
    const after = await edited((workbook) => workbook.sheet("Plan")?.set(1, 2, "=B2*3"));
    expect(await changedParts(original, after)).toEqual([
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const sheet = (await partTexts(after)).get("xl/worksheets/sheet1.xml")!;
    // The first cell of the shared formula changed: the second says its own in full.
    expect(sheet).toContain("<f>B2*3</f><v>15</v>");
    expect(sheet).toContain("<f>B3*2</f><v>14</v>");
  });

  it("moves merged cells, conditional formats, links, pictures and comments with inserted rows", async () => {
    const after = await edited((workbook) => workbook.sheet("Plan")?.insertRows(1, 2));
    const parts = await partTexts(after);
    const sheet = parts.get("xl/worksheets/sheet1.xml")!;
    expect(sheet).toContain('<mergeCell ref="A8:C9"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="B4:B5">');
    expect(sheet).toMatch(/<hyperlink ref="A5"/);
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="B5"/);
    expect(sheet).toMatch(/<row r="4"[^>]* ht="33"/);
    expect(sheet).toContain("B4*2");
    const drawing = [...parts].find(([name]) => /drawings\/drawing\d+\.xml$/.test(name))![1];
    expect(drawing).toContain("<xdr:row>11</xdr:row>");
    const comments = [...parts].find(([name]) => /comments\d+\.xml$/.test(name))![1];
    expect(comments).toContain('ref="B4"');
    expect(parts.get("xl/workbook.xml")).toContain("Plan!$B$4:$B$5");
    const undone = await edited((workbook) => {
      workbook.sheet("Plan")?.insertRows(1, 2);
      workbook.undo();
    });
    const back = (await partTexts(undone)).get("xl/worksheets/sheet1.xml")!;
    expect(back).toContain('<mergeCell ref="A6:C7"/>');
    expect(back).toContain('<conditionalFormatting sqref="B2:B3">');
  });

  it("loses with a removed sheet only what belonged to it", async () => {
    const after = await edited((workbook) => {
      workbook.sheet("Other")!.visible = true;
      workbook.removeSheet("Plan");
    });
    const parts = await partTexts(after);
    expect([...parts.keys()].filter((name) => /sheet1|drawing|comments|media/.test(name))).toEqual([]);
    expect(parts.has("customXml/item1.xml")).toBe(true);
    expect((await openXlsx(after)).sheets.map((sheet) => sheet.name)).toEqual(["Other"]);
  });

  it("keeps order, names and very hidden sheets through moving, renaming and adding", async () => {
    const after = await edited((workbook) => {
      workbook.renameSheet("Plan", "It's new");
      workbook.addSheet("Third", 0).set(0, 0, "x");
      workbook.moveSheet("Other", 0);
    });
    const book = (await partTexts(after)).get("xl/workbook.xml")!;
    expect([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      "Other",
      "Third",
      "It's new",
    ]);
    expect(book).toContain('state="veryHidden"');
    expect(book).toContain("'It''s new'!$B$2:$B$3");
    const again = await openXlsx(after);
    expect(again.sheet("Third")?.value(0, 0)).toBe("x");
    expect(again.sheet("It's new")?.value(2, 2)).toBe(14);
  });

  it("keeps the text formatting of a rich text beside an edited cell", async () => {
    const after = await edited((workbook) => workbook.sheet("Plan")?.set(1, 0, "0009"));
    const parts = await partTexts(after);
    expect(parts.get("xl/sharedStrings.xml")).toContain("<r><rPr>");
    expect((await openXlsx(after)).sheet("Plan")?.value(3, 0)).toBe("rich text");
  });
});

describe("functions we do not have", () => {
  it("keep the results of the file, with what hangs on them, and Excel is told to calculate", async () => {
    const made = createWorkbook();
    made.addSheet("S");
    const bytes = await saveXlsx(made);
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>4</v></c>' +
      '<c r="B1"><f>_xlfn.FUTURE(A1)</f><v>40</v></c><c r="C1"><f>B1+1</f><v>41</v></c></row><row r="2"><c r="B2" cm="1">' +
      '<f t="array" ref="B2:B3">_xlfn.FUTURES(A1)</f><v>7</v></c></row><row r="3"><c r="B3"><v>8</v></c></row></sheetData></worksheet>';
    const file = await withParts(bytes, { "xl/worksheets/sheet1.xml": sheet });
    const workbook = await openXlsx(file);
    workbook.sheet("S")!.set(0, 3, 1);
    const parts = await partTexts(await saveXlsx(workbook));
    const text = parts.get("xl/worksheets/sheet1.xml")!;
    expect(text).toContain("<f>_xlfn.FUTURE(A1)</f><v>40</v>");
    expect(text).toContain("<f>B1+1</f><v>41</v>");
    expect(text).toContain(
      '<f t="array" ref="B2:B3">_xlfn.FUTURES(A1)</f><v>7</v></c></row><row r="3"><c r="B3"><v>8</v></c>',
    );
    expect(parts.get("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    workbook.sheet("S")!.set(0, 1, "=FUTURE(A1,2)");
    expect((await partTexts(await saveXlsx(workbook))).get("xl/worksheets/sheet1.xml")).toContain(
      "<v>#NAME?</v>",
    );
  });
});

describe("macros", () => {
  it("stay in a file that has them, and go where .xlsx is asked for", async () => {
    const plain = createWorkbook();
    plain.addSheet("S").set(0, 0, 1);
    const bytes = await saveXlsx(plain);
    const parts = await partTexts(bytes);
    const withMacros = await withParts(bytes, {
      "xl/vbaProject.bin": "macros",
      "[Content_Types].xml": parts
        .get("[Content_Types].xml")!
        .replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        .replace(
          "<Override",
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
        ),
      "xl/_rels/workbook.xml.rels": parts
        .get("xl/_rels/workbook.xml.rels")!
        .replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
    });
    const workbook = await openXlsx(withMacros);
    expect(holdsMacros(workbook)).toBe(true);
    expect(await changedParts(withMacros, await saveXlsx(workbook))).toEqual([]);
    const without = await partTexts(await saveXlsx(workbook, { as: "xlsx" }));
    expect(without.has("xl/vbaProject.bin")).toBe(false);
    expect(without.get("xl/_rels/workbook.xml.rels")).not.toContain("vbaProject");
    expect(without.get("[Content_Types].xml")).not.toContain("macroEnabled");
    expect(holdsMacros(plain)).toBe(false);
  });
});
