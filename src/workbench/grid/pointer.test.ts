import { describe, expect, it } from "vitest";
import { stretched } from "./pointer";

describe("dragging the fill handle", () => {
  const source = { row: 5, column: 5, rows: 2, columns: 2 };
  it("goes in one direction, the longer one", () => {
    expect(stretched(source, { row: 9, column: 7 })).toEqual({ ...source, rows: 5 });
    expect(stretched(source, { row: 7, column: 9 })).toEqual({ ...source, columns: 5 });
    expect(stretched(source, { row: 2, column: 5 })).toEqual({ ...source, row: 2, rows: 5 });
    expect(stretched(source, { row: 5, column: 1 })).toEqual({ ...source, column: 1, columns: 6 });
  });
  it("does nothing inside the selection", () => {
    expect(stretched(source, { row: 6, column: 6 })).toBe(source);
  });
});
