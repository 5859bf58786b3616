import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import type { JobResult } from "../declaration";
import { figureOf, tableOf, testTable } from "../testing";
import { job } from "./job";

function run(
  labels: readonly string[],
  columns: Readonly<Record<string, readonly RawCell[]>>,
  settings: Readonly<Record<string, string>> = {},
  groups?: readonly string[],
): JobResult {
  const rows = labels.map((label, row) => ({
    label,
    ...(groups === undefined ? {} : { group: groups[row]! }),
  }));
  const many = { counts: Object.entries(columns).map(([heading, cells]) => ({ heading, cells })) };
  return job.compute(
    { counts: testTable("table", rows, many) },
    { settings: { minimum: "10", zeros: "shown", mark: "*", ...settings } },
  );
}

const body = (result: JobResult) => tableOf(result, "published").rows;

describe("publishing counts safely", () => {
  it("hides the small count, and what would give it away", () => {
    const found = run(["A", "B", "Total"], { Asian: [4, 22, 26], Black: [31, 18, 49], Total: [35, 40, 75] });
    expect(body(found)).toEqual([
      ["A", "*", "*", 35],
      ["B", "*", "*", 40],
      ["Total", 26, 49, 75],
    ]);
    expect([figureOf(found, "small"), figureOf(found, "complementary"), figureOf(found, "leaks")]).toEqual([
      1, 3, 0,
    ]);
    // What is left open, by hand: A's Asian count is at least 1, and at most 25, because B's is at least 1 as well.
    expect(tableOf(found, "hidden").rows[0]).toEqual(["A", "Asian", 4, "small", "1 to 25"]);
    expect(found.files[0]?.text).toBe(
      "Label,Asian,Black,Total\r\nA,*,*,35\r\nB,*,*,40\r\nTotal,26,49,75\r\n",
    );
  });

  it("takes sums that are not printed as known, and finds totals wherever they stand", () => {
    const found = run(["Total", "A", "B"], {
      "All students": [75, 35, 40],
      Asian: [26, 4, 22],
      Black: [49, 31, 18],
    });
    expect(body(found)[1]).toEqual(["A", 35, "*", "*"]);
    const without = run(["A", "B"], { Asian: [4, 22], Black: [31, 18] });
    expect(body(without)).toEqual([
      ["A", "*", "*"],
      ["B", "*", "*"],
    ]);
  });

  it("looks at each block by itself", () => {
    const found = run(["A", "B", "A", "B"], { Asian: [4, 22, 30, 40], Black: [31, 18, 50, 60] }, {}, [
      "2012",
      "2012",
      "2013",
      "2013",
    ]);
    expect(body(found).map((row) => row.slice(2))).toEqual([
      ["*", "*"],
      ["*", "*"],
      [30, 50],
      [40, 60],
    ]);
  });

  it("keeps columns of words, and makes them harmless in the file", () => {
    const found = run(["A", "B"], { County: ["Aitkin", "=1+1"], Asian: [40, 22], Black: [31, 18] });
    expect(body(found)[1]).toEqual(["B", "=1+1", 22, 18]);
    expect(found.files[0]?.text).toContain("B,'=1+1,22,18");
  });

  it("does not go on with sums that do not add up, blanks, or counts hidden before", () => {
    const wrong = run(["A", "B", "Total"], { Asian: [4, 22, 27], Black: [31, 18, 49], Total: [35, 40, 75] });
    expect(figureOf(wrong, "leaks")).toBe(1);
    expect(wrong.problems.map(({ row, message }) => [row, message])).toEqual([
      [2, "Total: holds 75, but the other columns add up to 76."],
      [2, "Asian: the row of totals holds 27, but the rows add up to 26."],
    ]);
    const hidden = run(["A", "B"], { Asian: ["<10", 22], Black: [31, null] });
    expect(hidden.tables).toEqual([]);
    expect(hidden.problems).toHaveLength(2);
  });

  it("says what nothing in the table can hide", () => {
    const found = run(["A", "B"], { Asian: [4, 0], Black: [0, 30] });
    expect(figureOf(found, "leaks")).toBe(1);
    expect(figureOf(run(["A"], { Students: [4] }), "leaks")).toBe(0);
    expect(found.problems[0]?.advice).toContain("Leave out the row");
  });
});
