import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValue } from "../outcome";
import { factorFrom, type LogisticData, type Predictor } from "./data";
import { logisticRegression, MOST_COEFFICIENTS, type LogisticFit } from "./logisticRegression";
import { remarksOn } from "./remarks";

function fitOf(data: LogisticData): LogisticFit {
  const fitted = logisticRegression(data);
  if (!isValue(fitted)) throw new Error(fitted.reason);
  return fitted.value;
}

function byCase(outcome: readonly number[], predictors: readonly Predictor[]): LogisticData {
  return {
    successes: Float64Array.from(outcome),
    trials: new Float64Array(outcome.length).fill(1),
    predictors,
  };
}

function estimateOf(fit: LogisticFit, term: number) {
  const { estimate } = fit.terms[term]!;
  if (!isValue(estimate)) throw new Error(estimate.reason);
  return estimate.value;
}

describe("logistic regression", () => {
  it("by hand: of one factor with two levels the odds ratio is that of the table", () => {
    // 30 of 50 against 20 of 60: odds 1.5 and 0.5; variance of the log odds ratio 1/30 + 1/20 + 1/20 + 1/40.
    const fit = fitOf({
      successes: Float64Array.of(30, 20),
      trials: Float64Array.of(50, 60),
      predictors: [factorFrom("group", ["a", "b"], "b")],
    });
    expect(fit.terms.map(({ name }) => name)).toEqual(["(Intercept)", "group: a"]);
    const a = estimateOf(fit, 1);
    expect(a.oddsRatio).toBeCloseTo(3, 12);
    expect(a.standardError).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 20 + 1 / 20 + 1 / 40), 12);
    expect(a.oddsRatioError).toBeCloseTo(3 * a.standardError, 12);
    expect(estimateOf(fit, 0).oddsRatio).toBeCloseTo(0.5, 12);
    expect(fit.deviance).toBeCloseTo(0, 10);
  });

  it("does not mind how rows are grouped or ordered", () => {
    const row = fc.record({
      group: fc.constantFrom("a", "b", "c"),
      sex: fc.constantFrom("F", "M"),
      yes: fc.nat(5),
      no: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 14 }), (rows) => {
        const factors = (of: readonly (typeof rows)[number][]) => [
          factorFrom(
            "group",
            of.map(({ group }) => group),
            "a",
          ),
          factorFrom(
            "sex",
            of.map(({ sex }) => sex),
            "F",
          ),
        ];
        const grouped = logisticRegression({
          successes: Float64Array.from(rows, ({ yes }) => yes),
          trials: Float64Array.from(rows, ({ yes, no }) => yes + no),
          predictors: factors(rows),
        });
        const people = [...rows]
          .reverse()
          .flatMap((one) => [
            ...Array.from({ length: one.yes }, () => ({ ...one, outcome: 1 })),
            ...Array.from({ length: one.no }, () => ({ ...one, outcome: 0 })),
          ]);
        const cases = logisticRegression(
          byCase(
            people.map(({ outcome }) => outcome),
            factors(people),
          ),
        );
        expect(cases.kind).toBe(grouped.kind);
        if (!isValue(cases) || !isValue(grouped) || grouped.value.separation.columns.size > 0) return;
        expect(grouped.value.converged).toBe(true);
        // Levels without anybody are levels only of the grouped form.
        const found = new Map(cases.value.terms.map(({ name, estimate }) => [name, estimate]));
        for (const { name, estimate } of grouped.value.terms) {
          const other = found.get(name);
          if (!isValue(estimate) || other === undefined || !isValue(other)) continue;
          if (
            factors(people).some(
              (factor, at) =>
                factor.levels[factor.reference] !== factors(rows)[at]!.levels[factors(rows)[at]!.reference],
            )
          )
            continue;
          expect(other.value.coefficient).toBeCloseTo(estimate.value.coefficient, 7);
          expect(other.value.standardError).toBeCloseTo(estimate.value.standardError, 7);
        }
      }),
    );
  });

  it("its chances add up to what was found, in all and in each level", () => {
    const fit = fitOf({
      successes: Float64Array.of(12, 20, 7, 31),
      trials: Float64Array.of(30, 44, 25, 60),
      predictors: [
        factorFrom("group", ["a", "a", "b", "b"], "a"),
        factorFrom("sex", ["F", "M", "F", "M"], "F"),
      ],
    });
    const [intercept, b, male] = [0, 1, 2].map((term) => estimateOf(fit, term).coefficient);
    const chance = (eta: number) => 1 / (1 + Math.exp(-eta));
    const women = 30 * chance(intercept!) + 25 * chance(intercept! + b!);
    expect(women).toBeCloseTo(19, 9);
    expect(44 * chance(intercept! + male!) + 60 * chance(intercept! + b! + male!)).toBeCloseTo(51, 9);
  });

  it("changes with the unit of a number as it must", () => {
    const ages = [14, 15, 16, 17, 18, 19, 20, 21];
    const yes = [0, 1, 0, 1, 0, 1, 1, 1];
    const years = fitOf(byCase(yes, [{ kind: "number", name: "age", values: Float64Array.from(ages) }]));
    const months = fitOf(
      byCase(yes, [{ kind: "number", name: "age", values: Float64Array.from(ages, (age) => 12 * age) }]),
    );
    expect(estimateOf(months, 1).coefficient).toBeCloseTo(estimateOf(years, 1).coefficient / 12, 12);
    expect(estimateOf(months, 0).coefficient).toBeCloseTo(estimateOf(years, 0).coefficient, 9);
    expect(estimateOf(months, 0).standardError).toBeCloseTo(estimateOf(years, 0).standardError, 9);
  });
});

