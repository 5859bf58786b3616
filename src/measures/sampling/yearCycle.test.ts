import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedCycle } from "./balancedCycle";
import { shareBalance, standardizedDifference } from "./cycleBalance";
import { dealYears, sizeClasses } from "./yearCycle";

/** How many members each year has, the smallest first. */
const sizes = (years: readonly number[], length: number) =>
  Array.from({ length }, (_, at) => years.filter((year) => year === at + 1).length).sort((a, b) => a - b);
const repeat = (value: string, times: number) => new Array<string>(times).fill(value);

describe("the cycle of years", () => {
  it("splits the plan's 344 districts and 125 charter schools as evenly as can be (lines 2262-2266)", () => {
    const strata = [...repeat("district", 344), ...repeat("charter", 125)];
    const years = dealYears(strata, 5, 2008);
    expect(sizes(years, 5)).toEqual([93, 94, 94, 94, 94]);
    expect(sizes(years.slice(0, 344), 5)).toEqual([68, 69, 69, 69, 69]);
    expect(sizes(years.slice(344), 5)).toEqual([25, 25, 25, 25, 25]);
  });

  const strataOf = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 80 });
  const within = (years: readonly number[], length: number) => {
    const counts = sizes(years, length);
    return counts.at(-1)! - counts[0]! <= 1;
  };

  it("differs by at most one between years, in every stratum and in all, whatever the seed", () => {
    fc.assert(
      fc.property(strataOf, fc.integer({ min: 1, max: 7 }), fc.nat(), (strata, length, seed) => {
        const years = dealYears(strata, length, seed);
        expect(years.every((year) => year >= 1 && year <= length)).toBe(true);
        expect(within(years, length)).toBe(true);
        for (const stratum of new Set(strata)) {
          expect(
            within(
              years.filter((_, at) => strata[at] === stratum),
              length,
            ),
          ).toBe(true);
        }
        expect(dealYears(strata, length, seed)).toEqual(years);
      }),
    );
  });

  it("never moves a member with a year, and gives new members to the years that are short", () => {
    fc.assert(
      fc.property(strataOf, fc.nat(), fc.nat({ max: 100 }), (strata, seed, kept) => {
        const before = dealYears(strata, 5, seed);
        const given = before.map((year, at) => ((at * 37) % 101 < kept ? year : undefined));
        const after = dealYears(strata, 5, seed + 1, given);
        given.forEach((year, at) => {
          if (year !== undefined) expect(after[at]).toBe(year);
        });
        for (const stratum of new Set(strata)) {
          const of = (list: readonly (number | undefined)[]) =>
            list.filter((_, at) => strata[at] === stratum);
          const old = sizes(of(given) as number[], 5);
          const now = sizes(of(after) as number[], 5);
          // Filled up from below: a year above the fewest plus one has nobody new.
          expect(now.at(-1)!).toBeLessThanOrEqual(Math.max(old.at(-1)!, now[0]! + 1));
        }
      }),
    );
  });

  it("gives every member every year equally often: no stratum of one always falls into the same", () => {
    const counts = new Array<number>(6).fill(0);
    for (let seed = 0; seed < 5000; seed++) counts[dealYears(["a", "b", "b"], 5, seed)[0]!]!++;
    // A thousand each, give or take five standard deviations (28).
    expect(counts.slice(1).every((count) => Math.abs(count - 1000) < 141)).toBe(true);
  });

  it("splits by size into thirds that differ by at most one, the smallest first", () => {
    expect(sizeClasses([50, 10, 30, 20, 40, 60, 70], 3)).toEqual([2, 1, 1, 1, 2, 3, 3]);
    expect(sizeClasses([5, 5, 5], 3)).toEqual([1, 2, 3]);
  });
});

describe("the balance of a cycle", () => {
  const measure = {
    id: "special",
    title: "Children with IEPs",
    numerators: [10, 20, 30, 40],
    denominators: [100, 100, 100, 100],
  };

  it("compares each year's share with all", () => {
    // Year 1: 30 of 200, year 2: 70 of 200, all: 100 of 400.
    const found = shareBalance(measure, [1, 1, 2, 2], 2);
    expect(found.all).toBe(25);
    expect(found.years.map(({ share, difference }) => [share, difference])).toEqual([
      [15, -10],
      [35, 10],
    ]);
    // -0.10 / sqrt((0.15 x 0.85 + 0.25 x 0.75) / 2)
    expect(found.years[0]!.standardized).toBeCloseTo(-0.1 / Math.sqrt(0.1575), 12);
    expect(found.largest).toBe(10);
  });

  it("counts those of every year in each year, and once in all", () => {
    const found = shareBalance(measure, [1, 1, 2, 0], 2);
    expect(found.all).toBe(25);
    expect(found.years.map(({ share }) => share)).toEqual([(100 * 70) / 300, 35]);
  });

  it("has no share of nobody, and no standardized difference of all against none", () => {
    const empty = shareBalance({ ...measure, denominators: [0, 0, 100, 100] }, [1, 1, 2, 2], 2);
    expect(empty.years[0]).toEqual({ share: undefined, difference: undefined, standardized: undefined });
    expect(standardizedDifference(0, 100)).toBeUndefined();
    expect(standardizedDifference(100, 100)).toBe(0);
  });

  const request = {
    strata: repeat("a", 4),
    years: 2,
    given: [],
    everyYear: [false, false, false, false],
    measures: [measure],
    seed: 1n,
    mostDraws: 50,
  };

  it("draws again until the years are as alike as asked, and says with which seed", () => {
    const found = balancedCycle({ ...request, tolerance: 0 });
    // Alike are only 10 with 40 and 20 with 30.
    expect([found.accepted, found.largest]).toEqual([true, 0]);
    expect(found.assigned[0]).toBe(found.assigned[3]);
    expect(found.seed).toBe(1n + BigInt(found.draws - 1));
    expect(dealYears(request.strata, 2, found.seed)).toEqual(found.assigned);
  });

  it("takes the closest of its draws, and says so, where none is close enough", () => {
    const impossible = { ...measure, numerators: [10, 20, 30, 90] };
    const found = balancedCycle({ ...request, measures: [impossible], tolerance: 1 });
    // The closest there is: 10 and 90 against 20 and 30 of two hundred.
    expect([found.accepted, found.draws, found.largest]).toEqual([false, 50, 12.5]);
    const stopped = balancedCycle({ ...request, measures: [impossible], tolerance: 1 }, () => true);
    expect(stopped.draws).toBe(1);
  });
});
