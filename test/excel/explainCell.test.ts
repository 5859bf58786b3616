import { describe, expect, it } from "vitest";
import { makeExplainer } from "../../src/explanations";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { createWorkbook } from "../../src/spreadsheet";
import { createExcelPort } from "../../src/workbook/excel";
import { openExcel } from "./host/openExcel";

/* "Explain this cell" over Microsoft's own office.js: formula, spill, table and name all come through the real client library. */

describe("explaining a cell in Excel", () => {
  it("finds the formula of a spilled cell and the numbers behind it, through a name and a table", async () => {
    const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
    workbook.addSheet("Data").setRange(0, 0, [
      ["District", "Cases", "Children"],
      ["Anoka", 5, 50],
      ["Becker", 3, 60],
    ]);
    workbook.addSheet("Answers");
    workbook.addTable({ name: "Counts", sheet: "Data", range: { row: 0, column: 0, rows: 3, columns: 3 } });
    workbook.defineName("Cases", "=Counts[Cases]");
    const host = openExcel(workbook);
    host.type("Answers", "B2", "=ROUND(MN.PERCENT(Cases,Counts[Children]),0)");
    await host.quiet();

    const explainer = makeExplainer(metadata.functions);
    const cell = { sheet: "Answers", row: 2, column: 1, rows: 1, columns: 1 };
    const found = await explainer.explainCell(createExcelPort(), cell);
    expect(found.value).toBe(5);
    expect(found.fills).toEqual({ sheet: "Answers", row: 1, column: 1, rows: 2, columns: 1 });
    const [call] = found.calls;
    const result = call?.resultAt(call.row, call.column);
    expect(result?.numbers).toBe("3 / 60 x 100 = 5.0");
    expect(result?.used.map(({ cell: at }) => [at?.sheet, at?.row, at?.column])).toEqual([
      ["Data", 2, 1],
      ["Data", 2, 2],
    ]);
    expect(found.remarks).toEqual([]);
  });
});
