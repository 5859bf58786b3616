import { describe, expect, it } from "vitest";
import type { JobResult, JobTable } from "../declaration";
import { testTable, type TestRow } from "../testing";
import { job } from "./job";

type Row = TestRow;

/** Headings that begin with "Result" are result columns, the others the form's own. */
function table(form: string, rows: readonly Row[]): JobTable {
  const isResult = (id: string) => id.startsWith("Result");
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(isResult);
  const own = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !isResult(id))));
  return testTable(form, own, {
    results: headings.map((heading) => ({ heading, cells: rows.map((row) => row[heading] ?? null) })),
  });
}

const run = (
  rows: readonly Row[],
  settings: Readonly<Record<string, string>> = {},
  indicators?: readonly Row[],
): JobResult =>
  job.compute(
    {
      goals: table("goals", rows),
      ...(indicators === undefined ? {} : { indicators: table("indicators", indicators) }),
    },
    { settings: { planFirstYear: "2024", fromText: "ask", ...settings } },
  );
const rowsOf = (result: JobResult, id: string) => result.tables.find((one) => one.id === id)?.rows ?? [];
const said = (result: JobResult) =>
  result.problems.map(({ row, column, message }) => [row, column, message] as const);

/** The three goals that Farmington published; the results are made up. */
const farmington: readonly Row[] = [
  {
    goal: "1",
    kind: "achievement",
    text: "Increase % BIPOC in AP/CIS from 21.5% (2022-23) to >= 25% (2025-26)",
    group: "BIPOC",
    measure: "students in AP/CIS",
    baselineValue: 21.5,
    baselineYear: "2022-23",
    targetValue: 25,
    targetYear: "2025-26",
    "Result 2023-24": 22.8,
    "Result 2024-25": 23.1,
  },
  {
    goal: "2",
    kind: "achievement",
    text: "disparity 13.2% to 10%",
    group: "BIPOC",
    measure: "disparity",
    baselineValue: 13.2,
    baselineYear: "2021-22",
    targetValue: 10,
    targetYear: "2024-25",
    "Result 2023-24": 11,
    "Result 2024-25": 10.4,
  },
  {
    goal: "3",
    kind: "Teachers",
    text: "Increase diversity of educators from 2.7% (2023) to 3.2% (2026)",
    measure: "diversity of educators",
    baselineValue: 2.7,
    baselineYear: 2023,
    targetValue: 3.2,
    targetYear: 2026,
    "Result 2023-24": 3.2,
  },
];

