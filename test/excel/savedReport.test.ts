import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { openXlsx, saveXlsx } from "../../src/spreadsheet";
import { changeWorkbookSettings, readWorkbookSettings } from "../../src/workbook/settings/change";
import { createExcelPort } from "../../src/workbook/excel";
import { CONTRACT_FUNCTIONS, contractWorkbook } from "./contractWorkbook";
import { contractReport } from "./contractReport";
import { openExcel } from "./host/openExcel";

describe("a workbook saved after a report", () => {
  async function saved(): Promise<Uint8Array> {
    const host = openExcel(contractWorkbook());
    const port = createExcelPort();
    await port.writeReport(contractReport());
    await port.writeSetting("last.indicator", "7");
    await changeWorkbookSettings(port, { "minimum-count": "20", "district-name": 'St. Paul "central"' });
    return saveXlsx(host.workbook);
  }

  it("opens again with its table, live formulas, spill, chart, print area and settings", async () => {
    const workbook = await openXlsx(await saved(), { functions: CONTRACT_FUNCTIONS });
    const host = openExcel(workbook);
    const port = createExcelPort();
    const sheet = workbook.sheet("Contract report");
    const table = workbook.tables.find(({ name }) => name === "MN_Contract_report_sums");
    const row = (table?.range.row ?? 0) + 1;
    expect(sheet?.formula(row, 1)).toBe("=MN.TOTAL(Children[Exit])");
    expect(sheet?.charts[0]).toMatchObject({ title: "Sums, with the line", kind: "column" });
    expect(sheet?.charts[0]?.series.map(({ name, kind }) => [name, kind])).toEqual([
      ["Number", undefined],
      ["The line", "line"],
    ]);
    expect(sheet?.printArea).toBeDefined();
    host.type("Children", "C2", 105);
    expect(sheet?.value(row, 1)).toBe(118);
    const spill = Array.from({ length: 60 }, (_, r) => sheet?.spill(r, 1)).find(
      (found) => found !== undefined,
    );
    expect(spill).toMatchObject({ rows: 3, columns: 1 });
    expect(sheet?.value(spill?.row ?? 0, 1)).toBe(210);
    expect(await port.readSetting("last.indicator")).toBe("7");
    expect((await readWorkbookSettings(port)).values).toEqual({
      "minimum-count": "20",
      "district-name": 'St. Paul "central"',
    });
    expect((await port.findTables()).find(({ name }) => name === table?.name)?.writtenByUs).toBe(true);
  });

  it("is read the same by another program", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await saved()).slice().buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("Contract report");
    if (!sheet) throw new Error("no sheet");
    const [table] = Object.values(
      (sheet as unknown as { tables: Record<string, { table: { name: string; tableRef: string } }> }).tables,
    );
    expect(table?.table.name).toBe("MN_Contract_report_sums");
    const formulas: string[] = [];
    const texts: unknown[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula);
        else texts.push(cell.value);
      }),
    );
    expect(formulas.some((formula) => formula.includes("TOTAL") && formula.includes("Children"))).toBe(true);
    expect(texts).toContain("1-5");
    expect(texts).toContain("=not a formula");
    expect(sheet.pageSetup.printArea).toMatch(/^A1:/);
    expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.headerFooter.oddFooter).toBe("&CPage &P of &N");
  });
});
