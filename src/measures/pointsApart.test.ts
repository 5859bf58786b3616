import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePointsApart, compareShares, pointsApart, type Share } from "./pointsApart";

const share = (part: number, whole: number): Share => ({ part, whole });

describe("points apart", () => {
  it.each([
    // 30 - 10, 30.1 - 10, 29.9 - 10; 1/3 - 2/15 = 5/15 - 2/15 = 1/5.
    [share(300, 1000), share(100, 1000), 20, 0],
    [share(301, 1000), share(100, 1000), 20, 1],
    [share(299, 1000), share(100, 1000), 20, -1],
    [share(1, 3), share(2, 15), 20, 0],
    [share(333_334, 1_000_000), share(133_333, 999_999), 20, 1],
    [share(333_333, 1_000_000), share(133_333, 999_999), 20, -1],
    // 0.7 - 0.5 is 0.19999999999999996 in floating point.
    [share(7, 10), share(1, 2), 20, 0],
    [share(205, 1000), share(0, 5), 20.5, 0],
    [share(206, 1000), share(0, 5), 20.5, 1],
    [share(100, 1000), share(300, 1000), 20, -1],
    [share(100, 1000), share(300, 1000), -20, 0],
  ])("compares %o with %o by %d points: %d", (one, other, points, sign) => {
    expect(Math.sign(comparePointsApart(one, other, points))).toBe(sign);
  });

  it("is exact where products no longer fit into a double", () => {
    const large = 400_000_000;
    expect(Math.sign(comparePointsApart(share(0.7 * large, large), share(0.5 * large, large), 20))).toBe(0);
    expect(comparePointsApart(share(0.7 * large + 1, large), share(0.5 * large, large), 20)).toBeGreaterThan(
      0,
    );
    expect(comparePointsApart(share(0.7 * large - 1, large), share(0.5 * large, large), 20)).toBeLessThan(0);
  });

  it("gives the gap as a number, with its sign", () => {
    expect(pointsApart(share(301, 1000), share(100, 1000))).toBe(20.1);
    expect(pointsApart(share(1, 4), share(1, 2))).toBe(-25);
  });

  const shares = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([whole, of]) => share(Math.floor(of * whole), whole));

  it("agrees with whole numbers of any size", () => {
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 0, max: 40 }), (one, other, points) => {
        const [p, w, q, v] = [one.part, one.whole, other.part, other.whole].map(BigInt) as [
          bigint,
          bigint,
          bigint,
          bigint,
        ];
        const exact = 100n * (p * v - q * w) - BigInt(points) * w * v;
        const sign = exact > 0n ? 1 : exact < 0n ? -1 : 0;
        expect(Math.sign(comparePointsApart(one, other, points))).toBe(sign);
      }),
    );
  });

  it("turns its sign when the two change places", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        expect(Math.sign(compareShares(one, other))).toBe(Math.sign(-compareShares(other, one)) + 0);
        expect(pointsApart(one, other)).toBeCloseTo(-pointsApart(other, one), 12);
      }),
    );
  });
});
