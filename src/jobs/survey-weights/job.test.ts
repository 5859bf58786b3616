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

  it("shows answers before and after, and what the weights cost", () => {
    const answer = (heading: string, cells: readonly RawCell[]) => ({ heading, cells });
    const responses = testTable(
      "people",
      PEOPLE.map(({ id, response }) => ({ id: id ?? null, response: response ?? null })),
      {
        traits: [answer("Race", ["W", "W", "W", "B", "B"])],
        answers: [
          answer("Facilitated", ["yes", "Yes", "no", "No", "yes"]),
          answer("Measure", [3.5, 2, 4, 1.25, null]),
          answer("Comment", ["yes", "a lot", null, null, null]),
          answer("Empty", [null, null, null, null, 5]),
        ],
      },
    );
    const found = job.compute(
      { responses, population: testTable("totals", TOTALS) },
      { settings: { limit: "" } },
    );
    // By pencil 2 of 4 and (20 + 20) of 100; standard errors by R's survey, svymean: .2886751 and .2847221, .7012370 (x 1.959964).
    expect(tableOf(found, "answers").rows).toEqual([
      [
        "Facilitated",
        "percent yes",
        4,
        50,
        40,
        expect.closeTo(-10, 12),
        expect.closeTo(56.5793, 3),
        expect.closeTo(55.8045, 3),
      ],
      [
        "Measure",
        "mean",
        4,
        2.6875,
        expect.closeTo(2.4, 12),
        expect.closeTo(-0.2875, 12),
        expect.any(Number),
        expect.closeTo(1.374399, 5),
      ],
    ]);
    expect(said(found).map((one) => [one[1], one[4]])).toEqual([
      [1, '"Comment" is not compared: the cell holds "a lot"; write Yes or No'],
      [undefined, '"Empty" is not compared: nobody of those with a weight has an answer there'],
    ]);
    // sqrt(1.12) = 1.0583; 4 - 4 / 1.12 = 0.43.
    expect(found.figures.find(({ id }) => id === "designEffect")?.verdict?.text).toBe(
      "margins of error are about 5.8 percent wider, as if 0 of 4 answers were lost",
    );
  });

  it("starts from the weights of the draw, and refuses one that is none", () => {
    const weighted = (cells: readonly RawCell[]) =>
      job.compute(
        {
          responses: testTable(
            "people",
            PEOPLE.map(({ id, response }, at) => ({
              id: id ?? null,
              response: response ?? null,
              weight: cells[at] ?? null,
            })),
            { traits: [{ heading: "Race", cells: ["W", "W", "W", "B", "B"] }] },
          ),
          population: testTable("totals", TOTALS),
        },
        { settings: { limit: "" } },
      );
    // Of the 60 the first stands for two parts of four: 30, 15, 15; before, 8 of 10 start in W.
    const found = weighted([4, 2, 2, 2]);
    expect(said(found)).toEqual([]);
    const block = found.sheets[0]!.blocks.find(({ kind }) => kind === "table");
    expect(block?.kind === "table" && block.rows.map((row) => row[2])).toEqual([30, 15, 15, 40]);
    expect(tableOf(found, "changes").rows[0]).toEqual(["Race", "W", 3, 80, 60, 60, 20]);
    expect(said(weighted([4, 0, null, "two", -1]))).toEqual([
      ["responses", 1, "weight", "error", "Starting weight: holds 0"],
      ["responses", 2, "weight", "error", "Starting weight: is blank"],
      ["responses", 3, "weight", "error", 'Starting weight: holds "two"'],
      [
        "population",
        undefined,
        undefined,
        "error",
        'No weights: Race: nobody answered in "B", so no weight can make up for its 40. Join it with another group',
      ],
    ]);
  });

  it("gives groups with counts the weights of their people", () => {
    const responses = testTable(
      "groups",
      [
        { answered: 3, asked: 3 },
        { answered: 1, asked: 2 },
        { answered: 0, asked: 4 },
      ],
      { traits: [{ heading: "Race", cells: ["W", "B", "B"] }] },
    );
    const found = job.compute(
      { responses, population: testTable("totals", TOTALS) },
      { settings: { limit: "" } },
    );
    expect(said(found)).toEqual([]);
    const block = found.sheets[0]!.blocks.find(({ kind }) => kind === "table");
    expect(block?.kind === "table" && block.rows).toEqual([
      ["row 1", "W", 3, 20],
      ["row 2", "B", 1, 40],
    ]);
    expect([figureOf(found, "answered"), figureOf(found, "designEffect")]).toEqual([
      4,
      expect.closeTo(1.12, 12),
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
