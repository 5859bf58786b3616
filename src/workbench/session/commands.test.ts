import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../spreadsheet";
import { selectCell, selectedRange, selectRange } from "../selection/selection";
import { clearCells, dragFill, fillInto, insertLines, undo, withDecimals } from "./cellCommands";
import { copySelection, pasteContent } from "./clipboardCommands";
import { commitEdit, inputText, startEdit } from "./editCommands";
import { goTo, nameOfSelection } from "./goTo";
import { Session } from "./session";
import { addSheet, moveSheet, removeSheet, renameSheet, showNextSheet } from "./sheetCommands";

const page = { rows: 20, columns: 8 };

function bench(cells: (string | number | boolean | null)[][] = []): Session {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  if (cells.length > 0) sheet.setRange(0, 0, cells);
  return new Session(workbook, "test.xlsx");
}
function type(session: Session, text: string): boolean {
  startEdit(session, { text });
  return commitEdit(session, { movement: { kind: "advance", by: "row", backwards: false }, page });
}
const range = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

describe("typing into a cell", () => {
  it("reads numbers, percents and text as Excel does, gives the format and goes on", () => {
    const session = bench();
    for (const text of ["12", "12%", "Anoka", "=A1*2", "'007"]) expect(type(session, text)).toBe(true);
    const { sheet } = session;
    expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 0))).toEqual([12, 0.12, "Anoka", 24, "007"]);
    expect(sheet.format(1, 0).numberFormat).toBe("0%");
    expect(session.selection.active).toEqual({ row: 5, column: 0 });
    expect(session.dirty).toBe(true);
  });
  it("closes brackets left open", () => {
    const session = bench([[1], [2]]);
    session.select(selectCell({ row: 2, column: 0 }));
    type(session, "=SUM(A1:A2");
    expect(session.sheet.value(2, 0)).toBe(3);
  });
  it("shows for editing what would be typed again", () => {
    const session = bench([[0.125, true, "007", "=1+1", "plain"]]);
    session.sheet.setFormat(range(0, 0, 1, 1), { numberFormat: "0%" });
    const texts = [0, 1, 2, 3, 4].map((column) => inputText(session.sheet, { row: 0, column }));
    expect(texts).toEqual(["12.5%", "TRUE", "'007", "=1+1", "plain"]);
  });
  it("leaves the cell alone when nothing was changed", () => {
    const session = bench([["=1+1"]]);
    session.dirty = false;
    startEdit(session);
    commitEdit(session);
    expect(session.dirty).toBe(false);
  });
  it("writes into every selected cell with Ctrl+Enter", () => {
    const session = bench();
    session.select(selectRange(range(0, 0, 2, 2)));
    startEdit(session, { text: "7" });
    commitEdit(session, { page, everywhere: true });
    expect(session.sheet.values(range(0, 0, 2, 2))).toEqual([
      [7, 7],
      [7, 7],
    ]);
    undo(session);
    expect(session.sheet.usedRange).toBeUndefined();
  });
  it("never takes a broken formula in silence", () => {
    const session = bench();
    startEdit(session, { text: "=1+" });
    const written = commitEdit(session);
    // Either the workbook refuses it with a sentence and typing goes on, or it is kept as an error; never silence.
    if (written) expect(String(session.sheet.value(0, 0))).toMatch(/^#/);
    else expect(session.message?.text).toMatch(/\w/);
  });
});

