import { describe, expect, it } from "vitest";
import { calibrate, Standing, type Calibration, type CalibrationOptions } from "./calibrate";
import { responsesOf } from "./responses";
import { decide, Verdict } from "../surveyDecision";

const _ = Number.NaN;
const table = (rows: readonly (readonly number[])[]) =>
  responsesOf(rows.flat(), rows.length, rows[0]!.length)!;
const run = (rows: readonly (readonly number[])[], options: Partial<CalibrationOptions> = {}) =>
  calibrate(table(rows), { model: "rating-scale", ...options });
function found(rows: readonly (readonly number[])[], options: Partial<CalibrationOptions> = {}): Calibration {
  const outcome = run(rows, options);
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value;
}
const reason = (rows: readonly (readonly number[])[], options: Partial<CalibrationOptions> = {}) => {
  const outcome = run(rows, options);
  return outcome.kind === "value" ? "measured" : outcome.reason;
};
/** Answers by a fixed rule that looks like chance. */
function scattered(persons: number, items: number, categories: number): number[][] {
  let state = 5;
  return Array.from({ length: persons }, () =>
    Array.from({ length: items }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * categories);
    }),
  );
}
const THREE_TO_ONE = [
  [1, 0],
  [1, 0],
  [1, 0],
  [0, 1],
];

