import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeRows } from "../countForm/testing";
import { readPublishedRange } from "../publishedRange";
import { graduatesIn, publishedForm } from "./publishedForm";

const form = publishedForm({ first: 2005, last: 2012 });
const run = (rows: readonly (readonly [string, string | number, string | number])[]) =>
  computeRows(
    form,
    rows.map(([district, cohort, rate]) => ({ district, cohort, rate })),
    2012,
  );
const allowed = (rate: string | number, cohort: number) => {
  const read = readPublishedRange(rate);
  if (read.kind !== "range") throw new Error("no range");
  return graduatesIn(read.range, cohort);
};

describe("indicator 1 from published rates", () => {
  it("makes no percent of the rates of several years", () => {
    const rows = [
      { district: "A", year: "2010-11", cohort: 20, rate: 80 },
      { district: "A", year: "2011-12", cohort: 20, rate: 90 },
    ];
    const both = computeRows(form, rows, 2012);
    expect(both.results).toEqual([]);
    expect(both.problems.map(({ column, message }) => [column, message])).toEqual([
      ["year", 'The rows are of 2 years, from "2010-11" to "2011-12"'],
    ]);
    expect(computeRows(form, rows.slice(1), 2012).results[0]!.outcome).toEqual({ kind: "value", value: 90 });
  });

  it.each([
    // 44 of 68 is 64.7, rounded 65; 47 is 69.1; 43 is 63.2 and 48 is 70.6.
    ["65-69", 68, 44, 47],
    // 12 of 24 is 50; 11 is 45.8.
    ["GE50", 24, 12, 24],
    ["LT50", 24, 0, 11],
    // 2 of 10 is 20.
    ["LE20", 10, 0, 2],
    // 39 of 78 is 50 exactly, 42 is 53.8, 43 is 55.1.
    ["50-54", 78, 39, 42],
    // 199 of 400 is 49.75, rounded 50; 198 is 49.5, rounded 50; 197 is 49.25.
    ["50-54", 400, 198, 217],
    [75, 4, 3, 3],
    [33, 3, 1, 1],
    ["33.3", 3, 1, 1],
    ["100", 7, 7, 7],
  ])("%s of a cohort of %i allows %i to %i graduates", (rate, cohort, low, high) => {
    expect(allowed(rate, cohort)).toEqual({ low, high });
  });

  it("adds the ranges up: four Minnesota high schools of 2014-15", () => {
    // EDFacts, adjusted cohort graduation rates 2014-15, children with disabilities (United States Department of Education).
    const computation = run([
      ["Champlin Park", 68, "65-69"],
      ["Blaine", 63, "60-64"],
      ["Centennial", 72, "75-79"],
      ["Eden Prairie", 78, "50-54"],
    ]);
    // At least 44 + 38 + 54 + 39 = 175, at most 47 + 40 + 57 + 42 = 186, of 281.
    expect(computation.problems).toEqual([]);
    expect(computation.results[0]).toMatchObject({
      outcome: {
        kind: "suppressed",
        reason: "The published ranges leave the percent open; it is between 62.3 and 66.2.",
      },
      working: { numbers: "(175 to 186) / 281 x 100 has no result" },
    });
  });

  it("gives a percent where the ranges leave only one", () => {
    expect(run([["A", 4, 75]]).results[0]!.outcome).toEqual({ kind: "value", value: 75 });
  });

  it("lets a suppressed row be anything, and says what the others allow", () => {
    const { results, notes } = run([
      ["A", 4, 75],
      ["B", 1, "PS"],
    ]);
    expect(results[0]!.outcome).toMatchObject({ reason: expect.stringContaining("60.0 and 80.0") as string });
    expect(notes.map(({ text }) => text).join(" ")).toMatch(
      /Without them the percent is between 75\.0 and 75\.0/,
    );
  });

  it("leaves rows out that have no cohort, no rate, or a rate that no count gives", () => {
    const { problems } = run([
      ["A", 3, 50],
      ["B", "*", 50],
      ["C", 10, "."],
      ["D", 10, "high"],
      ["d", 10, 50],
    ]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [0, "rate"],
      [1, "cohort"],
      [2, "rate"],
      [3, "rate"],
      [4, "district"],
    ]);
  });

  it("always allows the true count", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (cohort, share) => {
          const graduates = Math.round(share * cohort);
          // Half up in whole numbers: 100 g / c + 1/2, rounded down.
          const rate = Math.floor((200 * graduates + cohort) / (2 * cohort));
          const decade = 10 * Math.floor(Math.min(rate, 99) / 10);
          for (const printed of [rate, `${decade}-${decade + 10}`, rate < 50 ? "LT50" : "GE50"]) {
            const { low, high } = allowed(printed, cohort);
            expect(low).toBeLessThanOrEqual(graduates);
            expect(high).toBeGreaterThanOrEqual(graduates);
          }
        },
      ),
    );
  });
});
