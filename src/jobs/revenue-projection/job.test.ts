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
    expect(found.charts[0]?.series[0]?.values).toEqual([161_000, 161_000]);
  });
});
