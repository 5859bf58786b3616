import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centsOf } from "../measures/money";
import type { Outcome } from "../measures/outcome";
import {
  budgetCap,
  departmentShare,
  holdHarmless,
  incentiveRevenue,
  initialProduct,
  initialRevenue,
  maximumIncentive,
  maximumInitial,
  splitRevenue,
} from "./revenue";
import { revenueSteps } from "./revenueSteps";

const of = <T>(outcome: Outcome<T>): T | string => (outcome.kind === "value" ? outcome.value : outcome.kind);

/*
 * Made-up districts, by hand: 350 x pupil units x share + hold harmless; 100.3 percent of the budget; 10 x pupil units; 70 percent
 * to the cent. C is made up so that its totals are Montevideo's budget of FY 2015 (138,495.00 and 15,355.00).
 */
const DISTRICTS: readonly District[] = [
  // units, protected, all, revenue 2013, product 2014, 313, 318
  // max initial, 100.3 percent of 313, initial, max incentive, incentive, revenue, aid, levy
  {
    name: "A",
    figures: [7500, 1946, 7000, 0, 0, 800000, 90000],
    expected: [729750, 802400, 729750, 75000, 75000, 804750, 563325, 241425],
  },
  {
    name: "B",
    figures: [7500, 1946, 7000, 0, 0, 700000, 60000],
    expected: [729750, 702100, 702100, 75000, 60000, 762100, 533470, 228630],
  },
  {
    name: "C",
    figures: [1535.5, 210, 1400, 180000, 60000, 138080.76, 15355],
    expected: [159813.75, 138495, 138495, 15355, 15355, 153850, 107695, 46155],
  },
  {
    name: "D",
    figures: [1000, 0, 900, 0, 0, 50000, 0],
    expected: [0, 50150, 0, 10000, 0, 0, 0, 0],
  },
  {
    name: "E",
    figures: [4800.25, 2000, 4000, 900000, 820000, 900000, 48002.5],
    expected: [892843.75, 902700, 892843.75, 48002.5, 48002.5, 940846.25, 658592.38, 282253.87],
  },
  {
    name: "F",
    figures: [4800.25, 2000, 4000, 700000, 820000, 900000, 48002.49],
    expected: [840043.75, 902700, 840043.75, 48002.5, 48002.49, 888046.24, 621632.37, 266413.87],
  },
];

interface District {
  readonly name: string;
  readonly figures: readonly [number, number, number, number, number, number, number];
  readonly expected: readonly [number, number, number, number, number, number, number, number];
}

