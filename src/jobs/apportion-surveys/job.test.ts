import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

/** Made-up child counts; exact shares and shares by largest remainder were computed in Python. */
const COUNTS = [812, 455, 2310, 97, 64, 1203, 388, 5120, 731, 29, 174, 266];
const districts = (counts: readonly unknown[]): TestRow[] =>
  counts.map((count, at) => ({ district: `District ${at + 1}`, count: count as number }));
const run = (counts: readonly unknown[], settings: Readonly<Record<string, string>> = {}) =>
  runJob(job, { districts: districts(counts) }, { total: "1269", ...settings });

describe("surveys for each district", () => {
  it("shares the plan's 1,269 by largest remainder, beside the other roundings", () => {
    const found = run(COUNTS);
    const rows = tableOf(found, "shares").rows;
    expect(rows.slice(0, 12).map((row) => row[3])).toEqual([88, 49, 252, 11, 7, 131, 42, 558, 80, 3, 19, 29]);
    expect(rows[0]![2]).toBeCloseTo(88.456348, 5);
    // In all: largest remainder, equal proportions, nearest, up.
    expect([3, 5, 6, 7].map((column) => rows[12]![column])).toEqual([1269, 1269, 1270, 1274]);
    expect(figureOf(found, "given")).toBe(1269);
    expect(found.figures[0]?.verdict).toEqual({ text: "adds up", tone: "good" });
    expect(tableOf(found, "shares").spills?.[0]?.formula).toBe(
      "=MN.APPORTION(1269,{column:districts/count},1)",
    );
  });

  it("says by how much rounding each share alone misses the number asked for", () => {
    const found = run(COUNTS, { method: "up" });
    expect(figureOf(found, "given")).toBe(1274);
    expect(found.figures[0]?.verdict).toEqual({ text: "5 more than 1,269", tone: "warning" });
    expect(tableOf(found, "shares").spills).toBeUndefined();
  });

  it("leaves no district out with a least number of 1, and says so with 0", () => {
    expect(figureOf(run([5000, 3], { total: "100" }), "without")).toBe(0);
    expect(figureOf(run([5000, 3], { total: "100", minimum: "0" }), "without")).toBe(1);
  });

  it("adds up whatever the counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 500 }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (counts, part) => {
          const sum = counts.reduce((all, one) => all + one, 0);
          const least = counts.filter((one) => one > 0).length;
          if (sum === 0) return;
          const total = least + Math.floor((sum - least) * part);
          expect(figureOf(run(counts, { total: String(total) }), "given")).toBe(total);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    [[5, 4], "10", "1", "Surveys in all: 10 is more than the 9 children of these districts"],
    [[50, 40], "5", "3", "Surveys in all: 5 is less than the 6 that at least 3 for each district take"],
    [[50, 40], "0", "1", "Surveys in all: holds 0"],
    [[0, 0], "5", "1", "There are no children to share surveys by"],
    [[], "5", "1", "There are no children to share surveys by"],
  ])("of %j cannot be %s with at least %s: %s", (counts, total, minimum, message) => {
    expect(said(run(counts, { total, minimum })).map((problem) => problem[4])).toEqual([message]);
  });

  it("says which cell is wrong", () => {
    const found = runJob(
      job,
      { districts: [...districts([10, "few", null]), { district: "district 1", count: 4 }] },
      { total: "5" },
    );
    expect(said(found).map(([, row, column, , message]) => [row, column, message])).toEqual([
      [1, "count", 'K-12 child count: holds "few", not a number'],
      [2, "count", "K-12 child count: is blank"],
      [3, "district", "District: district 1 is there twice, in rows 1 and 4"],
    ]);
  });
});
