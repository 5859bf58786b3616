import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;

describe("indicator 16", () => {
  it("prints the plan's baseline: 97.4% = (53 + 22) / 77 x 100 (line 1896)", () => {
    const [result] = computeRows(form, [{ reports: 77, onTime: 53, extended: 22 }], 2005).results;
    expect(result!.working.numbers).toBe("(53 + 22) / 77 x 100 = 97.4");
    expect(result!.outcome).toEqual({ kind: "value", value: expect.closeTo(97.4026, 4) });
  });

  it("is 97 of 97 in Table 7 of 2005-06 (lines 2210-2217), and the lines add up to 130", () => {
    const row = {
      total: 130,
      reports: 97,
      findings: 97,
      onTime: 59,
      extended: 38,
      line12: 33,
      line13: 0,
      pendingHearing: 0,
    };
    const found = computeRows(form, [row], 2005);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: 100 });
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Withdrawn or dismissed", "cases")).toEqual([33]);
    expect(columnOf(found, "Not shown on the form", "cases")).toEqual([0]);
  });

  it("compares unrounded: one late report of 10,000 does not meet 100", () => {
    const rows = [
      { unit: "North", reports: 10_000, onTime: 9_999, extended: 0 },
      { unit: "South", reports: 10_000, onTime: 0, extended: 10_000 },
    ];
    const found = computeRows(form, rows, 2012);
    expect(columnOf(found, "Target, Reports within the time line")).toEqual(["not met", "met"]);
  });

  it("refuses more reports in time than reports", () => {
    const found = computeRows(form, [{ reports: 77, onTime: 60, extended: 18 }], 2005);
    expect(found.results[0]!.outcome.kind).toBe("undefined");
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ severity: "error", row: 0, column: "onTime" });
    expect(found.problems[0]!.message).toMatch(/78 is more than the 77/);
  });

  it("has no percent without reports", () => {
    const found = computeRows(form, [{ reports: 0, onTime: 0, extended: 0 }], 2005);
    expect(found.results[0]!.outcome).toEqual({ kind: "undefined", reason: "0 of 0 has no percent" });
    expect(found.problems).toEqual([]);
  });

  it("is live over the person's columns", () => {
    const found = computeRows(form, [{ reports: 77, onTime: 53, extended: 22 }], 2005);
    expect(found.results[0]!.formula).toBe(
      "=MN.COMPLAINTS_TIMELY(SUM({column:reports}),SUM({column:onTime}),SUM({column:extended}))",
    );
  });

  it("tells of the longer extensions from FFY 2008 on", () => {
    const told = (ffy: number) =>
      computeRows(form, [{ reports: 1, onTime: 1, extended: 0 }], ffy).notes.some(({ text }) =>
        /both sides agree/.test(text),
      );
    expect([told(2007), told(2008)]).toEqual([false, true]);
  });
});
