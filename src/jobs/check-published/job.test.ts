import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import type { JobResult } from "../declaration";
import { figureOf, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

function run(
  form: string,
  rows: readonly TestRow[],
  counts: Readonly<Record<string, readonly RawCell[]>> = {},
  zeros = "hidden",
): JobResult {
  const many = { counts: Object.entries(counts).map(([heading, cells]) => ({ heading, cells })) };
  return job.compute({ published: testTable(form, rows, many) }, { settings: { zeros } });
}

const leaks = (result: JobResult) =>
  tableOf(result, "cells")
    .rows.filter((row) => String(row[4]).startsWith("it is"))
    .map((row) => [row[0], row[1], row[4]]);

const labels = (...names: readonly string[]): readonly TestRow[] => names.map((label) => ({ label }));

describe("working out hidden counts", () => {
  it("subtracts along rows and down columns", () => {
    const found = run("counts", labels("A", "B", "Total"), {
      Asian: ["*", 22, 26],
      Black: [31, "*", "*"],
      Total: [35, 40, 75],
    });
    expect(leaks(found)).toEqual([
      ["A", "Asian", "it is 4"],
      ["B", "Black", "it is 18"],
      ["Total", "Black", "it is 49"],
    ]);
    expect(found.figures.find(({ id }) => id === "leaks")?.verdict?.tone).toBe("bad");
  });

  it("leaves open what is open, and knows that shown zeros raise the least", () => {
    const table = { Asian: ["<10", 22], Black: ["<10", 18], Total: [12, 40] };
    const found = run("counts", labels("A", "B"), table);
    expect(figureOf(found, "leaks")).toBe(0);
    // Both are at most 9, so each is at least 3.
    expect(tableOf(found, "cells").rows.map((row) => row.slice(2, 4))).toEqual([
      [3, "9"],
      [3, "9"],
    ]);
    const two = { Asian: ["*", 22], Black: ["*", 18], Total: [2, 40] };
    expect(figureOf(run("counts", labels("A", "B"), two), "leaks")).toBe(0);
    expect(figureOf(run("counts", labels("A", "B"), two, "shown"), "leaks")).toBe(2);
  });

  it("names published sums that cannot be true", () => {
    const found = run("counts", labels("A", "B"), { Asian: [30, "*"], Black: [31, 18], Total: [35, 40] });
    expect(found.problems[0]?.message).toContain("no counts make all the published sums true");
  });

  it("finds the count behind a percent, and the whole behind both", () => {
    const found = run("percents", [
      { label: "A", count: "*", whole: 26, percent: 42.3 },
      { label: "B", count: "*", whole: 1000, percent: 42.1 },
      { label: "C", count: 3, whole: "*", percent: 23.1 },
      { label: "D", count: 3, whole: 13, percent: 23.1 },
      { label: "E", count: "*", whole: "*", percent: 23.1 },
      { label: "F", count: "*", whole: 3, percent: 50 },
      { label: "G", count: "*", whole: 30, percent: ">95" },
    ]);
    expect(leaks(found)).toEqual([
      ["A", "Count", "it is 11"],
      ["B", "Count", "it is 421"],
      ["C", "Whole", "it is 13"],
    ]);
    expect(found.problems.map(({ row, severity }) => [row, severity])).toEqual([[5, "error"]]);
  });

  it("finds counts behind summary statements", () => {
    const found = run("outcomes", [
      { label: "A", a: 1, b: "*", c: "*", d: "*", e: 10, total: 20, statement1: "70.0", statement2: "70.0%" },
      { label: "B", a: "*", b: "*", c: "*", d: "*", e: "*", total: 20, statement1: null, statement2: null },
      { label: "C", a: 1, b: 2, c: 3, d: 4, e: 10, total: 20, statement1: 70, statement2: 70 },
    ]);
    expect(leaks(found)).toEqual([
      ["A", "b", "it is 2"],
      ["A", "c", "it is 3"],
      ["A", "d", "it is 4"],
    ]);
    expect(figureOf(found, "hidden")).toBe(8);
  });
});
