import { describe, expect, it } from "vitest";
import { figureOf, runJob, tableOf } from "../testing";
import { job } from "./job";

const BASE = {
  district: "A",
  fiscalYear: 2026,
  adjustedPupilUnits: 1000,
  protectedPriorYear: 300,
  enrollmentPriorYear: 1000,
  holdHarmless: 1_000,
  budget313: 200_000,
  budget318: 9_000,
};

describe("revenue of the coming years", () => {
  it("projects three years when nothing else is said", () => {
    const found = runJob(
      job,
      { base: [BASE] },
      { pupilUnitsPercent: "10", protectedPoints: "5", budget313Percent: "-20" },
    );
    // 350 x 1,100 x 0.35 + 1,000 + 9,000; then 100.3 percent of 128,000, and of 102,400, + 9,000.
    expect([2026, 2027, 2028, 2029].map((fy) => figureOf(found, `fy${fy}`))).toEqual([
      115_000, 144_750, 137_384, 111_707.2,
    ]);
    expect(tableOf(found, "years").rows[1]).toEqual([
      "A",
      "FY 2027",
      1100,
      350,
      1000,
      160_000,
      9_000,
      135_750,
      9_000,
      144_750,
      101_325,
      43_425,
    ]);
  });

  it("adds several districts up by year", () => {
    const found = runJob(job, { base: [BASE, { ...BASE, district: "B" }] }, { years: "1" });
    expect([figureOf(found, "fy2026"), figureOf(found, "fy2027")]).toEqual([230_000, 230_000]);
    expect(found.figures.map(({ working }) => [working?.numbers, working?.year])).toEqual([
      ["115,000.00 + 115,000.00 = 230,000.00", "FY 2026 (school year 2025-26)"],
      ["115,000.00 + 115,000.00 = 230,000.00", "FY 2027 (school year 2026-27)"],
    ]);
    expect(found.charts[0]?.series[0]?.values).toEqual([161_000, 161_000]);
  });

  it("starts from the newest year of each district, and never adds a district's past to it", () => {
    const found = runJob(
      job,
      { base: [{ ...BASE, fiscalYear: 2024 }, BASE, { ...BASE, district: "B" }] },
      { years: "1" },
    );
    expect([figureOf(found, "fy2026"), figureOf(found, "fy2027")]).toEqual([230_000, 230_000]);
    expect(found.figures.map(({ id }) => id)).toEqual(["fy2026", "fy2027"]);
    expect(found.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [0, "fiscalYear", expect.stringContaining("FY 2024 is older than FY 2026 of the same district")],
    ]);
    const nameless = (fiscalYear: number) => ({ ...BASE, district: null, fiscalYear });
    const one = runJob(job, { base: [nameless(2025), nameless(2026), nameless(2024)] }, { years: "1" });
    expect(one.figures.map(({ title }) => title)).toEqual(["Revenue of FY 2026", "Revenue of FY 2027"]);
    expect(figureOf(one, "fy2026")).toBe(115_000);
    expect(one.problems.map(({ row }) => row)).toEqual([0, 2]);
  });

  it("sums only the years that every district reaches, and says so", () => {
    const later = { ...BASE, district: "B", fiscalYear: 2027 };
    const found = runJob(job, { base: [BASE, later] }, { years: "1" });
    expect(found.figures.map(({ id }) => id)).toEqual(["fy2027"]);
    expect(figureOf(found, "fy2027")).toBe(230_000);
    expect(found.notes[0]?.text).toContain("FY 2026, FY 2028: there are no sums of these years");
    expect(tableOf(found, "years").rows).toHaveLength(4);
    const apart = runJob(job, { base: [BASE, { ...later, fiscalYear: 2030 }] }, { years: "1" });
    expect(apart.figures).toEqual([]);
    expect(apart.charts).toEqual([]);
  });
});
