import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../sheets/reportSheet";
import type { JobResult } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = {
  employment: "hours",
  missing: "ask",
  minimumWage: "",
  confidence: "95",
  population: "endless",
  smallest: "10",
};
const NOTHING_DONE = { program: "none", worked: "No", days: 0 };
const COLLEGE = { program: "2-year college", term: "Yes", worked: "No", days: 0 };
const JOB = { program: "none", worked: "Yes", days: 120, hours: 25, minimumWage: "Yes", integrated: "Yes" };
const TRAINING = { program: "Job Corps", term: "Yes", worked: "No", days: 0 };
const SHELTERED = { ...JOB, integrated: "No" };

/** Rows with ids of their own; `sex` and `disability` become the groups to compare. */
function run(rows: readonly TestRow[], settings: Readonly<Record<string, string>> = {}): JobResult {
  const groups = ["disability", "sex"].filter((name) => rows.some((row) => name in row));
  const own = rows.map((row, at) => ({
    id: `L${at + 1}`,
    ...Object.fromEntries(Object.entries(row).filter(([name]) => !groups.includes(name))),
  }));
  const table = testTable("facts", own, {
    groups: groups.map((heading) => ({ heading, cells: rows.map((row) => row[heading] ?? null) })),
  });
  return job.compute({ leavers: table }, { settings: { ...SETTINGS, ...settings } });
}
const times = (count: number, row: TestRow): TestRow[] => Array.from({ length: count }, () => row);
const blockOf = (result: JobResult, id: string) =>
  result.sheets[0]!.blocks.find((block): block is TableBlock => block.kind === "table" && block.id === id);

/** As many leavers of each kind as the plan's baseline has (Tables 14.3 and 14.5, lines 1596-1598). */
const BASELINE = [
  ...times(162, { ...COLLEGE, response: "completed" }),
  ...times(183, { ...JOB, response: "completed" }),
  ...times(34, { ...TRAINING, response: "completed" }),
  ...times(53, { ...SHELTERED, response: "completed" }),
  ...times(125, { ...NOTHING_DONE, response: "completed" }),
  ...times(409, { response: "not reached" }),
  ...times(286, { response: "district did not answer" }),
  ...times(30, { response: "ineligible" }),
];

