import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValue } from "../outcome";
import { designEffect, effectiveCount, rake, weightedSizes, type Margin, type RakingOptions } from "./raking";

function margin(name: string, texts: readonly string[], totals: Readonly<Record<string, number>>): Margin {
  const groups = Object.keys(totals);
  return { name, groups, totals: Object.values(totals), codes: texts.map((text) => groups.indexOf(text)) };
}

function raked(margins: readonly Margin[], people: number, options?: RakingOptions) {
  const found = rake(margins, people, options);
  if (!isValue(found)) throw new Error(found.reason);
  return found.value;
}

const RACE = ["W", "W", "W", "B"];
const SEX = ["F", "M", "F", "M"];

describe("raking", () => {
  it("by hand: one characteristic is known total over those who answered", () => {
    const { weights, passes } = raked([margin("race", RACE, { W: 60, B: 40 })], 4);
    expect([...weights]).toEqual([20, 20, 20, 40].map((weight) => expect.closeTo(weight, 10)));
    expect(passes).toBe(1);
    // 4 x (3 x 400 + 1600) / 100^2 = 1.12.
    expect(designEffect(weights)).toBeCloseTo(1.12, 12);
    expect(effectiveCount(weights)).toBeCloseTo(4 / 1.12, 12);
  });

  it("reaches every total and keeps the ratio of people who are alike", () => {
    const person = fc.record({
      race: fc.constantFrom("W", "B", "H"),
      sex: fc.constantFrom("F", "M"),
      base: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (more) => {
        // Everybody of each kind at least once, so that a solution exists.
        const people = [
          ...["W", "B", "H"].flatMap((race) => ["F", "M"].map((sex) => ({ race, sex, base: 1 }))),
          ...more,
        ];
        const margins = [
          margin(
            "race",
            people.map(({ race }) => race),
            { W: 700, B: 200, H: 100 },
          ),
          margin(
            "sex",
            people.map(({ sex }) => sex),
            { F: 400, M: 600 },
          ),
        ];
        const found = raked(margins, people.length, { base: people.map(({ base }) => base) });
        expect(found.converged).toBe(true);
        for (const one of margins)
          weightedSizes(one, found.weights).forEach((size, group) =>
            expect(size).toBeCloseTo(one.totals[group]!, 6),
          );
        expect(designEffect(found.weights)).toBeGreaterThanOrEqual(1 - 1e-12);
        people.forEach((one, at) => {
          const twin = people.findIndex(({ race, sex }) => race === one.race && sex === one.sex);
          expect(found.weights[at]! / one.base).toBeCloseTo(found.weights[twin]! / people[twin]!.base, 8);
        });
      }),
    );
  });

  it("holds a limit on weights, and says when the totals cannot be reached with it", () => {
    const within = raked([margin("race", RACE, { W: 60, B: 40 })], 4, { limit: 1.6 });
    expect([within.converged, within.trimmed]).toEqual([true, 1]);
    const beyond = raked([margin("race", RACE, { W: 60, B: 40 })], 4, { limit: 1.2, passes: 50 });
    expect([beyond.converged, beyond.passes, beyond.trimmed]).toEqual([false, 50, 1]);
    // 1.2 x the mean weight of 25 is 30 of the 40 in B.
    expect(beyond.largestMiss).toBeCloseTo(0.25, 10);
    expect(beyond.missAt).toEqual({ margin: 0, group: 1 });
  });

  it("ends where no weights can do it, and says how far it got", () => {
    // All who are B are M, so that B cannot outnumber M.
    const found = raked(
      [margin("race", ["W", "B", "W"], { W: 20, B: 80 }), margin("sex", ["F", "M", "F"], { F: 60, M: 40 })],
      3,
    );
    expect([found.converged, found.passes]).toEqual([false, 1000]);
    expect(found.largestMiss).toBeGreaterThan(0.1);
  });

  it.each([
    [
      [margin("Race", RACE, { W: 60, B: 40, H: 10 })],
      'Race: nobody answered in "H", so no weight can make up for its 10. Join it with another group',
    ],
    [
      [margin("Race", RACE, { W: 60, B: 0 })],
      'Race: 1 answered in "B", whose known total is 0. Correct one of the two',
    ],
    [
      [margin("Race", RACE, { W: 60, B: 40 }), margin("Sex", SEX, { F: 60, M: 41 })],
      "the totals do not agree: Race adds up to 100, Sex to 101",
    ],
    [[margin("Race", RACE, { W: 60, B: -1 })], 'Race: the total of "B" is not a number of people'],
    [[], "there is no characteristic with known totals"],
  ] as const)("refuses with words (%#)", (margins, reason) => {
    expect(rake(margins, 4)).toEqual({ kind: "undefined", reason });
  });

  it("takes totals that differ only by rounding", () => {
    expect(
      raked([margin("race", RACE, { W: 60, B: 40 }), margin("sex", SEX, { F: 40, M: 60.00001 })], 4, {
        tolerance: 1e-6,
      }).converged,
    ).toBe(true);
  });
});