describe("goal-progress", () => {
  it("judges each goal by its newest result", () => {
    const result = run(farmington);
    expect(rowsOf(result, "progress").map((row) => [row[0], row[6], row[7], row[10]])).toEqual([
      ["1", 23.1, "2024-25", "behind"],
      ["2", 10.4, "2024-25", "not met"],
      ["3", 3.2, "2023-24", "met"],
    ]);
    // 21.5 + 3.5 x 2 / 3 = 23.8333; 1.6 of 3.5 points is 45.714 percent of the way.
    expect(rowsOf(result, "progress")[0]![8]).toBeCloseTo(23.8333, 4);
    expect(rowsOf(result, "progress")[0]![9]).toBeCloseTo(45.7143, 4);
    expect(result.figures.map(({ id, outcome }) => [id, outcome.kind === "value" && outcome.value])).toEqual([
      ["met", 1],
      ["on-track", 0],
      ["behind", 1],
      ["not-met", 1],
      ["no-data", 0],
    ]);
    expect(result.figures.map(({ verdict }) => verdict?.text)).toEqual([
      "goal 3",
      undefined,
      "goal 1",
      "goal 2",
      undefined,
    ]);
    expect(rowsOf(result, "kinds")).toEqual([
      ["Reduce achievement disparities", 2, 0, 0, 1, 1, 0],
      ["Increase racial and economic integration", 0, 0, 0, 0, 0, 0],
      ["Increase access to effective and diverse teachers", 1, 1, 0, 0, 0, 0],
    ]);
    expect(result.charts).toHaveLength(3);
    expect(result.charts[0]).toMatchObject({
      unit: "percent",
      categories: ["2022-23", "2023-24", "2024-25", "2025-26"],
      series: [{ values: [21.5, 22.8, 23.1, null] }, { kind: "line" }],
    });
    expect(result.notes.some(({ text }) => text.includes("met before its year"))).toBe(true);
  });

  it("notices that Farmington's middle goal does not run in the plan's years", () => {
    expect(said(run(farmington))).toEqual([
      [1, "targetYear", "Target year: the target's year, 2024-25, is before the plan's last, 2025-26"],
      [
        1,
        "baselineYear",
        "Baseline year: the baseline's year, 2021-22, is older than the year before the plan",
      ],
    ]);
    expect(said(run(farmington, { planFirstYear: "" }))).toEqual([]);
  });

  it("asks for what the cells leave blank, with what the sentence seems to say, or takes it when told to", () => {
    const bare = farmington.map(({ goal, text, ...rest }) => ({
      goal: goal!,
      text: text!,
      "Result 2023-24": rest["Result 2023-24"]!,
    }));
    const asked = run(bare);
    expect(rowsOf(asked, "progress").map((row) => row[10])).toEqual(["no data", "no data", "no data"]);
    expect(asked.problems.find(({ row, column }) => row === 0 && column === "baselineYear")?.advice).toBe(
      "Write the school year the baseline is of. The goal in words seems to say 2022-23.",
    );
    expect(rowsOf(asked, "suggestions").map((row) => [row[2], row[6], row[7], row[8], row[9]])).toEqual([
      [null, 21.5, "2022-23", 25, "2025-26"],
      ["achievement", 13.2, null, 10, null],
      ["teachers", 2.7, "2022-23", 3.2, "2025-26"],
    ]);
    const taken = run(bare, { fromText: "use" });
    // 21.5 + 3.5 / 3 = 22.67, and 22.8 is above it. The second sentence has no years: still no data.
    expect(rowsOf(taken, "progress").map((row) => row[10])).toEqual(["on track", "no data", "met"]);
  });

  it("says where a cell and the sentence differ, and where a share stands beside percents", () => {
    const [first] = farmington;
    expect(said(run([{ ...first!, baselineValue: 12.5 }]))).toContainEqual([
      0,
      "baselineValue",
      "Baseline: holds 12.5, and the goal in words seems to say 21.5",
    ]);
    expect(said(run([{ ...first!, text: null, baselineValue: 0.215 }]))).toContainEqual([
      0,
      "goal",
      "Goal: has 0.215 beside 25",
    ]);
  });

  it("refuses a row it cannot read and names the cell; other rows stay", () => {
    const [first, second] = farmington;
    const result = run([
      { ...first!, baselineValue: "about 20" },
      { ...second!, targetYear: "next year" },
      { ...second!, goal: "2" },
      { ...first!, goal: "4", "Result 2023-24": "n/a", "Result 2024-25": "good" },
      { ...first!, goal: "5", targetValue: "25%", "Result 2024-25": "24.1%" },
    ]);
    expect(said(result).slice(0, 3)).toEqual([
      [0, "baselineValue", 'Baseline: holds "about 20", not a number'],
      [1, "targetYear", 'Target year: holds "next year", not a school year'],
      [2, "goal", "Goal: 2 is there twice, in rows 2 and 3"],
    ]);
    expect(said(result)).toContainEqual([
      3,
      "goal",
      'Goal: the result of 2024-25 holds "good", not a number; left out',
    ]);
    expect(rowsOf(result, "progress").map((row) => [row[0], row[10]])).toEqual([
      ["4", "no data"],
      ["5", "on track"],
    ]);
  });

  it("does not judge a goal whose verb and numbers contradict each other", () => {
    const [first] = farmington;
    const result = run([{ ...first!, text: null, direction: "decrease" }]);
    expect(rowsOf(result, "progress")[0]!.slice(10)).toEqual([
      "no data",
      "direction and numbers contradict each other",
    ]);
  });

  it("reads key indicators the same way, without a kind", () => {
    const [first] = farmington;
    const { kind: _kind, group: _group, text: _text, ...indicator } = first!;
    const result = run(farmington, {}, [{ ...indicator, goal: "1a", strategy: "1" }]);
    expect(rowsOf(result, "indicators").map((row) => [row[0], row[10]])).toEqual([["1a", "behind"]]);
    expect(result.problems.filter(({ input }) => input === "indicators")).toEqual([]);
    expect(result.sheets[0]!.blocks.filter(({ kind }) => kind === "table")).toHaveLength(2);
  });

  it("lets the numbers of goals begin anew in each district", () => {
    const [first] = farmington;
    const of = (district: string) => ({ ...first!, district });
    const result = run([of("North"), of("South"), of(" north")]);
    expect(rowsOf(result, "progress").map((row) => [row[0], row[1]])).toEqual([
      ["1", "North"],
      ["1", "South"],
    ]);
    expect(said(result)).toEqual([[2, "goal", "Goal: 1 is there twice, in rows 1 and 3"]]);
  });

  it("gives each goal the same in any order, and a heading without a year is left out", () => {
    const one = rowsOf(run(farmington), "progress");
    const other = rowsOf(run([...farmington].reverse()), "progress");
    expect([...other].reverse()).toEqual(one);
    expect(said(run([{ ...farmington[0]!, "Result last year": 30 }]))).toEqual([
      [undefined, undefined, 'Column "Result last year": no school year in its heading; left out'],
    ]);
  });
});

describe("what a person would not see by themselves", () => {
  const goal = (number: number, more: Row = {}): Row => ({
    goal: String(number),
    kind: "achievement",
    group: "Students of color",
    measure: "Students in advanced courses",
    baselineValue: 20,
    baselineYear: "2022-23",
    targetValue: 26,
    targetYear: "2025-26",
    "Result 2023-24": 22,
    ...more,
  });
  const many = (count: number): readonly Row[] => Array.from({ length: count }, (_, at) => goal(at + 1));

  it("says how many goals have no chart of their own, and only then", () => {
    const all = run(many(12));
    expect(all.charts).toHaveLength(12);
    expect(all.notes.some(({ text }) => text.startsWith("Charts are drawn"))).toBe(false);
    const some = run(many(13));
    expect(some.charts).toHaveLength(12);
    expect(some.notes.map(({ text }) => text)).toContainEqual(
      expect.stringContaining("the first 12 of 13 goals with a track"),
    );
  });

  it("asks about percents that Excel keeps as shares, also where all of them are", () => {
    const shares = { baselineValue: 0.215, targetValue: 0.25, "Result 2023-24": 0.22 };
    const asked = run([goal(1, { ...shares, measure: "Percent in advanced courses" })]);
    expect(said(asked)).toContainEqual([
      0,
      "goal",
      expect.stringContaining("speaks of percents and has 0.215 to 0.25"),
    ]);
    expect(asked.problems.find(({ message }) => message.includes("speaks of percents"))!.advice).toContain(
      "0.215 for 21.5%",
    );
    // A ratio may be below 1, and a count above it.
    const speaks = (result: JobResult) => result.problems.some(({ message }) => message.includes("percents"));
    expect(speaks(run([goal(1, { ...shares, measure: "Risk ratio" })]))).toBe(false);
    expect(speaks(run([goal(1, { measure: "Percent in advanced courses" })]))).toBe(false);
  });
});
