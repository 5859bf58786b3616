import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { lines, mn, samples, scratchFolder } from "./run";

let folder: string;

beforeAll(() => {
  folder = scratchFolder();
  for (const name of ["child-outcomes", "representation"]) {
    copyFileSync(path.join(samples, `${name}.xlsx`), path.join(folder, `${name}.xlsx`));
  }
});

const open = async (name: string) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(folder, name));
  return book;
};

describe("mn report", () => {
  it("finds the data, computes and adds a report sheet with live formulas", async () => {
    const ended = await mn(
      ["report", "7", "child-outcomes.xlsx", "out.xlsx", "--ffy", "2009", "--table", "Plan"],
      { folder },
    );
    expect(ended).toMatchObject({ err: "", code: 0 });
    const [line] = lines(ended) as [
      { sheet: string; results: { measure: string; value: number; status: string }[] },
    ];
    // The plan prints 79.5, 50.5, 77.9, 52.5, 80.2 and 66.7 (lines 852-859).
    expect(line.results.map(({ value }) => value.toFixed(1))).toEqual([
      "79.5",
      "50.5",
      "77.9",
      "52.5",
      "80.2",
      "66.7",
    ]);
    expect(line.results.every(({ status }) => status === "not met")).toBe(true);
    const book = await open("out.xlsx");
    expect(book.getWorksheet("Children")).toBeDefined();
    const text = JSON.stringify(book.getWorksheet(line.sheet)!.getSheetValues());
    expect(text).toContain("MN_COSF_SUMMARY1");
    expect(text).toContain("Minnesota State Performance Plan");
  });

  it("takes the form, the settings and the year that are asked for", async () => {
    const words = ["report", "7", "child-outcomes.xlsx", "o.xlsx", "--form", "children", "--ffy=2010"];
    const [strict] = lines(await mn(words, { folder })) as [
      { rows: number; results: { value: number }[]; problems: { errors: number } },
    ];
    const [lenient] = lines(await mn([...words, "--set", "mode=lenient"], { folder })) as [typeof strict];
    expect(strict.rows).toBe(6000);
    expect(lenient.problems.errors).toBeLessThan(strict.problems.errors);
  });

  it("finds the two districts of the representation sample", async () => {
    const [line] = lines(
      await mn(["report", "9", "representation.xlsx", "r.xlsx", "--ffy", "2010"], { folder }),
    ) as [{ results: { value: number; target: string; status: string }[] }];
    // One of 60 districts stands out and was found by review to identify inappropriately.
    expect(line.results).toEqual([
      expect.objectContaining({ value: 100 / 60, target: "0%", status: "not met" }),
    ]);
  });

  it.each([
    [
      ["report", "9", "child-outcomes.xlsx", "x.xlsx"],
      /lacks "Group", "Children with IEPs", "Enrollment" for indicator 9; its columns are/,
    ],
    [
      ["report", "9", "child-outcomes.xlsx", "x.xlsx", "--table", "Nope"],
      /there is no table or sheet "Nope"; found: "PlanCounts"/,
    ],
    [
      ["report", "7", "child-outcomes.xlsx", "x.xlsx", "--ffy", "2031"],
      /indicator 7 has rules for FFY 2005 to 2012, not 2031/,
    ],
    [["report", "7", "child-outcomes.xlsx", "x.xlsx", "--ffy", "next"], /--ffy takes a year such as 2010/],
    [
      ["report", "7", "child-outcomes.xlsx", "x.xlsx", "--set", "mode=loud"],
      /the setting "mode" takes one of: strict, lenient/,
    ],
    [["report", "7", "child-outcomes.xlsx", "x.xlsx", "--set", "colour=red"], /has no setting "colour"/],
    [
      ["report", "7", "child-outcomes.xlsx", "x.xlsx", "--form", "x"],
      /has no form "x"; write one of "counts", "children"/,
    ],
    [["report", "7", "child-outcomes.xlsx", "x.pdf"], /must end in .xlsx/],
    [["report", "77", "child-outcomes.xlsx", "x.xlsx"], /there is no indicator "77"/],
    [["report", "7", "child-outcomes.xlsx"], /report needs an indicator and two files/],
    [["report", "7", "missing.xlsx", "x.xlsx"], /cannot read "missing.xlsx"/],
    [["template", "9"], /template needs an indicator or a/],
    [["template", "9", "x.xlsx", "--colour"], /template knows no option "--colour"/],
  ])("answers %j in one line", async (words, message) => {
    const ended = await mn(words, { folder });
    expect(ended.err).toMatch(message);
    expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
    expect(ended).toMatchObject({ out: "", code: 2 });
  });
});

describe("mn template", () => {
  it("writes a workbook that mn report takes as it is", async () => {
    const ended = await mn(["template", "9", "t.xlsx"], { folder });
    expect(lines(ended)).toEqual([
      { file: "t.xlsx", indicator: "9", sheets: ["Indicator 9 groups", "Indicator 9 years"] },
    ]);
    const sheet = (await open("t.xlsx")).getWorksheet("Indicator 9 groups")!;
    expect(sheet.getCell("C8").dataValidation).toMatchObject({ type: "whole" });
    const [line] = lines(await mn(["report", "9", "t.xlsx", "tr.xlsx"], { folder })) as [
      { problems: { errors: number } },
    ];
    expect(line.problems.errors).toBe(0);
    expect(readFileSync(path.join(folder, "tr.xlsx")).length).toBeGreaterThan(1000);
  });
});
