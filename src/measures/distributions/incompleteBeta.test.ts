import { describe, expect, it } from "vitest";
import { incompleteBeta, inverseIncompleteBeta } from "./incompleteBeta";

/* Expected values: SciPy 1.17, beta.ppf and beta.cdf; the first three distributions of beta.cdf are also polynomials by hand. */
const near = (found: number, expected: number, relative: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe("the incomplete beta function", () => {
  it.each([
    [0.3, 2, 5, 0.579825],
    [0.7, 2, 5, 0.989065],
    [1e-5, 1, 3, 2.99997000010000004e-5],
    [0.5, 1000, 1000, 0.5],
    [0.61, 3026, 1951, 0.613154163795421],
  ])("below %d with %d and %d lies %d", (x, a, b, below) => near(incompleteBeta(x, a, b), below, 1e-12));

  it.each([
    [0.05, 9, 3, 0.5299132007208238],
    [0.95, 10, 2, 0.9666807823157701],
    [0.025, 1, 1000000, 2.5317807663794178e-8],
    [0.05, 3026, 1951, 0.5965906062969872],
    [0.95, 500000, 500001, 0.5008219260526601],
    [0.05, 0.5, 0.5, 0.0061558297024311365],
    [0.001, 2, 30, 0.0014876861369423936],
    [0.975, 30000, 3, 0.9999793784959113],
  ])("has %d of %d and %d below %d", (p, a, b, x) => near(inverseIncompleteBeta(p, a, b), x, 1e-11));

  it("ends at 0 and 1", () => {
    expect([0, 1].map((p) => inverseIncompleteBeta(p, 2, 3))).toEqual([0, 1]);
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 2, 3))).toEqual([0, 0, 1, 1]);
  });
});