describe("the reference level", () => {
  it("is the one asked for, whatever its capitals, else the one with most rows, the first of equals", () => {
    const texts = ["White", "SLD", "SLD", "white", "ASD", "ASD"];
    const chosen = (reference?: string) => {
      const factor = factorFrom("x", texts, reference);
      return factor.levels[factor.reference];
    };
    expect([chosen("sld"), chosen(), chosen("nobody")]).toEqual(["SLD", "ASD", "ASD"]);
    expect(factorFrom("grade", ["10", "9", "K"]).levels).toEqual(["9", "10", "K"]);
  });
});

describe("perfect separation", () => {
  const outcome = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1];
  const level = ["a", "a", "a", "b", "b", "b", "c", "c", "c", "c", "b", "b"];

  it("names the level, keeps the other terms and the tests", () => {
    const data = byCase(outcome, [factorFrom("group", level, "b")]);
    const fit = fitOf(data);
    expect(fit.terms.map(({ name, estimate }) => [name, estimate.kind])).toEqual([
      ["(Intercept)", "value"],
      ["group: a", "undefined"],
      ["group: c", "value"],
    ]);
    // Of the others: 2 of 5 and 2 of 4, odds ratio 1 / (2/3).
    expect(estimateOf(fit, 2).oddsRatio).toBeCloseTo(1.5, 6);
    expect(remarksOn(data, fit)).toEqual([
      expect.stringMatching(
        /^The outcome is yes for all 3 people where "group" is "a": its odds ratio has no finite estimate/,
      ),
    ]);
    // Log-likelihoods: 7 of 12; 2 of 5 and 2 of 4.
    const all = 7 * Math.log(7 / 12) + 5 * Math.log(5 / 12);
    const apart = 2 * Math.log(0.4) + 3 * Math.log(0.6) + 4 * Math.log(0.5);
    expect(fit.likelihoodRatios[0]!.chiSquare).toBeCloseTo(2 * (apart - all), 6);
  });

  it("says when it is the reference level", () => {
    const data = byCase(outcome, [factorFrom("group", level, "a")]);
    const fit = fitOf(data);
    expect(fit.terms.every(({ estimate }) => estimate.kind === "undefined")).toBe(true);
    expect(remarksOn(data, fit)[0]).toMatch(/"group" is "a", the reference level: nothing can be compared/);
  });

  it("finds the number that does it, on either side", () => {
    const values = Float64Array.of(14, 15, 16, 17, 18, 19);
    for (const [yes, words] of [
      [[0, 0, 0, 1, 1, 1], "only from 17"],
      [[1, 1, 1, 0, 0, 0], "only up to 16"],
    ] as const) {
      const data = byCase(yes, [{ kind: "number", name: "age", values }]);
      const remarks = remarksOn(data, fitOf(data));
      expect(remarks).toEqual([
        `"age" tells the outcome for certain: it is yes ${words}. There is no finite odds ratio for it.`,
      ]);
    }
  });

  it("is found where only two columns together do it", () => {
    // Each level has both outcomes; only race a with sex F is all yes, and b with M all no.
    const rows = [
      ["a", "F", 1],
      ["a", "F", 1],
      ["a", "F", 1],
      ["a", "M", 0],
      ["a", "M", 1],
      ["b", "F", 0],
      ["b", "F", 1],
      ["b", "M", 0],
      ["b", "M", 0],
    ] as const;
    const data = byCase(
      rows.map((row) => row[2]),
      [
        factorFrom(
          "race",
          rows.map((row) => row[0]),
          "b",
        ),
        factorFrom(
          "sex",
          rows.map((row) => row[1]),
          "M",
        ),
        factorFrom(
          "both",
          rows.map((row) => row[0] + row[1]),
          "aM",
        ),
      ],
    );
    expect(remarksOn(data, fitOf(data)).join(" ")).toMatch(/"both" is "aF"/);
    // x + y is 2 for no and 3 for yes; neither alone tells.
    const together = byCase(
      [0, 0, 1, 1, 1],
      [
        { kind: "number", name: "x", values: Float64Array.of(0, 2, 1, 2, 3) },
        { kind: "number", name: "y", values: Float64Array.of(2, 0, 2, 1, 0) },
      ],
    );
    expect(fitOf(together).terms.every(({ estimate }) => estimate.kind === "undefined")).toBe(true);
    expect(remarksOn(together, fitOf(together))[0]).toMatch(
      /^Taken together, .*"x", "y" tell the outcome of 5 people for certain/,
    );
  });

  it("is not seen where a level is merely small or a coefficient large", () => {
    const fit = fitOf({
      successes: Float64Array.of(1, 99_999),
      trials: Float64Array.of(100_000, 100_000),
      predictors: [factorFrom("group", ["a", "b"], "a")],
    });
    expect(fit.separation.columns.size).toBe(0);
    // Odds 1/99999 and 99999.
    expect(estimateOf(fit, 1).coefficient).toBeCloseTo(2 * Math.log(99_999), 8);
  });
});

