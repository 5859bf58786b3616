import { describe, expect, it } from "vitest";
import { isValue } from "../../../src/measures/outcome";
import {
  estimateFrom,
  logisticRegression,
  type Estimate,
} from "../../../src/measures/logisticRegression/logisticRegression";
import { criticalValue } from "../../../src/measures/distributions/normal";
import { factorFrom, type LogisticData, type Predictor } from "../../../src/measures/logisticRegression/data";
import { caseOf } from "./cases";
import { compareRegression, dataOf, fitOf, models } from "./compareRegression";
import { relativeDifference } from "./compareTests";

const LAYOUT = [
  ["b", "coefficient"],
  ["se", "standardError"],
  ["z", "z"],
  ["p", "p"],
  ["or", "oddsRatio"],
  ["se_or", "oddsRatioError"],
  ["or_lo", "low"],
  ["or_hi", "high"],
] as const;

function estimates(data: LogisticData): Estimate[] {
  return fitOf(data).terms.map(({ estimate }) => {
    if (!isValue(estimate)) throw new Error(estimate.reason);
    return estimate.value;
  });
}

type Row = Readonly<Record<(typeof LAYOUT)[number][0], number>>;

function expectRows(found: readonly Estimate[], rows: readonly Row[], relative: number): void {
  expect(found).toHaveLength(rows.length);
  rows.forEach((row, at) => {
    for (const [theirs, ours] of LAYOUT)
      expect(Math.abs(found[at]![ours] / row[theirs] - 1), `row ${at}, ${theirs}`).toBeLessThanOrEqual(
        relative,
      );
  });
}

/** A case's table of numbers as columns. */
function columnsOf(id: string): Record<string, number[]> {
  const { inputs } = caseOf(id);
  const rows = inputs.rows as number[][];
  return Object.fromEntries(
    (inputs.columns as string[]).map((name, at) => [name, rows.map((row) => row[at]!)]),
  );
}

const number = (name: string, values: readonly number[]): Predictor => ({
  kind: "number",
  name,
  values: Float64Array.from(values),
});

function byCase(outcome: readonly number[], predictors: readonly Predictor[]): LogisticData {
  return {
    successes: Float64Array.from(outcome),
    trials: new Float64Array(outcome.length).fill(1),
    predictors,
  };
}

describe("logistic regression, against R's glm", () => {
  it("agrees to 1e-9 of each figure", () => {
    const pairs = compareRegression();
    expect(pairs.length).toBeGreaterThan(150);
    expect(pairs.filter((pair) => !(relativeDifference(pair) <= 1e-9))).toEqual([]);
  });

  it("drops the term R drops, and says what tells it", () => {
    const { collinear } = fitOf(dataOf(models.find(({ name }) => name === "told")!));
    expect(collinear).toEqual([{ term: "half", told: ["age"] }]);
  });
});

