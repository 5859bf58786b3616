import { describe, expect, it } from "vitest";
import type { RevenueFigures } from "../revenueSteps";
import { projectRevenue, type ProjectionAssumptions } from "./projection";

const BASE: RevenueFigures = {
  adjustedPupilUnits: 1000,
  protectedPriorYear: 300,
  enrollmentPriorYear: 1000,
  holdHarmless: 1_000,
  budget313: 200_000,
  budget318: 9_000,
};
const STILL: ProjectionAssumptions = {
  pupilUnitsPercent: 0,
  enrollmentPercent: 0,
  protectedPoints: 0,
  budget313Percent: 0,
  budget318Percent: 0,
};

const amounts = (years: ReturnType<typeof projectRevenue>, id: string): unknown[] =>
  years.map(({ steps }) => {
    const outcome = steps.find((step) => step.id === id)!.outcome;
    return outcome.kind === "value" ? outcome.value : outcome.kind;
  });

describe("projected revenue", () => {
  it("stays where nothing changes", () => {
    const years = projectRevenue(2026, BASE, STILL, 3);
    expect(years.map(({ fy }) => fy)).toEqual([2026, 2027, 2028, 2029]);
    // 350 x 1,000 x 0.3 + 1,000 = 106,000; the lesser of 10,000 and 9,000.
    expect(amounts(years, "revenue")).toEqual([115_000, 115_000, 115_000, 115_000]);
  });

  it("grows by pencil: 10 percent more units, 5 points more protected, 20 percent less budget", () => {
    const years = projectRevenue(
      2026,
      BASE,
      { ...STILL, pupilUnitsPercent: 10, protectedPoints: 5, budget313Percent: -20 },
      2,
    );
    // 350 x 1,100 x 0.35 + 1,000 = 135,750; 350 x 1,210 x 0.4 + 1,000 = 170,400.
    expect(amounts(years, "maxInitial")).toEqual([106_000, 135_750, 170_400]);
    // 100.3 percent of 200,000, 160,000 and 128,000 is 200,600, 160,480 and 128,384.
    expect(amounts(years, "initial")).toEqual([106_000, 135_750, 128_384]);
  });

  it("counts whole students, and never fewer than none or more than all", () => {
    const fewer = projectRevenue(2026, BASE, { ...STILL, enrollmentPercent: -0.55, protectedPoints: -20 }, 2);
    expect(fewer.map(({ figures }) => figures.enrollmentPriorYear)).toEqual([1000, 995, 989]);
    // 10 percent of 995 is 99.5, which is 100 students; then 0 percent.
    expect(fewer.map(({ figures }) => figures.protectedPriorYear)).toEqual([300, 100, 0]);
    const more = projectRevenue(2026, BASE, { ...STILL, protectedPoints: 60 }, 2);
    expect(more.map(({ figures }) => figures.protectedPriorYear)).toEqual([300, 900, 1000]);
  });

  it("passes on that there is no share of an enrollment of 0", () => {
    expect(
      amounts(
        projectRevenue(2026, { ...BASE, protectedPriorYear: 0, enrollmentPriorYear: 0 }, STILL, 1),
        "revenue",
      ),
    ).toEqual(["undefined", "undefined"]);
  });
});
