import { describe, expect, it } from "vitest";
import { heatTable } from "../pictures/heatTable";
import { figureOf, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const RULES = { mode: "strict", minimumDays: "0", repeats: "count" };
const child = (entry: number, exit: number, progress: string | null, more: TestRow = {}): TestRow => ({
  ...Object.fromEntries(
    ["A", "B", "C"].flatMap((code, at) => [
      [`entry${code}`, Math.max(1, entry - at)],
      [`exit${code}`, Math.max(1, exit - at)],
      [`progress${code}`, progress],
    ]),
  ),
  ...more,
});
const run = (rows: readonly TestRow[], programs?: readonly string[], settings: Record<string, string> = {}) =>
  job.compute(
    {
      children: testTable(
        "children",
        rows,
        programs === undefined ? {} : { labels: [{ heading: "Program", cells: programs }] },
      ),
    },
    { settings: { ...RULES, ...settings } },
  );

describe("patterns in child outcomes", () => {
  it("shows entry by exit as a table and a heat table", () => {
    const found = run([child(3, 5, "Yes"), child(3, 5, "Yes"), child(1, 6, "Yes")]);
    const rows = tableOf(found, "crosstabA").rows;
    expect(rows[0]).toEqual(["Entry 1", 0, 0, 0, 0, 0, 1, 0, 1]);
    expect(rows[2]).toEqual(["Entry 3", 0, 0, 0, 0, 2, 0, 0, 2]);
    expect(rows[7]).toEqual(["All", 0, 0, 0, 0, 2, 1, 0, 3]);
    const { svg, description } = heatTable(found.charts[0]!);
    expect(description).toContain("3 children with a category in outcome A");
    expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)).toEqual(
      expect.arrayContaining(["2", "1 !", "3", "Entry 3", "Exit 5"]),
    );
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(16);
    expect(figureOf(found, "flagged")).toBe(1);
    // A rises by 5, B from 1 to 5 and C from 1 to 4.
    expect(tableOf(found, "flagged").rows.map((row) => row.slice(0, 5))).toEqual([
      [3, "row 3", "", "Rise of more than 3 points", "A 1 to 6, B 1 to 5"],
    ]);
  });

  it("names a child without a code, and one that is there twice, by the row of the sheet", () => {
    const table = testTable("children", [
      child(1, 6, "Yes"),
      child(3, 5, "Yes", { child: "K" }),
      child(3, 5, "Yes", { child: "K" }),
    ]);
    const found = job.compute({ children: { ...table, firstRow: 12 } }, { settings: RULES });
    const flagged = tableOf(found, "flagged");
    expect(flagged.columns[0]!.title).toBe("Row in the sheet");
    expect(flagged.rows[0]!.slice(0, 2)).toEqual([12, "row 12"]);
    expect(found.problems.map(({ message }) => message)).toContain(
      "Child K is already in row 13 of the sheet; both rows are counted.",
    );
  });

  it("lists what strict and lenient conversion make of the same children", () => {
    const rows = [child(5, 6, "No"), child(4, 3, "Yes"), child(4, 5, null)];
    const lines = tableOf(run(rows), "conversion").rows;
    // A, strict: 4 to 3 is b. Lenient: d, b, c, so statement 1 is 2 of 3.
    expect(lines[0]!.slice(2, 9)).toEqual([0, 1, 0, 0, 0, 1, 1]);
    expect(lines[1]!.slice(2, 9)).toEqual([0, 1, 1, 1, 0, 0, 0]);
    expect(lines[1]!.slice(9, 11)).toEqual([200 / 3, 200 / 3]);
  });

  it("flags a, e and means beyond the screens, just beyond and not at them", () => {
    const rows = (a: number) => [
      ...Array.from({ length: a }, () => child(5, 4, "No")),
      ...Array.from({ length: 20 - a }, () => child(4, 5, "Yes")),
    ];
    expect(tableOf(run(rows(2)), "outcomes").rows[0]!.at(-1)).not.toContain("category a");
    expect(tableOf(run(rows(3)), "outcomes").rows[0]!.at(-1)).toContain("more than 10 percent in category a");
    const low = tableOf(run([child(5, 3, "Yes"), child(4, 3, "Yes")]), "outcomes").rows[0]!.at(-1);
    expect(low).toContain("children leave lower than they came");
  });

  it("compares each group's entry ratings with the rest", () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, at) => child(3 + (at % 2), 5, "Yes")),
      ...Array.from({ length: 30 }, (_, at) => child(5 + (at % 2), 6, "Yes")),
      child(3, 4, "Yes"),
    ];
    const programs = [...new Array<string>(30).fill("North"), ...new Array<string>(30).fill("south"), "Tiny"];
    const table = tableOf(run(rows, programs), "groups");
    expect(table.rows.map(([by, group, outcome, n]) => [by, group, outcome, n]).slice(0, 4)).toEqual([
      ["Program", "North", "A", 30],
      ["Program", "North", "B", 30],
      ["Program", "North", "C", 30],
      ["Program", "south", "A", 30],
    ]);
    expect(String(table.rows[0]!.at(-1))).toContain("lower on average");
    expect(table.rows.at(-1)![8]).toEqual({ missing: "fewer than 10 children" });
    expect(table.flagged).toContain(0);
  });

  it("flags a group where nearly all have the same ratings in all outcomes", () => {
    const same: TestRow = Object.fromEntries(
      ["A", "B", "C"].flatMap((code) => [
        [`entry${code}`, 3],
        [`exit${code}`, 5],
        [`progress${code}`, "Yes"],
      ]),
    );
    const rows = [
      ...new Array<TestRow>(12).fill(same),
      ...Array.from({ length: 12 }, () => child(5, 6, "Yes")),
    ];
    const programs = rows.map((_, at) => (at < 12 ? "Copy" : "Own"));
    const words = tableOf(run(rows, programs), "groups").rows.map(([, group, , , ...rest]) => [
      group,
      rest.at(-1),
    ]);
    expect(words[0]![1]).toContain("more than 50 percent have the same ratings in all outcomes");
    expect(words[3]![1]).not.toContain("same ratings");
  });
});