describe("what can be worked out with a pencil", () => {
  it("two items with 3 against 1: ln 3 on each side", () => {
    const { items, persons, ending } = found(THREE_TO_ONE);
    expect(ending).toBe("converged");
    expect(items.measure[0]).toBeCloseTo(-Math.log(3), 10);
    expect(items.measure[1]).toBeCloseTo(Math.log(3), 10);
    expect(items.error[0]).toBeCloseTo(1 / Math.sqrt(0.75), 10);
    // The answers against the odds: residuals of 0.75 where 0.1875 was expected.
    expect(persons.infit[3]).toBeCloseTo(3, 9);
    expect(persons.infit[0]).toBeCloseTo(1 / 3, 9);
    expect(persons.realError[3]).toBeCloseTo(persons.error[3]! * Math.sqrt(3), 9);
    expect(persons.realError[0]).toBe(persons.error[0]);
  });
  it("one item given, the other free: the distance stays, the place is the given one's", () => {
    const { items } = found(THREE_TO_ONE, { anchors: { items: [2, _], lowest: 0 } });
    expect(items.measure[0]).toBe(2);
    expect(items.measure[1]).toBeCloseTo(2 + 2 * Math.log(3), 9);
  });
  it("thresholds given, items free: the thresholds stay, the items' mean is 0", () => {
    const rows = scattered(30, 4, 3);
    const { items, scales } = found(rows, {
      anchors: { items: [_, _, _, _], thresholds: [[-1.5, 0.5]], lowest: 0 },
    });
    expect([...scales.thresholds]).toEqual([-1.5, 0.5]);
    expect(items.measure.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
  });
  it("a person who skips has the measure of the answered items alone", () => {
    const given = { items: [-1, 1, 3], thresholds: [[0]], lowest: 0 };
    const { persons } = found(
      [
        [1, 0, _],
        [_, 1, 0],
        [_, _, 1],
        [_, _, _],
      ],
      { anchors: given },
    );
    // One of two right: half-way between the two items met.
    expect(persons.measure[0]).toBeCloseTo(0, 9);
    expect(persons.measure[1]).toBeCloseTo(2, 9);
    // One of one counts as 0.7: ln (0.7 / 0.3) above the item.
    expect(persons.measure[2]).toBeCloseTo(3 + Math.log(7 / 3), 9);
    expect([...persons.standing]).toEqual([
      Standing.Measured,
      Standing.Measured,
      Standing.AllHighest,
      Standing.None,
    ]);
  });
});

describe("data that allow no measures", () => {
  it("everyone at the top, everyone alike, nobody at all", () => {
    expect(
      reason([
        [6, 6],
        [6, 6],
      ]),
    ).toMatch(/^Everyone chose the same category everywhere/);
    expect(
      reason([
        [_, _],
        [_, _],
      ]),
    ).toBe("There are no answers");
    expect(calibrate(table([[1]]), { model: "rating-scale" }).kind).toBe("undefined");
    // A staircase: whoever is left has all or nothing once the ends are gone.
    expect(
      reason([
        [1, 0, 0],
        [1, 1, 0],
        [1, 1, 1],
      ]),
    ).toMatch(/^Nothing is left to estimate from/);
  });
  it("groups of items that nobody links, by name", () => {
    const apart = [
      [1, 0, _, _],
      [0, 1, _, _],
      [_, _, 1, 0],
      [_, _, 0, 1],
    ];
    const named = { itemName: (item: number) => `Q${item + 1}` };
    expect(reason(apart, named)).toMatch(/2 groups .*\(Q1, Q2\), \(Q3, Q4\)/);
    expect(reason([...apart, [1, _, 0, _]], named)).toMatch(/no bound on how far/);
    expect(reason([...apart, [1, _, 0, _], [0, _, 1, _]], named)).toBe("measured");
    // An item given in each group links them.
    expect(reason(apart, { anchors: { items: [0, _, 1, _], lowest: 0 } })).toBe("measured");
    expect(reason(apart, { anchors: { items: [0, _, _, _], lowest: 0 } })).toMatch(/2 groups/);
  });
  it("a scale given that the answers do not fit", () => {
    expect(
      reason(
        [
          [1, 4],
          [2, 1],
        ],
        { anchors: { items: [0, 0], thresholds: [[-1, 1]], lowest: 1 } },
      ),
    ).toBe("Person 1 has 4 on item 2; the 2 thresholds given are for categories 1 to 3");
  });
});

describe("a category nobody used", () => {
  const rows = [
    [1, 3, 4],
    [3, 1, 3],
    [4, 3, 1],
    [1, 4, 4],
    [3, 4, 1],
  ];
  it("in the middle stops the estimation and names the first answer above it", () => {
    expect(reason(rows)).toMatch(/chose category 2, but higher ones .*person 1, item 2: 3/);
  });
  it("in the middle is taken out where that is wished, as if the scale had one step fewer", () => {
    const merged = found(rows, { unused: "merge" });
    expect(merged.coding.merged).toEqual([{ scale: 0, category: 2 }]);
    const closed = found(rows.map((row) => row.map((answer) => (answer > 2 ? answer - 1 : answer))));
    expect([...merged.items.measure]).toEqual([...closed.items.measure]);
  });
  it("at an end leaves a shorter scale", () => {
    const { coding, ending } = found([
      [2, 3, 4],
      [3, 2, 3],
      [4, 3, 2],
      [2, 4, 4],
    ]);
    expect(coding.categories).toEqual([[2, 3, 4]]);
    expect(ending).toBe("converged");
  });
  it("leaves an item without a scale of its own unmeasured, and the others measured", () => {
    const constant = scattered(20, 4, 3).map((row) => [...row, 2]);
    const { items } = found(constant, { model: "partial-credit" });
    expect(items.standing[4]).toBe(Standing.None);
    expect(items.measure[4]).toBeNaN();
    expect([...items.standing.slice(0, 4)]).toEqual([0, 0, 0, 0]);
  });
  it("does not leave out an item answered alike in the middle of a shared scale", () => {
    const { items, largestResidual } = found(scattered(20, 4, 3).map((row) => [...row, 1]));
    expect(items.standing[4]).toBe(Standing.Measured);
    expect(largestResidual).toBeLessThan(1e-8);
  });
});

describe("a long estimation", () => {
  const rows = scattered(40, 6, 4);
  it("is cancelled when the caller says so, and tells how far it got", () => {
    const said: [number, string][] = [];
    const outcome = run(rows, {
      progress: (done, doing) => {
        said.push([done, doing]);
        return said.length === 2;
      },
    });
    expect(outcome).toMatchObject({
      kind: "undefined",
      reason: expect.stringMatching(/^Canceled after pass 2/),
    });
    expect(said.map(([, doing]) => doing)).toEqual(["Estimating, pass 1", "Estimating, pass 2"]);
    for (const [done] of said) expect(done >= 0 && done <= 1).toBe(true);
  });
  it("says when it stopped before it was done", () => {
    const { ending, passes, largestResidual } = found(rows, { passes: 2 });
    expect([ending, passes]).toEqual(["passes used up", 2]);
    expect(largestResidual).toBeGreaterThan(1e-8);
  });
  it("reaches the same end when there are too many unknowns to move at once", () => {
    // 10,000 columns, and 300 items with thresholds of their own.
    expect(found(scattered(12, 10_000, 3))).toMatchObject({ ending: "converged" });
    const own = found(scattered(60, 300, 3), { model: "partial-credit" });
    expect(own.ending).toBe("converged");
    expect(own.largestResidual).toBeLessThan(1e-8);
  });
});

describe("the decision about a parent", () => {
  it("keeps apart no, yes, too few answers and no measure", () => {
    const rows = table([
      [4, 4, 4],
      [3, 3, 3],
      [4, _, _],
      [4, 4, _],
    ]);
    const measures = [1, 0.9, 5, _];
    const decisions = decide(rows, { kind: "measure", cut: 1, measures, tolerance: 1e-8 }, 2);
    expect([...decisions.verdicts]).toEqual([Verdict.Yes, Verdict.No, Verdict.TooFew, Verdict.NoMeasure]);
    expect(decisions).toMatchObject({ yes: 1, counted: 2, tooFew: 1, noMeasure: 1 });
  });
});
