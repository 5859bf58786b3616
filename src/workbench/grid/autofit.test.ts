import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../spreadsheet";
import { fittingWidth } from "./autofit";
import { CELL_PADDING } from "./cellText";
import { wrappedLines } from "./geometry";

const measure = (text: string, format: { bold?: boolean } = {}) => text.length * (format.bold ? 12 : 10);

describe("autofit", () => {
  const sheet = createWorkbook().addSheet("Data");
  sheet.setRange(0, 0, [["District"], ["Minneapolis Public"], [null], [1234.5]]);
  it("takes the widest cell as it is shown", () => {
    expect(fittingWidth(sheet, 0, measure)).toBe(180 + CELL_PADDING + 1);
  });
  it("counts bold letters and number formats", () => {
    sheet.setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { bold: true });
    expect(fittingWidth(sheet, 0, measure)).toBe(216 + CELL_PADDING + 1);
    sheet.set(1, 0, null);
    sheet.setFormat({ row: 3, column: 0, rows: 1, columns: 1 }, { numberFormat: "$#,##0.00" });
    expect(fittingWidth(sheet, 0, measure)).toBe(90 + CELL_PADDING + 1);
  });
  it("leaves a blank column alone", () => {
    expect(fittingWidth(sheet, 5, measure)).toBeUndefined();
  });
});

describe("wrapping", () => {
  it("breaks at spaces, at line ends and inside long words", () => {
    expect(wrappedLines("one two three", 70, measure)).toBe(2);
    expect(wrappedLines("one\ntwo", 500, measure)).toBe(2);
    expect(wrappedLines("abcdefghij", 40, measure)).toBe(3);
    expect(wrappedLines("", 40, measure)).toBe(1);
  });
});
