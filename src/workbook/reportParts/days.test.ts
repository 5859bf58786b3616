import { describe, expect, it } from "vitest";
import type { ResultTable } from "../../indicators/declaration";
import { numberFormatCode } from "../numberFormats";
import { detailTable } from "./resultBlocks";

const table: ResultTable = {
  id: "days",
  title: "Days",
  columns: [
    { title: "What", kind: "text" },
    { title: "Due", kind: "date" },
  ],
  rows: [
    // Excel's own count: January 1, 2000 is day 36526.
    ["one", "2000-01-01"],
    ["two", null],
    ["three", "two weeks later"],
    ["2000-01-01", { missing: "not known" }],
  ],
};

describe("days of a result", () => {
  it("are dates of the workbook, in the format that follows the region, and other words stay words", () => {
    const { columns, rows } = detailTable(table);
    expect(columns.map(({ format }) => format)).toEqual(["text", "date"]);
    expect(rows).toEqual([
      ["one", 36526],
      ["two", null],
      ["three", "two weeks later"],
      ["2000-01-01", "not known"],
    ]);
    // Excel keeps exactly this code as its built-in format 14, the short date of the machine's region.
    expect(numberFormatCode("date")).toBe("m/d/yyyy");
  });
});
