import { describe, expect, it } from "vitest";
import { CellError } from "../../values";
import { columnName, formatAddress, parseAddress, quoteSheetName } from "./address";
import { fromSerial, toSerial, weekday } from "./dateSerial";
import { parseInput } from "./parseInput";

describe("parseInput", () => {
  it.each([
    ["12", 12, undefined],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["7.75%", 0.0775, "0.00%"],
    ["$1,200", 1200, "$#,##0"],
    ["(12)", -12, undefined],
    ["1e5", 100000, "0.00E+00"],
    ["3/4/2024", 45355, "m/d/yyyy"],
    ["2024-03-04", 45355, "yyyy-mm-dd"],
    ["4-Mar-24", 45355, "d-mmm-yy"],
    ["9:30 PM", 21.5 / 24, "h:mm AM/PM"],
  ])("%s is %d", (text, input, numberFormat) => {
    expect(parseInput(text)).toEqual(numberFormat === undefined ? { input } : { input, numberFormat });
  });

  it.each(["abc", "12,34", "1.5.2", "-", "2/30/2024", "20/1", "3/4", "13:75"])("%s stays text", (text) => {
    expect(parseInput(text)).toEqual({ input: text });
  });

  it("completes a date without a year when it is told the year", () => {
    expect(parseInput("3/4", 2024)).toEqual({ input: 45355, numberFormat: "d-mmm" });
  });

  it("reads logicals, errors, formulas, apostrophes and nothing", () => {
    expect(parseInput("true")).toEqual({ input: true });
    expect(parseInput("#N/A").input).toEqual(new CellError("#N/A"));
    expect(parseInput("=A1*2")).toEqual({ input: "=A1*2" });
    expect(parseInput("-A1")).toEqual({ input: "=-A1" });
    expect(parseInput("'12")).toEqual({ input: "12" });
    expect(parseInput("'=A1")).toEqual({ input: "'=A1" });
    expect(parseInput("")).toEqual({ input: null });
  });
});

describe("addresses", () => {
  it("read back what they write", () => {
    expect([columnName(0), columnName(25), columnName(26), columnName(27), columnName(16383)]).toEqual([
      "A",
      "Z",
      "AA",
      "AB",
      "XFD",
    ]);
    expect(parseAddress("$B$3:C9")).toEqual({ row: 2, column: 1, rows: 7, columns: 2 });
    for (const text of ["A1", "B3:C9", "A:C", "2:4", "XFD1048576"]) {
      expect(formatAddress(parseAddress(text) ?? { row: 0, column: 0, rows: 1, columns: 1 })).toBe(text);
    }
    for (const text of ["XFE1", "A0", "A1048577", "A", "1", "A1:B", "Sheet1!A1"])
      expect(parseAddress(text)).toBeUndefined();
  });

  it("quote sheet names where Excel does", () => {
    expect(["Data", "My data", "A1", "2024", "It's", "R1"].map(quoteSheetName)).toEqual([
      "Data",
      "'My data'",
      "'A1'",
      "'2024'",
      "'It''s'",
      "'R1'",
    ]);
  });
});

describe("date serials", () => {
  it("keep Excel's February 29, 1900", () => {
    expect([
      toSerial(1900, 1, 1),
      toSerial(1900, 2, 28),
      toSerial(1900, 2, 29),
      toSerial(1900, 3, 1),
    ]).toEqual([1, 59, 60, 61]);
    expect(fromSerial(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(toSerial(2026, 11, 21)).toBe(46347);
    // 2026-11-21 is a Saturday.
    expect(weekday(46347)).toBe(7);
  });
});
