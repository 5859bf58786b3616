import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChildRecords } from "../../indicators/b07-preschool-outcomes/childRecords";
import type { InputRows, RawCell } from "../../indicators/declaration";
import { assessed } from "../../measures/summaryStatements";
import { conversionRules } from "./conversionRules";
import { childrenWhere, entryByExit } from "../../indicators/b07-preschool-outcomes/entryByExit";
import { findPatterns, monthsOf, type PatternLimits } from "./patterns";
import { followChildren, type WaterfallRules } from "./waterfall";

const LIMITS: PatternLimits = {
  gain: 3,
  loss: 2,
  quickGain: 3,
  quickMonths: 9,
  slowMonths: 24,
  spread: 4,
};
const RULES: WaterfallRules = { mode: "strict", minimumDays: 0, ffy: undefined };
type Ratings = readonly [RawCell, RawCell, RawCell];

/** Children as three triples of entry, exit and answer, with their days of service. */
function table(
  children: readonly { readonly ratings: readonly Ratings[]; readonly days?: number }[],
): InputRows {
  const columns: Record<string, RawCell[]> = {};
  ["A", "B", "C"].forEach((code, outcome) =>
    ["entry", "exit", "progress"].forEach((what, at) => {
      columns[`${what}${code}`] = children.map(({ ratings }) => ratings[outcome]![at]!);
    }),
  );
  columns.entryDate = children.map(() => 44000);
  columns.exitDate = children.map(({ days = 400 }) => 44000 + days);
  return { count: children.length, columns };
}
function patternsOf(ratings: readonly Ratings[], days?: number): readonly string[] {
  const records = readChildRecords(
    table([{ ratings, ...(days === undefined ? {} : { days }) }]),
    { needed: false },
    [],
  );
  return findPatterns(records, followChildren(records, RULES, new Set()), LIMITS).map(
    ({ pattern, outcomes }) => `${pattern} ${outcomes}`,
  );
}
/** A child nobody would look at twice, with one outcome changed. */
const withA = (a: Ratings): readonly Ratings[] => [a, [3, 4, "Yes"], [4, 5, "Yes"]];

describe("patterns, on both sides of each limit", () => {
  it("a rise of 3 is usual, of 4 is not; a fall of 2 is usual, of 3 is not", () => {
    expect(patternsOf(withA([2, 5, "Yes"]))).toEqual([]);
    expect(patternsOf(withA([2, 6, "Yes"]))).toEqual(["largeGain A"]);
    expect(patternsOf(withA([5, 3, "Yes"]))).toEqual([]);
    expect(patternsOf(withA([5, 2, "Yes"]))).toEqual(["largeLoss A"]);
  });
  it("a rise of 3 is quick before nine months, not from then on", () => {
    // 9 x 365.25 / 12 = 273.94 days.
    expect(patternsOf(withA([2, 5, "Yes"]), 273)).toEqual(["quickGain A"]);
    expect(patternsOf(withA([2, 5, "Yes"]), 274)).toEqual([]);
    expect(patternsOf(withA([2, 4, "Yes"]), 200)).toEqual([]);
  });
  it("category b is slow from 24 months on", () => {
    // 24 x 365.25 / 12 = 730.5 days.
    expect(patternsOf(withA([3, 3, "Yes"]), 730)).toEqual([]);
    expect(patternsOf(withA([3, 3, "Yes"]), 731)).toEqual(["slow A"]);
    expect(patternsOf(withA([3, 4, "Yes"]), 731)).toEqual([]);
  });
  it("looks over all three outcomes", () => {
    const three = (one: Ratings): readonly Ratings[] => [one, one, one];
    expect(patternsOf(three([7, 6, "Yes"]))).toEqual(["entryAll7 ABC", "same ABC", "allE ABC"]);
    expect(patternsOf(three([6, 7, "Yes"]))).toEqual(["exitAll7 ABC", "same ABC", "allE ABC"]);
    expect(
      patternsOf([
        [4, 3, "No"],
        [3, 2, "No"],
        [4, 3, "No"],
      ]),
    ).toEqual(["allA ABC"]);
    expect(
      patternsOf([
        [4, 4, "Yes"],
        [4, 4, "Yes"],
        [4, 5, "Yes"],
      ]),
    ).toEqual([]);
    expect(
      patternsOf([
        [2, 2, "Yes"],
        [4, 4, "Yes"],
        [5, 6, "Yes"],
      ]),
    ).toEqual([]);
    expect(
      patternsOf([
        [2, 2, "Yes"],
        [4, 4, "Yes"],
        [5, 7, "Yes"],
      ]),
    ).toEqual(["farApart ABC"]);
  });
  it("does not look at outcomes without a category, but at impossible ones", () => {
    expect(patternsOf(withA([1, 7, "No"]))).toEqual(["impossible A"]);
    expect(patternsOf(withA([1, 7, null]))).toEqual([]);
  });
  it("counts whole months", () => {
    expect([monthsOf(182), monthsOf(183), monthsOf(365), monthsOf(366), monthsOf(undefined)]).toEqual([
      5,
      6,
      11,
      12,
      undefined,
    ]);
  });
});

