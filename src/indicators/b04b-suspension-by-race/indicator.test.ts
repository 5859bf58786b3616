import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import type { RawCell } from "../declaration";
import { indicator } from "./indicator";

/* Expected figures by hand, from the rule of the State Performance Plan, indicator 4B (lines 505-511). */

type Row = Readonly<Record<string, RawCell>>;
const run = (rows: readonly Row[], ffy = 2010) =>
  computeRows(indicator.inputs[0]!, rows, ffy, { spread: "districts" });

const row = (district: string, group: string, ieps: RawCell, suspended: RawCell, more: Row = {}): Row => ({
  district,
  group,
  ieps,
  suspended,
  othersSuspended: null,
  others: null,
  review: null,
  ...more,
});

/*
 * Nine districts of 100 children at 0 percent and one of 100 at 10: mean 1, deviation 3; 10 of 1,000 children, so a State rate
 * of 1 and a bar of 1 + 1.75 x 3 = 6.25.
 */
const quiet = Array.from({ length: 9 }, (_, at) => row(`D${at}`, "White", 100, 0));
const found = (rows: readonly Row[]) => columnOf(run([...quiet, ...rows]), "Data finding", "groups").slice(9);
const outcome = (rows: readonly Row[]) => run([...quiet, ...rows]).results[0]!.outcome;

describe("indicator 4B", () => {
  it("finds a group at the bar and none below it", () => {
    expect(found([row("X", "Black", 80, 5), row("X", "White", 20, 5)])).toEqual([true, true]);
    expect(found([row("X", "Black", 81, 5), row("X", "White", 19, 5)])).toEqual([false, true]);
  });

  it("finds a group below the bar by a rate ratio above 3.0, not at it", () => {
    const black = (othersSuspended: number, others: number) =>
      found([row("X", "Black", 81, 5, { othersSuspended, others }), row("X", "White", 19, 5)])[0];
    // 5 of 81 against 5 of 243 is 3 exactly.
    expect(black(5, 243)).toBe(false);
    expect(black(5, 244)).toBe(true);
    // Nobody without an IEP suspended: no ratio, the rate decides.
    expect(black(0, 244)).toBe(false);
  });

  it("asks for five of the group suspended and ten children with IEPs in the district", () => {
    expect(found([row("X", "Black", 16, 4), row("X", "White", 84, 6)])).toEqual([false, true]);
    expect(found([row("X", "Black", 9, 5)])).toEqual([false]);
    expect(found([row("X", "Black", 9, 5), row("X", "White", 1, 0)])).toEqual([true, false]);
  });

  it("counts a district once, and only where policies contribute and do not comply", () => {
    const groups = (review: RawCell) => [
      row("X", "Black", 80, 5, { review }),
      row("X", "White", 20, 5, { review }),
    ];
    expect(outcome(groups("Yes"))).toEqual({ kind: "value", value: 10 });
    expect(outcome(groups("No"))).toEqual({ kind: "value", value: 0 });
    expect(outcome(groups(null))).toEqual({
      kind: "undefined",
      reason:
        "1 district has a data finding and no answer of the review yet; the percent is between 0.0 and 10.0.",
    });
    expect(
      outcome([row("X", "Black", 80, 5, { review: "Yes" }), row("X", "White", 20, 5, { review: "No" })]).kind,
    ).toBe("undefined");
    // An answer for a district without a finding changes nothing.
    expect(outcome([row("X", "Black", 100, 0, { review: "Yes" })])).toEqual({ kind: "value", value: 0 });
  });

  it("gives the plan's Table 4B.1 and 2 / 487", () => {
    // Lines 536-540: 487 districts, 113 with a child suspended, 21 with a finding, 2 after review. The children are made up.
    const rows = Array.from({ length: 487 }, (_, at) =>
      row(`D${at}`, "Black", 100, at < 21 ? 8 : at < 113 ? 1 : 0, {
        review: at < 21 ? (at < 2 ? "Yes" : "No") : null,
      }),
    );
    const computation = run(rows);
    const numbers = columnOf(computation, "Number", "summary");
    expect([0, 1, 2, 6, 7].map((at) => numbers[at])).toEqual([487, 113, 21, 21, 2]);
    expect(computation.results[0]).toMatchObject({
      measure: "4B",
      outcome: { kind: "value", value: 200 / 487 },
      working: { numbers: "2 / 487 x 100 = 0.4" },
    });
    expect(computation.charts[0]!.categories).toHaveLength(20);
  });

  it("leaves bad rows out and says why", () => {
    const { problems } = run([
      ...quiet,
      row("X", "Black", 5, 6),
      row("", "Black", 5, 0),
      row("X", "", 5, 0),
      row("X", "White", "*", 0),
      row("d0", "white", 5, 0),
      row("X", "Asian", 50, 0, { othersSuspended: 5, others: 4, review: "perhaps" }),
      row("X", "Other", 50, 0, { others: 7 }),
    ]);
    expect(problems.map((problem) => [problem.severity, problem.row, problem.column])).toEqual([
      ["error", 9, "suspended"],
      ["error", 10, "district"],
      ["error", 11, "group"],
      ["error", 12, "ieps"],
      ["error", 13, "group"],
      ["warning", 14, "review"],
      ["warning", 15, "others"],
      ["warning", 14, "othersSuspended"],
    ]);
  });

  it("has no rule before FFY 2010 and after FFY 2012", () => {
    const [before, after] = [2009, 2013].map((ffy) => run(quiet, ffy).results[0]!.outcome);
    expect(before).toMatchObject({ reason: expect.stringContaining("none for FFY 2009") as string });
    expect(after).toMatchObject({ reason: expect.stringContaining("none for FFY 2013") as string });
    expect(run(quiet, 2012).results[0]!.outcome.kind).toBe("value");
  });

  it("is the same whatever the order of the rows", () => {
    const groups = fc.array(
      fc.record({
        district: fc.constantFrom("A", "B", "C", "D", "E"),
        ieps: fc.integer({ min: 5, max: 60 }),
        suspended: fc.integer({ min: 0, max: 5 }),
        review: fc.constantFrom("Yes", "No"),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (all) => {
        // One answer a district, and a group of its own for each row.
        const answers = new Map(all.map(({ district, review }) => [district, review]));
        const rows = all.map(({ district, ieps, suspended }, at) =>
          row(district, `group ${at}`, ieps, suspended, { review: answers.get(district)! }),
        );
        const [one, other] = [rows, [...rows].reverse()].map((each) => run(each).results[0]!.outcome);
        expect(one).toEqual(other);
        expect(one!.kind).toBe("value");
      }),
    );
  });
});
