import { describe, expect, it } from "vitest";
import { criticalValue, normalAbove, normalBelow, normalQuantile } from "./normal";

/* Expected values: mpmath 1.3 (ncdf at 30 digits) and SciPy 1.17 (norm.ppf). */
const near = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-13 * Math.abs(expected));

describe("the normal distribution", () => {
  it.each([
    [0.3, 0.38208857781104737],
    [1.96, 0.024997895148220436],
    [2.9, 0.0018658133003840385],
    [3, 0.0013498980316300945],
    [3.0001, 0.0013494549132607172],
    [5, 2.8665157187919391e-7],
    [10, 7.6198530241605261e-24],
    [20, 2.7536241186062337e-89],
  ])("above %d lies %d", (x, tail) => {
    near(normalAbove(x), tail);
    near(normalBelow(-x), tail);
  });

  it.each([
    [-3.2, 0.99931286206208415],
    [-1, 0.84134474606854295],
    [0, 0.5],
  ])("above %d lies %d, on the other side", (x, most) => near(normalAbove(x), most));

  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-6, -4.753424308822899],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.995, 2.5758293035489004],
  ])("has %d below %d", (p, x) => near(normalQuantile(p), x));

  it("has its middle at 0 and its ends at infinity, and nothing outside 0 to 1", () => {
    expect([0.5, 0, 1, -0.1, 1.1].map(normalQuantile)).toEqual([0, -Infinity, Infinity, NaN, NaN]);
  });

  it("gives the two-sided critical value", () => near(criticalValue(0.9), 1.6448536269514722));
});
