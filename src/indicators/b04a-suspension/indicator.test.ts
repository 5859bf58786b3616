import { describe, expect, it } from "vitest";
import type { Computation, RawCell } from "../declaration";
import { indicator } from "./indicator";

/* Expected figures by hand, from the rule of the State Performance Plan, indicator 4A (lines 411-415). */

function run(rows: readonly (readonly RawCell[])[], ffy = 2010, spread = "districts"): Computation {
  const column = (at: number) => rows.map((row) => row[at] ?? null);
  return indicator.inputs[0]!.compute(
    { count: rows.length, columns: { district: column(0), ieps: column(1), suspended: column(2) } },
    { ffy, settings: { spread } },
  );
}
const flagged = (computation: Computation) => computation.tables[1]!.rows.map((row) => row[4]);

describe("indicator 4A", () => {
  // Nine districts at 0 percent and one at 10: mean 1, deviation 3. 10 of 1,000 children: State rate 1, bar 1 + 5.25 = 6.25.
  const rows = [...Array.from({ length: 9 }, (_, at) => [`D${at}`, 100, 0]), ["X", 100, 10]];

  it("finds the district above the bar, and the percent of districts", () => {
    const computation = run(rows);
    expect(flagged(computation)).toEqual([...Array<boolean>(9).fill(false), true]);
    expect(computation.tables[0]!.rows.map((row) => row[1])).toEqual([
      10,
      1,
      expect.closeTo(3, 12),
      expect.closeTo(6.25, 12),
      1,
    ]);
    expect(computation.results[0]).toMatchObject({
      outcome: { kind: "value", value: 10 },
      working: { numbers: "1 / 10 x 100 = 10.0" },
    });
  });

  it("draws the rates above 0 with the bar", () => {
    expect(run(rows).charts).toMatchObject([
      {
        categories: ["X"],
        series: [{ values: [10] }],
        marks: [{ label: expect.stringMatching(/^Bar \d/), value: expect.closeTo(6.25, 12) }],
      },
    ]);
  });

  it("says how many districts are left out for suppressed counts", () => {
    const said = (computation: Computation) => computation.notes.map(({ text }) => text).join(" ");
    expect(said(run([...rows, ["Y", 40, "<10"]]))).toMatch(/1 district is left out/);
    expect(said(run(rows))).not.toMatch(/left out/);
  });

  it("asks for five suspended children", () => {
    // 4 of 40 is 10 percent too, and 4 are too few; 5 of 50 are enough.
    expect(flagged(run([...rows.slice(0, 9), ["X", 40, 4]])).at(-1)).toBe(false);
    expect(flagged(run([...rows.slice(0, 9), ["X", 50, 5]])).at(-1)).toBe(true);
  });

  it("leaves bad rows out and says why", () => {
    const computation = run([...rows, ["Y", 10, 11], ["X", 5, 0], ["Z", "*", 0], ["", 5, 0]]);
    expect(computation.problems.map((problem) => [problem.row, problem.column])).toEqual([
      [10, "suspended"],
      [11, "district"],
      [12, "ieps"],
      [13, "district"],
    ]);
    expect(computation.results[0]!.outcome).toEqual({ kind: "value", value: 10 });
  });

  it("has no bar before FFY 2009 and no rule after FFY 2012", () => {
    expect(run(rows, 2008).results[0]!.outcome).toMatchObject({
      reason: expect.stringContaining("general education rate"),
    });
    expect(run(rows, 2013).results[0]!.outcome).toMatchObject({
      reason: expect.stringContaining("no rule for FFY 2013"),
    });
  });
});