describe("entry by exit", () => {
  it("gives means and the correlation a pencil gives", () => {
    // Entries 1, 2, 3; exits 2, 2, 5: means 2 and 3; sums of products 3, of squares 2 and 6: 3 / sqrt(12).
    const found = entryByExit({ entry: Uint8Array.of(1, 2, 3), exit: Uint8Array.of(2, 2, 5) }, [0, 1, 2]);
    expect([found.meanEntry, found.meanExit]).toEqual([2, 3]);
    expect(found.correlation).toBeCloseTo(3 / Math.sqrt(12), 14);
    expect(childrenWhere(found, (rise) => rise > 0)).toBe(2);
    const one = entryByExit({ entry: Uint8Array.of(1), exit: Uint8Array.of(2) }, [0]);
    expect([one.correlation, one.rowSums, one.columnSums]).toEqual([
      undefined,
      [1, 0, 0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0, 0],
    ]);
    expect(entryByExit({ entry: Uint8Array.of(), exit: Uint8Array.of() }, []).meanEntry).toBeUndefined();
  });

  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 7 }) },
    fc.constantFrom<RawCell>(null, 9),
  );
  const ratings = fc.tuple(cell, cell, fc.constantFrom<RawCell>("Yes", "No", null));
  const children = fc.array(fc.record({ ratings: fc.tuple(ratings, ratings, ratings), days: fc.nat(900) }), {
    maxLength: 40,
  });

  it("adds up to the categories, whatever the children, and orders change nothing", () => {
    fc.assert(
      fc.property(
        children,
        fc.constantFrom(0, 182),
        fc.constantFrom("strict" as const, "lenient" as const),
        (own, minimumDays, mode) => {
          const sums = (of: typeof own) => {
            const records = readChildRecords(table(of), { needed: true }, []);
            const outcomes = followChildren(records, { ...RULES, minimumDays, mode }, new Set());
            const flags = findPatterns(records, outcomes, LIMITS).map(
              ({ pattern, outcomes: where }) => `${pattern} ${where}`,
            );
            return {
              flags: flags.sort(),
              tables: outcomes.map(({ usable, counts }, at) => {
                const found = entryByExit(records.outcomes[at]!, usable);
                const sum = (line: readonly number[]) => line.reduce((all, one) => all + one, 0);
                expect(found.children).toBe(assessed(counts));
                expect([sum(found.rowSums), sum(found.columnSums), sum(found.cells.flat())]).toEqual([
                  found.children,
                  found.children,
                  found.children,
                ]);
                // Of the categories, d and e are those who leave at 6 or 7, e those who came so too.
                expect(found.columnSums[5]! + found.columnSums[6]!).toBe(counts.d + counts.e);
                const above = found.cells.slice(5).reduce((all, line) => all + line[5]! + line[6]!, 0);
                expect(above).toBe(counts.e);
                return found;
              }),
            };
          };
          expect(sums([...own].reverse())).toEqual(sums(own));
        },
      ),
    );
  });

  it("strict, lenient and unchecked rules count the same children", () => {
    fc.assert(
      fc.property(children, (own) => {
        const records = readChildRecords(table(own), { needed: false }, []);
        followChildren(records, RULES, new Set()).forEach(({ counts, out, steps }, at) => {
          const [strict, lenient, unchecked] = conversionRules(
            records.outcomes[at]!,
            steps,
            records.children,
          );
          expect(strict).toEqual({
            rule: "strict",
            counts,
            impossible: out.impossible,
            progressMissing: out.progressMissing,
          });
          const all = (one: typeof strict) => assessed(one!.counts) + one!.impossible + one!.progressMissing;
          expect([all(lenient), all(unchecked)]).toEqual([all(strict), all(strict)]);
          expect(lenient!.impossible).toBe(0);
          expect(unchecked!.counts.a).toBeGreaterThanOrEqual(strict!.counts.a);
        });
      }),
    );
  });
  it("unchecked takes 3 to 3 with No as a, lenient as b, strict as impossible", () => {
    const records = readChildRecords(table([{ ratings: withA([3, 3, "No"]) }]), { needed: false }, []);
    const { steps } = followChildren(records, RULES, new Set())[0]!;
    const found = conversionRules(records.outcomes[0]!, steps, [0]);
    expect(found.map(({ counts: { a, b }, impossible }) => [a, b, impossible])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });
});
