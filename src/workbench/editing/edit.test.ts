import { describe, expect, it } from "vitest";
import { canPoint, closeBrackets, completeFunction, pointAt, typed, type Edit } from "./edit";

function editing(text: string, caret = text.length): Edit {
  return {
    sheet: "Data",
    cell: { row: 9, column: 0 },
    text,
    caret: { start: caret, end: caret },
    mode: "enter",
    place: "cell",
  };
}
const at = (row: number, column: number) => ({ row, column });

describe("pointing at cells", () => {
  it("is possible where a formula wants a value", () => {
    for (const text of ["=", "=SUM(", "=A1+", "=SUM(A1, ", "=A1:", "=2*", "=A1<"]) {
      expect(canPoint(editing(text)), text).toBe(true);
    }
  });
  it("is not possible in text, behind a value, or inside quotes", () => {
    for (const text of ["", "total+", "=A1", "=SUM(A1)", '="a,', "=12"]) {
      expect(canPoint(editing(text)), text).toBe(false);
    }
  });
  it("puts the reference in, and the next one in its place", () => {
    const one = pointAt(editing("=SUM("), "Data", at(0, 1), at(0, 1));
    expect(one.text).toBe("=SUM(B1");
    const two = pointAt(one, "Data", at(0, 1), at(4, 1));
    expect(two.text).toBe("=SUM(B1:B5");
    expect(canPoint(two)).toBe(true);
    const next = typed(two, "=SUM(B1:B5,", 11, 11);
    expect(pointAt(next, "Data", at(2, 2), at(2, 2)).text).toBe("=SUM(B1:B5,C3");
  });
  it("names another sheet, in quotes where needed", () => {
    expect(pointAt(editing("=", 1), "Child counts", at(0, 0), at(0, 0)).text).toBe("='Child counts'!A1");
    expect(pointAt(editing("=", 1), "Counts", at(0, 0), at(0, 0)).text).toBe("=Counts!A1");
  });
  it("keeps what stands behind the caret", () => {
    expect(pointAt(editing("=SUM(+1)", 5), "Data", at(0, 0), at(0, 0)).text).toBe("=SUM(A1+1)");
  });
  it("writes whole columns short", () => {
    expect(pointAt(editing("=SUM("), "Data", at(0, 1), at(1_048_575, 2)).text).toBe("=SUM(B:C");
  });
});

describe("choosing a function from the list", () => {
  it("replaces what was typed and opens the bracket", () => {
    const edit = completeFunction(editing("=1+mn.w"), 3, 7, "MN.WRR");
    expect([edit.text, edit.caret.start]).toEqual(["=1+MN.WRR(", 10]);
  });
  it("does not open a second bracket", () => {
    expect(completeFunction(editing("=su(A1)", 3), 1, 3, "SUM").text).toBe("=SUM(A1)");
  });
});

it("closes brackets left open, but not inside text", () => {
  expect(closeBrackets("=SUM(A1,MAX(B1:B2")).toBe("=SUM(A1,MAX(B1:B2))");
  expect(closeBrackets('=IF(A1="(",1,2)')).toBe('=IF(A1="(",1,2)');
  expect(closeBrackets("note (open")).toBe("note (open");
});
