import { describe, expect, it } from "vitest";
import type { Computation, RawCell } from "../declaration";
import { indicator } from "./indicator";

const form = indicator.inputs.find(({ id }) => id === "counts")!;
const COLUMNS = ["outcome", "a", "b", "c", "d", "e", "district"] as const;

function compute(rows: readonly (readonly RawCell[])[], ffy = 2009, smallest = "0"): Computation {
  const columns = Object.fromEntries(
    COLUMNS.slice(0, Math.max(...rows.map((row) => row.length))).map((id, place) => [
      id,
      rows.map((row) => row[place] ?? null),
    ]),
  );
  return form.compute({ count: rows.length, columns }, { ffy, settings: { smallest } });
}
const result = (found: Computation, code: string) => found.results.find(({ measure }) => measure === code)!;

/* The plan's baseline, Indicator 7, lines 829-859. */
const BASELINE = [
  ["A", 46, 918, 1901, 1837, 1090],
  ["B", 46, 982, 1723, 1894, 1147],
  ["C", 53, 738, 1140, 2055, 1806],
];

describe("indicator 7 from counts", () => {
  it("prints the plan's calculations line by line", () => {
    const lines = compute(BASELINE).results.map(({ working }) => working.numbers);
    expect(lines).toEqual([
      "(1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) x 100 = 79.5",
      "(1,837 + 1,090) / (46 + 918 + 1,901 + 1,837 + 1,090) x 100 = 50.5",
      "(1,723 + 1,894) / (46 + 982 + 1,723 + 1,894) x 100 = 77.9",
      "(1,894 + 1,147) / (46 + 982 + 1,723 + 1,894 + 1,147) x 100 = 52.5",
      "(1,140 + 2,055) / (53 + 738 + 1,140 + 2,055) x 100 = 80.2",
      "(2,055 + 1,806) / (53 + 738 + 1,140 + 2,055 + 1,806) x 100 = 66.7",
    ]);
  });

  it("agrees with the baselines the plan prints", () => {
    for (const { code, baseline } of indicator.measures) {
      const { outcome } = result(compute(BASELINE), code);
      expect(outcome.kind === "value" && outcome.value.toFixed(1)).toBe(baseline?.printed);
    }
  });

  it("tells of the plan's misprints in the year they stand in, and only there", () => {
    const texts = (ffy: number) => compute(BASELINE, ffy).notes.map(({ text }) => text);
    expect(texts(2009).filter((text) => /1,090|3,738|FFY 2008/.test(text))).toHaveLength(3);
    expect(texts(2010).filter((text) => /1,090|3,738|FFY 2008/.test(text))).toHaveLength(0);
  });

  it("adds up districts and shows each", () => {
    const found = compute(
      [
        ["A", 1, 2, 3, 4, 5, "North"],
        ["Social-emotional skills", 1, 0, 0, 1, 0, "South"],
        ["Outcome 2", 0, 0, 0, 0, 7, "North"],
      ],
      2010,
      "11",
    );
    expect(result(found, "7A-SS1").working.numbers).toBe("(3 + 5) / (2 + 2 + 3 + 5) x 100 = 66.7");
    expect(result(found, "7B-SS1").outcome.kind).toBe("undefined");
    expect(result(found, "7B-SS2").outcome).toEqual({ kind: "value", value: 100 });
    const districts = found.tables.find(({ id }) => id === "districts")!;
    expect(districts.rows[0]?.slice(0, 8)).toEqual(["North", "A", 1, 2, 3, 4, 5, 15]);
    expect(districts.rows[1]).toEqual([
      "North",
      "B",
      ...Array.from({ length: 8 }, () => ({ missing: "fewer than 11 children" })),
    ]);
    expect(found.problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "No row can be used for outcome C, Behaviors to meet needs."],
    ]);
  });

  it("names every cell it cannot use and leaves the row out", () => {
    const found = compute([
      ["A", 46, "<10", -1, 2.5, null],
      ["Z", 1, 1, 1, 1, 1],
      ["B", 1, 1, 1, 1, 1],
      ["B", 1, 1, 1, 1, 1],
    ]);
    expect(found.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [0, "b", 'Category b is suppressed ("<10").'],
      [0, "c", "Category c is -1."],
      [0, "d", "Category d is 2.5."],
      [0, "e", "Category e is blank."],
      [1, "outcome", '"Z" names no outcome.'],
      [3, "outcome", "Outcome B is already in row 3 of the data; both rows are added up."],
      [undefined, undefined, "No row can be used for outcome A, Social-emotional skills."],
      [undefined, undefined, "No row can be used for outcome C, Behaviors to meet needs."],
    ]);
    expect(found.tables[0]?.spills).toBeUndefined();
  });

  it("gives formulas over the person's rows and over the counts table", () => {
    const found = compute(BASELINE);
    expect(found.tables[0]?.spills?.[1]).toEqual({
      row: 0,
      column: 2,
      rows: 1,
      columns: 1,
      formula: '=SUMIFS({column:b},{column:outcome},"a")',
    });
    expect(result(found, "7B-SS1").formula).toBe("=MN.COSF_SUMMARY1({range:counts!2,2,2,6})");
  });

  it("notes an unusual share above 10 percent in a and above 65 percent in e, not at them", () => {
    const screened = (row: readonly RawCell[]) =>
      compute([row], 2010).notes.filter(({ text }) => text.startsWith("Outcome A")).length;
    expect(screened(["A", 10, 25, 0, 0, 65])).toBe(0);
    expect(screened(["A", 11, 24, 0, 0, 65])).toBe(1);
    expect(screened(["A", 11, 23, 0, 0, 66])).toBe(2);
  });
});