describe("filling", () => {
  it("Ctrl+D copies the first row down with its formulas and formats", () => {
    const session = bench([
      [1, "=A1*2", "Group 1"],
      [2, null, null],
      [3, null, null],
    ]);
    session.sheet.setFormat(range(0, 1, 1, 1), { bold: true });
    session.select(selectRange(range(0, 1, 3, 2)));
    fillInto(session, "down");
    expect(session.sheet.values(range(0, 1, 3, 2))).toEqual([
      [2, "Group 1"],
      [4, "Group 1"],
      [6, "Group 1"],
    ]);
    expect(session.sheet.format(2, 1).bold).toBe(true);
  });
  it("Ctrl+R on one column takes the one before it", () => {
    const session = bench([[5, null]]);
    session.select(selectCell({ row: 0, column: 1 }));
    fillInto(session, "right");
    expect(session.sheet.value(0, 1)).toBe(5);
  });
  it("the handle goes on with a series, up as well as down", () => {
    const session = bench([[null], [null], [10], [20]]);
    session.select(selectRange(range(2, 0, 2, 1)));
    dragFill(session, range(2, 0, 2, 1), range(1, 0, 3, 1));
    expect(session.sheet.value(1, 0)).toBe(0);
    dragFill(session, range(2, 0, 2, 1), range(2, 0, 4, 1));
    expect(session.sheet.values(range(4, 0, 2, 1))).toEqual([[30], [40]]);
  });
});

describe("the clipboard", () => {
  it("copies formulas along and repeats over a selection that is a multiple", () => {
    const session = bench([[1], [2], [3], ["=A1+1"]]);
    session.select(selectCell({ row: 3, column: 0 }));
    const content = copySelection(session, false);
    expect(content.text).toBe("2");
    session.select(selectRange(range(3, 1, 2, 2)));
    pasteContent(session, content);
    expect(session.sheet.formula(4, 2)).toBe("=C2+1");
    expect(selectedRange(session.selection)).toEqual(range(3, 1, 2, 2));
  });
  it("moves what was cut, and what points at it follows", () => {
    const session = bench([[4, "=A1*2", "=SUM(A1:B1)"]]);
    session.select(selectRange(range(0, 0, 1, 2)));
    const content = copySelection(session, true);
    session.select(selectCell({ row: 3, column: 0 }));
    pasteContent(session, content);
    expect(session.sheet.formula(3, 1)).toBe("=A4*2");
    expect(session.sheet.formula(0, 2)).toBe("=SUM(A4:B4)");
    expect(session.sheet.value(0, 2)).toBe(12);
    session.workbook.undo();
    expect(session.sheet.formula(0, 2)).toBe("=SUM(A1:B1)");
    expect(session.sheet.value(0, 1)).toBe(8);
  });
  it("moves what was cut, once, formulas as they were", () => {
    const session = bench([[4, "=A1"]]);
    session.select(selectCell({ row: 0, column: 1 }));
    const content = copySelection(session, true);
    session.select(selectCell({ row: 5, column: 5 }));
    pasteContent(session, content);
    expect(session.sheet.formula(5, 5)).toBe("=A1");
    expect(session.sheet.input(0, 1)).toBeNull();
    expect(session.copied).toBeUndefined();
  });
  it("reads other programs' numbers with their formats", () => {
    const session = bench();
    pasteContent(session, { text: 'District\tShare\r\n"Anoka\nHennepin"\t12.5%\r\n' });
    expect(session.sheet.values(range(0, 0, 2, 2))).toEqual([
      ["District", "Share"],
      ["Anoka\nHennepin", 0.125],
    ]);
    expect(session.sheet.format(1, 1).numberFormat).toBe("0.00%");
  });
  it("leaves values behind where a spill's formula is not copied with them", () => {
    const session = bench([["={1;2;3}"]]);
    session.select(selectRange(range(1, 0, 2, 1)));
    const content = copySelection(session, false);
    session.select(selectCell({ row: 0, column: 3 }));
    pasteContent(session, content);
    expect(session.sheet.values(range(0, 3, 2, 1))).toEqual([[2], [3]]);
  });
  it("refuses what would reach beyond the sheet, and says so", () => {
    const session = bench();
    goTo(session, "XFD1048576");
    pasteContent(session, { text: "a\tb" });
    expect(session.message?.kind).toBe("error");
    expect(session.sheet.usedRange).toBeUndefined();
  });
});

