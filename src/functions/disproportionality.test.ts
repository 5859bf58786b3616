import { describe, expect, it } from "vitest";
import { functions } from "./register";
import { shown } from "./support/testing";

/*
 * Bad input, for every function of indicators 4A, 4B, 9, 10 and significant disproportionality: the contract's errors, with the
 * argument and the position in words, and nothing else in the result changed.
 */

/** Good arguments of every function, and where its counts and wholes are. */
interface Sample {
  readonly args: readonly unknown[];
  /** Arguments that are ranges of counts, by position and name. */
  readonly counts: Readonly<Record<number, string>>;
  /** A count that goes above its whole when it is made large: position, name of the whole; none for events. */
  readonly above?: readonly [number, string];
  /** Whether the ranges stand for the groups of one district, so that one bad cell ends the call. */
  readonly whole?: boolean;
}
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const four = { 0: "count", 1: "population", 2: "otherCount", 3: "otherPopulation" };
const shares = { 0: "count", 1: "total", 2: "population", 3: "totalPopulation" };

const samples: Readonly<Record<string, Sample>> = {
  RISK: {
    args: [column(1, 2), column(10, 20)],
    counts: { 0: "count", 1: "population" },
    above: [0, "population"],
  },
  RISKRATIO: {
    args: [column(1, 2), column(10, 20), column(3, 4), column(30, 40)],
    counts: four,
    above: [2, "otherPopulation"],
  },
  ALTRISKRATIO: {
    args: [column(1, 2), column(10, 20), column(3, 4), column(30, 40)],
    counts: { 0: "count", 1: "population", 2: "stateOtherCount", 3: "stateOtherPopulation" },
    above: [2, "stateOtherPopulation"],
  },
  REMOVALS_PER_CHILD: { args: [column(1, 2), column(10, 20)], counts: { 0: "removals", 1: "population" } },
  REMOVALS_RATIO: {
    args: [column(1, 2), column(10, 20), column(3, 4), column(30, 40)],
    counts: { 0: "removals", 1: "population", 2: "otherRemovals", 3: "otherPopulation" },
  },
  RISKDIFF: {
    args: [column(1, 2), column(10, 20), column(3, 4), column(30, 40)],
    counts: four,
    above: [0, "population"],
  },
  RISKRATIO_INTERVAL: {
    args: [column(1, 2), column(10, 20), column(3, 4), column(30, 40)],
    counts: four,
    above: [0, "population"],
  },
  COMPOSITION: {
    args: [column(1, 2), column(10, 20)],
    counts: { 0: "count", 1: "total" },
    above: [0, "total"],
  },
  COMPDIFF: {
    args: [column(1, 2), column(10, 20), column(30, 40), column(100, 200)],
    counts: shares,
    above: [0, "total"],
  },
  RELDIFF: {
    args: [column(1, 2), column(10, 20), column(30, 40), column(100, 200)],
    counts: shares,
    above: [0, "total"],
  },
  EFORMULA: {
    args: [column(1, 2), column(10, 20), column(30, 40), column(100, 200)],
    counts: shares,
    above: [0, "total"],
  },
  WRR: {
    args: [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [10, 20, 30],
        [40, 50, 60],
      ],
      [[100, 200, 300]],
    ],
    counts: { 0: "counts", 1: "populations" },
    above: [0, "populations"],
  },
  REPRESENTATION: {
    args: ["9", 2010, [[30, 10, 20]], [[100, 100, 200]], [[120, 300, 600]], [[1000, 3000, 6000]]],
    counts: { 2: "counts", 3: "populations", 4: "stateCounts", 5: "statePopulations" },
    above: [2, "populations"],
    whole: true,
  },
  REPRESENTATION_ROWS: {
    args: [
      "9",
      2010,
      column("1", "1", "2", "2"),
      column("A", "B", "A", "B"),
      column(30, 10, 5, 40),
      column(100, 100, 50, 400),
    ],
    counts: { 4: "counts", 5: "populations" },
    above: [4, "populations"],
  },
  SIGDISPRO: {
    args: [[[30, 10, 20]], [[100, 100, 200]], [[120, 300, 600]], [[1000, 3000, 6000]], 3],
    counts: { 0: "counts", 1: "populations", 2: "stateCounts", 3: "statePopulations" },
    above: [0, "populations"],
    whole: true,
  },
  DISCREPANCY: {
    args: [2010, column(100, 200), column(5, 6), 1.5, 2],
    counts: { 1: "ieps", 2: "suspended" },
    above: [2, "ieps"],
  },
  DISCREPANCY_RACE: {
    args: [2010, column(200, 200), column(100, 100), column(5, 6), 1.5, 2, column(10, 10), column(100, 100)],
    counts: { 1: "ieps", 2: "groupIeps", 3: "groupSuspended", 6: "nonIepSuspended", 7: "nonIeps" },
    above: [6, "nonIeps"],
  },
  SUSPENSION_SPREAD: {
    args: [column(2, 4), column(100, 100)],
    counts: { 0: "suspended", 1: "ieps" },
    above: [0, "ieps"],
    whole: true,
  },
};

