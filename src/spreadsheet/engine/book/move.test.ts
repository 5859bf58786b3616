import { describe, expect, it } from "vitest";
import { createWorkbook, EditError, type CellError, type CellInput, type Workbook } from "../..";

/* What Excel does when cells are cut and put elsewhere. */

function book(first: CellInput[][], second: CellInput[][] = []): Workbook {
  const workbook = createWorkbook();
  workbook.addSheet("One").setRange(0, 0, first);
  workbook.addSheet("Two's").setRange(0, 0, second);
  return workbook;
}

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const one = (workbook: Workbook) => workbook.sheet("One")!;
const two = (workbook: Workbook) => workbook.sheet("Two's")!;

describe("cells that are moved", () => {
  it("are followed by formulas, locked or not, from any sheet", () => {
    const workbook = book([[5, "=A1*2", "=$A$1+1"]], [["=One!A1*3"]]);
    one(workbook).move(area(0, 0), { sheet: "One", row: 3, column: 3 });
    expect([0, 1, 2].map((column) => one(workbook).input(0, column))).toEqual([null, "=D4*2", "=$D$4+1"]);
    expect(two(workbook).input(0, 0)).toBe("=One!D4*3");
    expect(two(workbook).value(0, 0)).toBe(15);
    one(workbook).set(3, 3, 7);
    expect(one(workbook).value(0, 1)).toBe(14);
  });

  it("keep pointing where they pointed, and at each other", () => {
    const workbook = book([
      [1, "=A1+C1", 10],
      [2, "=B1", 20],
    ]);
    one(workbook).move(area(0, 1, 2, 1), { sheet: "One", row: 4, column: 4 });
    expect(one(workbook).input(4, 4)).toBe("=A1+C1");
    expect(one(workbook).input(5, 4)).toBe("=E5");
    expect(one(workbook).value(5, 4)).toBe(11);
  });

  it("take their sheet's name along to another sheet", () => {
    const workbook = book([[1, "=A1", "=B1"]]);
    one(workbook).move(area(0, 1), { sheet: "Two's", row: 2, column: 0 });
    expect(two(workbook).input(2, 0)).toBe("=One!A1");
    expect(one(workbook).input(0, 2)).toBe("='Two''s'!A3");
    expect(one(workbook).value(0, 2)).toBe(1);
  });

  it("are followed by ranges only where all of the range moves", () => {
    const workbook = book([
      [1, "=SUM(A1:A2)"],
      [2, "=SUM(A1:A3)"],
      [4, null],
    ]);
    one(workbook).move(area(0, 0, 2, 1), { sheet: "One", row: 0, column: 4 });
    expect(one(workbook).input(0, 1)).toBe("=SUM(E1:E2)");
    expect(one(workbook).value(0, 1)).toBe(3);
    expect(one(workbook).input(1, 1)).toBe("=SUM(A1:A3)");
    expect(one(workbook).value(1, 1)).toBe(4);
  });

  it("leave #REF! to what pointed at cells they are put over, also where the two places overlap", () => {
    const workbook = book([[1], [2], [3], ["=A1"], ["=A3"]]);
    one(workbook).move(area(0, 0, 2, 1), { sheet: "One", row: 1, column: 0 });
    expect(one(workbook).values(area(0, 0, 3, 1))).toEqual([[null], [1], [2]]);
    expect(one(workbook).input(3, 0)).toBe("=A2");
    expect(one(workbook).input(4, 0)).toBe("=#REF!");
    expect((one(workbook).value(4, 0) as CellError).code).toBe("#REF!");
  });

  it("are followed by names, charts and their formats, and all of it comes back by undo", () => {
    const workbook = book([[1], [2]]);
    workbook.defineName("Total", "=One!$A$1:$A$2");
    two(workbook).set(0, 0, "=SUM(Total)");
    two(workbook).addChart({
      id: "c",
      kind: "column",
      title: "",
      at: area(3, 0, 5, 5),
      series: [{ name: "s", values: { sheet: "One", range: area(0, 0, 2, 1) } }],
    });
    one(workbook).setFormat(area(1, 0), { bold: true });
    one(workbook).move(area(0, 0, 2, 1), { sheet: "One", row: 5, column: 1 });
    expect(workbook.names[0]?.formula).toBe("=One!$B$6:$B$7");
    expect(two(workbook).value(0, 0)).toBe(3);
    expect(two(workbook).charts[0]?.series[0]?.values.range).toEqual(area(5, 1, 2, 1));
    expect(one(workbook).format(6, 1).bold).toBe(true);
    expect(one(workbook).format(1, 0).bold).toBeUndefined();
    workbook.undo();
    expect(workbook.names[0]?.formula).toBe("=One!$A$1:$A$2");
    expect(two(workbook).charts[0]?.series[0]?.values.range).toEqual(area(0, 0, 2, 1));
    expect(one(workbook).values(area(0, 0, 2, 1))).toEqual([[1], [2]]);
    expect(one(workbook).format(1, 0).bold).toBe(true);
    expect(one(workbook).usedRange).toEqual(area(0, 0, 2, 1));
  });

  it("may be a whole table, which stays one, but not half of a result", () => {
    const workbook = book([
      ["Name", "Amount"],
      ["a", 3],
      ["b", 4],
      [null, null, "=SUM(T[Amount])"],
    ]);
    workbook.addTable({ name: "T", sheet: "One", range: area(0, 0, 3, 2) });
    one(workbook).move(area(0, 0, 3, 2), { sheet: "One", row: 6, column: 3 });
    expect(workbook.tables[0]?.range).toEqual(area(6, 3, 3, 2));
    expect(one(workbook).value(3, 2)).toBe(7);
    one(workbook).set(7, 4, 10);
    expect(one(workbook).value(3, 2)).toBe(14);
    expect(() => one(workbook).move(area(6, 3, 3, 2), { sheet: "Two's", row: 0, column: 0 })).toThrow(
      EditError,
    );
    two(workbook).set(0, 0, "=SEQUENCE(3)");
    expect(() => two(workbook).move(area(1, 0), { sheet: "One", row: 0, column: 0 })).toThrow(EditError);
    two(workbook).move(area(0, 0), { sheet: "Two's", row: 4, column: 0 });
    expect(two(workbook).values(area(4, 0, 3, 1))).toEqual([[1], [2], [3]]);
  });

  it("must fit", () => {
    const workbook = book([[1, 2]]);
    expect(() => one(workbook).move(area(0, 0, 1, 2), { sheet: "One", row: 0, column: 16383 })).toThrow(
      EditError,
    );
    expect(() => one(workbook).move(area(0, 0), { sheet: "None", row: 0, column: 0 })).toThrow(EditError);
    expect(one(workbook).values(area(0, 0, 1, 2))).toEqual([[1, 2]]);
  });
});
