import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b15-correction/indicator";
import { computeForm, percentOf } from "../../indicators/recordForm/testing";
import { serialOfIso } from "../../measures/dates";
import type { TableBlock } from "../../sheets/reportSheet";
import type { JobResult } from "../declaration";
import { job as recordReview } from "../record-review/job";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const day = (text: string) => serialOfIso(text)!;
const run = (findings: readonly TestRow[], settings = {}, plan?: readonly TestRow[]) =>
  runJob(job, { findings, ...(plan === undefined ? {} : { plan }) }, { asOf: "2026-06-01", ...settings });
const one = (id: string, more: TestRow = {}): TestRow => ({
  id,
  district: "Oak",
  record: `R${id}`,
  requirement: "13a",
  identified: day("2025-05-15"),
  verified: null,
  ...more,
});
const block = (result: JobResult, name: string): TableBlock =>
  result.sheets
    .find((sheet) => sheet.name === name)!
    .blocks.find((part): part is TableBlock => part.kind === "table")!;

describe("findings", () => {
  it("counts by pencil: 1 on time, 1 late, 1 overdue, 1 running are 1 of 4, or 1 of 3 without the running one", () => {
    const rows = [
      one("1", { verified: day("2026-05-15"), corrected: day("2026-01-01"), current: day("2026-02-01") }),
      one("2", { verified: day("2026-05-16"), corrected: day("2026-01-01"), current: day("2026-02-01") }),
      one("3"),
      one("4", { identified: day("2025-12-01") }),
    ];
    const result = run(rows);
    expect(said(result)).toEqual([]);
    expect([figureOf(result, "percent15"), figureOf(result, "late"), figureOf(result, "at-risk")]).toEqual([
      25, 1, 0,
    ]);
    expect(figureOf(run(rows, { running: "leave out" }), "percent15")).toBeCloseTo(100 / 3, 10);
    expect(tableOf(result, "groups").rows[0]?.slice(0, 9)).toEqual([
      "Oak",
      "13a",
      4,
      "2 of 4",
      "2 of 4",
      1,
      1,
      2,
      1,
    ]);
    expect(
      tableOf(result, "next").rows.map(([name, , , , due, left, stands]) => [name, due, left, stands]),
    ).toEqual([
      ["3", "2026-05-15", -17, "late"],
      ["4", "2026-12-01", 183, "open"],
    ]);
  });

  it("splits areas as the plan's baseline does: A 1,809 of 3,180, B 286 of 467", () => {
    const many = (area: string, all: number, onTime: number): TestRow[] =>
      Array.from({ length: all }, (_, at) => ({
        id: `${area}${at}`,
        area,
        identified: day("2024-01-10"),
        verified: at < onTime ? day("2024-11-01") : null,
      }));
    const result = run([...many("A", 3180, 1809), ...many("B", 467, 286)]);
    const shown = ["percent15A", "percent15B", "percent15"].map((id) =>
      Number(figureOf(result, id)).toFixed(1),
    );
    // Lines 1781 and 1791; the plan prints no combined percent: 2,095 / 3,647.
    expect(shown).toEqual(["56.9", "61.2", "57.4"]);
  });

  const finding = fc.record({
    identified: fc.integer({ min: 45000, max: 45800 }),
    wait: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    area: fc.constantFrom("A", "B", null),
    district: fc.constantFrom("Oak", "Elm", "oak"),
  });
  const rowsOf = (
    list: readonly { identified: number; wait: number | null; area: string | null; district: string }[],
  ) =>
    list.map(({ identified, wait, area, district }, at): TestRow => ({
      id: `F${at}`,
      district,
      requirement: "13a",
      identified,
      verified: wait === null ? null : identified + wait,
      area,
    }));

  it("agrees with indicator 15 on the same findings, judged on the latest day in them", () => {
    fc.assert(
      fc.property(
        fc.array(finding, { minLength: 1, maxLength: 25 }),
        fc.constantFrom("count", "leave out"),
        (list, running) => {
          const rows = rowsOf(list);
          const latest = Math.max(
            ...rows.flatMap((row) => [Number(row["identified"]), Number(row["verified"] ?? 0)]),
          );
          const asOf = new Date((latest - 25569) * 86_400_000).toISOString().slice(0, 10);
          const own = computeForm(indicator, "findings", rows, { settings: { running } });
          const result = run(rows, { asOf, running });
          for (const code of ["15", "15A", "15B"]) {
            const expected = percentOf(own, code);
            if (typeof expected === "number")
              expect(figureOf(result, `percent${code}`)).toBeCloseTo(expected, 10);
          }
          expect(figureOf(result, "percent15") === "undefined").toBe(
            typeof percentOf(own, "15") !== "number",
          );
        },
      ),
    );
  });

  it("adds up over groups, and no order of rows changes it", () => {
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 25 }), (list) => {
        const rows = rowsOf(list);
        const result = run(rows);
        const groups = tableOf(result, "groups").rows;
        const total = (column: number) => groups.reduce((sum, cells) => sum + Number(cells[column]), 0);
        expect(total(2)).toBe(rows.length);
        expect(total(5) + total(6) + total(7)).toBe(rows.length);
        expect(groups.length).toBeLessThanOrEqual(2);
        const turned = run([...rows].reverse());
        expect(tableOf(turned, "groups")).toEqual(tableOf(result, "groups"));
        expect(turned.figures).toEqual(result.figures);
      }),
    );
  });

  it("names the same finding first in either order of two of one last day", () => {
    const rows = [one("2", { requirement: "13b" }), one("1", { requirement: "13a" })];
    const first = figureOf(run(rows), "next");
    expect(first).toMatch(/, 13a; /);
    expect(figureOf(run([...rows].reverse()), "next")).toBe(first);
  });

  it("names dates that cannot be, and findings that are verified too early", () => {
    const result = run([
      one("1", { verified: day("2025-05-14") }),
      one("2", { verified: day("2025-05-15"), corrected: day("2025-05-15"), current: day("2025-05-15") }),
      one("3", { verified: day("2026-01-01"), corrected: null, current: day("2025-12-01") }),
      one("4", { corrected: day("2025-05-01") }),
      one("5", { identified: day("2026-06-02") }),
      one("1"),
    ]);
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "verified", "error"],
      [2, "verified", "warning"],
      [3, "corrected", "error"],
      [4, "identified", "warning"],
      [5, "id", "error"],
    ]);
    expect(tableOf(result, "groups").rows[0]?.[2]).toBe(3);
  });
});

