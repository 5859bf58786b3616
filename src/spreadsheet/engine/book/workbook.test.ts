import { describe, expect, it } from "vitest";
import {
  CellError,
  createWorkbook,
  EditError,
  type CellInput,
  type Scalar,
  type Sheet,
  type Workbook,
} from "../..";

function start(rows: CellInput[][] = []): { workbook: Workbook; sheet: Sheet } {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  if (rows.length > 0) sheet.setRange(0, 0, rows);
  return { workbook, sheet };
}
const code = (value: Scalar) => (value instanceof CellError ? value.code : value);
const sentence = (value: Scalar) => (value instanceof CellError ? value.message : undefined);
const column = (sheet: Sheet, at: number, rows: number) =>
  sheet.values({ row: 0, column: at, rows, columns: 1 }).map((row) => code(row[0] ?? null));

describe("spills", () => {
  it("fill cells, are blocked with a sentence, and come back when the way is free", () => {
    const { sheet } = start([["=SEQUENCE(3)", "=SUM(A1#)"]]);
    expect(column(sheet, 0, 4)).toEqual([1, 2, 3, null]);
    expect(sheet.value(0, 1)).toBe(6);
    expect(sheet.input(1, 0)).toBeNull();
    expect(sheet.spill(2, 0)).toEqual({ row: 0, column: 0, rows: 3, columns: 1 });
    sheet.set(2, 0, "here");
    expect(column(sheet, 0, 3)).toEqual(["#SPILL!", null, "here"]);
    expect(sentence(sheet.value(0, 0))).toContain("Data!A3");
    expect(code(sheet.value(0, 1))).toBe("#SPILL!");
    sheet.set(2, 0, null);
    expect(column(sheet, 0, 3)).toEqual([1, 2, 3]);
    expect(sheet.value(0, 1)).toBe(6);
  });

  it("grow and shrink with what they read, and their readers follow", () => {
    const { sheet } = start([[2, "=SEQUENCE(A1)", "=COUNT(B1:B9)"]]);
    expect(sheet.value(0, 2)).toBe(2);
    sheet.set(0, 0, 5);
    expect(sheet.value(0, 2)).toBe(5);
    sheet.set(0, 0, 1);
    expect([sheet.value(0, 2), sheet.value(1, 1)]).toEqual([1, null]);
  });

  it("cannot stand in a table", () => {
    const { workbook, sheet } = start([
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
    workbook.addTable({ name: "T", sheet: "Data", range: { row: 0, column: 0, rows: 3, columns: 2 } });
    sheet.set(1, 0, "=SEQUENCE(2)");
    expect(code(sheet.value(1, 0))).toBe("#SPILL!");
  });
});

describe("recalculation", () => {
  it("works out only what depends on the edit", () => {
    let calls = 0;
    const count = {
      id: "C",
      name: "C",
      parameters: [{ name: "x", type: "any" }],
      implementation: (x: unknown) => ((calls += 1), x),
    };
    const workbook = createWorkbook({ functions: { namespace: "MN", functions: [count] } });
    const sheet = workbook.addSheet("Data");
    sheet.setRange(0, 0, [
      [1, 2],
      ["=MN.C(A1)", "=MN.C(B1)"],
    ]);
    calls = 0;
    sheet.set(0, 0, 5);
    expect([calls, sheet.value(1, 0)]).toEqual([1, 5]);
    calls = 0;
    sheet.set(9, 9, 5);
    expect(calls).toBe(0);
  });

  it("names the cells of a circular reference and recovers when it is broken", () => {
    const { sheet } = start([["=B1+1", "=A1+1", "=A1*2"]]);
    expect(column(sheet, 0, 1)).toEqual(["#CIRC!"]);
    expect(sentence(sheet.value(0, 0))).toMatch(/Data!A1.*Data!B1|Data!B1.*Data!A1/);
    expect(code(sheet.value(0, 2))).toBe("#CIRC!");
    sheet.set(0, 1, 4);
    expect([sheet.value(0, 0), sheet.value(0, 2)]).toEqual([5, 10]);
  });

  it("does not take asking for a row of one's own range for a circle", () => {
    const { sheet } = start([["=ROWS(A$1:A1)+ROW(A1)"]]);
    expect(sheet.value(0, 0)).toBe(2);
  });

  it("follows a chain of 20,000 cells", () => {
    const { sheet } = start(Array.from({ length: 20_000 }, (_row, row) => [row === 0 ? 1 : `=A${row}+1`]));
    expect(sheet.value(19_999, 0)).toBe(20_000);
    sheet.set(0, 0, 11);
    expect(sheet.value(19_999, 0)).toBe(20_010);
  });

  it("needs a clock and a source of chance to be given", () => {
    const { sheet } = start([["=TODAY()", "=RAND()"]]);
    expect([code(sheet.value(0, 0)), code(sheet.value(0, 1))]).toEqual(["#NAME?", "#NAME?"]);
    const workbook = createWorkbook({ clock: () => new Date(2026, 10, 21, 12), random: () => 0.25 });
    const other = workbook.addSheet("Data");
    other.setRange(0, 0, [["=TODAY()", "=NOW()", "=RAND()", "=RANDBETWEEN(1,4)"]]);
    expect(other.values({ row: 0, column: 0, rows: 1, columns: 4 })).toEqual([[46347, 46347.5, 0.25, 2]]);
  });

  it("survives an endless LAMBDA", () => {
    const { workbook, sheet } = start();
    workbook.defineName("Endless", "=LAMBDA(x,Endless(x+1))");
    sheet.set(0, 0, "=Endless(1)");
    expect(sheet.value(0, 0)).toBeInstanceOf(CellError);
  });
});

describe("rows and columns put in and taken out", () => {
  it("take formulas, names, tables, validations, charts and formats along", () => {
    const { workbook, sheet } = start([
      ["Name", "Count", "=SUM(B2:B3)"],
      ["a", 1, "=$B$2"],
      ["b", 2, "=SUM(Both)"],
    ]);
    const other = workbook.addSheet("Other one");
    other.set(0, 0, "=Data!B3*2");
    workbook.defineName("Both", "=Data!$B$2:$B$3");
    const range = { row: 1, column: 1, rows: 2, columns: 1 };
    sheet.addValidation({ range, kind: "whole" });
    sheet.addChart({
      id: "1",
      kind: "bar",
      title: "Counts",
      at: { row: 5, column: 0, rows: 9, columns: 4 },
      series: [{ name: "n", values: { sheet: "Data", range } }],
    });
    sheet.setFormat({ row: 2, column: 1, rows: 1, columns: 1 }, { bold: true });
    sheet.insertRows(2, 2);
    expect(sheet.formula(0, 2)).toBe("=SUM(B2:B5)");
    expect(sheet.formula(1, 2)).toBe("=$B$2");
    expect(workbook.names[0]?.formula).toBe("=Data!$B$2:$B$5");
    expect(other.formula(0, 0)).toBe("=Data!B5*2");
    expect(sheet.validations[0]?.range).toEqual({ row: 1, column: 1, rows: 4, columns: 1 });
    expect(sheet.charts[0]?.at.row).toBe(7);
    expect(sheet.charts[0]?.series[0]?.values.range.rows).toBe(4);
    expect(sheet.format(4, 1)).toEqual({ bold: true });
    sheet.set(2, 1, 10);
    expect([sheet.value(0, 2), sheet.value(4, 2), other.value(0, 0)]).toEqual([13, 13, 4]);
    sheet.insertColumns(0, 1);
    expect(sheet.formula(0, 3)).toBe("=SUM(C2:C5)");
    workbook.undo();
    expect(sheet.formula(0, 2)).toBe("=SUM(B2:B5)");
  });

  it("give #REF! where all that was named is gone, and shrink where a part is", () => {
    const { sheet } = start([[1, "=A2", "=SUM(A1:A3)", "=A3"], [2], [3]]);
    sheet.deleteRows(1, 1);
    expect([sheet.formula(0, 1), sheet.formula(0, 2), sheet.formula(0, 3)]).toEqual([
      "=#REF!",
      "=SUM(A1:A2)",
      "=A2",
    ]);
    expect([code(sheet.value(0, 1)), sheet.value(0, 2)]).toEqual(["#REF!", 4]);
  });

  it("leave whole columns alone when rows move", () => {
    const { sheet } = start([[1, "=SUM(A:A)"], [2]]);
    sheet.insertRows(0, 1);
    expect(sheet.formula(1, 1)).toBe("=SUM(A:A)");
    expect(sheet.value(1, 1)).toBe(3);
  });

  it("tell what was shifted, undo included", () => {
    const { workbook, sheet } = start([[1]]);
    const shifts: unknown[] = [];
    workbook.onChange((change) => shifts.push(...(change.shifted ?? [])));
    sheet.insertRows(0, 2);
    workbook.undo();
    expect(shifts).toEqual([
      { sheet: "Data", axis: "rows", at: 0, count: 2 },
      { sheet: "Data", axis: "rows", at: 0, count: -2 },
    ]);
  });
});

describe("tables", () => {
  const table = () => {
    const made = start([
      ["Name", "Amount", "Double"],
      ["a", 1, "=[@Amount]*2"],
      ["b", 2, "=[@Amount]*2"],
    ]);
    made.workbook.addTable({
      name: "Sales",
      sheet: "Data",
      range: { row: 0, column: 0, rows: 3, columns: 3 },
    });
    made.sheet.set(0, 5, "=SUM(Sales[Amount])");
    return made;
  };

  it("are read by structured references", () => {
    const { sheet } = table();
    expect([sheet.value(1, 2), sheet.value(0, 5)]).toEqual([2, 3]);
    sheet.set(0, 6, "=COUNTA(Sales[#All])");
    sheet.set(1, 6, "=INDEX(Sales[[#Headers],[Amount]:[Double]],1,2)");
    sheet.set(2, 6, "=ROWS(Sales)");
    expect([sheet.value(0, 6), sheet.value(1, 6), sheet.value(2, 6)]).toEqual([9, "Double", 2]);
  });

  it("grow over what is typed right below, with their calculated columns", () => {
    const { workbook, sheet } = table();
    sheet.setRange(3, 0, [["c", 10]]);
    expect(workbook.tables[0]?.range.rows).toBe(4);
    expect(sheet.value(0, 5)).toBe(13);
    expect([sheet.formula(3, 2), sheet.value(3, 2)]).toEqual(["=[@Amount]*2", 20]);
    workbook.undo();
    expect([workbook.tables[0]?.range.rows, sheet.value(0, 5), sheet.input(3, 2)]).toEqual([3, 3, null]);
  });

  it("do not grow two rows below, nor when that is switched off", () => {
    const { workbook, sheet } = table();
    sheet.set(4, 0, "note");
    workbook.growTables = false;
    sheet.set(3, 0, "note");
    expect(workbook.tables[0]?.range.rows).toBe(3);
  });

  it("rename a column everywhere when its header is edited", () => {
    const { workbook, sheet } = table();
    sheet.set(0, 1, "Net #1");
    expect(workbook.tables[0]?.columns).toEqual(["Name", "Net #1", "Double"]);
    expect(sheet.formula(0, 5)).toBe("=SUM(Sales[Net '#1])");
    expect(sheet.value(0, 5)).toBe(3);
    sheet.set(0, 0, "Double");
    expect(workbook.tables[0]?.columns).toEqual(["Double", "Net #1", "Double2"]);
  });

  it("become plain cells with the formulas still pointing there", () => {
    const { workbook, sheet } = table();
    workbook.removeTable("Sales");
    expect(sheet.formula(0, 5)).toBe("=SUM($B$2:$B$3)");
    expect([sheet.value(0, 5), sheet.value(1, 2)]).toEqual([3, 2]);
  });

  it("lose a deleted column with #REF!", () => {
    const { workbook, sheet } = table();
    sheet.deleteColumns(1, 1);
    expect(workbook.tables[0]?.columns).toEqual(["Name", "Double"]);
    expect(code(sheet.value(0, 4))).toBe("#REF!");
  });

  it("are refused where they cannot be", () => {
    const { workbook } = table();
    const range = { row: 2, column: 1, rows: 4, columns: 2 };
    expect(() => workbook.addTable({ name: "More", sheet: "Data", range })).toThrow(EditError);
    expect(() => workbook.addTable({ name: "A1", sheet: "Data", range: { ...range, row: 20 } })).toThrow(
      /reads as a cell/,
    );
    expect(() => workbook.addTable({ name: "sales", sheet: "Data", range: { ...range, row: 20 } })).toThrow(
      /taken/,
    );
    expect(() => workbook.sheet("Data")?.deleteRows(0, 1)).toThrow(/header/);
  });
});

describe("sheets and names", () => {
  it("are renamed and removed with the formulas that name them", () => {
    const { workbook, sheet } = start([[5]]);
    const other = workbook.addSheet("Other");
    other.setRange(0, 0, [["=Data!A1", "=SUM(Data!A:A)", "=Rate*2"]]);
    workbook.defineName("Rate", "=Data!$A$1");
    workbook.renameSheet("data", "My data");
    expect([other.formula(0, 0), other.formula(0, 1)]).toEqual(["='My data'!A1", "=SUM('My data'!A:A)"]);
    expect([sheet.name, workbook.names[0]?.formula, other.value(0, 2)]).toEqual([
      "My data",
      "='My data'!$A$1",
      10,
    ]);
    workbook.removeSheet("My data");
    expect([other.formula(0, 0), code(other.value(0, 0)), code(other.value(0, 2))]).toEqual([
      "=#REF!",
      "#REF!",
      "#REF!",
    ]);
    workbook.undo();
    expect([other.formula(0, 0), other.value(0, 0), other.value(0, 2)]).toEqual(["='My data'!A1", 5, 10]);
  });

  it("mend formulas that were waiting for them", () => {
    const { workbook, sheet } = start([["=Later!A1+1", "=Share"]]);
    expect([code(sheet.value(0, 0)), code(sheet.value(0, 1))]).toEqual(["#REF!", "#NAME?"]);
    workbook.addSheet("Later").set(0, 0, 4);
    workbook.defineName("Share", "=0.7");
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([5, 0.7]);
  });

  it("prefer a sheet's own name", () => {
    const { workbook, sheet } = start([["=Rate"]]);
    const other = workbook.addSheet("Other");
    other.set(0, 0, "=Rate");
    workbook.defineName("Rate", "=1");
    workbook.defineName("Rate", "=2", "Other");
    expect([sheet.value(0, 0), other.value(0, 0)]).toEqual([1, 2]);
  });

  it.each(["", "a/b", "x".repeat(32), "'a", "data", "History"])("refuse %j as a sheet's name", (name) => {
    const { workbook } = start();
    expect(() => workbook.addSheet(name)).toThrow(EditError);
    expect(workbook.sheets).toHaveLength(1);
  });

  it("keep one visible sheet", () => {
    const { workbook, sheet } = start();
    expect(() => workbook.removeSheet("Data")).toThrow(EditError);
    expect(() => (sheet.visible = false)).toThrow(EditError);
  });
});

describe("undo", () => {
  it("takes a batch back in one step, under its name", () => {
    const { workbook, sheet } = start([[1]]);
    workbook.batch("Write report", () => {
      sheet.set(0, 0, 2);
      sheet.set(1, 0, "=A1*10");
      sheet.setColumnWidth(0, 20);
    });
    expect([workbook.canUndo, sheet.value(1, 0)]).toEqual(["Write report", 20]);
    workbook.undo();
    expect([sheet.value(0, 0), sheet.value(1, 0), sheet.columnWidth(0), workbook.canRedo]).toEqual([
      1,
      null,
      undefined,
      "Write report",
    ]);
    workbook.redo();
    expect([sheet.value(1, 0), sheet.columnWidth(0)]).toEqual([20, 20]);
  });

  it("leaves nothing behind of a batch that throws", () => {
    const { workbook, sheet } = start([[1, "=A1+1"]]);
    expect(() =>
      workbook.batch("Fail", () => {
        sheet.set(0, 0, 50);
        throw new EditError("no");
      }),
    ).toThrow("no");
    expect([sheet.value(0, 0), sheet.value(0, 1), workbook.canUndo]).toEqual([1, 2, "Edit cells"]);
  });

  it("starts afresh after a file was loaded", () => {
    const { workbook, sheet } = start([[1]]);
    workbook.load(() => sheet.set(0, 0, "=2*3"));
    expect([sheet.value(0, 0), workbook.canUndo]).toEqual([6, undefined]);
  });
});

describe("cells", () => {
  it("keep text that looks like a formula when told to", () => {
    const { sheet } = start([["'=A1", "12%", ""]]);
    expect([sheet.value(0, 0), sheet.input(0, 0), sheet.formula(0, 0)]).toEqual(["=A1", "'=A1", undefined]);
    expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual(["12%", null]);
  });

  it("say why a formula cannot be read, and keep its text", () => {
    const { sheet } = start([["=SUM(1", "=1+", '="a', "=FOO(1)"]]);
    const cells = sheet.values({ row: 0, column: 0, rows: 1, columns: 4 })[0] ?? [];
    expect(cells.map(code)).toEqual(["#NAME?", "#NAME?", "#NAME?", "#NAME?"]);
    expect(cells.map(sentence).join(" ")).toMatch(
      /parenthesis is not closed.*quotation mark is not closed.*FOO/,
    );
    expect(sheet.input(0, 0)).toBe("=SUM(1");
  });

  it("report the smallest rectangle that holds everything", () => {
    const { sheet } = start();
    expect(sheet.usedRange).toBeUndefined();
    sheet.set(3, 2, 1);
    sheet.set(6, 4, "=SEQUENCE(2)");
    expect(sheet.usedRange).toEqual({ row: 3, column: 2, rows: 5, columns: 3 });
    sheet.set(6, 4, null);
    expect(sheet.usedRange).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
  });

  it("refuse places that do not exist and numbers that are none", () => {
    const { sheet } = start();
    expect(() => sheet.set(1_048_576, 0, 1)).toThrow(EditError);
    expect(() => sheet.set(0, -1, 1)).toThrow(EditError);
    expect(() => sheet.set(0, 0, NaN)).toThrow(EditError);
    expect(sheet.usedRange).toBeUndefined();
  });

  it("hold formats of their own, of their row or of their column", () => {
    const { sheet } = start();
    sheet.setFormat({ row: 0, column: 1, rows: 1_048_576, columns: 1 }, { numberFormat: "0%" });
    sheet.setFormat({ row: 2, column: 1, rows: 1, columns: 1 }, { bold: true });
    expect([sheet.format(9, 1), sheet.format(2, 1), sheet.format(2, 2)]).toEqual([
      { numberFormat: "0%" },
      { numberFormat: "0%", bold: true },
      {},
    ]);
    sheet.setFormat({ row: 2, column: 1, rows: 1, columns: 1 }, { bold: undefined });
    expect(sheet.format(2, 1)).toEqual({ numberFormat: "0%" });
  });
});