describe("columns that say nothing", () => {
  const yes = [1, 0, 1, 0, 1, 1, 0, 0];
  const group = ["a", "a", "b", "b", "a", "b", "a", "b"];

  it("a constant", () => {
    const data = byCase(yes, [
      factorFrom(
        "state",
        yes.map(() => "MN"),
      ),
      { kind: "number", name: "year", values: new Float64Array(8).fill(2010) },
      factorFrom("group", group),
    ]);
    const fit = fitOf(data);
    expect(remarksOn(data, fit)).toEqual([
      '"year" is the same in every row, so it has no estimate. Leave it out.',
    ]);
    expect(fit.likelihoodRatios.slice(0, 2).map(({ degrees, p }) => [degrees, p])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("the same thing twice, in other words", () => {
    const data = byCase(yes, [
      factorFrom("group", group, "a"),
      factorFrom(
        "team",
        group.map((at) => (at === "a" ? "red" : "blue")),
        "red",
      ),
    ]);
    expect(remarksOn(data, fitOf(data))).toEqual([
      '"team: blue" says nothing new: it can be told from "group: b", so it has no estimate. Leave one of them out.',
    ]);
  });

  it("a column of names is refused", () => {
    const names = Array.from({ length: 700 }, (_, at) => `child ${at}`);
    const refused = logisticRegression(
      byCase(
        names.map((_, at) => at % 2),
        [factorFrom("name", names)],
      ),
    );
    expect(refused.kind === "undefined" && refused.reason).toBe(
      `700 coefficients are more than the ${MOST_COEFFICIENTS} that can be told apart: "name" alone has 700`,
    );
  });
});
