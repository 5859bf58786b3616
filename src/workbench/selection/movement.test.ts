import { describe, expect, it } from "vitest";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import { currentRegion, move, type Ground, type Movement } from "./movement";
import { selectCell, selectedRange, selectRange } from "./selection";

/** A picture of a sheet: "x" is a filled cell. */
function ground(...picture: string[]): Ground {
  const cells = picture.flatMap((line, row) =>
    [...line].flatMap((mark, column) => (mark === "x" ? [{ row, column }] : [])),
  );
  const top = Math.min(...cells.map((cell) => cell.row));
  const left = Math.min(...cells.map((cell) => cell.column));
  return {
    filled: (row, column) => picture[row]?.[column] === "x",
    usedRange: cells.length
      ? {
          row: top,
          column: left,
          rows: Math.max(...cells.map((cell) => cell.row)) - top + 1,
          columns: Math.max(...cells.map((cell) => cell.column)) - left + 1,
        }
      : undefined,
    frozen: { rows: 0, columns: 0 },
    page: { rows: 10, columns: 5 },
  };
}

const down = (extend = false): Movement => ({ kind: "edge", rows: 1, columns: 0, extend });
const up: Movement = { kind: "edge", rows: -1, columns: 0, extend: false };
const right: Movement = { kind: "edge", rows: 0, columns: 1, extend: false };
const at = (row: number, column: number) => selectCell({ row, column });

describe("arrow keys", () => {
  it("stop at the edges of the sheet", () => {
    const step: Movement = { kind: "step", rows: -1, columns: -1, extend: false };
    expect(move(at(0, 0), step, ground("x")).active).toEqual({ row: 0, column: 0 });
    const beyond: Movement = { kind: "step", rows: 1, columns: 1, extend: false };
    expect(move(at(MAX_ROWS - 1, MAX_COLUMNS - 1), beyond, ground("x")).active).toEqual({
      row: MAX_ROWS - 1,
      column: MAX_COLUMNS - 1,
    });
  });

  it("with Shift stretch and shrink from the active cell", () => {
    const extend: Movement = { kind: "step", rows: 1, columns: 0, extend: true };
    const back: Movement = { kind: "step", rows: -1, columns: 0, extend: true };
    const two = move(move(at(4, 4), extend, ground("x")), extend, ground("x"));
    expect(selectedRange(two)).toEqual({ row: 4, column: 4, rows: 3, columns: 1 });
    const above = [back, back, back].reduce(
      (selection, movement) => move(selection, movement, ground("x")),
      two,
    );
    expect(selectedRange(above)).toEqual({ row: 3, column: 4, rows: 2, columns: 1 });
    expect(above.active).toEqual({ row: 4, column: 4 });
  });
});

describe("Ctrl and an arrow", () => {
  const sheet = ground("x", "x", "x", "", "", "x", "x");
  it("goes to the end of a run of filled cells", () => {
    expect(move(at(0, 0), down(), sheet).active.row).toBe(2);
  });
  it("jumps over blank cells to the next filled one", () => {
    expect(move(at(2, 0), down(), sheet).active.row).toBe(5);
    expect(move(at(3, 0), down(), sheet).active.row).toBe(5);
  });
  it("goes to the sheet's edge when nothing more is filled", () => {
    expect(move(at(6, 0), down(), sheet).active.row).toBe(MAX_ROWS - 1);
    expect(move(at(0, 0), right, sheet).active.column).toBe(MAX_COLUMNS - 1);
  });
  it("comes back from far below to the last filled cell", () => {
    expect(move(at(900_000, 0), up, sheet).active.row).toBe(6);
    expect(move(at(900_000, 3), up, sheet).active.row).toBe(0);
  });
  it("with Shift selects to there", () => {
    expect(selectedRange(move(at(0, 0), down(true), sheet))).toEqual({
      row: 0,
      column: 0,
      rows: 3,
      columns: 1,
    });
  });
  it("goes to the edge on a blank sheet", () => {
    expect(move(at(5, 5), up, ground("")).active).toEqual({ row: 0, column: 5 });
  });
});

describe("Enter and Tab", () => {
  const enter: Movement = { kind: "advance", by: "row", backwards: false };
  const tab: Movement = { kind: "advance", by: "column", backwards: false };
  it("move on by one cell", () => {
    expect(move(at(1, 1), enter, ground("x")).active).toEqual({ row: 2, column: 1 });
    expect(move(at(1, 1), tab, ground("x")).active).toEqual({ row: 1, column: 2 });
    expect(move(at(1, 1), { ...tab, backwards: true }, ground("x")).active).toEqual({ row: 1, column: 0 });
  });
  it("walk around inside a selection: Enter down the columns, Tab along the rows", () => {
    let selection = selectRange({ row: 0, column: 0, rows: 2, columns: 2 });
    const walk: number[][] = [];
    for (let step = 0; step < 4; step++) {
      selection = move(selection, enter, ground("x"));
      walk.push([selection.active.row, selection.active.column]);
    }
    expect(walk).toEqual([
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(move(selection, tab, ground("x")).active).toEqual({ row: 0, column: 1 });
    expect(move(selection, { ...enter, backwards: true }, ground("x")).active).toEqual({ row: 1, column: 1 });
  });
});

describe("Home, End and pages", () => {
  const sheet = { ...ground("xx", "xx", "xx"), frozen: { rows: 1, columns: 1 } };
  it("Home goes to the first column that scrolls, then to the first", () => {
    const home: Movement = { kind: "rowStart", extend: false };
    expect(move(at(2, 5), home, sheet).active).toEqual({ row: 2, column: 1 });
    expect(move(at(2, 1), home, sheet).active).toEqual({ row: 2, column: 0 });
  });
  it("Ctrl+Home goes to the first cell that scrolls, Ctrl+End to the last used cell", () => {
    expect(move(at(9, 9), { kind: "sheetStart", extend: false }, sheet).active).toEqual({
      row: 1,
      column: 1,
    });
    expect(move(at(9, 9), { kind: "lastCell", extend: false }, sheet).active).toEqual({ row: 2, column: 1 });
  });
  it("PageDown goes on by a screenful", () => {
    expect(move(at(3, 0), { kind: "page", rows: 1, columns: 0, extend: false }, sheet).active.row).toBe(13);
  });
});

describe("Ctrl+A", () => {
  const sheet = ground("xx.x", "xx.x", "....", "x...");
  it("takes the block around the cell first, then the whole sheet", () => {
    const block = move(at(0, 0), { kind: "all" }, sheet);
    expect(selectedRange(block)).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
    expect(selectedRange(move(block, { kind: "all" }, sheet)).rows).toBe(MAX_ROWS);
  });
  it("keeps the active cell", () => {
    expect(move(at(1, 1), { kind: "all" }, sheet).active).toEqual({ row: 1, column: 1 });
  });
  it("a block ends at blank rows and columns", () => {
    expect(currentRegion({ row: 3, column: 0 }, sheet)).toEqual({ row: 3, column: 0, rows: 1, columns: 1 });
    expect(currentRegion({ row: 0, column: 3 }, sheet)).toEqual({ row: 0, column: 3, rows: 2, columns: 1 });
  });
});
