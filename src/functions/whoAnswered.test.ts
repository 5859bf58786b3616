import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOf } from "../../test/reference/whoAnswered/cases";
import { shown } from "./support/testing";
import { logit, proportionInterval, representativeness } from "./whoAnswered";

describe("PROPORTION_INTERVAL", () => {
  it.each(["prop-ci-54-82", "prop-ci-557-1252", "prop-ci-162-557", "prop-ci-313-532"])("%s", (id) => {
    const { inputs, expected } = caseOf(id);
    const methods = { wald: "wald", wilson: "wilson", wilson_cc: "wilson-corrected", clopper: "exact" };
    for (const [theirs, ours] of Object.entries(methods)) {
      const [[low, high]] = proportionInterval(inputs.x, inputs.n, inputs.conf, ours) as [[number, number]];
      expect([low / 100, high / 100]).toEqual(
        (expected[theirs] as [number, number]).map((limit) => expect.closeTo(limit, 9)),
      );
    }
    expect(proportionInterval(inputs.x, inputs.n)).toEqual(
      proportionInterval(inputs.x, inputs.n, 0.95, "wilson"),
    );
  });

  it("is narrower for a large part of a small population, and without width for all of it", () => {
    const [[low, high]] = proportionInterval(54, 82, 0.95, "wilson", 100) as [[number, number]];
    const [[wide, wider]] = proportionInterval(54, 82) as [[number, number]];
    expect(low).toBeGreaterThan(wide);
    expect(high).toBeLessThan(wider);
    expect(proportionInterval(54, 82, 0.95, "wilson", 82)).toEqual([[(100 * 54) / 82, (100 * 54) / 82]]);
    // By hand: of 82 in 100, 82 x 99 / 18 = 451 count; Wald's half width is z sqrt(p q / 451).
    const [[from]] = proportionInterval(41, 82, 0.95, "wald", 100) as [[number, number]];
    expect(from).toBeCloseTo(50 - 100 * 1.959963984540054 * Math.sqrt(0.25 / 451), 10);
  });

  it("says what is wrong", () => {
    expect(() => proportionInterval(5, 4)).toThrow("successes: 5 is more than the 4 in n");
    // The contract: what is suppressed is missing (#N/A), not wrong (#VALUE!).
    const missing = { code: "#N/A", message: expect.stringContaining("is suppressed") };
    expect(() => proportionInterval("*", 100)).toThrow(expect.objectContaining(missing));
    expect(() => proportionInterval(5, "<10")).toThrow(expect.objectContaining(missing));
    expect(() => proportionInterval(0, 0)).toThrow(/nobody/);
    expect(() => proportionInterval(1, 4, 95)).toThrow(
      "confidence: holds 95; write a share between 0 and 1, such as 0.95",
    );
    expect(() => proportionInterval(1, 4, 0.9, "agresti")).toThrow(/method: holds "agresti"/);
    expect(() => proportionInterval(1, 4, 0.9, "wald", 3)).toThrow("population: 3 is less than the 4 in n");
  });
});