/** Cells as text; an error thrown for the whole call is one cell. */
function run(id: string, args: readonly unknown[]): unknown[][] {
  try {
    return shown(functions[id]!(...args) as unknown[][]);
  } catch (error) {
    return shown([[error]]);
  }
}

/** The arguments with the last cell of one range replaced. */
function withCell(sample: Sample, position: number, cell: unknown): unknown[] {
  return sample.args.map((argument, at) => {
    if (at !== position) return argument;
    const rows = (argument as unknown[][]).map((row) => [...row]);
    rows.at(-1)![rows.at(-1)!.length - 1] = cell;
    return rows;
  });
}

const bad: readonly (readonly [cell: unknown, code: string, words: string])[] = [
  ["abc", "#VALUE!", 'holds "abc", not a number'],
  [-1, "#VALUE!", "holds -1; a count is not negative"],
  [1.5, "#VALUE!", "holds 1.5; a count is a whole number"],
  [true, "#VALUE!", "holds TRUE, not a number"],
  [{ code: "#REF!" }, "#VALUE!", "holds the error #REF!"],
  ["", "#N/A", "is blank"],
  [null, "#N/A", "is blank"],
  ["<10", "#N/A", 'is suppressed ("<10")'],
  ["*", "#N/A", 'is suppressed ("*")'],
  ["-", "#N/A", 'is marked as missing ("-")'],
  [-9999, "#N/A", "holds the reserve code -9999"],
];

const cases = Object.entries(samples);

it("covers every function of its files", () => {
  const own = Object.keys(samples).sort();
  expect(own).toEqual(own.filter((id) => id in functions));
  expect(own.length).toBe(18);
});

