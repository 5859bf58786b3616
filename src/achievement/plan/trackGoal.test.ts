import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GOAL_STATUSES, trackGoal, type GoalPath, type GoalTrack, type YearResult } from "./trackGoal";

/** Farmington's published goal, 21.5 percent in 2022-23 to 25 in 2025-26. Its results here are made up. */
const courses: GoalPath = { baselineValue: 21.5, baselineYear: 2023, targetValue: 25, targetYear: 2026 };
/** Elk River's published reading gap, 8.9 to 7.4; the years are those of its plan, fiscal years 2021 to 2023. */
const gap: GoalPath = { baselineValue: 8.9, baselineYear: 2020, targetValue: 7.4, targetYear: 2023 };

function track(path: GoalPath, ...results: readonly (readonly [number, number])[]): GoalTrack {
  const found = trackGoal(
    path,
    results.map(([year, value]): YearResult => ({ year, value })),
  );
  if (found.kind !== "value") throw new Error(found.reason);
  return found.value;
}

describe("a goal by year", () => {
  it("runs evenly from baseline to target", () => {
    // By pencil: 3.5 / 3 = 1.1666... a year.
    expect(track(courses).years.map(({ year, expected }) => [year, expected.toFixed(4)])).toEqual([
      [2023, "21.5000"],
      [2024, "22.6667"],
      [2025, "23.8333"],
      [2026, "25.0000"],
    ]);
    // 1.5 / 3 = 0.5 a year, downwards; exactly 8.4 and 7.9.
    expect(track(gap).years.map(({ expected }) => expected)).toEqual([8.9, 8.4, 7.9, 7.4]);
  });

  it("is on track on the path, behind it just below, met at the target, not met after its year", () => {
    const status = (path: GoalPath, year: number, value: number) => track(path, [year, value]).status;
    expect([status(courses, 2024, 22.67), status(courses, 2024, 22.66)]).toEqual(["on track", "behind"]);
    expect([status(courses, 2024, 25), status(courses, 2024, 24.99)]).toEqual(["met", "on track"]);
    expect([status(courses, 2026, 25), status(courses, 2026, 24.99)]).toEqual(["met", "not met"]);
    expect([status(gap, 2021, 8.4), status(gap, 2021, 8.41)]).toEqual(["on track", "behind"]);
    expect([status(gap, 2022, 7.9), status(gap, 2022, 7.91)]).toEqual(["on track", "behind"]);
    expect([status(gap, 2023, 7.4), status(gap, 2023, 7.41)]).toEqual(["met", "not met"]);
    // 0.1 + 0.2 is not 0.3 for a computer; on the path it is.
    const tenths = { baselineValue: 0, baselineYear: 2020, targetValue: 0.9, targetYear: 2023 };
    expect(status(tenths, 2021, 0.1 + 0.2)).toBe("on track");
  });

  it("judges the newest result, whatever their order", () => {
    expect(track(courses, [2025, 23], [2024, 24]).status).toBe("behind");
    expect(track(courses, [2024, 24], [2025, 23]).latest).toEqual({ year: 2025, value: 23 });
  });

  it("does not judge the baseline's year, earlier ones, or those after the target's", () => {
    expect(track(courses, [2023, 30], [2022, 30], [2027, 30])).toMatchObject({ status: "no data" });
    expect(track(courses).working).toBe("no result after 2022-23 and until 2025-26");
  });

  it("says its working", () => {
    expect(track(courses, [2024, 22])).toMatchObject({
      working:
        "22 in 2023-24, target at least 25 in 2025-26; the even path is at 21.5 + (25 - 21.5) x 1 / 3 = 22.6667: behind",
    });
    expect(track(gap, [2023, 7.1]).working).toBe("7.1 in 2022-23, target at most 7.4 in 2022-23: met");
    // 0.5 of 3.5 points.
    expect(track(courses, [2024, 22]).share).toBeCloseTo(100 / 7, 10);
    expect(track(gap, [2021, 9.2]).share).toBeCloseTo(-20, 10);
  });

  it("has no answer without a way to go", () => {
    expect(trackGoal({ ...courses, targetValue: 21.5 }, [])).toMatchObject({ kind: "undefined" });
    expect(trackGoal({ ...courses, targetYear: 2023 }, [])).toMatchObject({ kind: "undefined" });
  });

  const tenth = fc.integer({ min: 0, max: 1000 }).map((number) => number / 10);
  const paths = fc
    .record({ baselineValue: tenth, targetValue: tenth, length: fc.integer({ min: 1, max: 5 }) })
    .filter(({ baselineValue, targetValue }) => baselineValue !== targetValue)
    .map(({ length, ...values }) => ({ ...values, baselineYear: 2020, targetYear: 2020 + length }));
  const rank = { met: 2, "on track": 1, behind: 0, "not met": 0, "no data": -1 };

  it("property: a worse result never gives a better status or share", () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 2021, max: 2025 }), tenth, tenth, (path, year, one, other) => {
        fc.pre(year <= path.targetYear);
        const up = path.targetValue > path.baselineValue;
        const better = up ? Math.max(one, other) : Math.min(one, other);
        const worse = up ? Math.min(one, other) : Math.max(one, other);
        const good = track(path, [year, better]);
        const bad = track(path, [year, worse]);
        expect(rank[bad.status]).toBeLessThanOrEqual(rank[good.status]);
        expect(bad.share!).toBeLessThanOrEqual(good.share!);
      }),
    );
  });

  it("property: the path goes one way and ends at the target; mirrored numbers give the same status", () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 2021, max: 2025 }), tenth, (path, year, result) => {
        fc.pre(year <= path.targetYear);
        const found = track(path, [year, result]);
        const sign = found.direction === "up" ? 1 : -1;
        found.years.slice(1).forEach(({ expected }, at) => {
          expect(sign * (expected - found.years[at]!.expected)).toBeGreaterThan(0);
        });
        expect(found.years.at(-1)!.expected).toBe(path.targetValue);
        const mirrored = track(
          { ...path, baselineValue: -path.baselineValue, targetValue: -path.targetValue },
          [year, -result],
        );
        expect(mirrored.status).toBe(found.status);
        expect(GOAL_STATUSES).toContain(found.status);
      }),
    );
  });
});
