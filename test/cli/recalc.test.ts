import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { lines, mn, root, samples, scratchFolder } from "./run";

let folder: string;

beforeAll(async () => {
  folder = scratchFolder();
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Outcomes");
  sheet.addRow([46, 918, 1901, 1837]);
  sheet.addRow([
    { formula: "_xldudf_MN_COSF_SUMMARY1(A1,B1,C1,D1)", result: 0 },
    { formula: "A2/0", result: 0 },
  ]);
  sheet.mergeCells("A4:C5");
  sheet.getCell("A1").note = "kept";
  writeFileSync(path.join(folder, "in.xlsx"), new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  writeFileSync(path.join(folder, "text.xlsx"), "District,Count\n");
});

describe("mn recalc", () => {
  it("writes fresh results beside the formulas and keeps the rest", async () => {
    const ended = await mn(["recalc", "in.xlsx", "out.xlsx"], { folder });
    expect(lines(ended)).toEqual([{ file: "out.xlsx", formulas: 2, errors: 1 }]);
    expect(ended).toMatchObject({ err: "", code: 0 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(folder, "out.xlsx"));
    const sheet = book.getWorksheet("Outcomes")!;
    const { result } = sheet.getCell("A2").value as { result: number };
    expect(result).toBeCloseTo((100 * 3738) / 4702, 12);
    expect(sheet.getCell("B2").value).toMatchObject({ result: { error: "#DIV/0!" } });
    expect(sheet.getCell("B5").isMerged).toBe(true);
    expect(sheet.getCell("A1").note).toBeTruthy();
  });

  it("may write over the file it read", async () => {
    const file = path.join(folder, "same.xlsx");
    writeFileSync(file, readFileSync(path.join(folder, "in.xlsx")));
    expect((await mn(["recalc", file, file])).code).toBe(0);
    expect(lines(await mn(["calc", "--workbook", file, "=ROUND(Outcomes!A2,1)"]))).toEqual([{ value: 79.5 }]);
  });

  it.each([
    [["recalc", "text.xlsx", "new.xlsx"], "not an Excel workbook"],
    [["recalc", "missing.xlsx", "new.xlsx"], "no such file"],
    [["recalc", "in.xlsx", "new.csv"], ".xlsx"],
    [["recalc", "in.xlsx", "new.xlsm"], "no macros"],
    [["recalc", "in.xlsx", "none/new.xlsx"], "cannot write"],
  ])("%j: one line, exit code 2, and no file", async (words, part) => {
    const ended = await mn(words, { folder });
    expect(ended).toMatchObject({ out: "", code: 2 });
    expect(ended.err).toMatch(/^mn: [^\n]+\n$/);
    expect(ended.err).toContain(part);
    expect(readdirSync(folder).filter((name) => /new|part/.test(name))).toEqual([]);
  });
});

describe("mn itself", () => {
  it("says its version and how it is used", async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(await mn(["--version"])).toEqual({ out: `${version}\n`, err: "", code: 0 });
    const help = await mn(["--help"]);
    for (const word of ["mn calc", "mn recalc", "mn functions", "--workbook", "Exit codes"])
      expect(help.out).toContain(word);
    expect(await mn(["calc", "--help"])).toEqual(help);
  });

  it("lists the functions, one a line, and explains one", async () => {
    const list = (await mn(["functions"])).out.trimEnd().split("\n");
    expect(list.length).toBeGreaterThan(20);
    for (const line of list) expect(line).toMatch(/^MN\.[A-Z0-9_]+ +\S/);
    const help = await mn(["functions", "cosf_summary1"]);
    expect(help.out).toMatch(/^MN\.COSF_SUMMARY1\(a, /);
    expect(help.code).toBe(0);
    const all = JSON.parse((await mn(["functions", "--json"])).out) as {
      name: string;
      arguments: unknown[];
    }[];
    expect(all.map(({ name }) => name)).toEqual(list.map((line) => line.split(" ")[0]));
    const one = JSON.parse((await mn(["functions", "MN.PERCENT", "--json"])).out) as unknown;
    expect(one).toEqual(all.find(({ name }) => name === "MN.PERCENT"));
  });

  it("opens the samples that come with it", async () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith(".xlsx"))) {
      expect(existsSync(path.join(samples, name))).toBe(true);
      const ended = await mn(["calc", "--workbook", path.join(samples, name), "=Source!A1"]);
      expect([name, ended.code]).toEqual([name, 0]);
    }
  });
});
