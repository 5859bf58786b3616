import { describe, expect, it } from "vitest";
import type { JobData } from "../declaration";
import { figureOf, runJob, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const line = (category: string, finance: number, amount: unknown, more: TestRow = {}): TestRow => ({
  category,
  finance,
  description: "Something",
  strategy: "1",
  narrative: "Strategy 1: what it is for",
  amount: amount as number,
  ...more,
});
// Made-up lines whose totals are Montevideo's for FY 2015: 138,495.00 under 313 and 15,355.00 under 318.
const MONTEVIDEO = [
  line("Direct services", 313, 100_000),
  line("Professional development", 313, 24_495),
  line("Administration", 313, 14_000),
  line("Direct services", 318, 15_355),
];
const verdicts = (result: ReturnType<typeof runJob>) =>
  Object.fromEntries(result.figures.map(({ id, verdict }) => [id, verdict?.text]));
const all = (data: JobData, settings: Record<string, string> = {}) => {
  const defaults = Object.fromEntries(
    job.settings.map((setting) => [setting.id, setting.kind === "pick" ? "" : setting.default]),
  );
  return job.compute(data, { settings: { ...defaults, ...settings } });
};

describe("a budget check", () => {
  it("adds up, takes shares and says what to move", () => {
    const result = runJob(job, { budget: MONTEVIDEO }, { fy: "2015" });
    expect(figureOf(result, "total")).toBe(153_850);
    expect(figureOf(result, "initialBudget")).toBe(138_495);
    expect(figureOf(result, "incentiveBudget")).toBe(15_355);
    // By hand: 115,355 / 153,850 = 74.979...; 80 percent is 123,080.00, 7,725.00 more. The other two: 15.92 and 9.10 percent.
    expect(figureOf(result, "direct")).toBeCloseTo((100 * 115_355) / 153_850, 10);
    expect(verdicts(result)).toMatchObject({
      direct: "move 7,725.00 dollars from professional development to direct services",
      development: "ok",
      administration: "ok",
    });
    expect(tableOf(result, "proposal").rows).toEqual([
      ["Direct services", 115_355, 7_725, 123_080, 80],
      ["Professional development", 24_495, -7_725, 16_770, (100 * 16_770) / 153_850],
      ["Administration", 14_000, 0, 14_000, (100 * 14_000) / 153_850],
    ]);
    expect(tableOf(result, "rows").rows).toEqual([
      ["Professional development", 7_725, "budget", 2, "Something", 24_495],
    ]);
    expect(said(result)).toEqual([]);
  });

  it("names lines by the rows of the sheet where these are known of every table", () => {
    const rowsOf = (...firstRows: readonly (number | undefined)[]) => {
      const tables = ["budget", "incentive"].slice(0, firstRows.length).map((id, at) => {
        const table = testTable("lines", at === 0 ? MONTEVIDEO : [line("Direct services", 313, 1)]);
        const firstRow = firstRows[at];
        return [id, firstRow === undefined ? table : { ...table, firstRow }] as const;
      });
      const { columns, rows } = tableOf(all(Object.fromEntries(tables), { fy: "2015" }), "lines");
      return [columns[1]!.title, ...rows.map((row) => row[1])];
    };
    // The first data row stands in row 12: the headings are in row 11.
    expect(rowsOf(12)).toEqual(["Row in the sheet", 12, 13, 14, 15]);
    expect(rowsOf(12, 40)).toEqual(["Row in the sheet", 12, 13, 14, 15, 40]);
    expect(rowsOf(12, undefined)).toEqual(["Row below the headings", 1, 2, 3, 4, 1]);
  });

  it("asks the workbook for the same where the table is plain", () => {
    const result = runJob(job, { budget: MONTEVIDEO }, { fy: "2015" });
    expect(result.figures.find(({ id }) => id === "development")!.formula).toBe(
      '=INDEX(MN.AI_BUDGET_CHECK({column:budget/category},{column:budget/amount},"","",2015),2,4)',
    );
    expect(tableOf(result, "rules").spills).toMatchObject([{ rows: 3, columns: 5 }]);
    const withTotal = [
      ...MONTEVIDEO,
      { ...line("", 0, 153_850), finance: null, description: "Total", narrative: null, strategy: null },
    ];
    const other = runJob(job, { budget: withTotal });
    expect(figureOf(other, "total")).toBe(153_850);
    expect(other.figures.map(({ formula }) => formula).filter((formula) => formula !== undefined)).toEqual(
      [],
    );
    expect(tableOf(other, "rules").spills).toBeUndefined();
    expect(tableOf(other, "recognised").rows).toEqual([
      ["budget", 5, "Total", "total, not counted", 153_850],
    ]);
  });

  it("takes the shares of finance code 313 where asked, and notes them otherwise", () => {
    // By hand: 100,000 / 138,495 = 72.2048 percent; 80 percent is 110,796.00.
    expect(verdicts(runJob(job, { budget: MONTEVIDEO }, { base: "313" }))["direct"]).toBe(
      "move 150.50 dollars from administration and 10,645.50 dollars from professional development to direct services; this already counts what the rows below move",
    );
    expect(runJob(job, { budget: MONTEVIDEO }).notes.map(({ text }) => text)).toContainEqual(
      "Of finance code 313 alone the three shares are 72.20 / 17.69 / 10.11 percent; not all of them keep the rules.",
    );
  });

  it("compares with lines 12 and 13", () => {
    // Vector C: 100.3 percent of 138,080.76 is 138,495.00; incentive spending at its maximum.
    const budget = [line("D", 313, 138_080.76), line("D", 318, 15_355)];
    const result = runJob(job, { budget }, { maxInitial: "159813.75", maxIncentive: "15355", fy: "2015" });
    expect(figureOf(result, "initial")).toBe(138_495);
    expect(figureOf(result, "incentive")).toBe(15_355);
    expect(verdicts(result)).toMatchObject({ initial: "ok", incentive: "ok" });
    const over = runJob(job, { budget }, { maxInitial: "138080.75", maxIncentive: "15354.99" });
    expect(verdicts(over)["initial"]).toMatch(/^take 0\.01 dollars out of finance code 313/);
    expect(verdicts(over)["incentive"]).toMatch(/^take 0\.01 dollars out of finance code 318/);
  });

  it("has no result while a row is a question, and says which", () => {
    const result = runJob(job, { budget: [...MONTEVIDEO, line("Consulting", 313, 5)] });
    expect(figureOf(result, "total")).toBe("undefined");
    expect(figureOf(result, "shares")).toBe("undefined");
    expect(said(result)).toEqual([
      [
        "budget",
        4,
        "category",
        "error",
        'Category: holds "Consulting", which is not one of the three categories',
      ],
    ]);
  });

  it("reads a workbook of several tables, and a table picked twice once", () => {
    const own = (row: TestRow): TestRow[] => [row];
    const budget = testTable("category", own(line("D", 313, 80_000)));
    const data: JobData = {
      budget,
      incentive: testTable("category", [{ category: "PD", amount: 10_000, narrative: "strategy 1" }]),
      ris: testTable("category", own(line("D", 313, 6_000))),
      improvement: testTable("category", own(line("A", 313, 4_000))),
    };
    const result = all(data, { ris: "1", improvement: "directed", improvementPercent: "4" });
    expect(figureOf(result, "total")).toBe(100_000);
    expect(figureOf(result, "incentiveBudget")).toBe(10_000);
    expect(figureOf(result, "ris")).toBe(6_000);
    expect(figureOf(result, "improvement")).toBe(4_000);
    expect(verdicts(result)).toMatchObject({ ris: "ok", improvement: "ok" });
    expect(result.figures.every(({ formula }) => formula === undefined || !formula.includes("CHECK"))).toBe(
      true,
    );
    const twice = all({ ...data, incentive: budget });
    expect(figureOf(twice, "total")).toBe(90_000);
    expect(said(twice)).toContainEqual([
      "incentive",
      undefined,
      undefined,
      "warning",
      "This is a table that was picked above already; it counts once",
    ]);
  });

  it("wants improvement funding and the section for identifiable schools where they are due", () => {
    const result = runJob(
      job,
      { budget: [line("D", 313, 100, { description: "Magnet teacher at Lincoln" })] },
      { ris: "1", risSchools: "Lincoln, Roosevelt", improvement: "earlier" },
    );
    expect(verdicts(result)["improvement"]).toMatch(/^add lines of improvement funding/);
    expect(verdicts(result)["ris"]).toMatch(/^no line stands in the section/);
    expect(said(result)).toEqual([
      [
        "budget",
        0,
        "section",
        "warning",
        "The line names Lincoln, a racially identifiable school, but is not in the section for them",
      ],
    ]);
  });

  it("shows lines without narrative or strategy, strategies not in the list, and words to look at", () => {
    const budget = [
      line("D", 313, 1, { narrative: null, strategy: null }),
      line("D", 313, 1, { strategy: "9", narrative: "buses" }),
      line("D", 313, 1, { narrative: "Tutors in the middle grades need desks", strategy: null }),
    ];
    const strategies = [{ number: "1", name: "Tutors in the middle grades" }];
    const result = runJob(job, { budget, strategies });
    expect(
      said(result).map(([, row, column, severity, message]) => [row, column, severity, message]),
    ).toEqual([
      [0, "narrative", "warning", "The line has no narrative"],
      [0, "strategy", "warning", "The line names no strategy of the plan"],
      [1, "strategy", "warning", 'The line names the strategy "9", which is not in the list of strategies'],
      [
        2,
        "description",
        "warning",
        'Look at "desks" (furniture): the department lists it among what the revenue may not pay for',
      ],
    ]);
    expect(tableOf(result, "remarks").rows).toHaveLength(4);
  });

  it("checks revenue limits but no shares where a budget has finance codes only", () => {
    const result = all(
      { budget: testTable("finance", [{ finance: 313, description: "Tutors", amount: 10 }]) },
      { maxInitial: "20" },
    );
    expect(figureOf(result, "shares")).toBe("undefined");
    expect(figureOf(result, "initial")).toBe(10.03);
  });

  it("takes the board's approval as it is told", () => {
    const board = (answer: string) =>
      verdicts(runJob(job, { budget: MONTEVIDEO }, { board: answer }))["board"];
    expect([board("notAsked"), board("yes"), board("no")]).toEqual([
      undefined,
      "ok",
      "put it on the board's agenda before March 15",
    ]);
  });

  it.each(job.inputs.flatMap((input) => input.forms.map((form) => [input.id, form.id] as const)))(
    "the example of %s, %s has no error",
    (input, form) => {
      const found = job.inputs.find(({ id }) => id === input)!.forms.find(({ id }) => id === form)!;
      const result = all({ [input]: testTable(form, found.example as TestRow[]) });
      expect(result.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );
});
