import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const race = (response: string, Race: RawCell, at: number): TestRow => ({ id: `p${at}`, response, Race });

function run(
  people: readonly TestRow[],
  totals: readonly TestRow[],
  settings: Readonly<Record<string, string>> = {},
) {
  const own = people.map(({ id, response }) => ({ id: id ?? null, response: response ?? null }));
  const traits = [{ heading: "Race", cells: people.map((row): RawCell => row["Race"] ?? null) }];
  return job.compute(
    { responses: testTable("people", own, { traits }), population: testTable("totals", totals) },
    { settings: { limit: "", ...settings } },
  );
}

const PEOPLE = [
  ...["W", "w", "W", "B"].map((group, at) => race("answered", group, at)),
  race("not reached", "B", 4),
];
const TOTALS = [
  { trait: "race", group: "W", count: 60 },
  { trait: "Race", group: "B", count: 40 },
];

describe("weights for those who answered", () => {
  it("by hand: 60 over three and 40 over one, design effect 1.12", () => {
    const found = run(PEOPLE, TOTALS);
    expect(said(found)).toEqual([]);
    const block = found.sheets[0]!.blocks.find(({ kind }) => kind === "table");
    expect(block?.kind === "table" && block.rows).toEqual([
      ["p0", "W", 20],
      ["p1", "W", 20],
      ["p2", "W", 20],
      ["p3", "B", 40],
    ]);
    expect(figureOf(found, "designEffect")).toBeCloseTo(1.12, 12);
    expect(figureOf(found, "effective")).toBeCloseTo(4 / 1.12, 12);
    expect(tableOf(found, "changes").rows).toEqual([
      ["Race", "W", 3, 75, 60, 60, 20],
      ["Race", "B", 1, 25, 40, 40, 40],
    ]);
  });

  it("says how far it got where a limit keeps a total from being reached", () => {
    const found = run(PEOPLE, TOTALS, { limit: "1.2" });
    expect(said(found)[0]![4]).toBe(
      'The totals were not reached in 1,000 passes; the worst, Race "B", is still 25.00 percent off',
    );
    expect(figureOf(found, "trimmed")).toBe(1);
  });

  it("names empty groups, groups without a total, and blanks", () => {
    expect(said(run(PEOPLE, [...TOTALS, { trait: "Race", group: "H", count: 10 }]))[0]![4]).toMatch(
      /^No weights: Race: nobody answered in "H"/,
    );
    expect(said(run(PEOPLE, TOTALS.slice(0, 1)))[0]).toEqual([
      "responses",
      3,
      undefined,
      "error",
      'Race: "B" has no known total',
    ]);
    expect(said(run([...PEOPLE, race("answered", null, 9)], TOTALS)).at(-1)![4]).toBe(
      'Race: "not said" has no known total',
    );
    expect(said(run(PEOPLE, [...TOTALS, TOTALS[0]!]))[0]![4]).toBe('Group: "W" is there twice');
    expect(said(run(PEOPLE.slice(4), TOTALS)).at(-1)![4]).toBe("No weights: nobody answered");
  });
});
