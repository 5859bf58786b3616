import { describe, expect, it } from "vitest";
import { figureOf, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = {
  mode: "strict",
  minimumDays: "182",
  repeats: "count",
  smallest: "0",
  confidence: "90",
  targetYear: "2012",
  chartOutcome: "A",
  district: "",
};
const child = (entry: number, exit: number, more: TestRow = {}): TestRow => ({
  ...Object.fromEntries(
    ["A", "B", "C"].flatMap((code) => [
      [`entry${code}`, entry],
      [`exit${code}`, exit],
      [`progress${code}`, "Yes"],
    ]),
  ),
  ...more,
});
const times = (count: number, row: TestRow): readonly TestRow[] => new Array<TestRow>(count).fill(row);
const run = (
  rows: readonly TestRow[],
  settings = {},
  earlier?: readonly TestRow[],
  labels?: readonly string[],
) =>
  job.compute(
    {
      children: testTable(
        "children",
        rows,
        labels === undefined ? {} : { labels: [{ heading: "Disability", cells: labels }] },
      ),
      ...(earlier && { earlier: testTable("children", earlier) }),
    },
    { settings: { ...SETTINGS, ...settings } },
  );

describe("child outcomes by group", () => {
  it("counts by label, by age at entry and by months of service", () => {
    // Born March 1, 2019; entry on the day before and on the third birthday; 182 and 365 days of service.
    const rows = [
      child(3, 5, { birthDate: 43525, entryDate: 44620, exitDate: 44620 + 182 }),
      child(3, 6, { birthDate: 43525, entryDate: 44621, exitDate: 44621 + 366 }),
    ];
    const table = tableOf(run(rows, {}, undefined, ["Speech", "speech"]), "groups");
    expect(table.rows.filter(([, , outcome]) => outcome === "B").map((row) => row.slice(0, 9))).toEqual([
      ["Disability", "Speech", "B", 0, 0, 1, 1, 0, 2],
      ["Age at entry", "under 3 years", "B", 0, 0, 1, 0, 0, 1],
      ["Age at entry", "3 years", "B", 0, 0, 0, 1, 0, 1],
      ["Months of service", "under 6 months", "B", 0, 0, 1, 0, 0, 1],
      ["Months of service", "12 to 17 months", "B", 0, 0, 0, 1, 0, 1],
    ]);
  });

  const north = { district: "North" };
  const south = { district: "South" };
  it("holds a district against the rest of the State, not against all of it", () => {
    // North: 8 of 10 with substantial growth; the rest: 10 of 20.
    const rows = [
      ...times(8, child(3, 5, north)),
      ...times(2, child(3, 3, north)),
      ...times(10, child(3, 5, south)),
      ...times(10, child(3, 3, south)),
    ];
    const [line] = tableOf(run(rows, { district: "North" }), "local").rows;
    expect(line!.slice(0, 7)).toEqual(["North", "A", 1, 20, 50, 10, 80]);
    expect(Number(line![7])).toBeCloseTo(30, 10);
    // z = 0.3 / sqrt(0.25 / 20 + 0.16 / 10) = 1.777; 30 -+ 1.645 x 16.88 points; p two-sided 0.07556 is below 0.1.
    expect(Number(line![8])).toBeCloseTo(2.23, 2);
    expect(Number(line![9])).toBeCloseTo(57.77, 2);
    expect(Number(line![10])).toBeCloseTo(0.07556, 5);
    expect(line!.slice(11)).toEqual([81, "District higher"]);
    const at95 = tableOf(run(rows, { district: "North", confidence: "95" }), "local").rows[0]!;
    expect(at95.at(-1)).toBe("no more than chance explains");
  });

  it("compares a year with an earlier one, all together and the district", () => {
    const now = [...times(30, child(3, 5, north)), ...times(30, child(3, 3, south))];
    const before = [
      ...times(20, child(3, 5, north)),
      ...times(20, child(3, 3, north)),
      ...times(20, child(3, 5, south)),
    ];
    const rows = tableOf(run(now, { district: "North" }, before), "years").rows;
    expect(
      rows
        .map((row) => row.slice(0, 7))
        .filter(([, outcome, statement]) => outcome === "A" && statement === 1),
    ).toEqual([
      ["All", "A", 1, 60, (100 * 40) / 60, 60, 50],
      ["North", "A", 1, 40, 50, 30, 100],
    ]);
  });

  it("hides groups below the limit, and one more where the total would tell", () => {
    const rows = [
      ...times(9, child(3, 5, north)),
      ...times(12, child(3, 5, south)),
      ...times(30, child(3, 5, { district: "West" })),
    ];
    const shown = (smallest: string) =>
      tableOf(run(rows, { smallest, district: "South" }), "groups")
        .rows.filter(([, , outcome]) => outcome === "A")
        .map((row) => row[8]);
    const held = { missing: "held back: too few children" };
    expect(shown("9")).toEqual([9, 12, 30]);
    expect(shown("10")).toEqual([held, held, 30]);
    const found = run(rows, { smallest: "10", district: "South" });
    expect(tableOf(found, "local").rows[0]!.at(-1)).toEqual(held);
    expect(found.charts[0]!.categories).toEqual(["West"]);
    expect(JSON.stringify(found.charts)).not.toContain("South");
  });

  it("shows the plan's target of the chosen year beside each statement", () => {
    // 81 of 100: the target of statement 1, outcome A, is 82 for FFY 2009 and 81 for FFY 2012.
    const rows = [...times(81, child(3, 5)), ...times(19, child(3, 3))];
    const verdict = (targetYear: string) => run(rows, { targetYear }).figures[0]!.verdict;
    expect(figureOf(run(rows), "7A-SS1")).toBe(81);
    expect(verdict("2012")).toEqual({ text: "target 81 met", tone: "good" });
    expect(verdict("2009")).toEqual({ text: "below the target of 82", tone: "warning" });
  });
});