describe("going to a place", () => {
  it("takes addresses, other sheets, names and tables", () => {
    const session = bench([
      ["Group", "Count"],
      ["A", 1],
    ]);
    session.workbook.addSheet("Other sheet");
    session.workbook.defineName("rate", "='Other sheet'!$B$2:$C$3");
    session.workbook.addTable({ name: "Counts", sheet: "Data", range: range(0, 0, 2, 2) });
    expect(goTo(session, "c5:b4")).toBeUndefined();
    expect(selectedRange(session.selection)).toEqual(range(3, 1, 2, 2));
    expect(goTo(session, "RATE")).toBeUndefined();
    expect([session.sheet.name, nameOfSelection(session)]).toEqual(["Other sheet", "rate"]);
    expect(goTo(session, "counts")).toBeUndefined();
    expect([session.sheet.name, selectedRange(session.selection)]).toEqual(["Data", range(1, 0, 1, 2)]);
    expect(goTo(session, "'Other sheet'!B7")).toBeUndefined();
    expect(nameOfSelection(session)).toBe("B7");
  });
  it("gives the selection a new name, and says what cannot be one", () => {
    const session = bench([[1], [2]]);
    session.select(selectRange(range(0, 0, 2, 1)));
    expect(goTo(session, "weights")).toBeUndefined();
    expect(session.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["weights", "=Data!$A$1:$A$2"],
    ]);
    expect(goTo(session, "1:x")).toMatch(/not an address/);
  });
});

describe("sheets", () => {
  it("are added beside the one in front, renamed, moved, deleted and brought back", () => {
    const session = bench();
    addSheet(session);
    expect(session.sheet.name).toBe("Sheet2");
    expect(renameSheet(session, "Sheet2", "Counts")).toBe(true);
    expect(session.sheet.name).toBe("Counts");
    moveSheet(session, "Counts", -1);
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(["Counts", "Data"]);
    showNextSheet(session, 1);
    expect(session.sheet.name).toBe("Data");
    removeSheet(session, "Data");
    expect(session.sheet.name).toBe("Counts");
    undo(session);
    expect(session.workbook.sheet("Data")).toBeDefined();
  });
  it("stay in front when a rename is undone", () => {
    const session = bench();
    addSheet(session);
    renameSheet(session, "Sheet2", "Counts");
    undo(session);
    expect(session.sheet.name).toBe("Sheet2");
  });
  it("keep a name another sheet has, and the last one stays", () => {
    const session = bench();
    addSheet(session);
    expect(renameSheet(session, "Sheet2", "data")).toBe(false);
    expect(session.message?.kind).toBe("error");
    removeSheet(session, "Sheet2");
    removeSheet(session, "Data");
    expect(session.workbook.sheets).toHaveLength(1);
    expect(session.message?.text).toMatch(/at least one sheet/);
  });
});

describe("rows, columns and formats", () => {
  it("inserts as many rows as are selected, and formulas follow", () => {
    const session = bench([[1], ["=A1"]]);
    session.select(selectRange(range(0, 0, 2, 1)));
    insertLines(session, "rows");
    expect(session.sheet.formula(3, 0)).toBe("=A3");
  });
  it("clears a whole column without walking a million cells", () => {
    const session = bench([[1, 2]]);
    goTo(session, "A:A");
    clearCells(session);
    expect(session.sheet.values(range(0, 0, 1, 2))).toEqual([[null, 2]]);
  });
  it("adds and takes decimals", () => {
    expect(withDecimals("General", 1, 1.5)).toBe("0.00");
    expect(withDecimals("0%", 1, 0)).toBe("0.0%");
    expect(withDecimals("#,##0.00", -1, 0)).toBe("#,##0.0");
    expect(withDecimals("$#,##0.0", -1, 0)).toBe("$#,##0");
    expect(withDecimals("0", -1, 0)).toBe("0");
  });
});
