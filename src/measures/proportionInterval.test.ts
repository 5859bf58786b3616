import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROPORTION_METHODS, proportionInterval, withinPercents, type Interval } from "./proportionInterval";

const interval = (...args: Parameters<typeof proportionInterval>): Interval => {
  const found = proportionInterval(...args);
  if (found.kind !== "value") throw new Error(found.reason);
  return found.value;
};

describe("intervals of a proportion", () => {
  // SciPy 1.17: 100 beta.ppf(0.05, 9, 3) and 100 beta.ppf(0.95, 10, 2).
  it("is exact for 9 of 11", () => {
    const { low, high } = interval(9, 11, 0.9, "exact");
    expect(low).toBeCloseTo(52.99132007208238, 10);
    expect(high).toBeCloseTo(96.66807823157701, 10);
  });

  // By hand: nobody of 14 has the upper limit 1 - 0.05^(1/14).
  it("is exact at the ends", () => {
    const none = interval(0, 14, 0.9, "exact");
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(100 * (1 - 0.05 ** (1 / 14)), 10);
    const every = interval(14, 14, 0.9, "exact");
    expect(every.low).toBeCloseTo(100 * 0.05 ** (1 / 14), 10);
    expect(every.high).toBe(100);
  });

  it("has nothing to say of nobody", () => {
    for (const method of PROPORTION_METHODS)
      expect(proportionInterval(0, 0, 0.9, method).kind).toBe("undefined");
  });

  it("holds the estimate, and is wider with more confidence", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 3000 })
          .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        fc.constantFrom(...PROPORTION_METHODS),
        ([successes, n], method) => {
          const usual = interval(successes, n, 0.9, method);
          const wide = interval(successes, n, 0.99, method);
          const estimate = (100 * successes) / n;
          // Adding two of each moves the middle; only with few children can the estimate itself fall outside.
          if (method !== "plus-four" || n > 10) {
            expect(usual.low).toBeLessThanOrEqual(estimate + 1e-9);
            expect(usual.high).toBeGreaterThanOrEqual(estimate - 1e-9);
          }
          expect(wide.high - wide.low).toBeGreaterThanOrEqual(usual.high - usual.low - 1e-9);
          const cut = withinPercents(usual);
          expect(cut.low >= 0 && cut.high <= 100).toBe(true);
        },
      ),
    );
  });
});
