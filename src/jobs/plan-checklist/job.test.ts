import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import type { RawCell } from "../../indicators/declaration";
import type { JobResult } from "../declaration";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const day = (text: string): number => serialOfIso(text)!;
const SETTINGS = { planFirstYear: "2024", asOf: "2023-04-01", americanIndianStudents: "25" };
const run = (
  tables: Readonly<Record<string, readonly TestRow[]>>,
  settings: Readonly<Record<string, string>> = {},
): JobResult => runJob(job, tables, { ...SETTINGS, ...settings });
const stands = (result: JobResult, id: string) => {
  const row = tableOf(result, "checklist").rows.find((one) => one[1] === id)!;
  return [row[3], row[5]];
};

const goals: readonly TestRow[] = [
  {
    goal: "1",
    kind: "achievement",
    measure: "students in AP/CIS",
    group: "BIPOC",
    strategy: "1",
    baselineValue: 21.5,
    baselineYear: "2022-23",
    targetValue: 25,
    targetYear: "2025-26",
  },
  {
    goal: "2",
    kind: "teachers",
    measure: "diversity of educators",
    strategy: "2",
    baselineValue: 2.7,
    baselineYear: 2023,
    targetValue: 3.2,
    targetYear: 2026,
  },
];

describe("plan-checklist", () => {
  it("without a table everything is open, and the sheet asks for it", () => {
    const result = run({});
    // No racially identifiable school, not isolated: three of the eighteen are not this district's.
    expect([figureOf(result, "open"), figureOf(result, "met")]).toEqual([15, 0]);
    expect(result.sheets[0]!.forPeople).toBe(true);
    expect(stands(result, "community-council")).toEqual([
      "does not apply",
      "the district has no such school",
    ]);
    expect(result.problems).toEqual([]);
  });

  it("takes the plan's years from the goals where its first year is not given", () => {
    const sheetName = (result: JobResult) => JSON.stringify(result.sheets[0]);
    const open = run({ goals }, { planFirstYear: "", asOf: "2026-11-22" });
    expect(open.problems).toEqual([]);
    expect(sheetName(open)).toBe(sheetName(run({ goals }, { planFirstYear: "2024", asOf: "2026-11-22" })));
    // No goals: 30 June is the last day of fiscal year 2026, 1 July the first of 2027.
    expect(sheetName(run({}, { planFirstYear: "", asOf: "2026-06-30" }))).toBe(
      sheetName(run({}, { planFirstYear: "2026" })),
    );
    expect(sheetName(run({}, { planFirstYear: "", asOf: "2026-07-01" }))).toBe(
      sheetName(run({}, { planFirstYear: "2027" })),
    );
    expect(said(run({}, { planFirstYear: "", asOf: "" })).join()).toContain("there is no such plan");
  });

  it("takes its own sheet back", () => {
    const block = run({}).sheets[0]!.blocks.find((one) => one.kind === "table")!;
    const at = (title: string) => block.columns.findIndex((column) => column.title === title);
    const answers = block.rows.map((row) => ({
      id: row[at("Requirement")] as RawCell,
      question: row[at("Question")] as RawCell,
      answer: row[at("Answer")] === null ? "Yes" : (row[at("Answer")] as RawCell),
      on: null,
      evidence: "minutes",
    }));
    const result = run({ answers });
    expect([figureOf(result, "open"), figureOf(result, "met")]).toEqual([0, 15]);
    expect(result.figures[0]!.verdict?.tone).toBe("good");
  });

  it("answers the questions on goals from the goals, also against the checklist", () => {
    const result = run({ goals, answers: [{ id: "integration-goal", answer: "Yes", evidence: "page 4" }] });
    expect(stands(result, "achievement-goal")).toEqual(["met", "goals: 1"]);
    expect(stands(result, "integration-goal")).toEqual([
      "not met",
      'no goal "Increase racial and economic integration" in the table; the checklist says yes',
    ]);
    expect(stands(result, "measurable")).toEqual(["met", "all 2 goals of the table"]);
    const [first, second] = goals;
    const without = run({ goals: [first!, { ...second!, targetYear: null }] });
    expect(stands(without, "measurable")).toEqual(["not met", "not these goals: 2"]);
    expect(said(without)).toContainEqual([
      "goals",
      1,
      "targetYear",
      "warning",
      "Target year: the target has no year",
    ]);
  });

  it("looks at the strategies", () => {
    const strategies = [
      { strategy: "1", research: "a study", measures: "monthly counts", indicators: "sign-ups" },
      { strategy: "2", research: "a study", measures: null, indicators: null },
    ];
    const result = run({ goals, strategies });
    expect(stands(result, "strategies-tied")[0]).toBe("met");
    expect(stands(result, "key-indicators")).toEqual(["not met", "no key indicator for 2"]);
    expect(stands(result, "research-based")).toEqual([
      "not met",
      "no research or no measure along the way for 2",
    ]);
  });

  it("says when days do not fit together, on both sides of March 15", () => {
    const vote = (on: string, settings = {}) =>
      said(run({ answers: [{ id: "board-approval", answer: "Yes", on: day(on) }] }, settings)).map(
        (problem) => problem[4],
      );
    expect(vote("2023-03-15")).toEqual([]);
    expect(vote("2023-03-16")).toEqual([
      "Day: the board's vote of March 16, 2023 is after the plan is due, March 15, 2023",
    ]);
    // A newly identified district has until June 15.
    expect(vote("2023-03-16", { newlyIdentified: "yes" })).toEqual([]);
    expect(vote("2023-04-02")[0]).toBe("Day: April 2, 2023 has not come yet, and the answer is Yes");
    expect(
      said(
        run({
          answers: [
            { id: "board-approval", answer: "Yes", on: day("2023-02-27") },
            { id: "council-input", answer: "Yes", on: day("2023-02-28") },
          ],
        }),
      ),
    ).toEqual([
      [
        "answers",
        1,
        "on",
        "warning",
        "Day: the input of February 28, 2023 is after the board's vote of February 27, 2023",
      ],
    ]);
  });

  it("names cells it cannot read", () => {
    const result = run({
      answers: [
        { id: "vote of the board", answer: "Yes" },
        { id: "hearing", answer: "perhaps" },
        { id: "Has the school board approved the plan?", answer: "no" },
      ],
    });
    expect(said(result).map(([input, row, column, severity]) => [input, row, column, severity])).toEqual([
      ["answers", 0, "id", "error"],
      ["answers", 1, "answer", "error"],
    ]);
    expect(stands(result, "board-approval")[0]).toBe("not met");
    expect(stands(result, "hearing")[0]).toBe("not answered");
  });

  it("shows the contradiction about ten students where it matters", () => {
    const by = (parentCommitteeBy: string) => run({}, { americanIndianStudents: "10", parentCommitteeBy });
    expect(stands(by("rule"), "parent-committee")[0]).toBe("not answered");
    expect(stands(by("page"), "parent-committee")).toEqual([
      "does not apply",
      "10 American Indian students, fewer than 11",
    ]);
    expect(by("rule").notes[0]!.text).toMatch(/exactly ten/);
    expect(run({}).notes[0]!.text).not.toMatch(/exactly ten/);
    expect(stands(run({}, { americanIndianStudents: "" }), "parent-committee")[0]).toBe("ask");
  });

  it("refuses a year without plans", () => {
    expect(run({}, { planFirstYear: "2010" }).problems[0]).toMatchObject({ severity: "error" });
  });
});
