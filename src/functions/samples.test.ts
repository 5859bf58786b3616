import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignYears, stratifiedSample } from "./samples";

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const flat = (cells: readonly (readonly unknown[])[]) => cells.map((row) => row[0]);
/** Forty rows: letters ABCAAB over and over, and F, M in turn. */
const FORTY = Array.from({ length: 40 }, (_, at) => ["ABCAAB"[at % 6]!, "FM"[at % 2]!]);

describe("STRATIFIED_SAMPLE", () => {
  // Strata, places and shuffles written again in Python with the module random, for these rows.
  it.each([
    [12, [8, 11, 14, 16, 18, 23, 31, 33, 34, 36, 37, 39]],
    [5, [10, 17, 18, 29, 34]],
  ])("draws the %i of forty that Python draws with seed 7", (n, expected) => {
    expect(flat(stratifiedSample(n, FORTY, 7))).toEqual(expected);
  });

  it("draws the same people however the rows are sorted, where keys are given; else the order counts", () => {
    const keys = FORTY.map((_, at) => `P${at}`);
    const drawnFrom = (order: readonly number[]) =>
      flat(
        stratifiedSample(
          12,
          order.map((row) => FORTY[row]!),
          7,
          column(order.map((row) => keys[row])),
        ),
      )
        .map((row) => keys[order[(row as number) - 1]!])
        .sort();
    const plain = FORTY.map((_, at) => at);
    expect(drawnFrom([...plain].reverse())).toEqual(drawnFrom(plain));
    const turned = flat(stratifiedSample(12, [...FORTY].reverse(), 7)).map((row) => 41 - (row as number));
    expect(turned.sort((a, b) => a - b)).not.toEqual(flat(stratifiedSample(12, FORTY, 7)));
  });

  it("draws exactly n different rows, and everybody when asked for all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (n, seed) => {
        const rows = flat(stratifiedSample(n, FORTY, seed)) as number[];
        expect(new Set(rows).size).toBe(n);
        expect(rows.every((row) => Number.isInteger(row) && row >= 1 && row <= 40)).toBe(true);
        if (n === 40) expect(rows).toEqual(FORTY.map((_, at) => at + 1));
      }),
    );
  });

  it("says what is wrong, where, and what to do", () => {
    expect(() => stratifiedSample(41, FORTY, 7)).toThrow("n: 41 is more than the 40 rows of frame");
    expect(() => stratifiedSample(0, FORTY, 7)).toThrow("n: holds 0; draw at least one");
    expect(() => stratifiedSample(1.5, FORTY, 7)).toThrow("n: holds 1.5; a count is a whole number");
    expect(() => stratifiedSample(2, [["a"], [null]], 7)).toThrow("frame, row 2: is blank");
    expect(() => stratifiedSample(1, [], 7)).toThrow("frame: is blank");
    expect(() => stratifiedSample(2, FORTY, -1)).toThrow("seed: holds -1; a count is not negative");
    expect(() => stratifiedSample(1, [new Array(10_000).fill("a")], 7)).toThrow(
      "frame: has 10,000 columns; give at most 20, the most important first",
    );
    expect(() => stratifiedSample(1, [["a"], ["a"]], 7, [["x"], [" x"]])).toThrow(
      'keys, row 2: "x" is there twice, in rows 1 and 2',
    );
    expect(() => stratifiedSample(1, [["a"], ["a"]], 7, [["x"]])).toThrow(
      "keys is 1 x 1 and frame has 2 rows: give one column with as many rows",
    );
  });
});

describe("ASSIGN_YEARS", () => {
  it("deals as Python deals, and keeps the years given", () => {
    expect(flat(assignYears(column([..."dddddcc"]), 5, 2008))).toEqual([2, 4, 5, 3, 1, 5, 3]);
    // Written again in Python: rows 1, 5 and 7 had years 1, 2 and 1.
    const assigned = column([1, null, null, null, 2, null, 1, null, null, ""]);
    expect(flat(assignYears(column([..."ddddccdcdd"]), 5, 3, undefined, assigned))).toEqual([
      1, 2, 4, 3, 2, 4, 1, 3, 5, 5,
    ]);
  });

  it("gives each district the same year however the rows are sorted, where keys are given", () => {
    const strata = [..."abcabcaabb"];
    const keys = strata.map((_, at) => 100 + at);
    const years = flat(assignYears(column(strata), 5, 14, column(keys)));
    const turned = flat(assignYears(column([...strata].reverse()), 5, 14, column([...keys].reverse())));
    expect(turned.reverse()).toEqual(years);
  });

  it("takes several columns together as one stratum", () => {
    const together = [..."xyxyxxyy"].map((one, at) => [one, at < 4 ? "metro" : "other"]);
    const joined = together.map((cells) => cells.join(" / "));
    expect(assignYears(together, 3, 9)).toEqual(assignYears(column(joined), 3, 9));
  });

  it("says what is wrong, where, and what to do", () => {
    expect(() => assignYears([["a"]], 0, 1)).toThrow("years: holds 0; write 1 to 50");
    expect(() => assignYears([["a"], [" "]], 5, 1)).toThrow("strata, row 2: is blank");
    expect(() => assignYears([["a"], ["b"]], 5, 1, undefined, [[6], [null]])).toThrow(
      "assigned, row 1: holds 6; write a year from 1 to 5, or leave it blank",
    );
    expect(() => assignYears([["a"], ["b"]], 5, 1, undefined, [[1]])).toThrow(
      "assigned is 1 x 1 and strata has 2 rows: give one column with as many rows",
    );
  });
});
