import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbook, saveXlsx } from "../../src/spreadsheet";
import { lines, mn, scratchFolder } from "./run";

let folder: string;

beforeAll(async () => {
  folder = scratchFolder();
  writeFileSync(path.join(folder, "districts.csv"), "\ufeffnumber;n;d\n0001;1;4\n0002;3;4\n0003;;4\n");
  writeFileSync(path.join(folder, "Größe.csv"), "a,b\n10,20\n");
  const book = createWorkbook();
  book.addSheet("Data").setRange(0, 0, [
    ["Count", "Total"],
    [30, 120],
    ["=A2*2", 120],
  ]);
  book.addTable({ name: "Counts", sheet: "Data", range: { row: 0, column: 0, rows: 3, columns: 2 } });
  book.defineName("Cut", "=0.5");
  writeFileSync(path.join(folder, "book.xlsx"), await saveXlsx(book));
  const other = createWorkbook();
  other.addSheet("More").set(0, 0, "=Extra*2");
  other.defineName("Extra", "=21");
  writeFileSync(path.join(folder, "other.xlsx"), await saveXlsx(other));
  writeFileSync(
    path.join(folder, "old.xlsx"),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  );
});

describe("mn calc", () => {
  it("prints the number the plan prints for outcome A of FFY 2009, unrounded", async () => {
    const ended = await mn(["calc", "=MN.COSF_SUMMARY1(46,918,1901,1837)"]);
    // State Performance Plan, indicator 7: (1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) = 79.5 percent.
    expect(ended.out).toMatch(/^\{"value":79\.498\d+\}\n$/);
    expect((lines(ended)[0] as { value: number }).value).toBeCloseTo((100 * 3738) / 4702, 12);
    expect(ended).toMatchObject({ err: "", code: 0 });
  });

  it("answers in order, one line each; texts, truth values, rows of cells", async () => {
    const ended = await mn(["calc", "=1+1", '="a"&"ü"', "=1=1", "={1,2;3,4}", "2*3"]);
    expect(lines(ended)).toEqual([
      { value: 2 },
      { value: "aü" },
      { value: true },
      {
        value: [
          [1, 2],
          [3, 4],
        ],
      },
      { value: 6 },
    ]);
    expect(ended.code).toBe(0);
  });

  it("ends with 1 where a formula ends in an error, says which and why, and goes on", async () => {
    const ended = await mn(["calc", "=1/0", "=NO.SUCH(1)", "=MN.PERCENT(1,0)", "=1+", "=5"]);
    const answers = lines(ended) as { error?: string; message?: string }[];
    expect(answers.map((answer) => answer.error)).toEqual([
      "#DIV/0!",
      "#NAME?",
      "#VALUE!",
      "#NAME?",
      undefined,
    ]);
    for (const answer of answers.slice(0, 4)) expect(answer.message).toMatch(/\S{3}/);
    expect(answers[4]).toEqual({ value: 5 });
    expect(ended.code).toBe(1);
  });

  it("shows an error inside rows of cells in its place, and that is no failure", async () => {
    const ended = await mn(["calc", "=MN.PERCENT({1,2},{4,0})"]);
    expect(lines(ended)).toEqual([
      { value: [[25, { error: "#VALUE!", message: expect.stringContaining("numerator") as string }]] },
    ]);
    expect(ended.code).toBe(0);
  });

  it("reads formulas from standard input, whatever stands there", async () => {
    const input = Buffer.concat([
      Buffer.from('=1+1\r\n\n="é"\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from("=2"),
    ]);
    const ended = await mn(["calc", "=0", "-", "=9"], { input });
    const answers = lines(ended) as { value?: unknown; error?: string }[];
    expect(answers).toHaveLength(7);
    expect(answers.map((answer) => answer.value)).toEqual([0, 2, null, "é", undefined, 2, 9]);
    expect(answers[4]?.error).toBe("#NAME?");
    expect(ended).toMatchObject({ err: "", code: 1 });
  });

  it("gives nothing for nothing on standard input", async () => {
    expect(await mn(["calc", "-"])).toEqual({ out: "", err: "", code: 0 });
  });

  it("refers to cells of several workbooks, from another folder, with tables and names", async () => {
    const words = ["book.xlsx", "districts.csv", "Größe.csv", "other.xlsx"].flatMap((file) => [
      "--workbook",
      file,
    ]);
    const formulas = [
      "=SUM(Data!A2:A3)",
      "=Counts[Total]",
      "=Cut",
      "=districts!A2",
      "=MN.PERCENT(districts!B2:B4,districts!C2:C4)",
      "='Größe'!A2+B2",
      "=More!A1",
    ];
    const ended = await mn(["calc", ...words, ...formulas], { folder });
    expect(lines(ended)).toEqual([
      { value: 90 },
      { value: [[120], [120]] },
      { value: 0.5 },
      { value: "0001" },
      { value: [[25], [75], [{ error: "#N/A", message: expect.any(String) as string }]] },
      // A bare B2 is on the first sheet.
      { value: 130 },
      { value: 42 },
    ]);
    expect(ended).toMatchObject({ err: "", code: 0 });
  });

  it("ends quietly when nobody reads on", async () => {
    const ended = await mn(["calc", "-"], { input: "=1\n".repeat(200_000), readOnly: 100 });
    expect(ended).toMatchObject({ err: "", code: 0 });
  });

  it.each([
    [[], "say what to do"],
    [["frobnicate"], "no command"],
    [["calc"], "needs a formula"],
    [["calc", "--nope", "=1"], "--nope"],
    [["calc", "=1", "--workbook"], "needs a file"],
    [["recalc", "one.xlsx"], "two files"],
    [["functions", "MN.NO_SUCH"], "no function"],
    [["functions", "--yaml"], "--yaml"],
    [["calc", "--workbook", "missing.xlsx", "=1"], "no such file"],
    [["calc", "--workbook", "missing.csv", "=1"], "no such file"],
    [["calc", "--workbook", ".", "=1"], "folder"],
    [["calc", "--workbook", "old.xlsx", "=1"], "old Office file"],
    [["calc", "--workbook", "book.xlsx", "--workbook", "book.xlsx", "=1"], "both"],
  ])("bad usage %j: one line on standard error, exit code 2", async (words, part) => {
    const ended = await mn(words, { folder });
    expect(ended).toMatchObject({ out: "", code: 2 });
    expect(ended.err).toMatch(/^mn: [^\n]+\n$/);
    expect(ended.err).toContain(part);
  });

  it("takes a formula that begins with minus for a formula", async () => {
    expect(lines(await mn(["calc", "-1+3", "--", "-SUM(1,1)"]))).toEqual([{ value: 2 }, { value: -2 }]);
  });
});