describe.each(cases)("%s", (id, sample) => {
  it("gives no error for its good arguments", () => {
    expect(
      run(id, sample.args)
        .flat()
        .some((cell) => String(cell).startsWith("#")),
    ).toBe(false);
  });

  it.each(bad)("a cell of %j ends in %s", (cell, code, words) => {
    const good = run(id, sample.args);
    for (const [position, name] of Object.entries(sample.counts)) {
      const got = run(id, withCell(sample, Number(position), cell));
      const last = String(got.at(-1)!.at(-1));
      expect(last.startsWith(`${code} ${name}`), last).toBe(true);
      expect(last).toContain(words);
      if (sample.whole) continue;
      // The row of the bad cell alone carries the error; long tables spoil the district, the last two rows here.
      const kept = id === "REPRESENTATION_ROWS" ? 0 : got.length - 1;
      expect(got.slice(0, kept)).toEqual(good.slice(0, kept));
    }
  });

  it("names both shapes that do not fit", () => {
    const [position, name] = Object.entries(sample.counts)[1]!;
    const args = sample.args.map((argument, at) =>
      at === Number(position) ? column(1, 2, 3, 4, 5) : argument,
    );
    const got = String(run(id, args)[0]![0]);
    expect(got.startsWith("#VALUE!"), got).toBe(true);
    expect(got).toContain(`${name} is 5 x 1`);
    expect(got).toMatch(/is [1-46-9]\d* x \d+/);
  });

  if (sample.above !== undefined) {
    it("refuses a count above its whole", () => {
      const [position, whole] = sample.above!;
      const got = String(
        run(id, withCell(sample, position, 1_000_000))
          .at(-1)!
          .at(-1),
      );
      expect(got).toMatch(/^#VALUE! .*1,000,000 is more than the [\d,]+ in /);
      expect(got).toContain(whole);
    });
  }

  it("never lets NaN, Infinity or an exception of another kind out, whatever the counts", () => {
    for (const position of Object.keys(sample.counts)) {
      for (const cell of [0, 1, 9_007_199_254_740_991]) {
        const got = functions[id]!.bind(undefined);
        let cells: unknown[][];
        try {
          cells = got(...withCell(sample, Number(position), cell)) as unknown[][];
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^#(VALUE!|N\/A)$/);
          continue;
        }
        for (const one of cells.flat()) {
          if (typeof one === "number") expect(Number.isFinite(one)).toBe(true);
          else expect(one).not.toBeUndefined();
        }
      }
    }
  });
});

describe("one cell and 50,000 cells", () => {
  const onePerRow = cases.filter(
    ([id, sample]) => !sample.whole && !["WRR", "REPRESENTATION_ROWS"].includes(id),
  );

  it.each(onePerRow)("%s", (id, sample) => {
    const wide = (rows: number) =>
      sample.args.map((argument) =>
        Array.isArray(argument)
          ? Array.from({ length: rows }, () => [...(argument[0] as unknown[])])
          : argument,
      );
    const single = run(id, wide(1));
    expect(single.length).toBe(1);
    const many = functions[id]!(...wide(50_000)) as unknown[][];
    expect(many.length).toBe(50_000);
    expect(shown([many[49_999]!])).toEqual(single);
  });

  it("WRR of 50,000 districts, the last as the first", () => {
    const [counts, populations, state] = samples["WRR"]!.args as unknown[][][];
    const repeat = (rows: unknown[][]) => Array.from({ length: 50_000 }, (_, row) => rows[row % 2]!);
    const many = functions["WRR"]!(repeat(counts!), repeat(populations!), state) as unknown[][];
    expect(many.slice(-2)).toEqual(run("WRR", samples["WRR"]!.args));
  });

  it("one group alone has nobody to compare with", () => {
    expect(String(run("WRR", [[[1]], [[2]], [[3]]])[0]![0])).toContain("at least two groups");
    expect(String(run("SIGDISPRO", [[[1]], [[2]], [[1]], [[2]], 3])[0]![0])).toContain("at least two groups");
  });
});

describe("zero denominators and absent groups", () => {
  it.each([
    ["RISK", [0, 0], "#N/A Nobody is in the group"],
    ["RISKRATIO", [5, 10, 0, 10], "#N/A The risk of the comparison group is zero"],
    ["RISKRATIO", [0, 10, 0, 10], "#N/A Neither the group nor the comparison group has a case"],
    ["RISKRATIO", [0, 0, 1, 10], "#N/A Nobody is in the group"],
    ["RISKRATIO", [1, 10, 0, 0], "#N/A Nobody is in the comparison group"],
    ["ALTRISKRATIO", [1, 10, 0, 10], "#N/A The risk of the State's comparison group is zero"],
    ["RISKDIFF", [1, 10, 0, 0], "#N/A Nobody is in the comparison group"],
    ["COMPOSITION", [0, 0], "#N/A No group has a case"],
    ["COMPDIFF", [0, 0, 5, 10], "#N/A No group has a case"],
    ["RELDIFF", [0, 5, 0, 10], "#N/A Nobody is in the group"],
    ["REMOVALS_PER_CHILD", [5, 0], "#N/A Nobody is in the group"],
    ["SUSPENSION_SPREAD", [0, 0], "#N/A No district has children with IEPs"],
  ])("%s%j", (id, counts, words) => {
    const got = String(
      run(
        id,
        counts.map((count) => [[count]]),
      )[0]![0],
    );
    expect(got.startsWith(words), got).toBe(true);
  });

  it("a zero risk over a positive one is 0, and no error", () => {
    expect(
      run(
        "RISKRATIO",
        [0, 10, 5, 10].map((count) => [[count]]),
      ),
    ).toEqual([[0]]);
  });

  it("WRR tells the three ways with an absent group apart, and which group has no one", () => {
    const args = [[[30, 10, 0]], [[100, 100, 0]], [[100, 100, 200]], 1];
    expect(run("WRR", args)).toEqual([[3]]);
    // The absent group keeps its weight of 200 beside 100 and adds no risk: 0.3 x 300 / (100 x 0.1).
    expect(run("WRR", [...args, "zero"])).toEqual([[9]]);
    expect(String(run("WRR", [...args, "strict"])[0]![0])).toContain(
      "#N/A Group 3 has nobody in the district",
    );
    expect(String(run("WRR", [[[0, 10, 0]], [[0, 100, 0]], [[100, 100, 200]], 1])[0]![0])).toContain(
      "Nobody is in the group",
    );
  });

  it("4B leaves the decision to the rate where nobody without an IEP was suspended", () => {
    const args = (suspended: number) => [2010, [[200]], [[100]], [[suspended]], 1.5, 2, [[0]], [[100]]];
    expect(run("DISCREPANCY_RACE", args(5))).toEqual([[true]]);
    expect(run("DISCREPANCY_RACE", [2010, [[200]], [[200]], [[5]], 1.5, 2, [[0]], [[100]]])).toEqual([
      [false],
    ]);
  });
});

describe("words and years that do not exist", () => {
  it.each([
    ["WRR", [[[1, 2]], [[3, 4]], [[5, 6]], 3], "#VALUE! group: holds 3; a column number from 1 to 2"],
    ["WRR", [[[1, 2]], [[3, 4]], [[5, 6]], 0], "#VALUE! group: holds 0; a column number from 1 to 2"],
    ["WRR", [[[1, 2]], [[3, 4]], [[5, 6]], 1, "drop"], '#VALUE! absent: holds "drop"; write "renormalize"'],
    [
      "RISKRATIO_INTERVAL",
      [1, 10, 3, 30, 95],
      "#VALUE! confidence: holds 95; write a number between 0 and 1",
    ],
    ["RISKRATIO_INTERVAL", [1, 10, 3, 30, 0.95, "wald"], '#VALUE! method: holds "wald"; write "score"'],
    [
      "REPRESENTATION",
      ["4A", 2010, [[1, 2]], [[3, 4]], [[1, 2]], [[3, 4]]],
      '#VALUE! indicator: holds "4A"; write "9" or "10"',
    ],
    [
      "REPRESENTATION",
      ["9", 2004, [[1, 2]], [[3, 4]], [[1, 2]], [[3, 4]]],
      "#N/A The plan covers FFY 2005 to FFY 2012",
    ],
    [
      "REPRESENTATION",
      ["10", 2006, [[1, 2]], [[3, 4]], [[1, 2]], [[3, 4]]],
      "#N/A Indicator 10 has no rule for FFY 2006",
    ],
    ["DISCREPANCY", [2013, 100, 5, 1.5, 2], "#N/A The plan covers FFY 2004"],
    [
      "DISCREPANCY_RACE",
      [2009, 200, 100, 5, 1.5, 2, 10, 100],
      "#N/A The plan's rule for indicator 4B holds for FFY 2010",
    ],
    ["SUSPENSION_SPREAD", [1, 10, "mad"], '#VALUE! mode: holds "mad"; write "districts"'],
    ["SIGDISPRO", [[[1, 2]], [[3, 4]], [[1, 2]], [[3, 4]], 0], "#VALUE! threshold: holds 0"],
  ])("%s: %j", (id, args, words) => {
    const got = String(run(id, args)[0]![0]);
    expect(got.startsWith(words), got).toBe(true);
  });
});

describe("both sides of the suspension thresholds", () => {
  it.each([
    // Before FFY 2009: 20 suspended, and a rate above the State's general education rate (3.0).
    [2008, 600, 20, 3, true],
    [2008, 600, 19, 3, false],
    [2008, 1000, 30, 3, false],
    [2008, 1000, 31, 3, true],
    // From FFY 2009: 5 suspended, 10 children with IEPs, at or above 1.5 + 1.75 x 2 = 5.
    [2009, 100, 5, 1.5, true],
    [2009, 101, 5, 1.5, false],
    [2009, 10, 5, 1.5, true],
    [2009, 9, 5, 1.5, false],
    [2009, 10, 4, 1.5, false],
  ])("4A, FFY %i: %i children, %i suspended, State rate %d: %s", (ffy, ieps, suspended, rate, expected) => {
    expect(run("DISCREPANCY", [ffy, [[ieps]], [[suspended]], rate, 2])).toEqual([[expected]]);
  });

  it.each([
    // 6 of 200 is 3.0 percent: below 5; the ratio to 1 of 100 is exactly 3, and has to be above.
    [200, 6, 1, 100, false],
    [200, 6, 1, 101, true],
    [200, 4, 0, 100, false],
  ])("4B: %i children, %i suspended, against %i of %i: %s", (ieps, suspended, others, children, expected) => {
    expect(
      run("DISCREPANCY_RACE", [2010, [[300]], [[ieps]], [[suspended]], 1.5, 2, [[others]], [[children]]]),
    ).toEqual([[expected]]);
  });
});
