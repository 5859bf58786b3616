import { describe, expect, it } from "vitest";
import { findPlainTable } from "./foundRange";

describe("the table in a plain sheet", () => {
  it("begins at its header row", () => {
    const cells = [
      ["District", "Children", "Enrollment"],
      ["A", 10, 100],
    ];
    expect(findPlainTable(cells)).toEqual({
      row: 0,
      column: 0,
      headers: ["District", "Children", "Enrollment"],
    });
  });

  it("is found under titles and remarks, and beside blank columns", () => {
    const cells = [
      [null, "Child count 2010", null, null],
      [null, null, null, null],
      [null, "Source: the department", null, null],
      [null, "District", "Children", "Enrollment"],
      [null, "A", 10, 100],
    ];
    expect(findPlainTable(cells)).toEqual({
      row: 3,
      column: 1,
      headers: ["District", "Children", "Enrollment"],
    });
  });

  it("may have years as headings, but not other numbers", () => {
    expect(
      findPlainTable([
        ["District", "Type", 2010, 2011],
        ["A", 1, 5, 6],
      ])?.headers,
    ).toEqual(["District", "Type", "2010", "2011"]);
    expect(
      findPlainTable([
        ["A", "x", 5],
        ["B", "y", 6],
      ]),
    ).toBeUndefined();
  });

  it("needs a filled row below it", () => {
    expect(findPlainTable([["District", "Children"]])).toBeUndefined();
    expect(
      findPlainTable([
        ["District", "Children"],
        [null, null],
      ]),
    ).toBeUndefined();
  });

  it("may have headings of sections between its header and its first row, as budgets do", () => {
    const budget = [
      ["Budget of Prairie Lake", null, null, null],
      ["Item", "Goal", "FTE", "Cost"],
      ["Initial revenue", null, null, null],
      ["Direct services", null, null, null],
      ["Tutors", "1", 2, 84000],
      ["Buses", "2", "by contract", "$900.00"],
    ];
    expect(findPlainTable(budget)?.row).toBe(1);
    expect(findPlainTable([...budget.slice(0, 4), ["Tutors", "1", "two", "$84,000.00"]])?.row).toBe(1);
    // A line of remarks above a header is none, nor are two texts.
    expect(
      findPlainTable([
        ["Made by", "Jane", "in May"],
        ["Draft", null, null],
        ["Item", "Goal", "Cost"],
        ["Tutors", "1", 5],
      ])?.row,
    ).toBe(2);
    expect(
      findPlainTable([
        ["Item", "Cost"],
        ["Direct services", null],
        ["Tutors", 5],
        ["Buses", 6],
      ]),
    ).toBeUndefined();
  });
});
