import { describe, expect, it } from "vitest";
import { differenceOfProportions } from "./differenceOfProportions";

const compare = (s1: number, n1: number, s2: number, n2: number, confidence = 0.9) => {
  const found = differenceOfProportions({ successes: s1, n: n1 }, { successes: s2, n: n2 }, confidence);
  if (found.kind !== "value") throw new Error(found.reason);
  return found.value;
};

describe("the difference of two percents", () => {
  // By the formula in Python with SciPy 1.17 (norm.ppf, norm.sf).
  it("is second less first, with interval, z and p", () => {
    const found = compare(60, 90, 120, 150);
    expect(found.difference).toBeCloseTo(13.333333333333341, 12);
    expect(found.low).toBeCloseTo(3.5526036952415243, 10);
    expect(found.high).toBeCloseTo(23.11406297142516, 10);
    expect(found.z).toBeCloseTo(2.242305278255809, 12);
    expect(found.p).toBeCloseTo(0.024941648859158012, 12);
    expect(found.meaningful).toBe(true);
  });

  it("is meaningful on one side of p = 0.10 and not on the other", () => {
    expect(compare(50, 100, 62, 100)).toMatchObject({ meaningful: true });
    expect(compare(50, 100, 62, 100, 0.95)).toMatchObject({ meaningful: false });
    expect(compare(500, 1000, 510, 1000)).toMatchObject({ meaningful: false });
  });

  it("says the same as its interval: meaningful where 0 lies outside", () => {
    for (let second = 0; second <= 40; second++) {
      const { low, high, meaningful } = compare(20, 40, second, 40);
      expect(meaningful).toBe(low > 0 || high < 0);
    }
  });

  it("does not compare with nobody, nor where there is no spread", () => {
    expect(differenceOfProportions({ successes: 0, n: 0 }, { successes: 1, n: 2 }, 0.9).kind).toBe(
      "undefined",
    );
    expect(differenceOfProportions({ successes: 5, n: 5 }, { successes: 0, n: 5 }, 0.9).kind).toBe(
      "undefined",
    );
  });
});
