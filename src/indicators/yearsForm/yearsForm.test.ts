import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawCell } from "../declaration";
import { findIndicator, indicators } from "../register";
import { readFfy } from "./readYears";

function compute(code: string, rows: readonly (readonly RawCell[])[], ffy = 2010) {
  const form = findIndicator(code)!.inputs.find(({ id }) => id === "years")!;
  const columns = Object.fromEntries(
    form.columns.map(({ id }, at) => [id, rows.map((row) => row[at] ?? null)]),
  );
  return form.compute({ count: rows.length, columns }, { ffy, settings: {} });
}
const table = (code: string, rows: readonly (readonly RawCell[])[]) => compute(code, rows).tables[0]!.rows;

describe("results by year", () => {
  it("stands each result beside the target of its own year, unrounded", () => {
    // Indicator 16: targets of 100 in every year, baseline 97.4 (lines 1896 and 1907-1915).
    const rows = table("16", [
      ["16", null, 2010, 100],
      ["16", null, 2009, 99.96],
      ["16", null, 2013, 100],
    ]);
    expect(rows.map((row) => [row[1], row[2], row[3], row[4], row[6]])).toEqual([
      ["2009", "2009-10", 99.96, 100, "not met"],
      ["2010", "2010-11", 100, 100, "met"],
      ["2013", "2013-14", 100, { missing: "no target that year" }, "no target"],
    ]);
  });

  it("says better or worse by the side that is good, and only against the year just before", () => {
    const change = (code: string, rows: RawCell[][]) => table(code, rows).map((row) => [row[7], row[8]]);
    // Dropout: less is good. Graduation: more is good.
    expect(
      change("2", [
        ["2", "", 2008, 5],
        ["2", "", 2009, 4.5],
        ["2", "", 2010, 4.75],
      ]),
    ).toEqual([
      [{ missing: "no result of the year before" }, null],
      [-0.5, "better"],
      [0.25, "worse"],
    ]);
    expect(
      change("1", [
        ["1", "", 2008, 80],
        ["1", "", 2010, 85],
        ["1", "", 2011, 85],
      ]),
    ).toEqual([
      [{ missing: "no result of the year before" }, null],
      [{ missing: "no result of the year before" }, null],
      [0, "the same"],
    ]);
  });

  it("compares with the baseline as printed", () => {
    // Indicator 14C: baseline 77.6 (line 1598).
    const [row] = table("14", [["14", "14C", "2010-11", 78.1]]);
    expect(row![9]).toBeCloseTo(0.5, 10);
  });

  it("takes the low end of a range and shows both", () => {
    const [row] = table("19", [["Indicator 19", null, "FFY 2010", 80]]);
    expect([row![4], row![5], row![6]]).toEqual([80, 90, "met"]);
  });

  it("answers for the year that is asked, or says that the table has none", () => {
    const rows = [
      ["5", "5B", 2010, 10.5],
      ["5", "5A", 2009, 61],
    ];
    const { results } = compute("5", rows);
    expect(results.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ["5A", { kind: "undefined", reason: "The table has no result of FFY 2010 for 5A" }],
      ["5B", { kind: "value", value: 10.5 }],
    ]);
  });

  it("leaves rows of other indicators alone, and names what it cannot read", () => {
    const { problems, notes, tables } = compute("5", [
      ["7", "7A-SS1", 2010, 80],
      ["5", null, 2010, 60],
      ["5", "5D", 2010, 60],
      ["5", "5A", "soon", 60],
      ["5", "5A", "2010-12", 60],
      ["5", "5A", 2010, 160],
      ["5", "5A", 2010, "x"],
      ["5", "5A", 2010, 61],
      ["B5", "5A", 2010, 62],
      [null, null, null, null],
    ]);
    expect(notes[0]?.text).toBe("One row of other indicators left out.");
    expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [1, "measure", "Measure: is blank"],
      [2, "measure", 'Measure: holds "5D"'],
      [3, "year", 'FFY: holds "soon"'],
      [4, "year", 'FFY: holds "2010-12"'],
      [5, "result", "Result: holds 160"],
      [6, "result", 'Result: is suppressed ("x")'],
      [8, "year", "5A has a result for FFY 2010 already, in row 8 of the data"],
    ]);
    expect(tables[0]!.rows).toHaveLength(1);
  });

  it("draws target and result over the years of both", () => {
    const [chart] = compute("1", [["1", null, 2013, 82]]).charts;
    expect(chart!.categories).toEqual([
      "2005",
      "2006",
      "2007",
      "2008",
      "2009",
      "2010",
      "2011",
      "2012",
      "2013",
    ]);
    expect(chart!.series.map(({ name, values }) => [name, values.at(-1), values[0]])).toEqual([
      ["Result", 82, null],
      ["Target", null, 81.6],
    ]);
  });

  it("is there for every indicator, and its own example has no problem", () => {
    for (const indicator of indicators) {
      const form = indicator.inputs.find(({ id }) => id === "years")!;
      const rows = form.example.map((row) => form.columns.map(({ id }) => row[id] ?? null));
      expect(compute(indicator.code, rows).problems).toEqual([]);
    }
  });
});

describe("readFfy", () => {
  it("reads the ways a school year is written", () => {
    for (const year of [2010, "2010", "FFY 2010", "2010-11", "2010-2011", "2010/11", " ffy2010 "])
      expect(readFfy(year)).toBe(2010);
    for (const year of ["2010-12", "10", "", "2010.5", null, true, "2010-2010"])
      expect(readFfy(year)).toBeUndefined();
    expect(readFfy("1999-00")).toBe(1999);
  });
  it("reads what we write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2098 }), (year) => {
        expect(readFfy(`${year}-${String(year + 1).slice(2)}`)).toBe(year);
      }),
    );
  });
});
