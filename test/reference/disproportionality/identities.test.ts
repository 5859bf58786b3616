import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValue, type Outcome } from "../../../src/measures/outcome";
import { compositionDifference } from "../../../src/measures/composition/compositionDifference";
import { relativeDifference } from "../../../src/measures/composition/relativeDifference";
import { alternateRiskRatio } from "../../../src/measures/ratios/alternateRiskRatio";
import { compareRatio } from "../../../src/measures/ratios/compareRatio";
import { sumOfOthers } from "../../../src/measures/ratios/otherGroups";
import { riskRatioTable, weightedRiskRatioTable } from "../../../src/measures/ratios/ratioTables";
import { riskRatio } from "../../../src/measures/ratios/riskRatio";
import { weightedRiskRatio } from "../../../src/measures/ratios/weightedRiskRatio";
import {
  INTERVAL_METHODS,
  riskRatioInterval,
} from "../../../src/measures/riskRatioInterval/riskRatioInterval";

/* Identities that hold for every table (the case "identities" and the ones beside it), on random tables. */

/** Groups of 1 to 5,000 children with at least one case each. */
const table = fc
  .array(
    fc
      .integer({ min: 1, max: 5000 })
      .chain((population) =>
        fc.record({ population: fc.constant(population), count: fc.integer({ min: 1, max: population }) }),
      ),
    { minLength: 2, maxLength: 8 },
  )
  .map((groups) => ({
    counts: groups.map((group) => group.count),
    populations: groups.map((group) => group.population),
  }));

const number = (outcome: Outcome): number => {
  if (!isValue(outcome)) throw new Error(outcome.reason);
  return outcome.value;
};
const close = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one), Math.abs(other)));
const ratioOf = (counts: number[], populations: number[], group: number) =>
  number(
    riskRatio(
      counts[group]!,
      populations[group]!,
      sumOfOthers(counts, group),
      sumOfOthers(populations, group),
    ),
  );

describe("identities", () => {
  it("the risk ratio follows from composition and population share alone", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const total = sumOfOthers(counts, -1);
        const children = sumOfOthers(populations, -1);
        const [c, e] = [counts[0]! / total, populations[0]! / children];
        close(ratioOf(counts, populations, 0), (c / (1 - c)) * ((1 - e) / e));
      }),
    );
  });

  it("the relative difference is the risk over everybody's risk, less one; the difference is share less share", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const total = sumOfOthers(counts, -1);
        const children = sumOfOthers(populations, -1);
        const overall = counts[0]! / populations[0]! / (total / children);
        close(number(relativeDifference(counts[0]!, total, populations[0]!, children)), 100 * (overall - 1));
        close(
          number(compositionDifference(counts[0]!, total, populations[0]!, children)),
          100 * (counts[0]! / total - populations[0]! / children),
        );
      }),
    );
  });

  it("the weighted ratio is the ordinary one where the State is made up as the district", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), ({ counts, populations }, times) => {
        const state = populations.map((population) => population * times);
        for (const group of counts.keys()) {
          close(
            number(weightedRiskRatio(counts, populations, state, group)),
            ratioOf(counts, populations, group),
          );
        }
      }),
    );
  });

  it("the weighted ratio does not change when all State counts are multiplied", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 1000 }), ({ counts, populations }, times) => {
        const state = counts.map((count, at) => count + at);
        const larger = state.map((count) => count * times);
        close(
          number(weightedRiskRatio(counts, populations, larger, 0)),
          number(weightedRiskRatio(counts, populations, state, 0)),
        );
      }),
    );
  });

  it("the alternate ratio is the ordinary one where the district is the State", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const others = [sumOfOthers(counts, 0), sumOfOthers(populations, 0)] as const;
        expect(number(alternateRiskRatio(counts[0]!, populations[0]!, ...others))).toBe(
          ratioOf(counts, populations, 0),
        );
      }),
    );
  });

  it("two groups have reciprocal ratios", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const [c, p] = [counts.slice(0, 2), populations.slice(0, 2)];
        close(ratioOf(c, p, 0) * ratioOf(c, p, 1), 1);
      }),
    );
  });

  it("groups may stand in any order", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const state = populations.map((population, at) => population * (at + 1));
        const reversed = <T>(cells: T[]) => [...cells].reverse();
        const last = counts.length - 1;
        close(
          number(weightedRiskRatio(reversed(counts), reversed(populations), reversed(state), last)),
          number(weightedRiskRatio(counts, populations, state, 0)),
        );
      }),
    );
  });

  it("whole tables give the same ratios as one group at a time", () => {
    fc.assert(
      fc.property(table, ({ counts, populations }) => {
        const state = populations.map((population, at) => population + 7 * at);
        const [c, p] = [Float64Array.from(counts), Float64Array.from(populations)];
        const ratios = riskRatioTable(c, p, counts.length);
        const weighted = weightedRiskRatioTable(c, p, Float64Array.from(state), "strict");
        for (const group of counts.keys()) {
          expect(ratios[group]).toBe(ratioOf(counts, populations, group));
          expect(weighted[group]).toBe(number(weightedRiskRatio(counts, populations, state, group)));
        }
      }),
    );
  });
});

