import { describe, expect, it } from "vitest";
import { createExcelPort } from "../../src/workbook/excel";
import { contractWorkbook } from "./contractWorkbook";
import type { ExcelHost } from "./host/excelHost";
import { openExcel } from "./host/openExcel";
import { NEWEST, type ApiSets } from "./host/officeScript";

/** A workbook that was opened before the add-in: two cells of ours, and two that are none of our business. */
function openedEarly(apiSets: ApiSets = NEWEST): ExcelHost {
  const workbook = contractWorkbook();
  const host = openExcel(workbook, apiSets);
  const sheet = workbook.sheet("Children")!;
  sheet.set(10, 0, "=MN.TOTAL(4)");
  sheet.set(11, 0, "=ROUND(MN.TOTAL(5),0)");
  sheet.set(12, 0, "=1/0");
  sheet.set(13, 0, "=COLUMN.OF.NOBODY(1)");
  for (const row of [10, 11]) host.forgotten.add(`Children!${row},0`);
  return host;
}

const shown = (host: ExcelHost, row: number): unknown => host.workbook.sheet("Children")!.value(row, 0);

describe("functions that Excel forgot", () => {
  it("are found among the cells in error, and others are not", async () => {
    openedEarly();
    const port = createExcelPort();
    expect(await port.lostFunctions!.find()).toEqual({
      cells: 2,
      first: { sheet: "Children", row: 10, column: 0, rows: 1, columns: 1 },
      protectedSheets: [],
    });
  });

  it("come back where a full calculation reads the formulas anew", async () => {
    const host = openedEarly();
    host.rebuildHelps = true;
    expect(await createExcelPort().lostFunctions!.enterAgain()).toMatchObject({ cells: 0 });
  });

  it("come back where only entering the formulas again helps, with the same formulas", async () => {
    const host = openedEarly();
    expect(await createExcelPort().lostFunctions!.enterAgain()).toMatchObject({ cells: 0 });
    expect(host.forgotten.size).toBe(0);
    expect(host.workbook.sheet("Children")!.formula(11, 0)).toBe("=ROUND(MN.TOTAL(5),0)");
    expect([shown(host, 10), shown(host, 11)]).toEqual([4, 5]);
  });

  it("stay on a protected sheet, whose name is said", async () => {
    const host = openedEarly();
    host.protectedSheets.add("Children");
    expect(await createExcelPort().lostFunctions!.enterAgain()).toMatchObject({
      cells: 2,
      protectedSheets: ["Children"],
    });
  });

  it("are not looked for where Excel cannot name the cells in error; the calculation is done all the same", async () => {
    const host = openedEarly({ ...NEWEST, ExcelApi: "1.8" });
    host.rebuildHelps = true;
    expect(await createExcelPort().lostFunctions!.enterAgain()).toMatchObject({ cells: 0 });
    expect(host.forgotten.size).toBe(0);
  });
});
