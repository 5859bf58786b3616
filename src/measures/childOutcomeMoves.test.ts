import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionOf } from "./exactDecimals";
import type { ProgressCategory } from "./childOutcomeCategory";
import {
  fewestForBoth,
  fewestToMeet,
  fewestToRaise,
  meetsTarget,
  mostWhileMet,
  oneMore,
  oneMoved,
  statementParts,
  type Statement,
} from "./childOutcomeMoves";
import { summaryStatement1, summaryStatement2, type CategoryCounts } from "./summaryStatements";

const LETTERS: readonly ProgressCategory[] = ["a", "b", "c", "d", "e"];
const statement = fc.constantFrom<Statement>(1, 2);
const counts = (most: number) => {
  const count = fc.integer({ min: 0, max: most });
  return fc.record({ a: count, b: count, c: count, d: count, e: count });
};
/** Targets with up to two decimals, as plans print them. */
const target = fc
  .integer({ min: 1, max: 9999 })
  .map((hundredths) => ({ hundredths, exact: fractionOf(hundredths / 100) }));

/** The rule again, in whole numbers of hundredths and written otherwise. */
function met(of: CategoryCounts, which: Statement, hundredths: number): boolean | undefined {
  const { a, b, c, d, e } = of;
  const [top, bottom] = which === 1 ? [c + d, a + b + c + d] : [d + e, a + b + c + d + e];
  return bottom === 0 ? undefined : 10_000 * top >= hundredths * bottom;
}
const moved = (of: CategoryCounts, from: ProgressCategory, to: ProgressCategory, children: number) => {
  const after = { ...of };
  after[from] -= children;
  after[to] += children;
  return after;
};

describe("children to move, on the plan's own counts", () => {
  // State Performance Plan, indicator 7, FFY 2009, outcome A; targets of FFY 2010: 80.0 and 51.0.
  const A = { a: 46, b: 918, c: 1901, d: 1837, e: 1090 };
  it("takes 24 more with substantial growth and 27 more at age level for FFY 2010", () => {
    // 0.80 x 4,702 = 3,761.6, so 3,762 less 3,738 is 24. 0.51 x 5,792 = 2,953.92, so 2,954 less 2,927 is 27.
    expect(fewestToRaise(A, 1, fractionOf(80))).toEqual({ kind: "value", value: 24 });
    expect(fewestToRaise(A, 2, fractionOf(51))).toEqual({ kind: "value", value: 27 });
    expect(fewestForBoth(A, [fractionOf(80), fractionOf(51)])).toEqual({ kind: "value", value: 27 });
  });
  it("needs more of those who leave statement 1 altogether, and never enough of those who lower it", () => {
    // From b to e: 3,738 of 4,702 - m at 80 percent: m = 4,702 - 4,672.5 = 29.5, so 30.
    const parts = statementParts(A, 1);
    expect(fewestToMeet(parts, oneMoved("b", "e", 1), fractionOf(80), A.b)).toEqual({
      kind: "value",
      value: 30,
    });
    expect(fewestToMeet(parts, oneMoved("a", "e", 1), fractionOf(80), 29).kind).toBe("undefined");
    expect(fewestToMeet(parts, oneMoved("d", "e", 1), fractionOf(80), A.d).kind).toBe("undefined");
    expect(fewestToMeet(parts, oneMoved("a", "b", 1), fractionOf(80), A.a).kind).toBe("undefined");
  });
  it("bears 34 fewer at the baseline of outcome C where 79.3 percent is asked for, 36 at 79.25", () => {
    // C: 3,195 of 3,986; 0.793 x 3,986 = 3,160.898, so 3,161 suffice: 34 may go. At 79.25: 3,158.905, so 3,159: 36.
    const C = { a: 53, b: 738, c: 1140, d: 2055, e: 1806 };
    const down = oneMoved("c", "b", 1);
    expect(mostWhileMet(statementParts(C, 1), down, fractionOf(79.3), C.c)).toEqual({
      kind: "value",
      value: 34,
    });
    expect(mostWhileMet(statementParts(C, 1), down, fractionOf(79.25), C.c)).toEqual({
      kind: "value",
      value: 36,
    });
    expect(mostWhileMet(statementParts(C, 1), down, fractionOf(80.2), C.c).kind).toBe("undefined");
  });
  it("counts children who join", () => {
    // 3 of 4 at 80 percent: with one more in d 4 of 5.
    const small = { a: 0, b: 1, c: 2, d: 1, e: 0 };
    expect(fewestToMeet(statementParts(small, 1), oneMore("d", 1), fractionOf(80))).toEqual({
      kind: "value",
      value: 1,
    });
    expect(fewestToMeet(statementParts(small, 1), oneMore("e", 1), fractionOf(80)).kind).toBe("undefined");
  });
  it("meets a target that is just reached", () => {
    expect(meetsTarget({ top: 103, bottom: 200 }, fractionOf(51.5))).toBe(true);
    expect(meetsTarget({ top: 102, bottom: 200 }, fractionOf(51.5))).toBe(false);
    expect(meetsTarget({ top: 0, bottom: 0 }, fractionOf(51.5))).toBeUndefined();
  });
});

