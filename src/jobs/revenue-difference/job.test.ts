import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf } from "../testing";
import { job } from "./job";

const A = {
  district: "District A",
  fiscalYear: 2024,
  adjustedPupilUnits: 7500,
  protectedPriorYear: 1946,
  enrollmentPriorYear: 7000,
  budget313: 800_000,
  budget318: 90_000,
};

describe("estimate against final revenue", () => {
  it("matches districts by name and year, and works out each change", () => {
    // By hand in achievement/revenue/difference.test.ts.
    const final = {
      ...A,
      district: "district  a",
      adjustedPupilUnits: 7600,
      protectedPriorYear: 2000,
      budget313: 700_000,
    };
    const found = runJob(job, { estimate: [A], final: [final] });
    expect(said(found)).toEqual([]);
    expect(figureOf(found, "revenue")).toBe(-26_650);
    expect(figureOf(found, "aid")).toBe(-18_655);
    expect(figureOf(found, "levy")).toBe(-7_995);
    expect(tableOf(found, "differences").rows).toEqual([
      [
        "district  a",
        "FY 2024",
        804_750,
        778_100,
        -26_650,
        -18_655,
        -7_995,
        "804,750.00 + 10,730.00 + 20,520.00 - 57,900.00 = 778,100.00",
      ],
    ]);
    expect(tableOf(found, "effects").rows.map((row) => [row[1], row[4], row[5]])).toEqual([
      ["Adjusted pupil units", 10_730, "the maximum"],
      ["Protected students, prior year", 20_520, "the maximum"],
      ["Approved budget, initial (313)", -57_900, "the approved budget"],
    ]);
  });

  it("says what stands in one table only, and what is there twice", () => {
    const found = runJob(job, {
      estimate: [A, { ...A, district: "Only here" }],
      final: [A, A, { ...A, fiscalYear: 2023 }],
    });
    expect(said(found).map(([input, row, , severity]) => [input, row, severity])).toEqual([
      ["final", 1, "error"],
      ["estimate", 1, "warning"],
      ["final", 2, "warning"],
    ]);
    expect(tableOf(found, "differences").rows).toHaveLength(1);
  });

  it("needs a year with a rule", () => {
    const before = { ...A, fiscalYear: 2013 };
    const found = runJob(job, { estimate: [before], final: [before] });
    expect(found.figures).toEqual([]);
    expect(said(found)[0]?.[4]).toContain("FY 2013");
  });
});
