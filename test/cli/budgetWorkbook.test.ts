import ExcelJS from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { job as check } from "../../src/jobs/budget-check/job";
import { budgetWorkbook, type WorkbookContents } from "../../src/jobs/budget-workbook/job";
import { runJob } from "../../src/jobs/testing";
import { CellError, createWorkbook, openXlsx, saveXlsx, type Workbook } from "../../src/spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";

/*
 * The budget workbook as a person uses it: rows are filled in, inserted at the top, in the middle and above the end, and typed below the table. The
 * summary has to follow, against figures added with a pencil.
 */

const library = functionLibrary(metadata, functions);
const contents: WorkbookContents = {
  district: "Nowhere (made up)",
  fy: 2021,
  maxInitial: 100_000,
  maxIncentive: 15_000,
  ris: 1,
  improvementPercent: 5,
  improvementBefore: false,
  strategies: [{ number: "1", name: "Tutors" }],
  lines: {},
};

async function written(of: WorkbookContents = contents): Promise<Workbook> {
  const workbook = createWorkbook({ functions: library });
  workbook.addSheet("Sheet1");
  const port = createMemoryPort(workbook, makeMemoryView());
  for (const sheet of budgetWorkbook(of)) await port.writeReport(sheet);
  await workbook.settled();
  return workbook;
}

const LINE_SHEETS = {
  initial: "Initial (313)",
  incentive: "Incentive (318)",
  ris: "RIS",
  improvement: "Improvement",
} as const;
type LineSheet = keyof typeof LINE_SHEETS;

function tableOf(workbook: Workbook, part: LineSheet) {
  return workbook.tables.find(({ sheet }) => sheet === LINE_SHEETS[part])!;
}

/** Writes a line into a row of the table, counted from 0 below the headings. */
function fill(workbook: Workbook, part: LineSheet, row: number, line: Record<string, string | number>): void {
  const { range, columns, sheet } = tableOf(workbook, part);
  for (const [title, cell] of Object.entries(line)) {
    const column = columns.findIndex((one) => one === title || (title === "Amount" && /amount$/i.test(one)));
    if (column < 0) throw new Error(`No column ${title} in ${columns.join()}`);
    workbook.sheet(sheet)!.set(range.row + 1 + row, range.column + column, cell);
  }
}

const line = (category: string, amount: number, finance = 313) => ({
  "Finance code": finance,
  Category: category,
  Amount: amount,
  "Plan strategy": "1",
  Narrative: "Tutors, strategy 1",
});

/** The summary as shown: rows by their first cell, the other cells behind it. */
function summary(workbook: Workbook): Map<string, unknown[]> {
  const sheet = workbook.sheet("Expenditure summary")!;
  const { rows, columns } = sheet.usedRange!;
  const found = new Map<string, unknown[]>();
  for (let row = 0; row < rows; row++) {
    const cells = sheet
      .values({ row, column: 0, rows: 1, columns })[0]!
      .map((cell) => (cell instanceof CellError ? cell.code : cell));
    if (typeof cells[0] === "string" && !found.has(cells[0])) found.set(cells[0], cells.slice(1));
  }
  return found;
}

const DIRECT = "Direct services, at least 80 percent";
const ADMINISTRATION = "Administration, at most 10 percent";