describe("children to move, whatever the counts", () => {
  it("with them the target is met, with one fewer it is not", () => {
    fc.assert(
      fc.property(
        counts(60),
        statement,
        target,
        fc.constantFrom(...LETTERS),
        fc.constantFrom(...LETTERS),
        (of, which, { hundredths, exact }, from, to) => {
          fc.pre(from !== to);
          const found = fewestToMeet(statementParts(of, which), oneMoved(from, to, which), exact, of[from]);
          const meeting = Array.from({ length: of[from] + 1 }, (_, m) => m).filter((m) =>
            met(moved(of, from, to, m), which, hundredths),
          );
          expect(found.kind === "value" ? found.value : undefined).toBe(meeting[0]);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("bears just as many the other way", () => {
    fc.assert(
      fc.property(
        counts(60),
        statement,
        target,
        fc.constantFrom(...LETTERS),
        fc.constantFrom(...LETTERS),
        (of, which, { hundredths, exact }, from, to) => {
          fc.pre(from !== to);
          const found = mostWhileMet(statementParts(of, which), oneMoved(from, to, which), exact, of[from]);
          if (met(of, which, hundredths) !== true) {
            expect(found.kind).toBe("undefined");
            return;
          }
          let most = 0;
          while (most < of[from] && met(moved(of, from, to, most + 1), which, hundredths) === true) most++;
          expect(found).toEqual({ kind: "value", value: most });
        },
      ),
      { numRuns: 500 },
    );
  });
  it("counts joining children likewise", () => {
    fc.assert(
      fc.property(
        counts(30),
        statement,
        target,
        fc.constantFrom(...LETTERS),
        (of, which, { hundredths, exact }, category) => {
          const found = fewestToMeet(statementParts(of, which), oneMore(category, which), exact);
          const withMore = (m: number) => met({ ...of, [category]: of[category] + m }, which, hundredths);
          if (found.kind !== "value") {
            for (const m of [0, 1, 2, 10, 1000, 1e6]) expect(withMore(m)).not.toBe(true);
            return;
          }
          expect(withMore(found.value)).toBe(true);
          if (found.value > 0) expect(withMore(found.value - 1)).not.toBe(true);
        },
      ),
    );
  });
  it("no mix of moves does with fewer, for one statement or both", () => {
    /** Every way to divide the same children over five categories, with how many had to move. */
    const divisions = (all: number, places: number): readonly (readonly number[])[] =>
      places === 1
        ? [[all]]
        : Array.from({ length: all + 1 }, (_, first) =>
            divisions(all - first, places - 1).map((rest) => [first, ...rest]),
          ).flat();
    fc.assert(
      fc.property(counts(2), target, target, (of, one, other) => {
        const own = LETTERS.map((letter) => of[letter]);
        const all = own.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const ways = divisions(all, 5).map((numbers) => ({
          moves: numbers.reduce((sum, count, at) => sum + Math.max(0, count - own[at]!), 0),
          counts: Object.fromEntries(
            LETTERS.map((letter, at) => [letter, numbers[at]!]),
          ) as unknown as CategoryCounts,
        }));
        const fewest = (fits: (after: CategoryCounts) => boolean) =>
          Math.min(...ways.filter((way) => fits(way.counts)).map(({ moves }) => moves));
        const inFirst = (after: CategoryCounts) => met(after, 1, one.hundredths) === true;
        const inSecond = (after: CategoryCounts) => met(after, 2, other.hundredths) === true;
        const first = fewestToRaise(of, 1, one.exact);
        // Where all are in e, statement 1 has nobody to be about, and nobody can be raised.
        if (first.kind === "value") {
          expect(first.value).toBe(fewest(inFirst));
          expect(fewestForBoth(of, [one.exact, other.exact])).toEqual({
            kind: "value",
            value: fewest((after) => inFirst(after) && inSecond(after)),
          });
        } else expect(of.a + of.b + of.c + of.d).toBe(0);
        expect(fewestToRaise(of, 2, other.exact)).toEqual({ kind: "value", value: fewest(inSecond) });
      }),
      { numRuns: 60 },
    );
  });
  it("the parts are those of the statements", () => {
    fc.assert(
      fc.property(counts(1000), (of) => {
        for (const [which, outcome] of [
          [1, summaryStatement1(of)],
          [2, summaryStatement2(of)],
        ] as const) {
          const { top, bottom } = statementParts(of, which);
          if (outcome.kind === "value") expect(outcome.value).toBe((100 * top) / bottom);
          else expect(bottom).toBe(0);
        }
      }),
    );
  });
});