describe("comparing with a threshold", () => {
  const threshold = fc.integer({ min: 1, max: 9999 }).map((hundredths) => hundredths / 100);

  it("finds every exact tie: counts multiplied out to the threshold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (hundredths, population, otherCount) => {
          // hundredths x otherCount of 100 x population against otherCount of population is exactly hundredths / 100.
          const tie = [hundredths * otherCount, 100 * population, otherCount, population] as const;
          expect(compareRatio(...tie, hundredths / 100)).toBe(0);
          expect(compareRatio(tie[0] + 1, tie[1], tie[2], tie[3], hundredths / 100)).toBe(1);
          expect(compareRatio(tie[0] - 1, tie[1], tie[2], tie[3], hundredths / 100)).toBe(-1);
        },
      ),
    );
  });

  it("agrees with exact fractions for counts beyond what a number can multiply", () => {
    const large = fc.integer({ min: 1, max: 2 ** 40 });
    fc.assert(
      fc.property(large, large, large, large, threshold, (a, n, c, m, limit) => {
        const left = BigInt(a) * BigInt(m) * 100n;
        const right = BigInt(n) * BigInt(c) * BigInt(Math.round(limit * 100));
        expect(compareRatio(a, n, c, m, limit)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it.each([
    [30, 100, 10, 100, 3],
    [28, 100, 10, 100, 2.8],
    [21, 70, 10, 100, 3],
    [37, 1000, 100, 1000, 0.37],
    [1, 10_000_000, 1, 1, 1e-7],
    [3e21, 1, 1, 1, 3e21],
  ])("%d of %d against %d of %d is exactly %d", (a, n, c, m, limit) => {
    expect(compareRatio(a, n, c, m, limit)).toBe(0);
  });
});

describe("intervals", () => {
  it("hold the ratio, and a higher confidence holds a lower one", () => {
    const risks = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
      .chain(([n, m]) =>
        fc.record({
          count: fc.integer({ min: 1, max: n }),
          population: fc.constant(n),
          otherCount: fc.integer({ min: 1, max: m }),
          otherPopulation: fc.constant(m),
        }),
      );
    fc.assert(
      fc.property(risks, fc.constantFrom(...INTERVAL_METHODS), (one, method) => {
        const narrow = riskRatioInterval(one, 0.9, method);
        const wide = riskRatioInterval(one, 0.99, method);
        const [low, high] = [number(narrow.low), number(narrow.high)];
        expect(low).toBeLessThanOrEqual(high);
        expect(number(wide.low)).toBeLessThanOrEqual(low * (1 + 1e-12));
        expect(number(wide.high)).toBeGreaterThanOrEqual(high * (1 - 1e-12));
        if (method === "adjusted-log" || method === "price-bonett") return; // Their centre is not the ratio itself.
        const ratio = number(riskRatio(one.count, one.population, one.otherCount, one.otherPopulation));
        expect(low).toBeLessThanOrEqual(ratio * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(ratio * (1 - 1e-9));
      }),
    );
  });

  it("turn over with the groups", () => {
    const one = { count: 7, population: 34, otherCount: 1, otherPopulation: 34 };
    const other = { count: 1, population: 34, otherCount: 7, otherPopulation: 34 };
    for (const method of INTERVAL_METHODS) {
      close(
        number(riskRatioInterval(one, 0.95, method).low) *
          number(riskRatioInterval(other, 0.95, method).high),
        1,
      );
    }
  });
});
