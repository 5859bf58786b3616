import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptableSheetName,
  columnLetters,
  columnNumber,
  formulaAddress,
  freeSheetName,
  freeTableName,
  parseAddress,
  structuredReference,
} from "./address";

describe("column letters", () => {
  it("count as Excel's columns do, to the last one", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it("read back to the number they came from", () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column));
  });
});

describe("addresses", () => {
  it("are ready for a formula, with the sheet's quotes doubled", () => {
    const range = { sheet: "Children's data", row: 1, column: 1, rows: 6000, columns: 1 };
    expect(formulaAddress(range)).toBe("'Children''s data'!$B$2:$B$6001");
    expect(formulaAddress({ ...range, rows: 1 })).toBe("'Children''s data'!$B$2");
  });

  it.each([
    ["Sheet1!A1", { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }],
    ["'My sheet'!$B$2:C9", { sheet: "My sheet", row: 1, column: 1, rows: 8, columns: 2 }],
    ["'It''s'!A1", { sheet: "It's", row: 0, column: 0, rows: 1, columns: 1 }],
    ["Sheet1!C9:B2", { sheet: "Sheet1", row: 1, column: 1, rows: 8, columns: 2 }],
    ["Sheet1!A:C", { sheet: "Sheet1", row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["Sheet1!2:5", { sheet: "Sheet1", row: 1, column: 0, rows: 4, columns: 16_384 }],
    ["Sheet1!A1:B2,Sheet1!D4", { sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 2 }],
  ])("reads %s as Excel writes it", (text, range) => expect(parseAddress(text)).toEqual(range));

  it.each(["A1", "Sheet1!", "Sheet1!A1:", "Sheet1!A", "Sheet1!A1:B", "nothing at all"])(
    "does not guess at %s",
    (text) => expect(parseAddress(text)).toBeUndefined(),
  );

  it("read back to the range they came from, whatever the sheet is called", () => {
    const sheetName = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((name) => name.trim() === name && name !== "");
    fc.assert(
      fc.property(
        sheetName,
        fc.nat(9999),
        fc.nat(500),
        fc.nat(99),
        fc.nat(99),
        (sheet, row, column, rows, columns) => {
          const range = { sheet, row, column, rows: rows + 1, columns: columns + 1 };
          expect(parseAddress(formulaAddress(range))).toEqual(range);
        },
      ),
    );
  });
});

describe("names Excel takes", () => {
  it("escapes the four signs that mean something in a structured reference", () => {
    expect(structuredReference("Children", "Entry [A] #1 isn't ]")).toBe(
      "Children[Entry '[A'] '#1 isn''t ']]",
    );
  });

  it("keeps sheet names to 31 characters without forbidden signs", () => {
    expect(acceptableSheetName("Indicator 7: a/b?")).toBe("Indicator 7 a b");
    expect(acceptableSheetName("'quoted'")).toBe("quoted");
    expect(acceptableSheetName("x".repeat(40))).toHaveLength(31);
    expect(acceptableSheetName("///")).toBe("Report");
    expect(acceptableSheetName("History")).toBe("Report");
  });

  it("numbers a taken sheet name, without regard to case, and stays within 31 characters", () => {
    expect(freeSheetName("Report", ["data"])).toBe("Report");
    expect(freeSheetName("Report", ["REPORT", "report (2)"])).toBe("Report (3)");
    const long = "y".repeat(31);
    expect(freeSheetName(long, [long])).toBe(`${"y".repeat(27)} (2)`);
  });

  it("makes table names of any words and numbers taken ones", () => {
    expect(freeTableName("Indicator 4A: results", [])).toBe("MN_Indicator_4A_results");
    expect(freeTableName("results", ["mn_RESULTS"])).toBe("MN_results_2");
  });
});
