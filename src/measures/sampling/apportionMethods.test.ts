import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./apportion";
import { apportionBy } from "./apportionMethods";

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
/** Made-up child counts of twelve districts; quotas and sums were computed in Python. */
const TWELVE = [812, 455, 2310, 97, 64, 1203, 388, 5120, 731, 29, 174, 266];
const ALABAMA = [1500, 1500, 900, 500, 500, 200];

describe("sharing surveys among districts", () => {
  it("by largest remainder gives the twelve districts 1,269 in all", () => {
    const shares = apportion(1269, TWELVE);
    expect(shares).toEqual([88, 49, 252, 11, 7, 131, 42, 558, 80, 3, 19, 29]);
    expect(sum(shares)).toBe(1269);
  });

  it("by rounding each share gives 1,270, and 1,274 rounded up", () => {
    expect(sum(apportionBy("nearest", 1269, TWELVE))).toBe(1270);
    expect(sum(apportionBy("up", 1269, TWELVE))).toBe(1274);
  });

  it("by largest remainder shows the Alabama paradox: one more in all takes one away from two groups", () => {
    expect(apportion(25, ALABAMA)).toEqual([7, 7, 4, 3, 3, 1]);
    expect(apportion(26, ALABAMA)).toEqual([8, 8, 5, 2, 2, 1]);
  });

  // Python: the priority values of every place as exact fractions, sorted, and the largest taken.
  it.each([
    [25, ALABAMA, 0, [7, 7, 4, 3, 3, 1]],
    [26, ALABAMA, 0, [7, 7, 5, 3, 3, 1]],
    [1269, TWELVE, 0, [88, 50, 252, 11, 7, 131, 42, 557, 80, 3, 19, 29]],
    [20, TWELVE, 1, [1, 1, 3, 1, 1, 2, 1, 6, 1, 1, 1, 1]],
    [30, TWELVE, 2, [2, 2, 3, 2, 2, 2, 2, 7, 2, 2, 2, 2]],
  ])("by equal proportions shares %i without the paradox", (total, counts, minimum, expected) => {
    expect(apportionBy("equal proportions", total, counts, minimum)).toEqual(expected);
  });

  it("keeps the minimum, or the count of a group that is smaller", () => {
    expect(apportion(12, [3, 1000, 1, 996], 3)).toEqual([3, 4, 1, 4]);
    for (const method of ["equal proportions", "nearest", "up"] as const) {
      const shares = apportionBy(method, 12, [3, 1000, 1, 996], 3);
      expect([method, shares[0], shares[2]]).toEqual([method, 3, 1]);
    }
  });

  const groups = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 25 });
  const cases = fc
    .tuple(groups, fc.nat({ max: 4 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([counts, minimum, part]) => {
      const least = sum(counts.map((count) => Math.min(count, minimum)));
      return { counts, minimum, total: least + Math.floor((sum(counts) - least) * part) };
    });

  it("adds up and keeps both bounds by the two methods that promise it", () => {
    fc.assert(
      fc.property(cases, ({ counts, minimum, total }) => {
        for (const method of ["largest remainder", "equal proportions"] as const) {
          const shares = apportionBy(method, total, counts, minimum);
          expect(sum(shares)).toBe(total);
          shares.forEach((share, at) => {
            expect(share).toBeLessThanOrEqual(counts[at]!);
            expect(share).toBeGreaterThanOrEqual(Math.min(minimum, counts[at]!));
          });
        }
      }),
    );
  });

  it("never gives a larger group less, nor strays by one from a share that no minimum touches", () => {
    fc.assert(
      fc.property(cases, ({ counts, total }) => {
        const whole = sum(counts);
        for (const method of ["largest remainder", "equal proportions", "nearest", "up"] as const) {
          const shares = apportionBy(method, total, counts);
          counts.forEach((one, first) =>
            counts.forEach((other, second) => {
              if (one > other) expect(shares[first]).toBeGreaterThanOrEqual(shares[second]!);
            }),
          );
          if (method === "equal proportions") continue;
          shares.forEach((share, at) =>
            expect(Math.abs(share * whole - total * counts[at]!)).toBeLessThanOrEqual(whole),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it("by equal proportions takes nothing away when the total grows", () => {
    fc.assert(
      fc.property(cases, ({ counts, minimum, total }) => {
        const least = sum(counts.map((count) => Math.min(count, minimum)));
        if (total === least) return;
        const before = apportionBy("equal proportions", total - 1, counts, minimum);
        const after = apportionBy("equal proportions", total, counts, minimum);
        after.forEach((share, at) => expect(share).toBeGreaterThanOrEqual(before[at]!));
      }),
    );
  });
});
