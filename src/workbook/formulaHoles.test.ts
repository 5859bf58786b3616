import { describe, expect, it } from "vitest";
import { fillHoles } from "./formulaHoles";

const fillings = {
  columns: { entry: "Children[Entry A]", exit: "'Sheet 1'!$B$2:$B$6001" },
  tables: new Map([["counts", { row: 9, column: 0, rows: 3, columns: 5 }]]),
};

describe("holes of a formula template", () => {
  it("become the person's columns", () => {
    expect(fillHoles("=MN.COSF_COUNTS({column:entry},{column:exit})", fillings)).toBe(
      "=MN.COSF_COUNTS(Children[Entry A],'Sheet 1'!$B$2:$B$6001)",
    );
  });

  it("become cells of a table of the report, counted from 1 under its header", () => {
    // Body starts in row 10 of the sheet, so row 2, column 5 is E11.
    expect(fillHoles("={cell:counts!2,5}*2", fillings)).toBe("=$E$11*2");
    expect(fillHoles("=SUM({range:counts!1,1,3,5})", fillings)).toBe("=SUM($A$10:$E$12)");
  });

  it("leave array constants and other braces alone", () => {
    expect(fillHoles('=SUM({1,2;3,4})&"{text}"', fillings)).toBe('=SUM({1,2;3,4})&"{text}"');
  });

  it.each([
    ["={column:progress}", 'needs column "progress"'],
    ["={column:toString}", 'needs column "toString"'],
    ["={cell:other!1,1}", 'points at table "other"'],
    ["={cell:counts!4,1}", "row 4"],
    ["={cell:counts!1,6}", "column 6"],
    ["={cell:counts!0,1}", "TABLE!ROW,COLUMN"],
    ["={cell:counts}", "TABLE!ROW,COLUMN"],
    ["={range:counts!3,1,1,1}", "first row"],
  ])("that point nowhere throw: %s", (template, message) =>
    expect(() => fillHoles(template, fillings)).toThrow(message),
  );
});
