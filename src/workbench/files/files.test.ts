import { expect, it } from "vitest";
import { sheetNameFrom, xlsxName } from "./files";

it("a saved file keeps its name and is an .xlsx", () => {
  expect(xlsxName("Counts 2016.csv")).toBe("Counts 2016.xlsx");
  expect(xlsxName("report.v2.xlsx")).toBe("report.v2.xlsx");
  expect(xlsxName("")).toBe("Workbook.xlsx");
});

it("a sheet named after a file is one Excel accepts", () => {
  expect(sheetNameFrom("counts: [final]?.csv")).toBe("counts   final");
  expect(sheetNameFrom("a".repeat(40) + ".csv")).toHaveLength(31);
  expect(sheetNameFrom("'.csv")).toBe("Sheet1");
});
