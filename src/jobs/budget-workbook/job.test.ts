import { describe, expect, it } from "vitest";
import { matchColumns } from "../../workbook/columnMatching";
import { guessTables } from "../../workbook/jobRuns/tables";
import { job as check } from "../budget-check/job";
import { runJob } from "../testing";
import { job } from "./job";
import { columnOf, columnsOf, partsOf } from "./parts";

const sheetsFor = (settings: Record<string, string> = {}) => runJob(job, {}, settings).sheets;
/** The tables of the written sheets, as the pane finds them. */
const tables = (settings: Record<string, string> = {}) =>
  sheetsFor(settings).flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.kind === "table" && block.tableName !== undefined
        ? [
            {
              name: block.tableName,
              kind: "table" as const,
              range: { sheet: sheet.name, row: 4, column: 0, rows: 13, columns: block.columns.length },
              headers: block.columns.map(({ title }) => title),
              rows: 12,
              writtenByUs: false,
            },
          ]
        : [],
    ),
  );

describe("the sheets of a budget workbook", () => {
  it("come in the order they have to be written: the summary last", () => {
    expect(sheetsFor().map(({ name }) => name)).toEqual([
      "Strategies",
      "Initial (313)",
      "Incentive (318)",
      "RIS",
      "Improvement",
      "Expenditure summary",
    ]);
    expect(sheetsFor().every(({ forPeople }) => forPeople)).toBe(true);
  });

  it("name district and year, and their tables the year", () => {
    const [first] = sheetsFor({ district: "Nowhere", fy: "2027" });
    expect(first!.blocks[0]).toMatchObject({
      text: "Strategies of the plan: Nowhere, FY 2027 (school year 2026-27)",
    });
    expect(tables({ fy: "2027" }).map(({ name }) => name)).toContain("AI_RIS_2027");
  });

  it("have the headings by which the budget check finds them again", () => {
    const guesses = guessTables(check, tables());
    expect(Object.fromEntries(Object.entries(guesses).map(([id, { table }]) => [id, table.name]))).toEqual({
      budget: "AI_Initial",
      strategies: "AI_Strategies",
    });
    expect(guesses["budget"]!.form.id).toBe("category");
    for (const part of partsOf(undefined)) {
      const form = check.inputs.find(({ id }) => id === part.id)!.forms[0]!;
      const headers = columnsOf(part).map(({ title }) => title);
      const match = matchColumns(form, headers);
      expect(match.ties).toEqual([]);
      expect(match.missing).toEqual([]);
      expect(match.mapping).toEqual(Object.fromEntries(columnsOf(part).map(({ id }, at) => [id, at])));
    }
  });

  it("offer only the three categories and the code of the sheet", () => {
    const rules = sheetsFor().map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "table"
          ? block.columns.flatMap(({ rule }) => (rule?.kind === "list" ? [rule.choices.join()] : []))
          : [],
      ),
    );
    const categories = "Direct services,Professional development,Administration";
    expect(rules).toEqual([
      [],
      ["313", categories],
      ["318", categories],
      ["313,318", categories],
      ["313,318", categories],
      [],
    ]);
  });

  it("refuse a column they do not have", () => {
    expect(() => columnOf(partsOf(undefined)[0]!, "color")).toThrow('no column "color"');
  });
});
