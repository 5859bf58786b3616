import { describe, expect, it } from "vitest";
import { createExcelPort } from "../../src/workbook/excel";
import { contractReport } from "./contractReport";
import { contractWorkbook, lateFunctions } from "./contractWorkbook";
import { openExcel } from "./host/openExcel";
import { NEWEST } from "./host/officeScript";
import { problemOf } from "./portContract";

const CELL = { sheet: "Children", row: 0, column: 0, rows: 1, columns: 1 };

/** The code of the error office.js itself throws. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error("This should have failed.");
}

describe("office.js over the emulated workbook", () => {
  it("says ItemNotFound at the sync, not before", async () => {
    openExcel(contractWorkbook());
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Gone");
        sheet.load("name");
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
  });

  it("refuses to hand out a property nobody loaded", async () => {
    openExcel(contractWorkbook());
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Children").getRange("A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  it("stops a batch at its first error and keeps what came before", async () => {
    const host = openExcel(contractWorkbook());
    let statement: string | undefined;
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Empty");
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2:B2").values = [["only one"]];
      sheet.getRange("A3").values = [["third"]];
      await context.sync().catch((error: OfficeExtension.Error) => {
        statement = error.debugInfo.statement;
        throw error;
      });
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
    expect(statement).toContain("values");
    const sheet = host.workbook.sheet("Empty");
    expect([0, 1, 2].map((row) => sheet?.value(row, 0))).toEqual(["first", null, null]);
  });

  it("writes large arrays in the library's own pieces, and checks their size first", async () => {
    const host = openExcel(contractWorkbook());
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Empty").getRange("A1:B2000").values = rows;
      await context.sync();
    });
    expect(host.workbook.sheet("Empty")?.value(1999, 1)).toBe(3998);
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Empty").getRange("A1:B1999").values = rows;
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe("InvalidArgument");
  });

  it("keeps null cells, clears empty texts, and reads what is written as if typed", async () => {
    const host = openExcel(contractWorkbook());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Children").getRange("A2:C2");
      range.values = [[null as unknown as string, "", "12%"]];
      await context.sync();
    });
    const sheet = host.workbook.sheet("Children");
    expect([0, 1, 2].map((column) => sheet?.value(1, column))).toEqual(["Anoka", null, 0.12]);
  });
});

describe("the port in trouble", () => {
  it("waits a moment for a person to finish a cell, says so, and leaves nothing waiting", async () => {
    const host = openExcel(contractWorkbook());
    const port = createExcelPort({ patience: 20 });
    host.bridge.quirks.editing = true;
    host.select("Empty", "A1");
    const problem = await problemOf(port.insertFormula("=1+1"));
    expect(problem.kind).toBe("cell-edit-mode");
    expect(problem.advice).toContain("Enter");
    expect((await problemOf(port.writeReport(contractReport()))).kind).toBe("cell-edit-mode");
    host.bridge.finishEditing();
    await host.quiet();
    expect(host.workbook.sheet("Empty")?.value(0, 0)).toBeNull();
    expect(host.workbook.sheet("Contract report")).toBeUndefined();
    await port.insertFormula("=1+1");
    expect(host.workbook.sheet("Empty")?.value(0, 0)).toBe(2);
  });

  it("does its work when the person finishes in time", async () => {
    const host = openExcel(contractWorkbook());
    const port = createExcelPort({ patience: 5000 });
    host.bridge.quirks.editing = true;
    const reading = port.read(CELL);
    setTimeout(() => host.bridge.finishEditing(), 10);
    expect(await reading).toEqual([["District"]]);
  });

  it("also words the error of an Excel that cannot wait", async () => {
    const { DelayForCellEdit: _, ...without } = NEWEST;
    const host = openExcel(contractWorkbook(), without);
    host.bridge.quirks.editing = true;
    expect((await problemOf(createExcelPort().read(CELL))).kind).toBe("cell-edit-mode");
  });

  it("says that a sheet is protected, and leaves it alone", async () => {
    const host = openExcel(contractWorkbook());
    host.protectedSheets.add("Empty");
    host.select("Empty", "A1");
    const problem = await problemOf(createExcelPort().insertFormula("=1+1"));
    expect(problem.kind).toBe("protected");
    expect(problem.advice).toContain("Review");
    host.structureProtected = true;
    expect((await problemOf(createExcelPort().writeReport(contractReport()))).kind).toBe("protected");
    expect(host.workbook.sheet("Contract report")).toBeUndefined();
  });

  it("halves its pieces when the answer is too large, and gives up only at a single row", async () => {
    const host = openExcel(contractWorkbook());
    const rows = Array.from({ length: 64 }, (_, row) => [`${row}`.padEnd(100, "x")]);
    host.workbook.sheet("Empty")?.setRange(0, 0, rows);
    host.bridge.quirks.responseLimit = 3000;
    const range = { sheet: "Empty", row: 0, column: 0, rows: 64, columns: 1 };
    expect(await createExcelPort().read(range)).toEqual(rows);
    host.workbook.sheet("Empty")?.set(7, 0, "y".repeat(4000));
    expect((await problemOf(createExcelPort().read(range))).kind).toBe("too-large");
  });

  it("takes a report away again when Excel refuses half of it", async () => {
    const host = openExcel(contractWorkbook());
    const before = host.workbook.sheets.map(({ name }) => name);
    const report = contractReport();
    const blocks = [...report.blocks, { kind: "text", style: "body", text: "x".repeat(30_000) } as const];
    host.bridge.quirks.requestLimit = 8000;
    expect((await problemOf(createExcelPort().writeReport({ ...report, blocks }))).kind).toBe("too-large");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
    expect(createExcelPort().lastWrite()).toBeUndefined();
  });

  it("says at the start what an old Excel cannot do, and does the rest", async () => {
    const host = openExcel(contractWorkbook(), { ...NEWEST, ExcelApi: "1.8" });
    const port = createExcelPort();
    expect(port.host.missing).toHaveLength(2);
    expect(port.host.missing[0]).toContain("update Excel");
    expect((await problemOf(port.followChanges(() => undefined))).kind).toBe("not-supported");
    expect(await port.read(CELL)).toEqual([["District"]]);
    await port.writeReport(contractReport());
    expect(host.workbook.sheet("Contract report")?.charts).toHaveLength(1);
    expect(host.workbook.sheet("Contract report")?.printArea).toBeUndefined();
  });

  it("writes values where formulas cannot spill", async () => {
    const host = openExcel(contractWorkbook(), { ...NEWEST, ExcelApi: "1.11" });
    const port = createExcelPort();
    expect(port.host.missing).toEqual([expect.stringContaining("cannot spill")]);
    const { range } = await port.writeReport(contractReport());
    const sheet = host.workbook.sheet("Contract report");
    const column = Array.from({ length: range.rows }, (_, row) => sheet?.value(row, 1));
    const twice = column.indexOf("Twice");
    expect(column.slice(twice + 1, twice + 4)).toEqual([10, 12, 14]);
    expect(sheet?.formula(twice + 1, 1)).toBeUndefined();
    await port.undo();
    expect(host.workbook.sheet("Contract report")).toBeUndefined();
  });

  it("takes a report back whose functions answered only after it was written", async () => {
    const late = lateFunctions();
    const host = openExcel(contractWorkbook(late.library));
    const port = createExcelPort();
    const { range } = await port.writeReport(contractReport());
    const sheet = host.workbook.sheet("Contract report");
    const shown = () => Array.from({ length: range.rows }, (_, row) => sheet?.value(row, 1));
    const row = shown().indexOf("Twice") + 1;
    expect(sheet?.value(row + 1, 1)).toBeNull();
    late.answer();
    await host.workbook.settled();
    expect(shown().slice(row, row + 3)).toEqual([10, 12, 14]);
    await port.undo();
    expect(host.workbook.sheet("Contract report")).toBeUndefined();
  });

  it("lets go of every range it held", async () => {
    const host = openExcel(contractWorkbook());
    const port = createExcelPort();
    await port.read({ ...CELL, rows: 4, columns: 3 }, { chunkCells: 3 });
    await port.findTables();
    await port.writeReport(contractReport());
    await port.undo();
    await host.quiet();
    expect(host.everKept).toBeGreaterThan(20);
    expect(host.keptReferences).toBe(0);
  });

  it("needs as many round trips for fifty sheets as for five", async () => {
    const count = async (sheets: number): Promise<number> => {
      const workbook = contractWorkbook();
      for (let sheet = 0; sheet < sheets; sheet++) {
        workbook.addSheet(`S${sheet}`).setRange(0, 0, [
          ["A", "B"],
          [1, 2],
        ]);
      }
      const host = openExcel(workbook);
      const found = await createExcelPort().findTables();
      expect(found).toHaveLength(2 + sheets);
      await host.quiet();
      return host.bridge.requests;
    };
    expect(await count(50)).toBe(await count(5));
  });
});
