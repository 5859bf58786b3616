import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apportion,
  marginOfError,
  postSchool,
  postSchoolCategory,
  responseRate,
  sampleSize,
  surveysToMail,
} from "./surveys";
import { shown } from "./support/testing";

const one = (cells: unknown[][]) => cells[0]?.[0] as number;

describe("SAMPLE_SIZE", () => {
  it("gives the plan's 1,057 of 102,351 and mails 1,269 (line 948)", () => {
    expect(sampleSize([[102351]])).toEqual([[1057]]);
    expect(surveysToMail([[1057]])).toEqual([[1269]]);
  });
  it("gives 377 of 20,000 at five points, as a published calculator does (Raosoft)", () => {
    expect(sampleSize([[20000]], 0.95, 0.05)).toEqual([[377]]);
  });
  it("never asks for more than there are, and reaches the margin it was asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 1, max: 20 }),
        (population, points) => {
          const needed = one(sampleSize([[population]], 0.95, points / 100));
          expect(needed).toBeLessThanOrEqual(population);
          expect(one(marginOfError([[needed]], [[population]]))).toBeLessThanOrEqual(points * (1 + 1e-9));
        },
      ),
    );
  });
  it("asks for shares, not percents", () => {
    expect(() => sampleSize([[100]], 95)).toThrow(
      "confidence: holds 95; write a share between 0 and 1, such as 0.95",
    );
    expect(() => sampleSize([[100]], 0.95, 0)).toThrow(/margin: holds 0/);
    expect(shown(sampleSize([[0]]))).toEqual([["#N/A Nobody is in the population"]]);
  });
});

describe("SURVEYS_TO_MAIL", () => {
  it("does not add a survey for the noise of multiplying", () => {
    // 1.1 x 30 is 33.00000000000001 in binary arithmetic.
    expect(surveysToMail([[30], [31]], 1.1)).toEqual([[33], [35]]);
    expect(() => surveysToMail([[30]], 0.9)).toThrow("inflation: holds 0.9; it is at least 1");
  });
});

describe("MARGIN_OF_ERROR", () => {
  it.each([
    [1057, 102351, 2.99866906],
    [557, 1252, 3.09495433],
    [54, 82, 7.84075208],
  ])("%i of %i (computed independently)", (n, population, points) => {
    expect(one(marginOfError([[n]], [[population]]))).toBeCloseTo(points, 6);
  });
  it("is nothing for a census, and refuses more answers than people", () => {
    expect(shown(marginOfError([[82], [83], [0]], [[82], [82], [82]]))).toEqual([
      [0],
      ["#VALUE! n, row 2: 83 is more than the 82 in population"],
      ["#N/A Nobody answered: there is no margin of error"],
    ]);
  });
});

describe("APPORTION", () => {
  it("adds up, keeps within one of the quota, and never passes a count", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (counts, part) => {
          const sum = counts.reduce((all, count) => all + count, 0);
          const total = Math.floor(sum * part);
          const shares = apportion(total, [counts])[0] as number[];
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
          shares.forEach((share, index) => {
            expect(Math.abs(share - (sum === 0 ? 0 : (total * counts[index]!) / sum))).toBeLessThan(1);
            expect(share).toBeLessThanOrEqual(counts[index]!);
          });
        },
      ),
    );
  });
  it("keeps the minimum, and still adds up", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 20 }),
        fc.nat({ max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (counts, minimum, part) => {
          const sum = counts.reduce((all, count) => all + count, 0);
          const needed = counts.reduce((all, count) => all + Math.min(minimum, count), 0);
          const total = needed + Math.floor((sum - needed) * part);
          const shares = apportion(total, [counts], minimum)[0] as number[];
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
          shares.forEach((share, index) => {
            expect(share).toBeGreaterThanOrEqual(Math.min(minimum, counts[index]!));
            expect(share).toBeLessThanOrEqual(counts[index]!);
          });
        },
      ),
    );
  });
  it("gives two worked shares: 1,269 surveys among twelve districts, and the Alabama paradox", () => {
    const districts = [812, 455, 2310, 97, 64, 1203, 388, 5120, 731, 29, 174, 266];
    expect(apportion(1269, [districts])).toEqual([[88, 49, 252, 11, 7, 131, 42, 558, 80, 3, 19, 29]]);
    const states = [1500, 1500, 900, 500, 500, 200];
    expect(apportion(25, [states])).toEqual([[7, 7, 4, 3, 3, 1]]);
    expect(apportion(26, [states])).toEqual([[8, 8, 5, 2, 2, 1]]);
  });
  it("says what cannot be shared", () => {
    expect(() => apportion(11, [[5, 5]])).toThrow("total: 11 is more than the 10 in counts");
    expect(() => apportion(3, [[5, 5]], 2)).toThrow("total: 3 is less than the 4 that a minimum of 2 takes");
    expect(() => apportion(3, [[5, "x"]])).toThrow('counts, column 2: is suppressed ("x")');
  });
});

describe("indicator 14", () => {
  it("gives the plan's percents (lines 1596-1598)", () => {
    const [row] = postSchool([[162]], [[183]], [[34]], [[53]], [[557]]) as [number[]];
    expect(row.map((percent) => percent.toFixed(1))).toEqual(["29.1", "61.9", "77.6"]);
  });
  it("refuses more engaged leavers than respondents", () => {
    expect(shown(postSchool([[3]], [[3]], [[3]], [[3]], [[11]]))[0]).toEqual(
      Array<string>(3).fill("#VALUE! respondents: 11 is less than the 12 engaged"),
    );
  });
  it("counts each leaver once, in the highest category", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1 }),
        (leavers) => {
          const column = (index: number) => leavers.map((leaver) => [leaver[index]]);
          const found = postSchoolCategory(column(0), column(1), column(2), column(3)).flat() as number[];
          leavers.forEach((leaver, index) => {
            const category = found[index]!;
            expect(leaver.slice(0, Math.max(0, category - 1)).some(Boolean)).toBe(false);
            expect(category === 0 ? leaver.some(Boolean) : leaver[category - 1]).toBe(category !== 0);
          });
        },
      ),
    );
  });
  it("gives the plan's response rate, and refuses impossible counts", () => {
    expect(one(responseRate([[557]], [[1282]], [[30]]))).toBeCloseTo(44.4888, 4);
    expect(shown(responseRate([[5], [5], [0]], [[4], [10], [3]], [[0], [6], [3]]))).toEqual([
      ["#VALUE! completed, row 1: 5 is more than the 4 in leavers less ineligible"],
      ["#VALUE! completed, row 2: 5 is more than the 4 in leavers less ineligible"],
      ["#N/A Nobody was left to ask"],
    ]);
  });
});
