import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centsOf, dollarsOf, percentOfCents, showCents, unitsTimesRate } from "./money";

describe("money", () => {
  it.each([
    [138495, 13849500],
    [0.285, 29],
    [1.005, 101],
    [1.00499, 100],
    [266413.87, 26641387],
    [90_000_000_000.01, 9_000_000_000_001],
    [0, 0],
  ])("takes %d dollars as %d cents, half up", (dollars, cents) => expect(centsOf(dollars)).toBe(cents));

  it.each([
    // 70 percent of 1, 5 and 15 cents: 0.7, 3.5 and 10.5 cents.
    [1, 70, 1],
    [5, 70, 4],
    [15, 70, 11],
    [13808076, 100.3, 13849500],
    [8000000, 66, 5280000],
    [0, 70, 0],
  ])("of %d cents %d percent are %d", (cents, percent, part) =>
    expect(percentOfCents(cents, percent)).toBe(part),
  );

  it("multiplies a rate, units and a share exactly", () => {
    expect(unitsTimesRate(350, 4800.25, { part: 2000, whole: 4000 })).toBe(84004375);
    // A third of a cent less and more than half: 350 x 1 x 1/3 = 116.666..., 10 x 0.0005 = half a cent.
    expect(unitsTimesRate(350, 1, { part: 1, whole: 3 })).toBe(11667);
    expect(unitsTimesRate(10, 0.0005)).toBe(1);
    expect(unitsTimesRate(10, 0.00049)).toBe(0);
  });

  it("loses no cent on the way to dollars and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (cents) => {
        expect(centsOf(dollarsOf(cents))).toBe(cents);
      }),
    );
  });

  it("shows thousands and cents", () => expect(showCents(13849500)).toBe("138,495.00"));
});
