import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValue } from "../outcome";
import { weightedMean } from "./weightedMean";

const found = (values: readonly number[], weights: readonly number[]) => {
  const mean = weightedMean(values, weights);
  if (!isValue(mean)) throw new Error(mean.reason);
  return mean.value;
};

describe("a mean with weights", () => {
  const weights = [20, 20, 20, 40];

  it("is R's: survey 4.1-1, svymean(~y, svydesign(ids = ~1, weights = ~w))", () => {
    expect(found([1, 1, 0, 0], weights)).toEqual({
      mean: expect.closeTo(0.4, 14),
      standardError: expect.closeTo(0.28472208672083493, 14),
      n: 4,
    });
    expect(found([3.5, 2, 4, 1.25], weights)).toMatchObject({
      mean: expect.closeTo(2.4, 14),
      standardError: expect.closeTo(0.70123700225625096, 14),
    });
  });

  it("with equal weights of any size is the mean and the standard deviation / sqrt(n)", () => {
    // 1, 2, 3, 4: variance 5 / 3.
    const equal = found([1, 2, 3, 4], [7, 7, 7, 7]);
    expect(equal.mean).toBe(2.5);
    expect(equal.standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 14);
  });

  it("lies between the smallest and the largest value, and does not mind the scale of the weights", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 90 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const values = list.map(([one]) => one);
        const own = list.map(([, weight]) => weight);
        const { mean, standardError } = found(values, own);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const scaled = found(
          values,
          own.map((weight) => weight * 3.7),
        );
        expect(scaled.standardError).toBeCloseTo(standardError, 9);
      }),
    );
  });

  it("has no error for a single answer", () => {
    expect(weightedMean([1], [2]).kind).toBe("undefined");
  });
});