describe("the budget workbook", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await written();
  });

  function fillIn(): void {
    workbook.batch("fill", () => {
      fill(workbook, "initial", 0, line("Direct services", 60_000));
      fill(workbook, "initial", 1, line("Professional development", 10_000));
      fill(workbook, "initial", 2, line("Administration", 10_000));
      fill(workbook, "incentive", 0, line("Direct services", 8_000, 318));
      fill(workbook, "ris", 0, line("Direct services", 7_000));
      fill(workbook, "improvement", 0, line("Direct services", 5_000));
    });
  }

  it("starts empty, without an error in any cell", () => {
    const shown = [...summary(workbook).values()].flat();
    expect(shown.filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
    expect(workbook.tables.map(({ name }) => name)).toEqual([
      "AI_Strategies_2021",
      "AI_Initial_2021",
      "AI_Incentive_2021",
      "AI_RIS_2021",
      "AI_Improvement_2021",
    ]);
    expect(summary(workbook).has("fill in amounts first")).toBe(true);
  });

  it("adds up, compares and says what to change", async () => {
    fillIn();
    await workbook.settled();
    const found = summary(workbook);
    // By pencil: 60,000 + 8,000 + 7,000 + 5,000 = 80,000 direct of 100,000.
    expect(found.get("Direct services")!.slice(0, 6)).toEqual([60_000, 8_000, 7_000, 5_000, 80_000, 72_000]);
    expect(found.get("Administration")!.slice(0, 6)).toEqual([10_000, 0, 0, 0, 10_000, 10_000]);
    expect(found.get("No category, or another word")!.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(found.get("All")!.slice(0, 6)).toEqual([80_000, 8_000, 7_000, 5_000, 100_000, 92_000]);
    expect(found.get(DIRECT)!.slice(0, 4)).toEqual([80, 80_000, 80, "ok"]);
    expect(found.get(ADMINISTRATION)!.slice(0, 4)).toEqual([10, 10_000, 10, "ok"]);
    // 100.3 percent of 92,000 is 92,276.
    expect(found.get("313, initial")!.slice(0, 5)).toEqual([92_000, 100_000, 92_276, 8_000, "ok"]);
    expect(found.get("318, incentive")!.slice(0, 5)).toEqual([8_000, 15_000, 8_000, 7_000, "ok"]);
    // 100,276 x 70 percent = 70,193.20; the rest 30,082.80.
    expect(found.get("Both")!.slice(0, 5)).toEqual([
      100_000,
      115_000,
      100_276,
      null,
      "70,193.20 aid, 30,082.80 levy",
    ]);
    // 5 percent of 100,276 is 5,013.80: 13.80 more.
    expect(found.get("Improvement funding, dollars")!.slice(0, 2)).toEqual([
      5_000,
      "put 13.80 dollars more into improvement funding",
    ]);
    expect(found.get("Racially identifiable schools, dollars")!.slice(0, 2)).toEqual([7_000, "ok"]);
    expect(found.get("Lines without a narrative")!.slice(0, 2)).toEqual([0, "ok"]);
    expect(found.get("Lines that name no strategy of the list")!.slice(0, 2)).toEqual([0, "ok"]);
  });

  it.each([
    ["at the top", 0],
    ["in the middle", 1],
    ["just above the end", 11],
  ])("follows a row inserted %s of the table", async (_, place) => {
    fillIn();
    const { range, sheet } = tableOf(workbook, "initial");
    expect(range.rows).toBe(13);
    workbook.sheet(sheet)!.insertRows(range.row + 1 + place, 1);
    expect(tableOf(workbook, "initial").range.rows).toBe(14);
    fill(workbook, "initial", place, line("Administration", 1_250.01));
    await workbook.settled();
    const found = summary(workbook);
    // By pencil: 101,250.01 in all; 10 percent 10,125.00, so 1,125.01 too much; 80 percent 81,000.01 (81,000.008), 1,000.01 missing.
    expect(found.get("All")![4]).toBeCloseTo(101_250.01, 8);
    expect(found.get("Administration")![0]).toBeCloseTo(11_250.01, 8);
    expect(found.get(ADMINISTRATION)![3]).toBe(
      "move 1,125.01 dollars from administration to direct services",
    );
    expect(found.get(DIRECT)![3]).toBe(
      "move 1,000.01 dollars from administration to direct services; this already counts what the rows below move",
    );
    expect(found.get("313, initial")!.slice(0, 1)).toEqual([93_250.01]);
  });

  it("follows rows inserted into every sheet, and a line typed below a table", async () => {
    fillIn();
    for (const part of Object.keys(LINE_SHEETS) as LineSheet[]) {
      const { range, sheet } = tableOf(workbook, part);
      workbook.sheet(sheet)!.insertRows(range.row + 1, 3);
      fill(workbook, part, 1, line("Professional development", 100, part === "incentive" ? 318 : 313));
      fill(
        workbook,
        part,
        range.rows - 1 + 3,
        line("Professional development", 10, part === "incentive" ? 318 : 313),
      );
      expect(tableOf(workbook, part).range.rows).toBe(range.rows + 4);
    }
    await workbook.settled();
    const found = summary(workbook);
    expect(found.get("Professional development")!.slice(0, 6)).toEqual([
      10_110, 110, 110, 110, 10_440, 10_330,
    ]);
    expect(found.get("All")!.slice(0, 6)).toEqual([80_110, 8_110, 7_110, 5_110, 100_440, 92_330]);
  });

  it("says what is missing or wrong in the lines", async () => {
    fillIn();
    workbook.batch("wrong", () => {
      fill(workbook, "initial", 3, { Category: "Consulting", Amount: 5, "Finance code": 999 });
      fill(workbook, "initial", 4, { Category: "Direct services", Amount: "$1,200.00" });
      fill(workbook, "initial", 5, { Category: "Direct services", FTE: 0.5 });
      fill(workbook, "ris", 1, line("Direct services", -50));
    });
    await workbook.settled();
    const found = summary(workbook);
    expect(found.get("No category, or another word")!.slice(0, 1)).toEqual([5]);
    expect(found.has("give every line one of the three categories first")).toBe(true);
    expect(found.get("No code, or another")![0]).toBe(5);
    expect(found.get("No code, or another")![4]).toBe("give these dollars a finance code, 313 or 318");
    expect(found.get("Lines without a narrative")![0]).toBe(2);
    expect(found.get("Lines that name no strategy of the list")![0]).toBe(2);
    expect(found.get("Amounts that are text")![0]).toBe(1);
    expect(found.get("FTE without an amount")![0]).toBe(1);
    expect(found.get("Amounts below 0")![0]).toBe(1);
  });

  it("refuses a second one of the same year, whose formulas would read the first", async () => {
    const port = createMemoryPort(workbook, makeMemoryView());
    await expect(port.writeReport(budgetWorkbook(contents)[1]!)).rejects.toMatchObject({
      kind: "occupied",
      message: 'This workbook already has a table or a name called "AI_Initial_2021".',
    });
    for (const sheet of budgetWorkbook({ ...contents, fy: 2022 })) await port.writeReport(sheet);
    expect(workbook.tables).toHaveLength(10);
  });

  it("gives the budget check a formula whose cell shows the check's own number", async () => {
    fillIn();
    fill(workbook, "initial", 3, line("Administration", 0.01));
    await workbook.settled();
    const rows = ["Direct services", "Professional development", "Administration", "Administration"].map(
      (category, at) => ({ category, amount: [60_000, 10_000, 10_000, 0.01][at]! }),
    );
    const result = runJob(check, { budget: rows }, { fy: "2021" });
    for (const { outcome, formula } of result.figures.filter(({ unit }) => unit === "percent")) {
      const asked = formula!
        .replace("{column:budget/category}", "AI_Initial_2021[Category]")
        .replace("{column:budget/amount}", "AI_Initial_2021[Amount]");
      expect(await workbook.evaluate(asked)).toBe(outcome.kind === "value" ? outcome.value : undefined);
    }
  });

  it("keeps tables, formulas, lists and results in the saved file, and goes on from there", async () => {
    fillIn();
    await workbook.settled();
    const bytes = await saveXlsx(workbook);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const initial = book.getWorksheet("Initial (313)")!;
    const table = initial.getTable("AI_Initial_2021") as unknown as {
      table: { tableRef: string; columns: { name: string }[] };
    };
    expect(table.table.columns.map(({ name }) => name)).toEqual([
      "Finance code",
      "Category",
      "Expenditure",
      "Plan strategy",
      "UFARS object",
      "FTE",
      "Amount",
      "Narrative",
    ]);
    const sheet = book.getWorksheet("Expenditure summary")!;
    const formulas: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => (cell.formula ? formulas.push(cell.formula) : undefined)));
    expect(
      formulas.filter((text) => text.includes("SUMIFS(AI_Initial_2021[Amount],AI_Initial_2021[Category]"))
        .length,
    ).toBeGreaterThan(0);
    expect(formulas.some((text) => text.includes("AI_BUDGET_CHECK"))).toBe(true);
    const rules = Object.values(
      (
        initial as unknown as {
          dataValidations: { model: Record<string, { type: string; formulae: string[] }> };
        }
      ).dataValidations.model,
    );
    expect(rules.map(({ formulae }) => formulae[0])).toContain(
      '"Direct services,Professional development,Administration"',
    );

    const again = await openXlsx(bytes, { functions: library });
    again.recalculate();
    const { range } = again.tables.find(({ name }) => name === "AI_Initial_2021")!;
    again.sheet("Initial (313)")!.insertRows(range.row + 2, 1);
    fill(again, "initial", 1, line("Direct services", 1_000));
    await again.settled();
    expect(summary(again).get("Direct services")!.slice(0, 6)).toEqual([
      61_000, 8_000, 7_000, 5_000, 81_000, 73_000,
    ]);
  });
});
