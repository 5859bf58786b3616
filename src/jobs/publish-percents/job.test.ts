import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf } from "../testing";
import { job } from "./job";

const row = (count: number | null, whole: number | null) => ({ label: "A", count, whole });
const shown = (count: number, whole: number, settings = {}) =>
  tableOf(runJob(job, { percents: [row(count, whole)] }, settings), "published").rows[0]?.[1];

describe("publishing percents safely", () => {
  it("shows a limit on both sides of the smallest count", () => {
    expect([shown(9, 100), shown(10, 100), shown(90, 100), shown(91, 100)]).toEqual([
      "<10",
      "10",
      "90",
      ">90",
    ]);
    expect([shown(49, 1000), shown(50, 1000)]).toEqual(["<5", "5"]);
    expect(shown(333, 1000, { decimals: "1" })).toBe("33.3");
  });

  it("leaves small groups out, and says why", () => {
    const found = runJob(job, { percents: [row(5, 19), row(5, 20), row(0, 0)] });
    expect(tableOf(found, "published").rows.map((cells) => cells[1])).toEqual(["*", "<50", "*"]);
    expect([figureOf(found, "shown"), figureOf(found, "limits"), figureOf(found, "left")]).toEqual([0, 1, 2]);
  });

  it("names the cells it cannot read", () => {
    const found = runJob(job, {
      percents: [row(5, null), row(30, 20), { label: "B", count: "few", whole: 10 }],
    });
    expect(said(found).map(([, at, column]) => [at, column])).toEqual([
      [0, "whole"],
      [1, "count"],
      [2, "count"],
    ]);
  });

  it("never shows a percent of fewer people than the smallest, on either side", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 2, max: 30 }),
        (one, other, minimum) => {
          const [count, whole] = [one, one + other];
          const percent = String(shown(count, whole, { minimum: String(minimum) }));
          if (/^\d/.test(percent)) expect(Math.min(one, other)).toBeGreaterThanOrEqual(minimum);
          const limit = /^([<>])(\d+)$/.exec(percent);
          if (limit === null) return;
          // The limit is true, and covers at least so many people.
          const bound = Number(limit[2]);
          if (limit[1] === "<") expect(100 * count).toBeLessThan(bound * whole);
          else expect(100 * count).toBeGreaterThan(bound * whole);
          const width = limit[1] === "<" ? bound : 100 - bound;
          expect(width * whole).toBeGreaterThanOrEqual(100 * minimum);
        },
      ),
    );
  });
});
