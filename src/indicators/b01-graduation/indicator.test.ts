import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

/* Expected percents by pencil from the formula of the plan (line 139). The plan prints no counts for indicator 1. */

const cohort = (district: string, completers: number | string, ...dropouts: (number | string)[]) => ({
  district,
  completers,
  dropouts1: dropouts[0]!,
  dropouts2: dropouts[1]!,
  dropouts3: dropouts[2]!,
  dropouts4: dropouts[3]!,
});
const run = (rows: ReturnType<typeof cohort>[], ffy = 2010) => computeRows(indicator.inputs[0]!, rows, ffy);

describe("indicator 1", () => {
  it("puts the completers and the dropouts of four years below the line", () => {
    // 82 of 100, and 3 of 4; together 85 of 104.
    const computation = run([cohort("A", 82, 2, 4, 5, 7), cohort("B", 3, 0, 0, 1, 0)]);
    expect(columnOf(computation, "Graduation rate")).toEqual([82, 75]);
    expect(computation.results[0]).toMatchObject({
      measure: "1",
      outcome: { kind: "value", value: 8500 / 104 },
      working: { numbers: "85 / (85 + 2 + 4 + 6 + 7) x 100 = 81.7" },
    });
    expect(computation.problems).toEqual([]);
  });

  it("meets 85 percent at 85 and not below", () => {
    const computation = run([cohort("At", 85, 15, 0, 0, 0), cohort("Below", 84, 5, 5, 3, 3)]);
    expect(columnOf(computation, "Target, Graduation rate")).toEqual(["met", "not met"]);
  });

  it("says which target row compares with all youth, and which are set under ESEA", () => {
    const notes = (ffy: number) =>
      run([cohort("A", 1, 0, 0, 0, 0)], ffy)
        .notes.map(({ text }) => text)
        .join(" ");
    expect(notes(2005)).toMatch(/compares with all youth/);
    expect(notes(2009)).toMatch(/Set under ESEA/);
  });

  it("gives a range where a count is published as fewer than ten", () => {
    // 90 of 100 known; the other row has 40 completers and 0 to 9 dropouts of grade 12: 130 of 149 to 130 of 140.
    const { notes } = run([cohort("A", 90, 1, 2, 3, 4), cohort("B", 40, 0, 0, 0, "<10")]);
    expect(notes.map(({ text }) => text).join(" ")).toMatch(/between 87\.2 and 92\.9/);
  });

  it("has no rate for an empty cohort, and stays between 0 and 100", () => {
    expect(run([cohort("A", 0, 0, 0, 0, 0)]).results[0]!.outcome.kind).toBe("undefined");
    const count = fc.nat(2000);
    fc.assert(
      fc.property(count, count, count, count, count, (completers, ...dropouts) => {
        const { outcome } = run([cohort("A", completers, ...dropouts)]).results[0]!;
        const lost = dropouts.reduce((sum, one) => sum + one, 0);
        if (outcome.kind !== "value") expect(completers + lost).toBe(0);
        else expect(outcome.value * (completers + lost)).toBeCloseTo(100 * completers, 6);
      }),
    );
  });
});
