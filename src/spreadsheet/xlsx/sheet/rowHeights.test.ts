import { describe, expect, it } from "vitest";
import { createWorkbook, openXlsx, saveXlsx } from "../..";
import { partTexts } from "../testFile";
import { heightOfWords } from "./rowHeights";

describe("the height of words that wrap", () => {
  it("is a line for as many words as fit, broken at spaces", () => {
    expect(heightOfWords("one two", {}, 7)).toBeUndefined();
    expect(heightOfWords("one two", {}, 6)).toBe(30);
    expect(heightOfWords("Totalmente en desacuerdo", { bold: true }, 12)).toBe(45);
    expect(heightOfWords("a\nb\nc", {}, 40)).toBe(45);
    expect(heightOfWords("", {}, 10)).toBeUndefined();
  });
  it("breaks a word that is longer than its line, and is never higher than Excel allows", () => {
    expect(heightOfWords("abcdefghij", {}, 5)).toBe(30);
    expect(heightOfWords("word ".repeat(500), {}, 5)).toBe(409);
  });
  it("grows with the letters", () => {
    expect(heightOfWords("one two", { fontSize: 22 }, 7)).toBe(60);
  });
});

describe("a saved sheet", () => {
  it("says the height of rows that wrap, and of no others", async () => {
    const workbook = createWorkbook();
    const sheet = workbook.addSheet("Form");
    sheet.setRange(0, 0, [["Totalmente en desacuerdo"], ["short"], ["Totalmente en desacuerdo"]]);
    sheet.setColumnWidth(0, 14);
    sheet.setFormat({ row: 0, column: 0, rows: 2, columns: 1 }, { wrap: true });
    const file = await saveXlsx(workbook, { as: "xlsx" });
    const xml = await sheetOf(file);
    expect(xml.match(/<row [^>]*>/g)).toEqual(['<row r="1" ht="30">', '<row r="2">', '<row r="3">']);
    // Opened and saved again, what the file says stays.
    const again = await saveXlsx(await openXlsx(file), { as: "xlsx" });
    expect(await sheetOf(again)).toContain('<row r="1" ht="30">');
  });
});

async function sheetOf(file: Uint8Array): Promise<string> {
  return (await partTexts(file)).get("xl/worksheets/sheet1.xml")!;
}
