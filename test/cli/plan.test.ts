import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { planCheck } from "../../src/cli/planCheck";
import { Output } from "../../src/cli/streams";
import { computations } from "../../src/indicators/planCheck/computations";
import { openXlsx } from "../../src/spreadsheet";
import { mn, scratchFolder } from "./run";

interface CheckRow {
  readonly id: string;
  readonly printed: string;
  readonly computed: string;
  readonly reproduces: boolean;
  readonly why?: string;
}

describe("mn plan check", () => {
  it("prints what does not reproduce, a line each, and the counts; ends with 0 as long as all is as on record", async () => {
    const { out, err, code } = await mn(["plan", "check"]);
    const printed = out.split("\n");
    expect(printed.filter((line) => /\bline \d+\b/.test(line)).length).toBe(56);
    // Line 833 prints 18.8 beside a count of 1,901: 100 x 1901 / 5792 = 32.8.
    expect(out).toMatch(/^7A +line 833 .* 18\.8 +32\.8$/m);
    expect(out).toContain("325 figures and statements of the plan: 269 reproduce, 56 do not.");
    expect({ err, code }).toEqual({ err: "", code: 0 });
  });

  it("gives all as JSON, with the reason where one does not reproduce", async () => {
    const { out, code } = await mn(["plan", "check", "--json"]);
    const rows = JSON.parse(out) as CheckRow[];
    expect(code).toBe(0);
    expect(rows.length).toBe(325);
    expect(rows.filter(({ reproduces }) => !reproduces).length).toBe(56);
    for (const { reproduces, why } of rows) expect(reproduces).toBe(why === undefined);
    expect(rows.find(({ id }) => id === "7A-SS1")).toMatchObject({ printed: "79.5", computed: "79.5" });
  });

  it("ends with 1 where a figure comes out otherwise than on record", async () => {
    const quiet = new Output(process.stderr);
    const written: string[] = [];
    quiet.line = async (text) => void written.push(text);
    const row = computations.find(({ id }) => id === "7A-SS1")!;
    expect(await planCheck(false, quiet, [row])).toBe(0);
    expect(await planCheck(false, quiet, [{ ...row, printed: "79.6" }])).toBe(1);
    expect(written.some((line) => /79\.6 +79\.5$/.test(line))).toBe(true);
  });
});

describe("mn plan activities", () => {
  it("lists those of an indicator that run in a year", async () => {
    const { out, code } = await mn(["plan", "activities", "--indicator", "3", "--ffy=2012"]);
    expect(code).toBe(0);
    // Nine rows; line 391 ends in 2011.
    expect(out.split("\n").filter((line) => /line 3\d\d$/.test(line)).length).toBe(8);
    expect(out).not.toContain("line 391");
    expect(out).toContain("8 activities of 209.");
  });

  it("gives JSON, finds words, and says when there is none", async () => {
    const all = JSON.parse((await mn(["plan", "activities", "--json"])).out) as unknown[];
    expect(all.length).toBe(209);
    expect((await mn(["plan", "activities", "--indicator", "6"])).out).toContain("no such activities");
    const [row] = JSON.parse(
      (await mn(["plan", "activities", "--text", "project search internships", "--json"])).out,
    ) as { source: string }[];
    expect(row?.source).toContain("Indicator 13, improvement activities (line 1515)");
  });

  it("writes a workbook to keep up: a table of them, and a status out of five", async () => {
    const file = path.join(scratchFolder(), "activities.xlsx");
    const { out, err, code } = await mn(["plan", "activities", "--indicator", "17", "--to", file]);
    expect({ err, code }).toEqual({ err: "", code: 0 });
    expect(JSON.parse(out)).toEqual({ file, activities: 3 });
    const workbook = await openXlsx(new Uint8Array(readFileSync(file)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Activities"]);
    const [table] = workbook.tables;
    expect(table?.range.rows).toBe(4);
    const sheet = workbook.sheets[0]!;
    const at = (row: number, column: number) =>
      sheet.value(table!.range.row + row, table!.range.column + column);
    expect([0, 2, 3, 7].map((column) => at(0, column))).toEqual([
      "Indicator",
      "First year",
      "Last year",
      "Status",
    ]);
    // Line 2009: 2009 to 2013.
    expect([0, 2, 3].map((column) => at(3, column))).toEqual(["17", 2009, 2013]);
    expect(JSON.stringify(sheet.validations)).toContain("Under way");
    const refused = await mn(["plan", "activities", "--to", "activities.csv"]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("must end in .xlsx")]);
  });

  it.each([
    [["plan"], "needs to know what"],
    [["plan", "revise"], 'no "revise"'],
    [["plan", "check", "--ffy", "2010"], '"--ffy"'],
    [["plan", "activities", "--indicator", "4"], 'no indicator "4"'],
    [["plan", "activities", "--ffy", "10"], "a year such as 2010"],
    [["plan", "activities", "--text"], "needs a value"],
  ])("refuses %j in one line", async (words, message) => {
    const { err, out, code } = await mn(words);
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n").length).toBe(1);
    expect({ out, code }).toEqual({ out: "", code: 2 });
  });
});
