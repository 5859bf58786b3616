import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import { latestFirstYear, taskOf } from "../../monitoring/recordReview/cycle";
import type { TableBlock } from "../../sheets/reportSheet";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const day = (text: string) => serialOfIso(text)!;
const run = (districts: readonly TestRow[], settings = {}) =>
  runJob(job, { districts }, { fy: "2027", base: "2027", asOf: "2026-11-21", ...settings });
const task = (row: TestRow, settings = {}) =>
  tableOf(run([{ district: "Oak", ...row }], settings), "tasks").rows[0]!;

describe("the five years", () => {
  it.each([
    [2027, 1, "Self-review"],
    [2028, 2, "Correction of the self-review"],
    [2029, 3, "On-site review"],
    [2030, 4, "Correction of the on-site review"],
    [2031, 5, "Verification of the corrective action plan"],
    [2032, 1, "Self-review"],
  ])("a district that begins in FY 2027 is in FY %i in year %i", (fy, step, title) => {
    expect([taskOf({ firstYear: 2027, given: true }, fy)].map((one) => [one?.step, one?.title])).toEqual([
      [step, title],
    ]);
  });

  it("has no task before its first year, and none before the cycle was in force", () => {
    expect(taskOf({ firstYear: 2027, given: true }, 2026)).toBeUndefined();
    expect(taskOf({ firstYear: 2010, given: false }, 2010)?.step).toBe(1);
    expect(taskOf({ firstYear: 2009, given: false }, 2009)).toBeUndefined();
  });

  it("places group g in year 1 in the base year and g - 1 years later", () => {
    const steps = tableOf(
      run([1, 2, 3, 4, 5].map((group) => ({ district: `D${group}`, group }))),
      "years",
    ).rows.map((cells) => String(cells[3]).slice(0, 1));
    expect(steps).toEqual(["1", "5", "4", "3", "2"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2010, max: 2090 }), (group, fy) => {
        const first = latestFirstYear(group, 2027, fy);
        expect(first <= fy && fy - first < 5).toBe(true);
        expect((((first - (2027 + group - 1)) % 5) + 5) % 5).toBe(0);
      }),
    );
  });
});

describe("last days", () => {
  it("of a self-review is June 30: open then, late on July 1", () => {
    const stands = (asOf: string) => task({ first: "2026-27" }, { asOf }).slice(5);
    expect(stands("2027-06-30")).toEqual(["2027-06-30", "0 days left"]);
    expect(stands("2027-07-01")).toEqual(["2027-06-30", "late by 1 day"]);
  });

  it.each([
    ["2026-03-15", "2027-03-15"],
    ["2024-02-29", "2025-02-28"],
  ])("of a correction is one year after %s", (identified, last) => {
    const row = { first: 2026, identified: day(identified) };
    expect(task(row)[5]).toBe(last);
    expect(task(row, { asOf: last })[6]).toBe("0 days left");
    expect(task({ first: 2026 })[6]).toMatch(/^no date: write when/);
  });

  it("of an on-site review is the day agreed; the verification has none", () => {
    expect(task({ first: 2025, visit: day("2027-04-12") })[5]).toBe("2027-04-12");
    expect(task({ first: 2025 })[6]).toMatch(/^no date: write the day of the review/);
    expect(task({ first: 2023 }).slice(2, 7)).toEqual([
      "Verification of the corrective action plan",
      expect.any(String),
      "the department",
      null,
      "no date is printed for it",
    ]);
  });

  it("tells done from done late, and does not take last year's day", () => {
    expect(task({ first: 2027, done: day("2027-06-30") })[6]).toBe("done");
    expect(task({ first: 2027, done: day("2027-07-01") })[6]).toBe("done late");
    const stale = run([{ district: "Oak", first: 2027, done: day("2026-06-30") }]);
    expect(said(stale).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "done", "warning"],
    ]);
    expect(figureOf(stale, "done")).toBe(0);
  });

  it("go into the calendar while they are ahead", () => {
    const text = (asOf: string) => run([{ district: "Oak", first: 2027 }], { asOf }).files[0]?.text;
    expect(text("2027-06-30")).toContain("DTSTART;VALUE=DATE:20270630\r\n");
    expect(text("2027-06-30")).toContain("SUMMARY:Oak: Self-review\\, last day\r\n");
    expect(text("2027-07-01")).toBeUndefined();
  });
});

describe("the districts", () => {
  it("deals those without a place evenly, the same for any order of rows, and keeps the others", () => {
    const rows = Array.from({ length: 23 }, (_, at): TestRow => ({
      district: `D${String(at).padStart(2, "0")}`,
      area: at % 2 === 0 ? "metro" : "rural",
      group: at < 3 ? 1 : null,
    }));
    const result = run(rows);
    const groups = tableOf(result, "years").rows.map(([, group]) => Number(group));
    expect(groups.slice(0, 3)).toEqual([1, 1, 1]);
    const sizes = [1, 2, 3, 4, 5].map((group) => groups.filter((one) => one === group).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(run([...rows].reverse()).tables).toEqual(result.tables);
  });

  it("reads its own sheet back with the same tasks", () => {
    const first = run([
      { district: "A", group: 4, area: "metro" },
      { district: "B" },
      { district: "C", first: "2025-26", identified: day("2026-01-10") },
    ]);
    const block = first.sheets[0]!.blocks.find((one): one is TableBlock => one.kind === "table")!;
    const ids = ["district", "first", "area", "identified", "visit", "done"];
    const rows = block.rows.map((cells): TestRow =>
      Object.fromEntries(ids.map((id, at) => [id, cells[at] as string | number | null])),
    );
    const again = run(rows, { base: "2029" });
    expect(said(again)).toEqual([]);
    expect(tableOf(again, "tasks").rows).toEqual(tableOf(first, "tasks").rows);
  });

  it("names years and groups that are none, twins, and a group that contradicts the first year", () => {
    const result = run([
      { district: "A", first: "soon" },
      { district: "B", group: 6 },
      { district: "C", group: 0 },
      { district: "D", first: 2027, group: 2 },
      { district: "d", group: 1 },
    ]);
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "first", "error"],
      [1, "group", "error"],
      [2, "group", "error"],
      [3, "group", "warning"],
      [4, "district", "error"],
    ]);
    expect(tableOf(result, "tasks").rows).toHaveLength(1);
  });

  it("shows the older kinds of review and places nobody before FY 2010", () => {
    const old = run([{ district: "A", group: 1 }], { fy: "2009" });
    expect(tableOf(old, "older").rows.map(([code]) => code)).toEqual(["TR", "SR", "VR", "FR"]);
    expect(old.tables).toHaveLength(1);
    expect(
      run([{ district: "A", group: 1 }], { fy: "2010", base: "2010" }).tables.map(({ id }) => id),
    ).toContain("tasks");
  });
});
