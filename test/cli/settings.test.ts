import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { settings } from "../../src/cli/settings";
import { readSettingsWish } from "../../src/cli/settingsOptions";
import { Output } from "../../src/cli/streams";
import { lines, mn, samples, scratchFolder } from "./run";

let folder: string;

beforeAll(() => {
  folder = scratchFolder();
  for (const name of ["child-outcomes", "representation"])
    copyFileSync(path.join(samples, `${name}.xlsx`), path.join(folder, `${name}.xlsx`));
  writeFileSync(path.join(folder, "counts.csv"), "School,Asian,White\nNorth,4,40\nSouth,15,60\nEast,30,70\n");
});

async function textOfSheet(file: string, sheet: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(folder, file));
  return JSON.stringify(book.getWorksheet(sheet)!.getSheetValues());
}

describe("mn settings", () => {
  it("lists what is usual, sets, keeps the rest, and takes back", async () => {
    const usual = await mn(["settings", "representation.xlsx"], { folder });
    expect(usual).toMatchObject({ err: "", code: 0 });
    expect(usual.out).toMatch(/^Nothing is set in this workbook/);
    expect(usual.out).toMatch(/^ {2}significance +usual: 0\.05$/m);

    const words = [
      "settings",
      "representation.xlsx",
      "set.xlsx",
      "absent-groups=strict",
      "ffy=2010",
      "confidence=90.0",
    ];
    const set = await mn(words, { folder });
    expect(set).toMatchObject({ err: "", code: 0 });
    expect(set.out).toMatch(/^\* absent-groups +strict \(No ratio\)$/m);

    const less = await mn(["settings", "set.xlsx", "less.xlsx", "ffy=", "--json"], { folder });
    expect(lines(less)).toEqual([
      {
        file: "less.xlsx",
        state: "read",
        settings: { "absent-groups": "strict", confidence: "90" },
        problems: [],
      },
    ]);
    const none = await mn(["settings", "less.xlsx", "none.xlsx", "--usual", "--json"], { folder });
    expect(lines(none)).toMatchObject([{ settings: {} }]);
  });

  it("refuses a value that does not fit, and writes nothing", async () => {
    const ended = await mn(["settings", "representation.xlsx", "x.xlsx", "minimum-count=1"], { folder });
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/write a number from 2 to 1,000/);
    expect(existsSync(path.join(folder, "x.xlsx"))).toBe(false);
  });

  it.each([
    [[], /needs a file/],
    [["a.xlsx", "minimum-count=20"], /say where the changed workbook goes/],
    [["a.xlsx", "--usual"], /say where the changed workbook goes/],
    [["a.xlsx", "b.xlsx"], /say what to set/],
    [["a.xlsx", "b.xlsx", "20"], /takes ID=VALUE/],
    [["a.xlsx", "b.csv", "ffy=2010"], /must end in \.xlsx/],
    [["a.xlsx", "--all"], /no option "--all"/],
  ])("refuses the words %j", (words, said) => {
    expect(() => readSettingsWish(words)).toThrow(said);
  });

  it("refuses what is no setting, and what is none of its choices, naming those there are", async () => {
    const output = new Output(process.stdout);
    const wish = { from: "a.xlsx", to: "b.xlsx", usual: false, json: false };
    await expect(settings({ ...wish, changes: { smallest: "3" } }, output)).rejects.toThrow(
      /there is no setting "smallest"; write one of ffy, /,
    );
    await expect(settings({ ...wish, changes: { spread: "wide" } }, output)).rejects.toThrow(
      "spread takes one of: districts, sample, binomial",
    );
  });
});

describe("runs over a workbook with settings", () => {
  beforeAll(async () => {
    const set = await mn(
      [
        "settings",
        "child-outcomes.xlsx",
        "mine.xlsx",
        "ffy=2009",
        "impossible-combinations=lenient",
        "percent-decimals=3",
      ],
      { folder },
    );
    expect(set.err).toBe("");
  });

  it("begin with them, say so, and write them into the report", async () => {
    const ended = await mn(["report", "7", "mine.xlsx", "out.xlsx", "--form", "children"], { folder });
    const [line] = lines(ended) as [{ ffy: number; sheet: string }];
    expect(line).toMatchObject({
      ffy: 2009,
      fromWorkbookSettings: { ffy: "Federal fiscal year", mode: "Impossible combinations" },
      settingsRemarks: [
        "This workbook's settings show percents with 3 decimals; the cells hold the full numbers.",
      ],
    });
    const text = await textOfSheet("out.xlsx", line.sheet);
    expect(text).toContain("Federal fiscal year: 2009 (from this workbook's settings).");
    expect(text).toContain(
      "Impossible combinations: Lenient: let the ratings decide wherever they can (from this workbook's settings).",
    );
  });

  it("give way to what is asked for", async () => {
    const words = [
      "report",
      "7",
      "mine.xlsx",
      "o.xlsx",
      "--form",
      "children",
      "--ffy",
      "2010",
      "--set",
      "mode=strict",
    ];
    const [line] = lines(await mn(words, { folder })) as [object];
    expect(line).toMatchObject({ ffy: 2010 });
    expect(line).not.toHaveProperty("fromWorkbookSettings");
  });

  it("take the settings of the workbook that is written, not of one laid beside it", async () => {
    const alone = await mn(["job", "publish-counts", "counts.csv", "p.xlsx"], { folder });
    expect(lines(alone)).toMatchObject([{ settings: { minimum: "10" } }]);
    expect((lines(alone) as object[])[0]).not.toHaveProperty("fromWorkbookSettings");
    await mn(["settings", "p.xlsx", "q.xlsx", "minimum-count=20"], { folder });
    const [line] = lines(
      await mn(["job", "publish-counts", "q.xlsx", "r.xlsx", "--table", "counts"], { folder }),
    ) as [{ sheets: readonly string[] }];
    expect(line).toMatchObject({
      settings: { minimum: "20" },
      fromWorkbookSettings: { minimum: "Smallest count shown" },
    });
    expect(await textOfSheet("r.xlsx", line.sheets[0]!)).toContain(
      "Smallest count shown: 20 (from this workbook's settings).",
    );
  });
});
