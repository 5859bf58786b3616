import { expect, it } from "vitest";
import { createWorkbook } from "../../spreadsheet";
import { CellError } from "../../spreadsheet";
import { summarise } from "./summary";

it("counts filled cells, adds numbers and leaves text and errors out of the sum", () => {
  const sheet = createWorkbook().addSheet("Data");
  sheet.setRange(0, 0, [
    [1, "two", null],
    [3.5, true, new CellError("#N/A")],
  ]);
  expect(summarise(sheet, { row: 0, column: 0, rows: 10, columns: 10 })).toEqual({
    filled: 5,
    numbers: 2,
    sum: 4.5,
    errors: 1,
  });
});

it("says nothing of blank ground", () => {
  const sheet = createWorkbook().addSheet("Data");
  expect(summarise(sheet, { row: 5, column: 5, rows: 2, columns: 2 }).filled).toBe(0);
});
