import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;

describe("indicator 18", () => {
  it("prints the plan's baseline: (6/10) x 100 = 60.0% (line 2031)", () => {
    const [result] = computeRows(form, [{ sessions: 10, settled: 6 }], 2005).results;
    expect(result!.working.numbers).toBe("6 / 10 x 100 = 60.0");
    expect(result!.outcome).toEqual({ kind: "value", value: 60 });
  });

  it("has no target in FFY 2005, and from FFY 2006 on one to reach", () => {
    const status = (settled: number, ffy: number) =>
      computeRows(form, [{ sessions: 100, settled }], ffy).tables[0]!.rows[0]!.at(-1);
    expect(computeRows(form, [{ sessions: 10, settled: 6 }], 2005).tables[0]!.columns).toHaveLength(4);
    // Targets of 61% in FFY 2006 and 65% in FFY 2010 (lines 2050 and 2054).
    expect([status(60, 2006), status(61, 2006), status(64, 2010), status(65, 2010)]).toEqual([
      "not met",
      "met",
      "not met",
      "met",
    ]);
  });

  it("takes Table 7 of 2005-06 (lines 2227-2233) without a warning", () => {
    const found = computeRows(
      form,
      [{ total: 39, sessions: 10, settled: 6, adjudicated: 4, line33: 35 }],
      2005,
    );
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Not shown on the form", "cases")).toEqual([0]);
  });

  it("warns of more sessions than requests, and refuses more agreements than sessions", () => {
    expect(computeRows(form, [{ total: 9, sessions: 10, settled: 6 }], 2005).problems).toMatchObject([
      { severity: "warning", row: 0, column: "total" },
    ]);
    const refused = computeRows(form, [{ sessions: 10, settled: 11 }], 2005);
    expect(refused.problems).toMatchObject([{ severity: "error", row: 0, column: "settled" }]);
    expect(refused.results[0]!.outcome.kind).toBe("undefined");
  });

  it("is live over the person's columns", () => {
    expect(computeRows(form, [{ sessions: 10, settled: 6 }], 2005).results[0]!.formula).toBe(
      "=MN.RESOLUTION_AGREEMENTS(SUM({column:sessions}),SUM({column:settled}))",
    );
  });
});