describe("REPRESENTATIVENESS", () => {
  const column = (values: readonly number[]) => values.map((value) => [value]);

  it("represent-3pt", () => {
    const { inputs, expected } = caseOf("represent-3pt");
    const rows = representativeness(column(inputs.respondents), column(inputs.target), inputs.threshold);
    (expected.diff as number[]).forEach((difference, at) => {
      expect(rows[at]![2]).toBeCloseTo(difference, 5);
      expect(rows[at]![3]).toBe(expected.flag[at] || "within");
    });
  });

  it("chisq-gof", () => {
    const { inputs, expected } = caseOf("chisq-gof");
    const last = representativeness([inputs.observed], [inputs.shares]).at(-1)!;
    expect(last).toEqual([
      expect.closeTo(expected.X2, 9),
      expected.df,
      expect.closeTo(expected.p, 9),
      "chi-square",
    ]);
  });

  it("flags above the limit and not at it, exactly", () => {
    // 53 of 100 against 500 of 1,000 is exactly 3 points; 530001 of a million is more.
    const finding = (count: number, of: number, limit?: number) =>
      representativeness([[count], [of - count]], [[500], [500]], limit)
        .slice(0, 2)
        .map((row) => row[3]);
    expect(finding(53, 100)).toEqual(["within", "within"]);
    expect(finding(530_001, 1_000_000)).toEqual(["over", "under"]);
    expect(finding(47, 100)).toEqual(["within", "within"]);
    expect(finding(469_999, 1_000_000)).toEqual(["under", "over"]);
    expect(finding(53, 100, 2.9)).toEqual(["over", "under"]);
  });

  it("shares add up to 100 and differences to 0", () => {
    const groups = fc.array(fc.record({ answered: fc.nat(500), all: fc.integer({ min: 1, max: 5000 }) }), {
      minLength: 2,
    });
    fc.assert(
      fc.property(groups, (given) => {
        fc.pre(given.some(({ answered }) => answered > 0));
        const rows = representativeness(
          column(given.map(({ answered }) => answered)),
          column(given.map(({ all }) => all)),
        ).slice(0, -1) as number[][];
        const sum = (at: number) => rows.reduce((all, row) => all + row[at]!, 0);
        expect([sum(0), sum(1), sum(2)]).toEqual([100, 100, 0].map((whole) => expect.closeTo(whole, 8)));
      }),
    );
  });

  it("says what is wrong, and what is rough", () => {
    expect(() => representativeness([[1], [2]], [[1, 2]])).toThrow(
      /respondents is 2 x 1 and population is 1 x 2/,
    );
    expect(() => representativeness([[0], [0]], [[1], [2]])).toThrow("nobody answered");
    expect(() => representativeness([[1], [""]], [[1], [2]])).toThrow("respondents, row 2: is blank");
    expect(() => representativeness([[1], [-2]], [[1], [2]])).toThrow(/not negative/);
    expect(() =>
      representativeness(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toThrow(/one column/);
    const last = representativeness([[3], [4]], [[1], [1]]).at(-1)!;
    expect(last[3]).toBe("chi-square, rough: fewer than 5 expected in 2 groups");
    const impossible = shown(representativeness([[3], [4]], [[1], [0]]));
    expect(impossible[1]![3]).toBe("over");
    expect(impossible[2]![0]).toBe("#N/A category 2 has 4 people but none in the population");
  });
});

describe("LOGIT", () => {
  const { inputs, expected } = caseOf("logit-table144-synthetic");
  const rows = inputs.rows as [string, string, string, number, number][];
  const outcome = [["responded", "n"], ...rows.map((row) => [row[4], row[3]])];
  const predictors = [["race", "sex", "disability"], ...rows.map((row) => row.slice(0, 3))];
  const other = rows.find((row) => row[0] !== "White")![0];
  const ORDER = ["b", "se", "or", "se_or", "z", "p", "or_lo", "or_hi"] as const;

  it("logit-table144-synthetic, in the layout of Table 14.4", () => {
    const cells = logit(outcome, predictors, [[other, "Female", "SLD"]]);
    expect(cells.map((row) => row[0])).toEqual([
      "(Intercept)",
      `race: White (vs ${other})`,
      "sex: Male (vs Female)",
      ...["ASD", "DCD", "EBD", "LowIncidence", "OHD"].map((level) => `disability: ${level} (vs SLD)`),
    ]);
    (expected.grouped.coef as Record<(typeof ORDER)[number], number>[]).forEach((row, at) =>
      ORDER.forEach((name, column) =>
        expect(Math.abs((cells[at]![column + 1] as number) / row[name] - 1)).toBeLessThanOrEqual(1e-7),
      ),
    );
  });

  it("gives the same for a row a person", () => {
    const people = rows.flatMap((row) =>
      Array.from({ length: row[3] }, (_, at) => [at < row[4] ? "Yes" : "No", ...row.slice(0, 3)]),
    );
    const cells = logit(
      [["responded"], ...people.map((row) => [row[0]])],
      [["race", "sex", "disability"], ...people.map((row) => row.slice(1))],
      [["Female"], ["SLD"], [other]],
    );
    const grouped = logit(outcome, predictors, [[other, "Female", "SLD"]]);
    cells.forEach((row, at) =>
      row.forEach((cell, column) =>
        column === 0
          ? expect(cell).toBe(grouped[at]![0])
          : expect(cell as number).toBeCloseTo(grouped[at]![column] as number, 7),
      ),
    );
  });

  it("logit-ucla: numbers count by the unit, and rank=1 makes groups of a number", () => {
    const { inputs: ucla, expected: printed } = caseOf("logit-ucla");
    const data = ucla.rows as number[][];
    const cells = logit(
      [["admit"], ...data.map((row) => [row[0]])],
      [["gre", "gpa", "rank"], ...data.map((row) => row.slice(1))],
      [["rank=1"]],
    );
    (printed.published.b as number[]).forEach((b, at) =>
      expect(Math.abs((cells[at]![1] as number) - b)).toBeLessThanOrEqual(1e-6),
    );
    expect(cells.at(-1)![0]).toBe("rank: 4 (vs 1)");
  });

  it("takes each column's largest group where no reference is given", () => {
    expect(logit(outcome, predictors)[1]![0]).toMatch(/\(vs White\)/);
  });

  it("says what is wrong and where", () => {
    const yes = [["answered"], ["Yes"], ["No"], ["Yes"], ["No"]];
    const group = [["race"], ["a"], ["a"], ["b"], ["b"]];
    expect(() => logit([["answered"]], [["race"]])).toThrow(
      /^outcome: has one row; the first row holds names/,
    );
    expect(() => logit(yes, group.slice(0, 4))).toThrow(
      "outcome has 4 rows below its name and predictors have 3",
    );
    expect(() => logit([["answered"], ["Yes"], ["maybe"], ["No"], ["No"]], group)).toThrow(
      'outcome, row 3: holds "maybe"; write yes or no',
    );
    expect(() =>
      logit(
        [
          ["a", "n"],
          [3, 2],
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        group,
      ),
    ).toThrow(/^outcome, row 2: holds 3 and 2; write how many/);
    expect(() =>
      logit(
        [
          ["a", "b", "c"],
          [1, 2, 3],
          [1, 2, 3],
          [1, 2, 3],
          [1, 2, 3],
        ],
        group,
      ),
    ).toThrow(/two: how many answered/);
    expect(() => logit(yes, [["race"], ["a"], [""], ["b"], ["b"]])).toThrow(
      'predictors, row 3, column 1: is blank; fill it in, or write "leave-out"',
    );
    expect(() => logit(yes, [[""], ["a"], ["a"], ["b"], ["b"]])).toThrow(
      /^predictors, column 1: the first row holds names/,
    );
    expect(() => logit(yes, group, [["c"]])).toThrow('reference: "c" is in no column of predictors');
    expect(() => logit(yes, group, [["race=c"]])).toThrow(
      'reference: "c" is not in the column "race", which holds "a", "b"',
    );
    expect(() => logit([["answered"], ["Yes"], ["Yes"], ["Yes"], ["Yes"]], group)).toThrow(
      "the outcome is yes in every row",
    );
    expect(logit(yes, [["race"], ["a"], ["b"], ["b"], ["a"]], undefined, "leave-out")).toHaveLength(2);
  });

  it("leaves out rows with a missing cell when told to", () => {
    const full = logit(outcome, predictors, [[other, "Female", "SLD"]]);
    const holes = logit(
      [...outcome, [5, 9], ["", 4]],
      [...predictors, ["White", "*", "SLD"], ["White", "Male", "SLD"]],
      [[other, "Female", "SLD"]],
      "leave-out",
    );
    expect(holes).toEqual(full);
  });

  it("refuses ten thousand columns and a column of names", () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    expect(() => logit([["y"], [1], [0]], [wide, wide.map(() => 1), wide.map(() => 2)])).toThrow(
      "predictors: 10,000 columns are more than can be told apart; choose a few",
    );
    const people = Array.from({ length: 60 }, (_, at) => [`child ${at}`]);
    expect(() => logit([["y"], ...people.map((_, at) => [at % 2])], [["name"], ...people])).toThrow(
      'predictors, "name": 60 different texts for 60 people; a column of groups is expected, not of names',
    );
  });

  it("gives #N/A with the reason for terms without an estimate, and the others their figures", () => {
    const cells = shown(
      logit(
        [
          ["y", "n"],
          [3, 3],
          [2, 5],
          [2, 4],
          [1, 3],
        ],
        [
          ["group", "same"],
          ["a", "MN"],
          ["b", "MN"],
          ["c", "MN"],
          ["b", "MN"],
        ],
        [["b"]],
      ),
    );
    expect(cells[1]![1]).toMatch(/^#N\/A The outcome is yes for all 3 people where "group" is "a"/);
    expect(cells[2]![1]).toBeCloseTo(Math.log(1 / (3 / 5)), 6);
    const constant = shown(logit([["y"], [1], [0], [1], [0]], [["year"], [2010], [2010], [2010], [2010]]));
    expect(constant[1]![3]).toMatch(/^#N\/A "year" is the same in every row/);
  });
});
