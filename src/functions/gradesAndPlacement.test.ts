import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aypPercent,
  dropoutRate,
  graduationRate,
  participationRate,
  placement,
  preschoolSettings,
} from "./gradesAndPlacement";
import { shown } from "./support/testing";

const one = (cells: unknown[][]) => cells[0]?.[0] as number;

describe("GRADUATION_RATE", () => {
  it("puts completers into the denominator too", () => {
    expect(graduationRate([[82]], [[3]], [[4]], [[5]], [[6]])).toEqual([[82]]);
  });
  it("has no rate for an empty cohort", () => {
    expect(shown(graduationRate([[0]], [[0]], [[0]], [[0]], [[0]]))).toEqual([
      ["#N/A Nobody completed and nobody dropped out: there is no cohort"],
    ]);
  });
  it("stays between 0 and 100 and falls with each dropout", () => {
    const count = fc.nat({ max: 5000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), count, count, count, count, (c, a, b, d, e) => {
        const rate = one(graduationRate([[c]], [[a]], [[b]], [[d]], [[e]]));
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(100);
        expect(one(graduationRate([[c]], [[a + 1]], [[b]], [[d]], [[e]]))).toBeLessThan(rate);
      }),
    );
  });
});

describe("PARTICIPATION_RATE", () => {
  it("gives the plan's 2005 tables (lines 307-317)", () => {
    const rows = [
      [7794, 4156, 2799, 488, 297, 99.3072],
      [9256, 4790, 3488, 531, 300, 98.4118],
      [7912, 5749, 951, 448, 420, 95.6522],
      [9020, 6880, 729, 367, 724, 96.4523],
    ];
    for (const [a, b, c, d, e, rate] of rows) {
      expect(one(participationRate([[a]], [[b]], [[c]], [[d]], [[e]]))).toBeCloseTo(rate!, 4);
    }
  });
  it("refuses more children tested than enrolled", () => {
    expect(shown(participationRate([[10], [10]], [[5], [11]], [[5], [0]], [[0], [0]], [[0], [0]]))).toEqual([
      [100],
      ["#VALUE! enrolled, row 2: 10 is less than the 11 tested"],
    ]);
  });
});

describe("PLACEMENT", () => {
  it("counts other placements in the whole only", () => {
    // Minnesota 2017-18 in outline: 5A, 5B and 5C of one row, with and without 500 children elsewhere.
    expect(placement([[60]], [[20]], [[10]], [[5]], [[2]], [[3]])).toEqual([[60, 10, 10]]);
    expect(placement([[60]], [[20]], [[10]], [[5]], [[2]], [[3]], [[100]])).toEqual([[30, 5, 5]]);
  });
  it("gives a row a district, and a bad district its error alone", () => {
    const result = placement([[60], ["x"]], [[20], [1]], [[10], [1]], [[5], [1]], [[2], [1]], [[3], [1]]);
    expect(shown(result)).toEqual([
      [60, 10, 10],
      Array<string>(3).fill('#N/A inside80, row 2: is suppressed ("x")'),
    ]);
  });
  it("asks for columns", () => {
    expect(() => placement([[1, 2]], [[1, 2]], [[1, 2]], [[1, 2]], [[1, 2]], [[1, 2]])).toThrow(
      /columns, one row a district/,
    );
  });
});

describe("shares of a whole", () => {
  it.each([
    ["DROPOUT_RATE", dropoutRate, "dropouts", "enrollment"],
    ["AYP_PERCENT", aypPercent, "meeting", "eligible"],
    ["PRESCHOOL_SETTINGS", preschoolSettings, "inclusive", "total"],
  ] as const)("%s refuses a part above its whole and ends 0 of 0 in #N/A", (_, call, part, whole) => {
    expect(shown(call([[1], [0], [5]], [[4], [0], [4]]))).toEqual([
      [25],
      ["#N/A 0 of 0 has no percent"],
      [`#VALUE! ${part}, row 3: 5 is more than the 4 in ${whole}`],
    ]);
  });
});
