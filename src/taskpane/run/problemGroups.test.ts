import { describe, expect, it } from "vitest";
import type { Problem } from "../../indicators/declaration";
import { sampleIndicator } from "../testing/sampleIndicator";
import { groupProblems, placeOfProblem } from "./problemGroups";

const form = sampleIndicator.inputs[0]!;
const table = {
  name: "T",
  kind: "range" as const,
  range: { sheet: "S", row: 3, column: 2, rows: 10, columns: 4 },
  headers: [],
  rows: 9,
  writtenByUs: false,
};

function problems(
  count: number,
  column: string | undefined,
  severity: Problem["severity"] = "error",
): Problem[] {
  return Array.from({ length: count }, (_, row) => ({
    severity,
    message: "m",
    advice: "a",
    row,
    ...(column === undefined ? {} : { column }),
  }));
}

describe("groupProblems", () => {
  it("puts errors first, names the column, and lists all where there are few", () => {
    const { groups, shown } = groupProblems(
      [...problems(2, "met", "warning"), ...problems(3, "total"), ...problems(1, undefined)],
      form,
    );
    expect(groups.map(({ title, severity, total }) => [title, severity, total])).toEqual([
      ["Children", "error", 3],
      ["The whole table", "error", 1],
      ["Met", "warning", 2],
    ]);
    expect(shown).toBe(6);
  });

  it("lists 200 of many, and some of every group", () => {
    const { groups, shown } = groupProblems(
      [...problems(500, "met"), ...problems(300, "total"), ...problems(10, "district")],
      form,
    );
    expect(shown).toBe(200);
    expect(groups.map((group) => group.problems.length)).toEqual([95, 95, 10]);
    expect(groups.map((group) => group.total)).toEqual([500, 300, 10]);
  });
});

describe("placeOfProblem", () => {
  const problem: Problem = { severity: "error", message: "m", advice: "a" };
  it("counts from the table's corner, below its header", () => {
    expect(placeOfProblem({ ...problem, row: 0, column: "met" }, table, { met: 1 })).toEqual({
      sheet: "S",
      row: 4,
      column: 3,
      rows: 1,
      columns: 1,
    });
    expect(placeOfProblem({ ...problem, row: 2 }, table, {})).toEqual({
      sheet: "S",
      row: 6,
      column: 2,
      rows: 1,
      columns: 4,
    });
    expect(placeOfProblem({ ...problem, column: "met" }, table, { met: 1 })).toMatchObject({
      row: 3,
      column: 3,
    });
    expect(placeOfProblem(problem, table, {})).toBeUndefined();
  });
});
