import { describe, expect, it } from "vitest";
import { CellError, createWorkbook, type CellInput, type Scalar } from "../..";

/* Sequences that once went wrong, found by anyEdits.test.ts, each in its shortest form. */

const code = (value: Scalar) => (value instanceof CellError ? value.code : value);

function start(rows: CellInput[][]) {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  sheet.setRange(0, 0, rows);
  return { workbook, sheet };
}

describe("cells found only while calculating", () => {
  it("are calculated first, with what they read", () => {
    // A1 reads C1 through INDIRECT, C1 reads B1, and all three are entered at once.
    const { sheet } = start([['=INDIRECT("C1")', "=2+3", "=B1*10"]]);
    expect(sheet.value(0, 0)).toBe(50);
  });

  it("are still known after another sheet was reshaped", () => {
    const { workbook, sheet } = start([["=OFFSET(B1,0,0)", "=C1", 1]]);
    workbook.addSheet("Other").insertColumns(0, 1);
    sheet.set(0, 2, 7);
    expect(sheet.value(0, 0)).toBe(7);
  });

  it("make a circle like any others, and end it when they lead elsewhere", () => {
    const { sheet } = start([["=INDIRECT(D1)", 1, "=A1+B1", "C1"]]);
    expect([code(sheet.value(0, 0)), code(sheet.value(0, 2))]).toEqual(["#CIRC!", "#CIRC!"]);
    sheet.set(0, 3, "B1");
    expect([sheet.value(0, 0), sheet.value(0, 2)]).toEqual([1, 2]);
  });
});

describe("circles through a spill", () => {
  it("end when the spill is not repeated", () => {
    const { sheet } = start([["=SEQUENCE(2)", null, "=A1#"]]);
    // A1 reads C2, which was part of C1's spill; now C1 has one cell only.
    sheet.set(0, 0, '=IF(C2>2,"high","low")');
    expect([sheet.value(0, 0), sheet.value(0, 2)]).toEqual(["low", "low"]);
  });

  it("end when an inserted column parts the cells", () => {
    const { sheet } = start([["=B1:C2*2"]]);
    expect(code(sheet.value(0, 0))).toBe("#CIRC!");
    sheet.insertColumns(1, 1);
    expect(sheet.formula(0, 0)).toBe("=C1:D2*2");
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("spills and the shape of the sheet", () => {
  it("wake what named a spilled cell when a row cuts the spill", () => {
    const { sheet } = start([["=SEQUENCE(2)", "=SUM(A2:A3)"]]);
    expect(sheet.value(0, 1)).toBe(2);
    sheet.insertRows(1, 1);
    // The sum follows to A3:A4; the spill fills A1:A2 again.
    expect([sheet.formula(0, 1), sheet.value(0, 1)]).toEqual(["=SUM(A3:A4)", 0]);
  });

  it("come back when the table over them goes, and go when undo brings it back", () => {
    const { workbook, sheet } = start([["a"], [null], [null]]);
    workbook.addTable({ name: "T", sheet: "Data", range: { row: 0, column: 0, rows: 3, columns: 1 } });
    sheet.set(1, 0, "=SEQUENCE(2)");
    expect(code(sheet.value(1, 0))).toBe("#SPILL!");
    workbook.removeTable("T");
    expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual([1, 2]);
    workbook.undo();
    expect([code(sheet.value(1, 0)), sheet.value(2, 0)]).toEqual(["#SPILL!", null]);
  });
});