describe("the cases", () => {
  it("logit-ucla", () => {
    const { expected } = caseOf("logit-ucla");
    const { admit, gre, gpa, rank } = columnsOf("logit-ucla");
    const data = byCase(admit!, [
      number("gre", gre!),
      number("gpa", gpa!),
      factorFrom("rank", rank!.map(String), "1"),
    ]);
    const found = estimates(data);
    // R stopped at its default epsilon, and its standard errors are those of the step before: 2.4e-8 off the settled ones (3.1e-7 in p), which the
    // model "admissions" of regression.json has. Coefficients and odds ratios hold the case's 1e-8.
    expectRows(found, expected.oracle.coef, 5e-7);
    for (const [at, { b, or }] of (expected.oracle.coef as Row[]).entries()) {
      expect(Math.abs(found[at]!.coefficient / b - 1)).toBeLessThanOrEqual(1e-8);
      expect(Math.abs(found[at]!.oddsRatio / or - 1)).toBeLessThanOrEqual(1e-8);
    }
    for (const [theirs, ours] of LAYOUT.slice(0, 4)) {
      (expected.published[theirs] as number[]).forEach((printed, at) => {
        // z is printed with three decimals, the others with six.
        const unit = theirs === "z" ? 5e-4 : 1e-6;
        expect(Math.abs(found[at]![ours] - printed)).toBeLessThanOrEqual(unit);
      });
    }
    const fit = fitOf(data);
    expect(fit.nullDeviance).toBeCloseTo(expected.oracle.null_dev, 6);
    expect(fit.deviance).toBeCloseTo(expected.oracle.dev, 6);
    expect(fit.aic).toBeCloseTo(expected.oracle.aic, 6);
    expect(fit.logLikelihood).toBeCloseTo(expected.oracle.loglik, 6);
    expect([fit.nullDegrees, fit.residualDegrees]).toEqual([expected.oracle.df_null, expected.oracle.df]);
  });

  it("logit-lbw-or", () => {
    const { expected } = caseOf("logit-lbw-or");
    const { low, age, lwt, race, smoke } = columnsOf("logit-lbw-or");
    const data = byCase(low!, [
      number("age", age!),
      number("lwt", lwt!),
      factorFrom("race", race!.map(String), "1"),
      number("smoke", smoke!),
    ]);
    expectRows(estimates(data), expected.coef, 1e-8);
    expect(fitOf(data).deviance / expected.dev).toBeCloseTo(1, 8);
  });

  describe("logit-table144-synthetic", () => {
    const { inputs, expected } = caseOf("logit-table144-synthetic");
    const rows = inputs.rows as [string, string, string, number, number][];
    const factors = (of: readonly (typeof rows)[number][]) => [
      factorFrom(
        "race",
        of.map((row) => row[0]),
        rows.find((row) => row[0] !== "White")![0],
      ),
      factorFrom(
        "sex",
        of.map((row) => row[1]),
        "Female",
      ),
      factorFrom(
        "disability",
        of.map((row) => row[2]),
        "SLD",
      ),
    ];
    const grouped: LogisticData = {
      successes: Float64Array.from(rows, (row) => row[4]),
      trials: Float64Array.from(rows, (row) => row[3]),
      predictors: factors(rows),
    };
    const people = rows.flatMap((row) =>
      Array.from({ length: row[3] }, (_, at) => ({ row, yes: at < row[4] ? 1 : 0 })),
    );
    const cases = byCase(
      people.map(({ yes }) => yes),
      factors(people.map(({ row }) => row)),
    );

    it("grouped", () => {
      expectRows(estimates(grouped), expected.grouped.coef, 1e-7);
      const fit = fitOf(grouped);
      expect(fit.deviance).toBeCloseTo(expected.grouped.dev, 7);
      expect(fit.nullDeviance).toBeCloseTo(expected.grouped.null_dev, 7);
      expect(fit.aic).toBeCloseTo(expected.grouped.aic, 6);
      expect(fit.logLikelihood).toBeCloseTo(expected.grouped.loglik, 6);
    });

    it("by case: the same coefficients, another deviance", () => {
      expectRows(estimates(cases), expected.grouped.coef, 1e-7);
      const fit = fitOf(cases);
      expect(fit.deviance).toBeCloseTo(expected.ungrouped.dev, 6);
      expect(fit.nullDeviance).toBeCloseTo(expected.ungrouped.null_dev, 6);
      expect(fit.aic).toBeCloseTo(expected.ungrouped.aic, 6);
      expect(fit.patterns).toBe(rows.length);
    });
  });

  it("logit-table144-consistency: the plan's Table 14.4 has our layout", () => {
    const { inputs, expected } = caseOf("logit-table144-consistency");
    (inputs.rows as { OR: number; SE: number }[]).forEach(({ OR, SE }, at) => {
      const row = expected.rows[at];
      const found = estimateFrom(Math.log(OR), SE / OR, criticalValue(0.95));
      expect(found.oddsRatioError).toBeCloseTo(SE, 12);
      expect(found.coefficient).toBeCloseTo(row.b, 6);
      expect(found.standardError).toBeCloseTo(row.se_b, 6);
      expect(found.z).toBeCloseTo(row.z, 4);
      expect(found.p).toBeCloseTo(row.p_from_rounded, 5);
      expect([found.low, found.high]).toEqual(row.ci95.map((limit: number) => expect.closeTo(limit, 4)));
      // The p that the plan prints lies between those of the roundings of OR and SE, itself rounded.
      expect(row.p_printed).toBeGreaterThanOrEqual(Math.round(row.p_window[0] * 1000) / 1000);
      expect(row.p_printed).toBeLessThanOrEqual(Math.round(row.p_window[1] * 1000) / 1000);
      expect(found.p).toBeGreaterThanOrEqual(row.p_window[0] - 1e-5);
      expect(found.p).toBeLessThanOrEqual(row.p_window[1] + 1e-5);
    });
  });

  it("refuses what has nothing to explain", () => {
    for (const outcome of [[0, 0], [1, 1], []])
      expect(logisticRegression(byCase(outcome, [])).kind).toBe("undefined");
  });
});
