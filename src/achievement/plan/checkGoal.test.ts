import { describe, expect, it } from "vitest";
import { checkGoal } from "./checkGoal";
import type { Goal, PlanTerm } from "./goal";

/** Farmington's plan: school years 2023-24 to 2025-26. */
const term: PlanTerm = { first: 2024, last: 2026 };
const educators: Goal = {
  kind: "teachers",
  measure: "diversity of educators",
  unit: "percent",
  direction: "up",
  baselineValue: 2.7,
  baselineYear: 2023,
  targetValue: 3.2,
  targetYear: 2026,
};
const found = (goal: Goal, plan: PlanTerm | undefined = term) =>
  checkGoal(goal, plan).map(({ severity, field }) => `${severity} ${field}`);

describe("what a goal lacks", () => {
  it("nothing, for Farmington's goal on educators", () => {
    expect(found(educators)).toEqual([]);
  });

  it("Farmington's goal on a disparity runs from 2021-22 to 2024-25, which are not the plan's years", () => {
    const disparity: Goal = {
      kind: "achievement",
      measure: "disparity",
      group: "as the plan names it",
      baselineValue: 13.2,
      baselineYear: 2022,
      targetValue: 10,
      targetYear: 2025,
    };
    expect(checkGoal(disparity, term).map(({ message }) => message)).toEqual([
      "the target's year, 2024-25, is before the plan's last, 2025-26",
      "the baseline's year, 2021-22, is older than the year before the plan",
    ]);
    expect(checkGoal(disparity)).toEqual([]);
  });

  it("years outside the plan, on both sides of each", () => {
    const at = (targetYear: number) => found({ ...educators, targetYear });
    expect([2024, 2026].map(at)).toEqual([["warning targetYear"], []]);
    expect(at(2027)).toEqual(["error targetYear"]);
    expect(at(2023)).toEqual(["error targetYear", "error targetYear"]);
    expect(found({ ...educators, baselineYear: 2024 })).toEqual(["warning baselineYear"]);
    expect(found({ ...educators, baselineYear: 2022 })).toEqual(["warning baselineYear"]);
  });

  it("targets that are the baseline or on its wrong side", () => {
    expect(found({ ...educators, targetValue: 2.7 })).toEqual(["error targetValue"]);
    expect(found({ ...educators, targetValue: 2.6 })).toEqual(["error targetValue"]);
    expect(found({ ...educators, direction: "down" })).toEqual(["error targetValue"]);
  });

  it("percents beyond 100 or below 0", () => {
    expect(found({ ...educators, targetValue: 100 })).toEqual([]);
    expect(found({ ...educators, targetValue: 100.1 })).toEqual(["error targetValue"]);
    expect(found({ ...educators, baselineValue: -1 })).toEqual(["error baselineValue"]);
  });

  it("everything, for an empty goal, and the group of an achievement goal", () => {
    expect(found({})).toEqual(
      ["kind", "measure", "baselineValue", "baselineYear", "targetValue", "targetYear"].map(
        (field) => `error ${field}`,
      ),
    );
    expect(found({ ...educators, kind: "achievement" })).toEqual(["warning group"]);
  });
});