describe("post-school outcomes from records", () => {
  it("gives the plan's baseline (lines 1596-1598 and 1620-1624) from 1,282 leavers", () => {
    const found = run(BASELINE);
    expect(said(found)).toEqual([]);
    const working = (id: string) => found.figures.find((figure) => figure.id === id)?.working?.numbers;
    expect(working("14A")).toBe("162 / 557 x 100 = 29.1; interval 25.5 to 33.0");
    expect(working("14B")).toMatch(/^\(162 \+ 183\) \/ 557 x 100 = 61\.9;/);
    expect(working("14C")).toMatch(/^\(162 \+ 183 \+ 34 \+ 53\) \/ 557 x 100 = 77\.6;/);
    expect(tableOf(found, "responses").rows[0]!.slice(0, 6)).toEqual([1282, 30, 1252, 557, 409, 286]);
    expect(tableOf(found, "categories").rows.map((row) => row[1])).toEqual([162, 183, 34, 53, 125, 557]);
  });

  it("has Wilson intervals as R gives them, narrower for a finite population", () => {
    const interval = (settings = {}) =>
      tableOf(run(BASELINE, settings), "measures").rows[0]!.slice(4) as number[];
    // R 4.2.2, prop.test(162, 557, correct = FALSE).
    expect(interval()[0]).toBeCloseTo(25.4662878970217, 8);
    expect(interval()[1]).toBeCloseTo(32.9889945476928, 8);
    // The same formula with n = 557 x 1251 / (1252 - 557), in Python.
    const finite = interval({ population: "finite" });
    expect(finite[0]).toBeCloseTo(26.357290417886702, 8);
    expect(finite[1]).toBeCloseTo(31.971135311769217, 8);
  });

  it("counts each leaver once, in the highest category, and names the facts that decided", () => {
    const found = run([{ ...JOB, program: "Anoka-Ramsey Community College", term: "yes" }, SHELTERED]);
    expect(blockOf(found, "counted")!.rows.map((row) => row.slice(-2))).toEqual([
      ["Higher education", "college or university; a complete term"],
      ["Some other employment", "worked for pay; 120 days of work"],
    ]);
  });

  it("asks for missing facts that matter, and gives the percents they lead to", () => {
    const rows = [COLLEGE, NOTHING_DONE, { ...JOB, hours: null }, { ...COLLEGE, hours: null }];
    const found = run(rows);
    expect(tableOf(found, "ask").rows).toEqual([
      ["L3", "hours a week", "Some other employment", "Competitive employment"],
    ]);
    expect(figureOf(found, "14B")).toBeCloseTo(200 / 3, 10);
    // With L3 in: 2 or 3 of 4 are in the first two categories.
    expect(found.figures.find(({ id }) => id === "14B")?.verdict?.text).toBe(
      "50.0 to 75.0 percent once all facts are known",
    );
    const assumed = run(rows, { missing: "no" });
    expect(figureOf(assumed, "14B")).toBe(50);
    expect(figureOf(assumed, "14C")).toBe(75);
    expect(assumed.notes.map(({ text }) => text).join(" ")).toContain("counted as No, as you chose: 1.");
  });

  it("takes part-time work under option 2, marked as background", () => {
    const rows = [{ ...JOB, hours: 10 }, NOTHING_DONE];
    expect(figureOf(run(rows), "14B")).toBe(0);
    const found = run(rows, { employment: "any hours" });
    expect(figureOf(found, "14B")).toBe(50);
    expect(found.notes.find(({ text }) => text.startsWith("Option 2"))?.source?.compareWithSource).toBe(true);
  });

  it("compares hourly pay with the minimum wage that was typed, and assumes none", () => {
    const paid = (pay: number): TestRow => ({
      program: "none",
      worked: "Yes",
      days: 120,
      hours: 25,
      integrated: "Yes",
      pay,
    });
    const found = run([paid(10.85), paid(10.84)], { minimumWage: "10.85" });
    expect(tableOf(found, "categories").rows.map((row) => row[1])).toEqual([0, 1, 0, 1, 0, 2]);
    const without = run([paid(10.85)]);
    expect(said(without).map((problem) => problem[4])).toEqual([
      "There is hourly pay, but no minimum wage to compare it with",
    ]);
    expect(figureOf(without, "open")).toBe(1);
  });

  it("hides groups with few leavers, and another where one could be worked out", () => {
    const rows = [
      ...times(12, { ...COLLEGE, disability: "SLD", sex: "F" }),
      ...times(9, { ...JOB, disability: "EBD", sex: "M" }),
      ...times(30, { ...NOTHING_DONE, disability: "OHD", sex: "M" }),
    ];
    const groups = tableOf(run(rows), "groups").rows;
    const hidden = { missing: "not shown: too few leavers" };
    expect(groups.map((row) => [row[0], row[1], row[2]])).toEqual([
      ["disability", "EBD", hidden],
      ["disability", "OHD", 30],
      ["disability", "SLD", hidden],
      ["sex", "F", 12],
      ["sex", "M", 39],
    ]);
    // Nine of 39 work; Wilson's interval from 12.6 to 38.3 (R, prop.test without correction).
    expect((groups[4]!.slice(6, 9) as number[]).map((one) => one.toFixed(1))).toEqual([
      "23.1",
      "12.6",
      "38.3",
    ]);
    expect(tableOf(run(rows, { smallest: "0" }), "groups").rows[0]![2]).toBe(9);
  });

  it("lists those not engaged, and apart from them those who did not answer", () => {
    const found = run([
      { ...NOTHING_DONE, response: "completed" },
      { ...COLLEGE, response: "completed" },
      { response: "not reached" },
    ]);
    expect(blockOf(found, "idle")!.rows.map((row) => row[0])).toEqual(["L1"]);
    expect(blockOf(found, "nonrespondents")!.rows).toEqual([["L3", "not reached", ""]]);
    expect(blockOf(found, "counted")!.rows.map((row) => row[0])).toEqual(["L1", "L2"]);
  });

  it("says which cell is wrong and what to do", () => {
    const found = run([
      { ...JOB, days: 400 },
      { ...JOB, hours: "full" },
      { ...JOB, program: "maybe" },
      { ...JOB, worked: "No" },
      { ...JOB, id: "L1" },
    ]);
    expect(said(found).map(([, row, column, severity, message]) => [row, column, severity, message])).toEqual(
      [
        [0, "days", "error", "Days worked: holds 400"],
        [1, "hours", "error", 'Hours a week: holds "full", not a number'],
        [2, "program", "error", 'Education since leaving: holds "maybe"'],
        [3, "worked", "warning", "Worked for pay: is No, with 120 days worked; No is taken"],
        [4, "id", "error", "Leaver id: L1 is there twice, in rows 1 and 5"],
      ],
    );
    expect(figureOf(found, "respondents")).toBe(1);
  });

  it("says so where nobody is in the table or nobody answered", () => {
    expect(said(run([])).map((problem) => problem[4])).toEqual(["There is no leaver to count"]);
    const found = run([{ response: "not reached", program: null, days: null }]);
    expect(figureOf(found, "14A")).toBe("undefined");
    expect(tableOf(found, "measures").rows[0]![3]).toEqual({ missing: "No leaver answered" });
  });
});
