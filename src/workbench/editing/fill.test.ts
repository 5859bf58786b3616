import { describe, expect, it } from "vitest";
import type { CellInput } from "../../spreadsheet/api";
import { filled } from "./fill";

/** Fills cells below a column of sources that begins in A1. */
function below(source: CellInput[], count: number): CellInput[] {
  return Array.from({ length: count }, (_, place) => {
    const row = source.length + place;
    return filled(source, row, (index) => ({ row: index, column: 0 }), { row, column: 0 });
  });
}

describe("filling down", () => {
  it("repeats one number and goes on with two", () => {
    expect(below([5], 2)).toEqual([5, 5]);
    expect(below([2007, 2008], 3)).toEqual([2009, 2010, 2011]);
    expect(below([0.1, 0.2], 1)).toEqual([0.3]);
    expect(below([1, 2, 4], 3)).toEqual([1, 2, 4]);
  });
  it("counts on after text that ends in a number", () => {
    expect(below(["District 9"], 2)).toEqual(["District 10", "District 11"]);
    expect(below(["Q1", "Q2"], 2)).toEqual(["Q3", "Q4"]);
    expect(below(["007"], 1)).toEqual(["008"]);
  });
  it("repeats text, and moves formulas along", () => {
    expect(below(["a", "b"], 3)).toEqual(["a", "b", "a"]);
    expect(below(["=B1*2"], 2)).toEqual(["=B2*2", "=B3*2"]);
  });
  it("runs backwards when dragged up", () => {
    expect(filled([10, 20], -1, (index) => ({ row: index + 5, column: 0 }), { row: 4, column: 0 })).toBe(0);
  });
});
