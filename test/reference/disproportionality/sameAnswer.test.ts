import { describe, expect, it } from "vitest";
import { functions } from "../../../src/functions/register";
import metadata from "../../../src/functions/metadata.json";
import { indicator } from "../../../src/indicators/b09-representation/indicator";
import { fillHoles } from "../../../src/workbook/formulaHoles";
import { createWorkbook } from "../../../src/spreadsheet";
import { CellError } from "../../../src/spreadsheet/values";

/* The report's live formulas give in a workbook what the indicator computed: one code path, two ways in. */

const rows = [
  ["0001", "Black", 28, 100, "Yes"],
  ["0001", "White", 100, 1000, ""],
  ["0002", "Black", 25, 200, ""],
  ["0002", "White", 100, 1000, ""],
  ["0003", "Black", 90, 100, "No"],
  ["0003", "White", 9, 100, ""],
  ["0004", "Black", "*", 100, ""],
  ["0004", "White", 50, 500, ""],
] as const;
const ids = ["district", "group", "ieps", "enrollment", "review"];

const form = indicator.inputs[0]!;
const computation = form.compute(
  {
    count: rows.length,
    columns: Object.fromEntries(ids.map((id, at) => [id, rows.map((row) => row[at] ?? null)])),
  },
  { ffy: 2010, settings: Object.fromEntries(indicator.settings.map((one) => [one.id, one.default])) },
);

describe("indicator 9 in a workbook", () => {
  it("spills the same ratios, findings and reasons, and counts the same districts", async () => {
    const workbook = createWorkbook({
      functions: {
        namespace: "MN",
        functions: metadata.functions.map((entry) => ({
          ...entry,
          implementation: functions[entry.id] as (...args: unknown[]) => unknown,
        })) as never,
      },
    });
    const sheet = workbook.addSheet("Report");
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) sheet.set(at, column, cell);
    }
    const columns = Object.fromEntries(
      ids.map((id, at) => [id, `$${"ABCDE"[at]}$1:$${"ABCDE"[at]}$${rows.length}`]),
    );
    const place = (id: string, row: number) => {
      const table = computation.tables.find((one) => one.id === id)!;
      return { row, column: 10, rows: table.rows.length, columns: table.columns.length };
    };
    const tables = new Map([
      ["summary", place("summary", 20)],
      ["ratios", place("ratios", 40)],
    ]);
    for (const [id, body] of tables) {
      for (const spill of computation.tables.find((one) => one.id === id)!.spills!) {
        sheet.set(
          body.row + spill.row,
          body.column + spill.column,
          fillHoles(spill.formula, { columns, tables }),
        );
      }
    }
    sheet.set(60, 0, fillHoles(computation.results[0]!.formula!, { columns, tables }));
    await workbook.settled();

    const ratios = computation.tables.find((one) => one.id === "ratios")!;
    const spilled = sheet.values({ row: 40, column: 14, rows: rows.length, columns: 6 });
    expect(spilled.map((line) => line.map((cell) => (cell instanceof CellError ? cell.code : cell)))).toEqual(
      ratios.rows.map((line) =>
        line.slice(4).map((cell) => (typeof cell === "object" && cell !== null ? "#N/A" : cell)),
      ),
    );
    const summary = computation.tables.find((one) => one.id === "summary")!;
    expect(sheet.values({ row: 20, column: 11, rows: 3, columns: 1 })).toEqual(
      summary.rows.map((line) => [line[1]]),
    );
    expect(summary.rows.map((line) => line[1])).toEqual([4, 2, 1]);
    expect(sheet.values({ row: 60, column: 0, rows: 1, columns: 1 })).toEqual([[25]]);
    expect(computation.results[0]!.outcome).toEqual({ kind: "value", value: 25 });
  });
});