describe("a district's revenue", () => {
  it.each(DISTRICTS)("comes out to the cent for district $name", ({ figures, expected }) => {
    const [units, protectedStudents, all, before, product, budget313, budget318] = figures;
    const kept = of(holdHarmless(2015, before, product)) as number;
    const steps = revenueSteps(2015, {
      adjustedPupilUnits: units,
      protectedPriorYear: protectedStudents,
      enrollmentPriorYear: all,
      holdHarmless: kept,
      budget313,
      budget318,
    });
    const amounts = Object.fromEntries(steps.map(({ id, outcome }) => [id, of(outcome)]));
    const [maxInitial, cap, initial, maxIncentive, incentive, revenue, aid, levy] = expected;
    expect(amounts).toEqual({ maxInitial, initial, maxIncentive, incentive, revenue, aid, levy });
    expect(of(budgetCap(2015, budget313))).toBe(cap);
  });

  it("explains itself with its numbers", () => {
    const steps = revenueSteps(2021, {
      adjustedPupilUnits: 4800.25,
      protectedPriorYear: 2000,
      enrollmentPriorYear: 4000,
      holdHarmless: 52800,
      budget313: 900000,
      budget318: 48002.5,
    });
    expect(steps.map(({ working }) => working.numbers)).toEqual([
      "350 x 4,800.25 x 2,000 / 4,000 + 52,800.00 = 840,043.75 + 52,800.00 = 892,843.75",
      "10 x 4,800.25 = 48,002.50",
      "the lesser of 892,843.75 and 100.3 percent x 900,000.00 = 902,700.00, which is 892,843.75",
      "the lesser of 48,002.50 and 48,002.50, which is 48,002.50",
      "892,843.75 + 48,002.50 = 940,846.25",
      "70 percent x 940,846.25 = 658,592.38",
      "940,846.25 - 658,592.38 = 282,253.87",
    ]);
    expect(new Set(steps.map(({ working }) => working.year))).toEqual(
      new Set(["FY 2021 (school year 2020-21)"]),
    );
    expect(steps.map(({ working }) => working.source.compareWithSource ?? false)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("years", () => {
  it("has no rule before FY 2014 and the newest where no year is named", () => {
    expect(of(maximumIncentive(2013, 1000))).toBe("undefined");
    expect(of(maximumIncentive(2014, 1000))).toBe(10000);
    expect(of(maximumIncentive(undefined, 1000))).toBe(10000);
    expect(of(splitRevenue(2013, 100))).toBe("undefined");
    expect(of(incentiveRevenue(2013, 1, 1))).toBe("undefined");
    expect(
      of(initialProduct(2013, { adjustedPupilUnits: 1, protectedPriorYear: 1, enrollmentPriorYear: 1 })),
    ).toBe("undefined");
  });

  it("does not say whether the budget limited initial revenue in FY 2014", () => {
    expect(of(initialRevenue(2014, 100, 50))).toBe("undefined");
    expect(of(initialRevenue(2015, 100, 50))).toBe(50.15);
  });

  it("names the year and the first one with a rule", () => {
    expect(maximumIncentive(2013, 1)).toMatchObject({
      reason:
        "Incentive revenue has no rule here for FY 2013 (school year 2012-13): ours begins with FY 2014",
    });
  });
});

describe("edges", () => {
  it("has no share of an enrollment of 0", () => {
    const none = { adjustedPupilUnits: 10, protectedPriorYear: 0, enrollmentPriorYear: 0, holdHarmless: 5 };
    expect(of(maximumInitial(2021, none))).toBe("undefined");
    const steps = revenueSteps(2021, { ...none, budget313: 1, budget318: 1 });
    expect(steps.map(({ outcome }) => outcome.kind)).toEqual([
      "undefined",
      "value",
      "undefined",
      "value",
      "undefined",
      "undefined",
      "undefined",
    ]);
  });

  it("takes the lesser on both sides of a tie", () => {
    expect(of(incentiveRevenue(2021, 100, 99.99))).toBe(99.99);
    expect(of(incentiveRevenue(2021, 100, 100))).toBe(100);
    expect(of(incentiveRevenue(2021, 100, 100.01))).toBe(100);
  });

  it("keeps nothing for a district that did not lose, and gives the department 0.3 percent", () => {
    expect(of(holdHarmless(2015, 820000, 820000))).toBe(0);
    expect(of(holdHarmless(2015, 820000.02, 820000))).toBe(0.01);
    expect(of(departmentShare(2021, 702100))).toBe(2106.3);
  });

  it("adds aid and levy up to the revenue for every cent", () => {
    for (let cents = 0; cents <= 2000; cents++) checkSplit(cents / 100);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => checkSplit(cents / 100)));
  });
});

describe("limits, whatever the figures", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 }).map((amount) => amount / 100);
  const students = fc.integer({ min: 1, max: 60_000 }).chain((all) =>
    fc.record({
      enrollmentPriorYear: fc.constant(all),
      protectedPriorYear: fc.integer({ min: 0, max: all }),
    }),
  );
  const figures = fc
    .tuple(
      students,
      fc.record({
        adjustedPupilUnits: fc.integer({ min: 0, max: 6_000_000 }).map((units) => units / 100),
        holdHarmless: cents,
        budget313: cents,
        budget318: cents,
      }),
    )
    .map(([counts, amounts]) => ({ ...counts, ...amounts }));
  const amount = (steps: ReturnType<typeof revenueSteps>, id: string): number =>
    of(steps.find((step) => step.id === id)!.outcome) as number;

  it("no revenue is above either limit, and each is one of its limits", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 2015, max: 2026 }), (district, fy) => {
        const steps = revenueSteps(fy, district);
        // 100.3 percent of the budget in tenths of a cent, so that nothing is rounded here.
        const cap = 1003 * centsOf(district.budget313);
        const initial = centsOf(amount(steps, "initial"));
        const incentive = centsOf(amount(steps, "incentive"));
        expect(initial).toBeLessThanOrEqual(centsOf(amount(steps, "maxInitial")));
        expect(initial * 1000).toBeLessThanOrEqual(cap + 500);
        expect(incentive).toBeLessThanOrEqual(centsOf(amount(steps, "maxIncentive")));
        expect(incentive).toBeLessThanOrEqual(centsOf(district.budget318));
        expect(
          initial === centsOf(amount(steps, "maxInitial")) || Math.abs(initial * 1000 - cap) <= 500,
        ).toBe(true);
        expect(centsOf(amount(steps, "aid")) + centsOf(amount(steps, "levy"))).toBe(initial + incentive);
      }),
    );
  });

  it("one protected student more never lowers what the formula allows", () => {
    fc.assert(
      fc.property(figures, (district) => {
        fc.pre(district.protectedPriorYear < district.enrollmentPriorYear);
        const more = { ...district, protectedPriorYear: district.protectedPriorYear + 1 };
        expect(of(maximumInitial(2024, more)) as number).toBeGreaterThanOrEqual(
          of(maximumInitial(2024, district)) as number,
        );
      }),
    );
  });
});

function checkSplit(revenue: number): void {
  const { aid, levy } = of(splitRevenue(2021, revenue)) as { aid: number; levy: number };
  expect(centsOf(aid) + centsOf(levy)).toBe(centsOf(revenue));
  expect(Math.abs(10 * centsOf(aid) - 7 * centsOf(revenue))).toBeLessThanOrEqual(5);
}
