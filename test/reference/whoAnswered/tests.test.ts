import { describe, expect, it } from "vitest";
import { fisherAbove } from "../../../src/measures/distributions/fisherF";
import { isValue, type Outcome } from "../../../src/measures/outcome";
import { testGoodnessOfFit } from "../../../src/measures/tests/goodnessOfFit";
import { testIndependence } from "../../../src/measures/tests/independence";
import { caseOf } from "./cases";
import { compareTests, relativeDifference } from "./compareTests";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!isValue(outcome)) throw new Error(outcome.reason);
  return outcome.value;
}

describe("tests of independence and of shares, against R", () => {
  const { exact, network } = compareTests();

  it("agree to 1e-10 of each figure", () => {
    expect(exact.length).toBeGreaterThan(80);
    expect(exact.filter((pair) => !(relativeDifference(pair) <= 1e-10))).toEqual([]);
  });

  it("Fisher's exact test of larger tables agrees to 1e-7, R's own accuracy", () => {
    expect(network).toHaveLength(5);
    expect(network.filter((pair) => !(relativeDifference(pair) <= 1e-7))).toEqual([]);
  });
});

describe("the cases", () => {
  it.each(["chisq-nrba-email", "chisq-nrba-sex"])("%s", (id) => {
    const { inputs, expected } = caseOf(id);
    const test = valueOf(testIndependence([inputs.respondents, inputs.nonrespondents]));
    expect(test.degrees).toBe(expected.df);
    expect(test.chiSquare).toBeCloseTo(expected.X2, 8);
    expect(test.p).toBeCloseTo(expected.p, 10);
    expect(test.likelihoodRatio.chiSquare / expected.G2).toBeCloseTo(1, 8);
    expect(test.cramersV / expected.cramersV).toBeCloseTo(1, 8);
    expect(test.corrected!.chiSquare / expected.yates).toBeCloseTo(1, 8);
    expect(test.corrected!.p / expected.yates_p).toBeCloseTo(1, 8);
  });

  it("chisq-raoscott-nrba-published: the F of a simple random sample is (chi-square / df) (m - 1) / m", () => {
    const { expected, inputs } = caseOf("chisq-raoscott-nrba-published");
    const design = 5000;
    const email = caseOf("chisq-nrba-email").inputs;
    const race = caseOf("represent-3pt").inputs;
    const target = race.target as number[];
    const answered = race.respondents as number[];
    const tables = {
      email: [email.respondents, email.nonrespondents],
      race: [answered, target.map((count, at) => count - answered[at]!)],
    };
    for (const name of ["email", "race"] as const) {
      const test = valueOf(testIndependence(tables[name]));
      const f = ((test.chiSquare / test.degrees) * (design - 1)) / design;
      const below = (inputs.n - 1) * test.degrees;
      expect(Math.abs(f - expected[name].F)).toBeLessThanOrEqual(2e-6);
      expect(test.degrees).toBe(expected[name].ndf);
      expect(below).toBe(expected[name].ddf);
      expect(Math.abs(fisherAbove(f, test.degrees, below) / expected[name].p - 1)).toBeLessThanOrEqual(1e-5);
    }
  });

  it("chisq-gof", () => {
    const { inputs, expected } = caseOf("chisq-gof");
    const fit = valueOf(testGoodnessOfFit(inputs.observed, inputs.shares));
    expect(fit.chiSquare).toBeCloseTo(expected.X2, 9);
    expect(fit.degrees).toBe(expected.df);
    expect(fit.p).toBeCloseTo(expected.p, 9);
  });

  it("chisq-agresti", () => {
    const { inputs, expected } = caseOf("chisq-agresti");
    const test = valueOf(testIndependence(inputs.table));
    expect(test.chiSquare).toBeCloseTo(expected.X2, 9);
    expect(test.degrees).toBe(expected.df);
    expect(test.p).toBeCloseTo(expected.p, 9);
  });
});
