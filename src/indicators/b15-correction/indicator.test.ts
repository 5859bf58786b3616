import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithTarget, targetFor } from "../compareWithTarget";
import {
  computeForm,
  percentOf,
  said,
  serial,
  tableOf,
  workingOf,
  type TestRow,
} from "../recordForm/testing";
import { indicator } from "./indicator";

const findings = (rows: readonly TestRow[], running = "count", ffy = 2010) =>
  computeForm(indicator, "findings", rows, { ffy, settings: { running } });
/** Verified in time, later, open and running, open and over, all: of the first column. */
const statuses = (rows: readonly TestRow[], running?: string) =>
  tableOf(findings(rows, running), "statuses")?.rows.map(([, all]) => all);

const IDENTIFIED = serial("2009-03-15");
const ONE_YEAR = serial("2010-03-15");

describe("indicator 15 from counts", () => {
  const BASELINE = [
    { area: "A", findings: 3180, corrected: 1809 },
    { area: "B", findings: 467, corrected: 286 },
  ];

  it("prints the plan's baseline (lines 1776-1791) and compares both together with the target", () => {
    const found = computeForm(indicator, "counts", BASELINE, { ffy: 2005 });
    expect(workingOf(found, "15A")).toBe("1,809 / 3,180 x 100 = 56.9");
    expect(workingOf(found, "15B")).toBe("286 / 467 x 100 = 61.2");
    // 2,095 of 3,647 by hand.
    expect(workingOf(found, "15")).toBe("2,095 / 3,647 x 100 = 57.4");
    const kinds = ["15", "15A", "15B"].map(
      (code) =>
        targetFor(
          indicator.measures.find((measure) => measure.code === code)!,
          2010,
        ).kind,
    );
    expect(kinds).toEqual(["value", "undefined", "undefined"]);
  });

  it("needs no area", () => {
    const found = computeForm(indicator, "counts", [{ findings: 100, corrected: 100 }]);
    expect(found.results.map(({ measure }) => measure)).toEqual(["15"]);
    expect(compareWithTarget(indicator.measures[0]!, 2010, percentOf(found, "15") as number)).toBe("met");
  });

  it("reads areas as people write them, and refuses what names none", () => {
    const names = ["15A", "priority area", "15b", "Other", "not a priority area", "C"];
    const found = computeForm(
      indicator,
      "counts",
      names.map((area, place) => ({ area, district: `District ${place}`, findings: 1, corrected: 1 })),
    );
    expect(tableOf(found, "rows")?.rows.map(([area]) => String(area).charAt(0))).toEqual([..."AABBB"]);
    expect(said(found)).toEqual([[5, "area", "error", 'Area: "C" is no area']]);
  });

  it("never shows 99.96 as met, and refuses more corrections than findings", () => {
    const almost = computeForm(indicator, "counts", [{ findings: 2500, corrected: 2499 }]);
    expect(compareWithTarget(indicator.measures[0]!, 2010, percentOf(almost, "15") as number)).toBe(
      "not met",
    );
    const wrong = computeForm(indicator, "counts", [{ findings: 4, corrected: 5 }]);
    expect(said(wrong).map(([row, column]) => [row, column])).toEqual([[0, "corrected"]]);
  });
});

