import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;

describe("indicator 17", () => {
  it("prints the plan's baseline: 100% = (1 + 9) / 10 x 100 (line 1986)", () => {
    const [result] = computeRows(form, [{ adjudicated: 10, onTime: 1, extended: 9 }], 2005).results;
    expect(result!.working.numbers).toBe("(1 + 9) / 10 x 100 = 100.0");
    expect(result!.outcome).toEqual({ kind: "value", value: 100 });
  });

  it("is 3 of 4 in Table 7 of 2005-06 (lines 2227-2233), with no request outside its lines", () => {
    const row = { total: 39, adjudicated: 4, onTime: 1, extended: 2, line33: 35 };
    const found = computeRows(form, [row], 2005);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: 75 });
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Resolved without a hearing", "cases")).toEqual([35]);
    expect(columnOf(found, "Not shown on the form", "cases")).toEqual([0]);
    expect(columnOf(found, "Target, Hearings decided within the time line")).toEqual(["not met"]);
  });

  it("shows the baseline's three requests without a line, and forces no sum (line 1978)", () => {
    const row = { total: 38, adjudicated: 10, onTime: 1, extended: 9, resolved: 25 };
    const found = computeRows(form, [row], 2004);
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Not shown on the form", "cases")).toEqual([3]);
    expect(found.notes.some(({ text }) => /3 are in no line/.test(text))).toBe(true);
  });

  it("reads line 3.3 as pending from 2009-10 on", () => {
    const row = { total: 38, adjudicated: 10, onTime: 1, extended: 9, line33: 25 };
    const columns = (ffy: number) =>
      computeRows(form, [row], ffy)
        .tables.find(({ id }) => id === "cases")!
        .columns.map(({ title }) => title);
    expect(columns(2008)).toContain("Resolved without a hearing");
    expect(columns(2009)).toContain("Pending");
  });

  it("says that late decisions have no line, and expedited hearings a section of their own", () => {
    const texts = computeRows(form, [{ adjudicated: 4, onTime: 1, extended: 2 }], 2009).notes.map(
      ({ text }) => text,
    );
    expect(texts.some((text) => /no line for decisions that came late/.test(text))).toBe(true);
    expect(texts.some((text) => /discipline/.test(text))).toBe(true);
  });

  it("refuses more decisions than hearings and is live otherwise", () => {
    const found = computeRows(form, [{ adjudicated: 4, onTime: 3, extended: 2 }], 2005);
    expect(found.problems[0]).toMatchObject({ severity: "error", row: 0, column: "onTime" });
    expect(computeRows(form, [{ adjudicated: 4, onTime: 1, extended: 2 }], 2005).results[0]!.formula).toBe(
      "=MN.HEARINGS_TIMELY(SUM({column:adjudicated}),SUM({column:onTime}),SUM({column:extended}))",
    );
  });
});
