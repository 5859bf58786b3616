import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b13-secondary-transition/indicator";
import { computeForm, percentOf, tableOf } from "../../indicators/recordForm/testing";
import { roundHalfUp } from "../../measures/rounding";
import { isValue, type Outcome } from "../../measures/outcome";
import {
  ageGroup,
  complianceByGroup,
  countCitations,
  type RecordAnswers,
  type ReviewAnswer,
} from "./citations";

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const CODES = LETTERS.map((letter) => `13${letter}`);
const failingOnly = (letters: string): RecordAnswers =>
  Object.fromEntries(LETTERS.map((letter) => [`13${letter}`, letters.includes(letter) ? "no" : "yes"]));
const rounded = (outcome: Outcome) => (isValue(outcome) ? roundHalfUp(outcome.value, 1) : undefined);

/**
 * 532 records that give every figure of Table 13.1 (lines 1474-1483): 219 cited, 58 of them for one criterion alone (19 a, 12 b, 11 c, none d,
 * 13 e, one each f, g, h), the others for several, so that each criterion has its number of records.
 */
function table131(): readonly RecordAnswers[] {
  const cited = [151, 41, 116, 65, 109, 72, 12, 16];
  const alone = [19, 12, 11, 0, 13, 1, 1, 1];
  const single = alone.flatMap((count, at) => Array.from({ length: count }, () => LETTERS[at]!));
  const several = 219 - single.length;
  const left = cited.map((count, at) => count - alone[at]!);
  // The rest of each criterion is dealt one after the other round the records cited several times: neighbors get different ones.
  const sets = Array.from({ length: several }, () => new Set<string>());
  let next = 0;
  left.forEach((count, at) => {
    for (let dealt = 0; dealt < count; dealt++) sets[next++ % several]!.add(LETTERS[at]!);
  });
  const records = [...single, ...sets.map((set) => [...set].join(""))].map(failingOnly);
  return [...records, ...Array.from({ length: 313 }, () => failingOnly(""))];
}

describe("citations as Table 13.1 counts them", () => {
  it("gives the plan's figures for records with the plan's counts", () => {
    const found = countCitations(table131(), CODES);
    expect([found.reviewed, found.cited, found.citations]).toEqual([532, 219, 582]);
    expect(
      found.criteria.map((line) => [line.cited, rounded(line.ofCited), rounded(line.ofReviewed), line.alone]),
    ).toEqual([
      [151, 68.9, 28.4, 19],
      [41, 18.7, 7.7, 12],
      [116, 53.0, 21.8, 11],
      [65, 29.7, 12.2, 0],
      [109, 49.8, 20.5, 13],
      [72, 32.9, 13.5, 1],
      [12, 5.5, 2.3, 1],
      [16, 7.3, 3.0, 1],
    ]);
  });

  it.each(CODES.map((code, at) => [code, LETTERS[at]!] as const))(
    "%s: a record that lacks it is cited, one that has it is not",
    (code, letter) => {
      const one = (letters: string) => {
        const found = countCitations([failingOnly(letters)], CODES);
        return [found.cited, found.criteria.find((line) => line.code === code)?.alone];
      };
      expect(one(letter)).toEqual([1, 1]);
      expect(one("")).toEqual([0, 0]);
    },
  );

  it("leaves out a record with NA throughout, and counts NA beside a Yes as met", () => {
    const na: RecordAnswers = { x: "n/a", y: "n/a" };
    const found = countCitations([na, { x: "n/a", y: "yes" }, { x: "no", y: "n/a" }], ["x", "y"]);
    expect([found.reviewed, found.cited]).toEqual([2, 1]);
    expect(found.criteria.map(({ judged }) => judged)).toEqual([1, 1]);
  });

  it("has no percent of no records", () => {
    const found = countCitations([], ["x"]);
    expect([found.criteria[0]!.ofCited.kind, found.criteria[0]!.ofReviewed.kind]).toEqual([
      "undefined",
      "undefined",
    ]);
  });

  const answers = fc
    .tuple(...CODES.map(() => fc.constantFrom<ReviewAnswer>("yes", "yes", "no")))
    .map((list): RecordAnswers => Object.fromEntries(CODES.map((code, at) => [code, list[at]!])));

  it("agrees with indicator 13's own computation for any records", () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 30 }), (records) => {
        const found = countCitations(records, CODES);
        const own = computeForm(
          indicator,
          "records",
          records.map((record) =>
            Object.fromEntries(
              LETTERS.map((letter) => [letter, record[`13${letter}`] === "no" ? "No" : "Yes"]),
            ),
          ),
        );
        expect((100 * (found.reviewed - found.cited)) / found.reviewed).toBeCloseTo(
          Number(percentOf(own, "13")),
          10,
        );
        const table = tableOf(own, "citations")!.rows;
        expect(found.criteria.map((line) => [line.cited, line.alone])).toEqual(
          table.slice(0, 8).map((row) => [row[1], row[4]]),
        );
      }),
    );
  });

  it("adds up, and no order of records changes it", () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 30 }), fc.integer({ min: 0, max: 29 }), (records, turn) => {
        const found = countCitations(records, CODES);
        const sum = found.criteria.reduce((all, { cited }) => all + cited, 0);
        expect(sum).toBe(found.citations);
        expect(found.citations).toBeGreaterThanOrEqual(found.cited);
        expect(found.criteria.reduce((all, { alone }) => all + alone, 0)).toBeLessThanOrEqual(found.cited);
        const turned = [...records.slice(turn), ...records.slice(0, turn)].reverse();
        expect(countCitations(turned, CODES)).toEqual(found);
      }),
    );
  });
});

describe("compliance by group", () => {
  const line = (group: string, count: number, comply: number) =>
    Array.from({ length: count }, (_, at) => ({ group, complies: at < comply }));

  it("shows ten and hides nine, with the next smallest so that the total does not tell them", () => {
    const shown = (counts: readonly number[]) =>
      complianceByGroup(
        counts.flatMap((count, at) => line(`G${at}`, count, 1)),
        10,
      ).map((group) => group.shown);
    expect(shown([10, 10])).toEqual([true, true]);
    expect(shown([30, 20, 9])).toEqual([true, false, false]);
    expect(shown([30, 20, 5, 5])).toEqual([true, true, false, false]);
  });

  it("counts by pencil: 3 of 12 comply, 25 percent", () => {
    expect(complianceByGroup(line("B", 12, 3), 10)).toEqual([
      { name: "B", shown: true, reviewed: 12, compliant: 3, percent: { kind: "value", value: 25 } },
    ]);
  });

  it("never shows a small group, and never hides one alone, for any groups", () => {
    const groups = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 12 }), (counts, minimum) => {
        const found = complianceByGroup(
          counts.flatMap((count, at) => line(`G${at}`, count, count)),
          minimum,
        );
        const hidden = counts.filter((_, at) => !found[at]!.shown);
        counts.forEach((count, at) => {
          if (count < minimum) expect(found[at]!.shown).toBe(false);
        });
        if (counts.length > 1) expect(hidden.length).not.toBe(1);
        const left = hidden.reduce((sum, count) => sum + count, 0);
        if (hidden.length > 0 && hidden.length < counts.length) expect(left).toBeGreaterThanOrEqual(minimum);
      }),
    );
  });
});

it("puts 15 below 16 and 16 above it", () => {
  expect([5, 6, 11.9, 12, 15.9, 16, 21].map(ageGroup)).toEqual([
    "under 6",
    "6 to 11",
    "6 to 11",
    "12 to 15",
    "12 to 15",
    "16 and above",
    "16 and above",
  ]);
});
