import { describe, expect, it } from "vitest";
import { createExcelPort } from "../../src/workbook/excel";
import { canOpenWorkbooks } from "../../src/workbook/excel/newWorkbook";
import { WorkbookProblem, type WorkbookPort } from "../../src/workbook/port";
import { contractReport } from "./contractReport";
import { contractWorkbook } from "./contractWorkbook";
import { openExcel } from "./host/openExcel";
import { NEWEST } from "./host/officeScript";

/** The port over an Excel with these API sets changed; undefined takes one away. */
function portOf(sets: Readonly<Record<string, string | undefined>>): WorkbookPort {
  const all: Record<string, string> = { ...NEWEST };
  for (const [name, version] of Object.entries(sets)) {
    if (version === undefined) delete all[name];
    else all[name] = version;
  }
  openExcel(contractWorkbook(), all);
  return createExcelPort();
}

type Call = (port: WorkbookPort) => Promise<unknown>;

/** What the pane asks of Excel, by the name of the promise in missingFeatures. */
const calls: Readonly<Record<string, Call>> = {
  "finds tables": (port) => port.findTables(),
  "reads cells": (port) => port.read({ sheet: "Children", row: 0, column: 0, rows: 4, columns: 3 }),
  "inserts a formula": (port) => port.insertFormula("=1+1", { overwrite: true }),
  "marks cells": (port) => port.markCells([{ sheet: "Children", row: 1, column: 1, tone: "error" }]),
  "writes a report": (port) => port.writeReport(contractReport()),
  "takes it back": (port) => port.undo(),
  "knows the selection": (port) => port.selection(),
  "follows the selection": async (port) => (await port.followSelection(() => undefined))(),
  "follows changes": async (port) => (await port.followChanges(() => undefined))(),
};
const live = ["knows the selection", "follows the selection", "follows changes"];

/** Names of the calls that office.js, or we, refuse for this version; each in words. */
async function refused(port: WorkbookPort): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    try {
      await call(port);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookProblem);
      if ((error as WorkbookProblem).kind === "not-supported") names.push(name);
    }
  }
  return names;
}

// office.js itself refuses what a version does not have, so this is Microsoft's own table of versions.
describe("an Excel that is older than ours", () => {
  it.each([
    ["1.4", "too old for the pane"],
    ["1.6", "too old for the pane"],
  ])("%s: reads nothing, and says what works all the same", async (version, words) => {
    const port = portOf({ ExcelApi: version });
    expect(port.host.missing[0]).toContain(words);
    expect(port.host.missing[0]).toContain("What works: typing formulas with MN. yourself");
    expect(await refused(port)).toEqual(expect.arrayContaining(["finds tables", "reads cells", ...live]));
  });

  it.each(["1.7", "1.8"])("%s: works but for what is live, as it says", async (version) => {
    const port = portOf({ ExcelApi: version });
    expect(port.host.missing[0]).toMatch(/does not tell the pane which cells are selected or changed/);
    expect(port.host.missing[0]).toMatch(/Tables, results, reports and functions work/);
    expect(await refused(port)).toEqual(live);
  });

  it.each(["1.9", "1.11"])("%s: lacks spilling alone", async (version) => {
    const port = portOf({ ExcelApi: version });
    expect(port.host.missing).toHaveLength(1);
    expect(port.host.missing[0]).toMatch(/^Formulas cannot spill in this Excel\./);
    expect(await refused(port)).toEqual([]);
  });

  it("1.12: lacks nothing", async () => {
    const port = portOf({ ExcelApi: "1.12" });
    expect(port.host.missing).toEqual([]);
    expect(await refused(port)).toEqual([]);
  });

  it.each([
    ["SharedRuntime", undefined],
    ["CustomFunctionsRuntime", "1.1"],
  ])("without %s the functions are missing and the pane works", async (name, version) => {
    const port = portOf({ [name]: version });
    expect(port.host.missing).toHaveLength(1);
    expect(port.host.missing[0]).toMatch(
      /formulas with MN\. show #NAME\?, also those in reports\. The pane works/,
    );
    expect(await refused(port)).toEqual([]);
  });
});

describe("samples", () => {
  it.each([
    ["1.7", false],
    ["1.8", true],
  ])("are offered where Excel opens workbooks: %s %s", (version, can) => {
    portOf({ ExcelApi: version });
    expect(canOpenWorkbooks()).toBe(can);
  });
});
