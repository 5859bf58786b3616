import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../spreadsheet";
import { Geometry, ROW_HEIGHT } from "./geometry";
import { reveal, visibleColumns, visibleRows } from "./scrollModel";

/** Columns of 64 pixels: 8.43 characters of 7 pixels and 5 of margin. */
function sheet(frozenRows = 0, frozenColumns = 0): Geometry {
  const made = createWorkbook().addSheet("Data");
  made.setFrozen(frozenRows, frozenColumns);
  return new Geometry(made, (text) => text.length * 7, 7);
}
const at = (left: number, top: number) => ({ left, top, width: 640, height: 400 });

describe("the window on a sheet", () => {
  it("shows the rows and columns it covers, also in part", () => {
    expect(visibleRows(sheet(), at(0, 10))).toEqual({ first: 0, last: 20 });
    expect(visibleColumns(sheet(), at(65, 0))).toEqual({ first: 1, last: 11 });
  });
  it("starts behind frozen rows and columns", () => {
    expect(visibleRows(sheet(2, 1), at(0, 0))).toEqual({ first: 2, last: 20 });
    expect(visibleRows(sheet(2, 1), at(0, 100 * ROW_HEIGHT)).first).toBe(102);
  });
  it("ends at the last row", () => {
    expect(visibleRows(sheet(), at(0, 1_048_570 * ROW_HEIGHT)).last).toBe(1_048_575);
  });
});

describe("bringing a cell into the window", () => {
  it("does not move for a cell that shows", () => {
    expect(reveal(sheet(), at(0, 0), { row: 3, column: 3 })).toEqual({ left: 0, top: 0 });
  });
  it("scrolls just far enough down and up", () => {
    expect(reveal(sheet(), at(0, 0), { row: 20, column: 0 }).top).toBe(20);
    expect(reveal(sheet(), at(0, 500), { row: 3, column: 0 }).top).toBe(60);
  });
  it("puts a cell beside the frozen ones, not under them", () => {
    expect(reveal(sheet(2, 1), at(0, 400), { row: 5, column: 2 }).top).toBe(60);
    expect(reveal(sheet(2, 1), at(300, 400), { row: 0, column: 0 })).toEqual({ left: 300, top: 400 });
  });
});
