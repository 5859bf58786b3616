import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

/* Expected percents by pencil from the formula of the plan (lines 204 and 215); it prints no counts for indicator 2. */

const form = indicator.inputs[0]!;

describe("indicator 2", () => {
  it("takes the year's dropouts of the October enrollment", () => {
    // 14 of 350 is 4; 6 of 120 is 5; together 20 of 470.
    const computation = computeRows(
      form,
      [
        { district: "A", dropouts: 14, enrollment: 350 },
        { district: "B", dropouts: 6, enrollment: 120 },
      ],
      2010,
    );
    expect(columnOf(computation, "Dropout rate")).toEqual([4, 5]);
    expect(columnOf(computation, "Target, Dropout rate")).toEqual(["met", "not met"]);
    expect(computation.tables[0]!.flagged).toEqual([1]);
    expect(computation.results[0]).toMatchObject({
      outcome: { kind: "value", value: 2000 / 470 },
      working: { numbers: "20 / 470 x 100 = 4.3" },
      formula: "=MN.DROPOUT_RATE(SUM({column:dropouts}),SUM({column:enrollment}))",
    });
  });

  it("meets 4.3 percent at 43 of 1,000 and not at 44, unrounded", () => {
    const rows = [43, 44].map((dropouts) => ({ district: String(dropouts), dropouts, enrollment: 1000 }));
    expect(columnOf(computeRows(form, rows, 2010), "Target, Dropout rate")).toEqual(["met", "not met"]);
    // 4.301 percent shows as 4.3 and is above it all the same.
    const close = [{ district: "A", dropouts: 4301, enrollment: 100_000 }];
    expect(columnOf(computeRows(form, close, 2010), "Target, Dropout rate")).toEqual(["not met"]);
  });

  it("refuses more dropouts than enrolled", () => {
    const computation = computeRows(form, [{ district: "A", dropouts: 9, enrollment: 8 }], 2010);
    expect(computation.problems[0]).toMatchObject({ row: 0, column: "dropouts" });
    expect(computation.results[0]!.outcome.kind).toBe("undefined");
  });

  it("is the same whatever the order of the rows", () => {
    const row = fc.tuple(fc.nat(300), fc.nat(3000)).map(([dropouts, stayed]) => ({
      dropouts,
      enrollment: dropouts + stayed,
    }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const [one, other] = [rows, [...rows].reverse()].map(
          (all) => computeRows(form, all, 2010).results[0]!.outcome,
        );
        expect(one).toEqual(other);
      }),
    );
  });
});
