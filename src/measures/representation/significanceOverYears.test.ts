import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notDefined, value } from "../outcome";
import { casesToChange, significanceOverYears } from "./significanceOverYears";
import { significantDisproportionality, type SignificanceResult } from "./significantDisproportionality";

const year = (ratio: number | undefined, threshold = 3): SignificanceResult =>
  ratio === undefined
    ? { method: "none", ratio: notDefined("too small"), finding: "not calculated", reason: "too small" }
    : {
        method: "risk ratio",
        ratio: value(ratio),
        finding: ratio > threshold ? "exceeds" : "none",
        reason: "",
      };
const status = (
  ratios: readonly (number | undefined)[],
  progress: Parameters<typeof significanceOverYears>[2] = { kind: "none" },
) =>
  significanceOverYears(
    ratios.map((ratio) => year(ratio)),
    3,
    progress,
  ).status;

describe("three years in a row", () => {
  it("identifies in the third year above the threshold, not before", () => {
    expect(status([3.1, 3.1, 3.1])).toBe("identified");
    expect(status([2.9, 3.1, 3.1])).toBe("exceeds, not yet long enough");
    expect(status([3.1, 3.1, 3])).toBe("below");
    expect(status([3.1, 3.1, undefined])).toBe("not calculated");
    expect(status([3.1, undefined, 3.1])).toBe("exceeds, not yet long enough");
    expect(status([1, 3.1, 3.1, 3.1])).toBe("identified");
  });

  it("lets a district go that fell by the standard in each of the last two years", () => {
    const amount = { kind: "amount" as const, by: 0.25 };
    expect(status([3.8, 3.55, 3.3], amount)).toBe("reasonable progress");
    expect(status([3.8, 3.56, 3.3], amount)).toBe("identified");
    expect(status([3.8, 3.3, 3.3], amount)).toBe("identified");
    const percent = { kind: "percent" as const, by: 5 };
    // 4 less 5 percent is 3.8; less 5 percent again is 3.61.
    expect(status([4, 3.8, 3.61], percent)).toBe("reasonable progress");
    expect(status([4, 3.8, 3.62], percent)).toBe("identified");
    expect(significanceOverYears([year(4), year(3.8), year(3.62)], 3, percent).reason).toBe(
      "Above the threshold for 3 years in a row. It fell too little: 4.00 to 3.80, then 3.80 to 3.62.",
    );
  });

  it("needs three ratios to speak of progress", () => {
    expect(significanceOverYears([year(3.5), year(3.1)], 2, { kind: "amount", by: 0.1 }).status).toBe(
      "identified",
    );
  });
});

describe("cases that would turn a finding", () => {
  const rule = { threshold: 3, minimumCell: 10, minimumN: 30 };
  // 31 of 100 against 100 of 1,000: 3.1. With 30 it is 3 exactly, which does not exceed.
  const district = (cases: number) => ({
    counts: [cases, 100],
    populations: [100, 1000],
    stateCounts: [cases, 100],
    statePopulations: [100, 1000],
  });

  it("counts the fewest, on both sides", () => {
    expect(casesToChange(rule, district(31), 0)).toEqual({ direction: "fewer", cases: 1, then: "none" });
    expect(casesToChange(rule, district(45), 0)).toEqual({ direction: "fewer", cases: 15, then: "none" });
    expect(casesToChange(rule, district(30), 0)).toEqual({ direction: "more", cases: 1, then: "exceeds" });
    expect(casesToChange(rule, district(20), 0)).toEqual({ direction: "more", cases: 11, then: "exceeds" });
    expect(casesToChange(rule, district(9), 0)).toBeUndefined();
  });

  it("says where a group becomes too small before the ratio turns", () => {
    // 12 of 40 against 10 of 1,000: 30. With 9 cases nothing is calculated.
    const small = {
      counts: [12, 10],
      populations: [40, 1000],
      stateCounts: [12, 10],
      statePopulations: [40, 1000],
    };
    expect(casesToChange(rule, small, 0)).toEqual({ direction: "fewer", cases: 3, then: "not calculated" });
  });

  it("is the fewest: one case less than it does not turn the finding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 10, max: 300 }), (cases, others) => {
        const own = {
          counts: [cases, others],
          populations: [200, 1000],
          stateCounts: [cases, others],
          statePopulations: [200, 1000],
        };
        const change = casesToChange(rule, own, 0);
        const with_ = (count: number) =>
          significantDisproportionality(rule, { ...own, counts: [count, others] }, 0).finding;
        if (change === undefined) {
          expect(with_(cases)).toBe("none");
          expect(with_(200)).toBe("none");
          return;
        }
        const step = change.direction === "fewer" ? -1 : 1;
        expect(with_(cases + step * change.cases) === "exceeds").toBe(change.direction === "more");
        expect(with_(cases + step * (change.cases - 1))).toBe(with_(cases));
      }),
    );
  });
});
