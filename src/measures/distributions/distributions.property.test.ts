import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialAbove, binomialBelow, binomialQuantile } from "./binomial";
import { chiSquareAbove, chiSquareBelow, chiSquareCritical, chiSquareQuantile } from "./chiSquare";
import { fisherAbove, fisherBelow, fisherCritical, fisherQuantile } from "./fisherF";
import {
  fewest,
  hypergeometricAbove,
  hypergeometricAt,
  hypergeometricBelow,
  hypergeometricQuantile,
  most,
} from "./hypergeometric";
import { incompleteBeta, incompleteBetaAbove, inverseIncompleteBeta } from "./incompleteBeta";
import { normalAbove, normalBelow, normalQuantile } from "./normal";
import { studentAbove, studentBelow, studentCritical, studentQuantile } from "./studentT";

const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });
const tail = fc.double({ min: 1e-200, max: 0.5, noNaN: true });
const near = (found: number, expected: number, relative = 1e-10): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe("every distribution", () => {
  it("shares 1 between its two tails", () => {
    fc.assert(
      fc.property(degrees, degrees, fc.double({ min: 0, max: 50, noNaN: true }), (one, two, x) => {
        near(chiSquareBelow(x, one) + chiSquareAbove(x, one), 1, 1e-12);
        near(studentBelow(x, one) + studentAbove(x, one), 1, 1e-12);
        near(fisherBelow(x, one, two) + fisherAbove(x, one, two), 1, 1e-12);
        near(normalBelow(x) + normalAbove(x), 1, 1e-12);
        const share = x / 50;
        near(incompleteBeta(share, one, two) + incompleteBetaAbove(share, one, two), 1, 1e-12);
      }),
    );
  });

  it("gives back the tail its quantile was asked for", () => {
    fc.assert(
      fc.property(degrees, degrees, tail, (one, two, p) => {
        near(normalBelow(normalQuantile(p)), p);
        near(chiSquareAbove(chiSquareCritical(p, one), one), p);
        // A value so small that it is 0 in a cell has no tail to give back.
        const low = chiSquareQuantile(p, one);
        if (low > 1e-290) near(chiSquareBelow(low, one), p);
        const t = studentCritical(p, one);
        if (t < 1e150) near(studentAbove(t, one), p);
        const f = fisherQuantile(p, one, two);
        if (f > 1e-290) near(fisherBelow(f, one, two), p, 1e-9);
        const high = fisherCritical(p, one, two);
        if (high < 1e290) near(fisherAbove(high, one, two), p, 1e-9);
      }),
    );
  });

  it("t squared is F with one degree of freedom, and z squared is chi-square with one", () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: 0.001, max: 30, noNaN: true }), (df, x) => {
        near(2 * studentAbove(x, df), fisherAbove(x * x, 1, df));
        near(2 * normalAbove(x), chiSquareAbove(x * x, 1));
      }),
    );
  });
});

describe("counts", () => {
  const urns = fc.record({
    marked: fc.integer({ min: 0, max: 300 }),
    unmarked: fc.integer({ min: 0, max: 300 }),
    drawn: fc.nat(600),
  });

  it("hypergeometric probabilities add up to 1 and to the tails", () => {
    fc.assert(
      fc.property(urns, fc.nat(300), (given, k) => {
        const urn = { ...given, drawn: Math.min(given.drawn, given.marked + given.unmarked) };
        let all = 0;
        let below = 0;
        for (let i = fewest(urn); i <= most(urn); i++) {
          const at = hypergeometricAt(i, urn);
          all += at;
          if (i <= k) below += at;
        }
        near(all, 1, 1e-11);
        expect(Math.abs(hypergeometricBelow(k, urn) - below)).toBeLessThan(1e-11);
        expect(Math.abs(hypergeometricAbove(k, urn) - (1 - below))).toBeLessThan(1e-11);
      }),
    );
  });

  it("a quantile is the first count that reaches the probability", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
        (n, p, share) => {
          const k = binomialQuantile(share, n, p);
          expect(binomialBelow(k, n, p)).toBeGreaterThanOrEqual(share * (1 - 1e-12));
          if (k > 0) expect(binomialBelow(k - 1, n, p)).toBeLessThan(share);
          near(binomialBelow(k, n, p) + binomialAbove(k, n, p), 1, 1e-12);
        },
      ),
    );
  });

  it("the ends", () => {
    const urn = { marked: 5, unmarked: 5, drawn: 5 };
    expect([0, 1].map((p) => binomialQuantile(p, 10, 0.5))).toEqual([0, 10]);
    expect([0, 1].map((p) => hypergeometricQuantile(p, urn))).toEqual([0, 5]);
    expect([-1, 5, 2.5].map((k) => hypergeometricAt(k, urn))).toEqual(
      [0, 1 / 252, 0].map((x) => expect.closeTo(x, 14)),
    );
    expect([-1, 10].map((k) => binomialBelow(k, 10, 0.5))).toEqual([0, 1]);
    expect(binomialBelow(0, 3, 0.5)).toBeCloseTo(1 / 8, 15);
  });

  it("nothing outside 0 to 1, and no number for no number", () => {
    expect([binomialQuantile(2, 10, 0.5), studentQuantile(-1, 3), studentCritical(NaN, 3)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect([hypergeometricQuantile(2, { marked: 1, unmarked: 1, drawn: 1 })]).toEqual([NaN]);
    expect([chiSquareQuantile(1.1, 3), fisherQuantile(-0.1, 3, 4), inverseIncompleteBeta(NaN, 1, 2)]).toEqual(
      [NaN, NaN, NaN],
    );
    expect([chiSquareAbove(NaN, 3), studentBelow(NaN, 3), incompleteBeta(NaN, 1, 2)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3), fisherQuantile(1, 3, 4)]).toEqual([
      0,
      Infinity,
      Infinity,
    ]);
  });
});
