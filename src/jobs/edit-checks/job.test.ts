import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { guessTables } from "../../workbook/jobRuns/tables";
import { figureOf, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const any = (columns: Readonly<Record<string, readonly RawCell[]>>) => {
  const many = Object.entries(columns).map(([heading, cells]) => ({ heading, cells }));
  return testTable(
    "table",
    many[0]!.cells.map(() => ({})),
    { columns: many },
  );
};
const run = (columns: Readonly<Record<string, readonly RawCell[]>>, rules?: readonly TestRow[]) =>
  job.compute(
    { table: any(columns), ...(rules === undefined ? {} : { rules: testTable("rules", rules) }) },
    { settings: {} },
  );

describe("edit checks", () => {
  it("runs the rules of a table and says row, column, rule and fix", () => {
    const found = run({ Age: [3, 9], Setting: ["01", "01"] }, [
      {
        name: "Setting fits age",
        kind: "one of",
        column: "Setting",
        value: "31; 32",
        whenColumn: "Age",
        whenIs: "3..5",
        severity: "error",
        fix: "Use a code for ages 3 to 5.",
      },
    ]);
    expect([figureOf(found, "errors"), figureOf(found, "warnings")]).toEqual([1, 0]);
    expect(tableOf(found, "findings").rows).toEqual([
      [
        1,
        "Setting",
        'holds "01", not one of 31; 32 where Age is 3..5',
        "Setting fits age",
        "error",
        "Use a code for ages 3 to 5.",
      ],
    ]);
    expect(found.problems[0]).toMatchObject({ input: "table", row: 0, severity: "error" });
  });

  it("names rows as the sheet counts them, where it is known where the table stands", () => {
    const table = any({ Age: [3, null], Name: ["a", "b"] });
    const rules = testTable("rules", [{ kind: "required", column: "Age", severity: "error" }]);
    const of = (firstRow?: number) =>
      tableOf(
        job.compute(
          { table: { ...table, ...(firstRow === undefined ? {} : { firstRow }) }, rules },
          { settings: {} },
        ),
        "findings",
      );
    expect([of().columns[0]!.title, of().rows[0]![0]]).toEqual(["Row of the data", 2]);
    // The first data row is row 5 of the sheet, so the second is row 6.
    expect([of(5).columns[0]!.title, of(5).rows[0]![0]]).toEqual(["Row in the sheet", 6]);
  });

  it("names the cell of a rule it cannot read, and runs the others", () => {
    const found = run({ Age: [3, null], Name: ["a", "b"] }, [
      { kind: "magic", column: "Age" },
      { kind: null, column: null },
      { kind: "required", column: "Age", severity: "warning" },
    ]);
    expect(found.problems[0]).toMatchObject({ input: "rules", row: 0, column: "kind" });
    expect(found.problems).toHaveLength(2);
    expect(figureOf(found, "warnings")).toBe(1);
  });

  it("takes no table for last year's unless a person picks it", () => {
    const sheet = (name: string) => ({
      name,
      kind: "range" as const,
      range: { sheet: name, row: 0, column: 0, rows: 3, columns: 2 },
      headers: ["District", "Age"],
      rows: 2,
      writtenByUs: false,
    });
    expect(Object.keys(guessTables(job, [sheet("Children"), sheet("Others")]))).toEqual(["table"]);
  });

  it("suggests rules where there are none, on a sheet to change", () => {
    const found = run({
      "Student ID": ["a", "b", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
      Count: Array.from({ length: 11 }, () => 1),
    });
    expect(figureOf(found, "errors")).toBe(1);
    const sheet = found.sheets[0]!;
    const block = sheet.blocks.find((one) => one.kind === "table");
    expect(sheet.forPeople).toBe(true);
    expect(block?.kind === "table" && block.rows.map((row) => row[0])).toContain("Student ID: unique");
  });
});