describe("the corrective action plan", () => {
  it("proposes steps for open findings without one, none for verified ones, and no date", () => {
    const sheet = block(
      run([one("1"), one("2", { requirement: "13b", verified: day("2025-06-01") })]),
      "Corrective action plan",
    );
    expect(new Set(sheet.rows.map((cells) => cells[1]))).toEqual(new Set(["13a"]));
    expect(sheet.rows.map((cells) => cells[5])).toEqual([null, null, null, null]);
  });

  it("keeps the steps there are, says what they lack, and asks about days after the one year", () => {
    const step = { district: "oak", requirement: "13A", activity: "Train", who: "Director" };
    const result = run([one("1", { identified: day("2025-12-01") })], {}, [
      { ...step, step: "1", due: day("2026-05-31") },
      { ...step, step: "2", due: day("2026-12-01") },
      { ...step, step: "3", due: day("2026-12-02") },
      { ...step, step: "4", due: null },
      { ...step, requirement: "13z", step: "5", due: day("2026-07-01") },
    ]);
    expect(tableOf(result, "steps").rows.map((cells) => cells[7])).toEqual([
      "late",
      "open",
      "open",
      "not complete",
      "open",
    ]);
    expect(said(result).map(([input, row, column]) => [input, row, column])).toEqual([
      ["plan", 2, "due"],
      ["plan", 4, "requirement"],
    ]);
    expect(figureOf(result, "late-steps")).toBe(1);
    expect(block(result, "Corrective action plan").rows).toHaveLength(4);
  });

  it("reads its own sheet of findings back, and that of a record review", () => {
    const first = run([
      one("1", { corrected: day("2025-06-01"), reason: "staff", left: "No" }),
      one("2", { area: "B" }),
    ]);
    const ids = [
      "id",
      "district",
      "record",
      "requirement",
      "what",
      "area",
      "reason",
      "identified",
      "corrected",
      "left",
      "current",
      "verified",
    ];
    const rows = (result: JobResult) =>
      block(result, "Findings").rows.map((cells): TestRow =>
        Object.fromEntries(ids.map((id, at) => [id, cells[at] as string | number | null])),
      );
    const again = run(rows(first));
    expect([again.figures, again.tables]).toEqual([first.figures, first.tables]);

    const answers = Object.fromEntries(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => [`13${letter}`, "No"]),
    );
    const reviewed = runJob(
      recordReview,
      { review: [{ district: "Oak", record: "7", age: 17, ...answers }] },
      { year: "2026", identified: "2025-10-15" },
    );
    const followed = run(rows(reviewed));
    expect(said(followed)).toEqual([]);
    expect(tableOf(followed, "next").rows).toHaveLength(8);
  });
});
