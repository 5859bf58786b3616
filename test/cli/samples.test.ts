import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { openXlsx, saveXlsx } from "../../src/spreadsheet";
import { changedParts } from "../../src/spreadsheet/xlsx/testFile";
import { samples } from "./run";

const files = readdirSync(samples).filter((name) => name.endsWith(".xlsx"));
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(samples, name)));
const options = { functions: functionLibrary(metadata, functions) };

async function read(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytesOf(name) as unknown as ExcelJS.Buffer);
  return book;
}

/** What the file says a cell shows, formula or not. */
function shown(book: ExcelJS.Workbook, sheet: string, cell: string): unknown {
  const { value } = book.getWorksheet(sheet)!.getCell(cell);
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}

describe("the sample workbooks", () => {
  it("are those of the menu, each with a title and a sentence", () => {
    const menu = JSON.parse(readFileSync(path.join(samples, "index.json"), "utf8")) as Record<
      string,
      string
    >[];
    expect(menu.map((entry) => entry["file"]).sort()).toEqual([...files].sort());
    for (const entry of menu) {
      expect(entry["title"]).toMatch(/\S/);
      expect(entry["description"]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each(files)("%s: the results in the file are the results of today's functions", async (name) => {
    const bytes = bytesOf(name);
    const workbook = await openXlsx(bytes, options);
    workbook.recalculate();
    await workbook.settled();
    // Saving exchanges every cell whose result differs from the file's; here none does.
    expect(await changedParts(bytes, await saveXlsx(workbook))).toEqual([]);
  });

  it.each(files)("%s: its first sheet says source, licence and what is computed", async (name) => {
    const book = await read(name);
    const first = book.worksheets[0]!;
    expect(first.name).toBe("Source");
    const text = first.getColumn(1).values.join("\n");
    for (const word of ["Licence", "What is computed", "Department|https://"])
      expect([name, text]).toEqual([name, expect.stringMatching(word)]);
  });

  it("show the percents the plan prints for FFY 2009", async () => {
    const book = await read("child-outcomes.xlsx");
    // State Performance Plan, indicator 7, FFY 2009: 79.5 / 50.5, 77.9 / 52.5, 80.2 / 66.7.
    const percents = [10, 11, 12, 13, 14, 15].map((row) => Number(shown(book, "Plan", `D${row}`)).toFixed(1));
    expect(percents).toEqual(["79.5", "50.5", "77.9", "52.5", "80.2", "66.7"]);
    expect(book.getWorksheet("Children")!.getCell("A2").value).toMatch(/None of these children exists/);
    expect(shown(book, "Children", "A6004")).toBe("C06000");
    const counted = ["B", "C", "D", "E", "F", "G"].map((column) =>
      Number(shown(book, "Results", `${column}5`)),
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(6000);
    expect(counted[5]).toBeGreaterThan(0);
  });

  it("split Montevideo's total as 70 to 30", async () => {
    const book = await read("achievement-and-integration-budget.xlsx");
    // 138,495.00 + 15,355.00 = 153,850.00; 70 percent of it is 107,695.00.
    expect(["B7", "A10", "B10"].map((cell) => shown(book, "Montevideo", cell))).toEqual([
      153_850, 107_695, 46_155,
    ]);
    const revenue = book.getWorksheet("Revenue")!;
    for (let row = 5; row <= 11; row++) {
      const [total, aid, levy] = ["L", "M", "N"].map((column) =>
        Number(shown(book, "Revenue", column + row)),
      );
      expect(Math.round(100 * (aid! + levy!))).toBe(Math.round(100 * total!));
    }
    expect(revenue.getCell("A2").value).toBeTruthy();
  });

  it("hold the federal counts and the ratios a pencil gives for Minnesota", async () => {
    const book = await read("placement-by-race-2016-17.xlsx");
    const row = (at: number) => ["A", "B", "C", "E"].map((column) => shown(book, "Minnesota", column + at));
    // 2,619 of 14,356 Black children against 8,985 of 100,923 others.
    expect(row(7).slice(0, 3)).toEqual(["Black or African American", 2619, 14_356]);
    expect(row(7)[3]).toBeCloseTo(2619 / 14_356 / (8985 / 100_923), 12);
    const wisconsin = book.getWorksheet("Data")!.getColumn(1).values.indexOf("Wisconsin");
    expect(shown(book, "Data", `B${wisconsin}`)).toBe("*");
    expect(shown(book, "Ratios", `B${wisconsin + 3}`)).toMatchObject({ error: "#N/A" });
  });
});