describe("indicator 15 from one row a finding", () => {
  it("takes a correction verified one year later to the day as in time, and the next day as late", () => {
    expect(statuses([{ identified: IDENTIFIED, verified: ONE_YEAR }])).toEqual([1, 0, 0, 0, 1]);
    expect(statuses([{ identified: IDENTIFIED, verified: ONE_YEAR + 1 }])).toEqual([0, 1, 0, 0, 1]);
    // February 29, 2008: the year ends on February 28, 2009.
    const leap = serial("2008-02-29");
    expect(statuses([{ identified: leap, verified: serial("2009-02-28") }])?.[0]).toBe(1);
    expect(statuses([{ identified: leap, verified: serial("2009-03-01") }])?.[0]).toBe(0);
  });

  it("judges open findings on the latest date in the data, both sides of the limit", () => {
    const open = { identified: IDENTIFIED, verified: null };
    const other = (verified: number) => ({ identified: IDENTIFIED, verified });
    expect(statuses([open, other(ONE_YEAR)])).toEqual([1, 0, 1, 0, 2]);
    expect(statuses([open, other(ONE_YEAR + 1)])).toEqual([0, 1, 0, 1, 2]);
    // A later finding is a date too.
    expect(statuses([open, { identified: ONE_YEAR + 1, verified: null }])).toEqual([0, 0, 1, 1, 2]);
  });

  it("counts a finding whose year is running as not corrected, or leaves it out, and says so", () => {
    const rows = [
      { identified: IDENTIFIED, verified: IDENTIFIED + 100 },
      { identified: IDENTIFIED, verified: null },
    ];
    expect(percentOf(findings(rows), "15")).toBe(50);
    expect(percentOf(findings(rows, "leave out"), "15")).toBe(100);
    expect(said(findings(rows))).toEqual([
      [
        1,
        "verified",
        "warning",
        "Verified: is blank, and its year runs until 2010-03-15, after the latest date in the data (2009-06-23); counted as not corrected",
      ],
    ]);
    expect(findings(rows).notes[0]?.text).toMatch(/^1 open finding is judged on 2009-06-23/);
    expect(findings(rows, "leave out").notes[0]?.text).toContain("(1) are left out");
    expect(findings(rows.slice(0, 1)).notes[0]?.text).not.toMatch(/judged/);
  });

  it("splits by area and keeps findings without one in the whole", () => {
    const done = { identified: IDENTIFIED, verified: IDENTIFIED + 1 };
    const late = { identified: IDENTIFIED, verified: ONE_YEAR + 9 };
    const found = findings([
      { ...done, area: "A" },
      { ...late, area: "priority" },
      { ...done, area: "15B" },
      { ...done, area: null },
    ]);
    expect(["15", "15A", "15B"].map((measure) => percentOf(found, measure))).toEqual([75, 50, 100]);
    expect(tableOf(found, "late")?.rows).toEqual([
      ["row 2", "2009-03-15", "2010-03-15", "2010-03-24", 9, "verified after one year"],
    ]);
  });

  it("names each cell it cannot use and leaves the finding out", () => {
    const found = findings([
      { identified: null, verified: ONE_YEAR },
      { identified: IDENTIFIED, verified: IDENTIFIED - 1 },
      { identified: "spring", verified: null },
      { identified: IDENTIFIED, verified: ONE_YEAR, area: "C" },
      { identified: IDENTIFIED, verified: ONE_YEAR, id: "F1" },
      { identified: IDENTIFIED, verified: ONE_YEAR, id: "f1" },
      { identified: 12, verified: ONE_YEAR },
    ]);
    expect(said(found)).toEqual([
      [0, "identified", "error", "Identified: is blank"],
      [1, "verified", "error", "Verified: 2009-03-14 is before the finding of 2009-03-15"],
      [2, "identified", "error", 'Identified: holds "spring", not a date'],
      [3, "area", "error", 'Area: holds "C"'],
      [5, "id", "error", "Finding: f1 is there twice, in rows 5 and 6"],
      [6, "identified", "error", "Identified: holds 12, not a date"],
    ]);
    expect(workingOf(found, "15")).toBe("1 / 1 x 100 = 100.0");
  });

  it("has no percent without findings", () => {
    expect(percentOf(findings([]), "15")).toBe("undefined");
  });

  it("puts every finding in one status, and the areas add up", () => {
    const row = fc.record({
      identified: fc.integer({ min: IDENTIFIED, max: IDENTIFIED + 900 }),
      after: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
      area: fc.constantFrom("A", "B"),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean(), (rows, leaveOut) => {
        const found = findings(
          rows.map(({ identified, after, area }) => ({
            identified,
            verified: after === null ? null : identified + after,
            area,
          })),
          leaveOut ? "leave out" : "count",
        );
        const table = (tableOf(found, "statuses")?.rows ?? []).map((cells) => cells.slice(1).map(Number));
        for (const [all, ...areas] of table) expect(areas.reduce((sum, one) => sum + one, 0)).toBe(all);
        const [onTime, late, running, over, counted] = table.map(([all]) => all!);
        expect(onTime! + late! + running! + over!).toBe(rows.length);
        expect(counted).toBe(rows.length - (leaveOut ? running! : 0));
      }),
    );
  });
});
