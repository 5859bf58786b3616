import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RevenueFigures } from "../revenueSteps";
import { revenueSteps } from "../revenueSteps";
import { explainDifference } from "./difference";

const A: RevenueFigures = {
  adjustedPupilUnits: 7500,
  protectedPriorYear: 1946,
  enrollmentPriorYear: 7000,
  holdHarmless: 0,
  budget313: 800_000,
  budget318: 90_000,
};

function difference(estimate: RevenueFigures, final: RevenueFigures) {
  const found = explainDifference(2024, estimate, final);
  if (found.kind !== "value") throw new Error(found.reason);
  return found.value;
}

function revenueOf(figures: RevenueFigures): number {
  const found = revenueSteps(2024, figures).find(({ id }) => id === "revenue")!.outcome;
  return found.kind === "value" ? found.value : Number.NaN;
}

describe("why a revenue changed", () => {
  it("follows the figures one after the other", () => {
    // 350 x 7,600 x 1,946 / 7,000 = 739,480; 10 x 7,600 = 76,000: revenue 804,750 -> 815,480.
    // 350 x 7,600 x 2,000 / 7,000 = 760,000: -> 836,000. Then 100.3 percent of 700,000 = 702,100: -> 778,100.
    const found = difference(A, {
      ...A,
      adjustedPupilUnits: 7600,
      protectedPriorYear: 2000,
      budget313: 700_000,
    });
    expect(found.effects.map(({ figure, effect, limitedBy }) => [figure, effect, limitedBy])).toEqual([
      ["adjustedPupilUnits", 10_730, "maximum"],
      ["protectedPriorYear", 20_520, "maximum"],
      ["budget313", -57_900, "budget"],
    ]);
    expect(found.revenue).toBe(-26_650);
    // 70 percent: 563,325.00 -> 544,670.00; the levy 241,425.00 -> 233,430.00.
    expect([found.aid, found.levy]).toEqual([-18_655, -7_995]);
    expect(found.numbers).toBe("804,750.00 + 10,730.00 + 20,520.00 - 57,900.00 = 778,100.00");
  });

  it("is nothing where nothing changed", () => {
    const found = difference(A, A);
    expect(found).toMatchObject({ revenue: 0, aid: 0, levy: 0, effects: [] });
  });

  it("says which year has no rule", () => {
    expect(explainDifference(2010, A, A).kind).toBe("undefined");
  });

  const students = fc.integer({ min: 1, max: 50_000 }).chain((all) =>
    fc.record({
      enrollmentPriorYear: fc.constant(all),
      protectedPriorYear: fc.integer({ min: 0, max: all }),
    }),
  );
  const cents = fc.integer({ min: 0, max: 500_000_000 }).map((amount) => amount / 100);
  const anyFigures = fc
    .tuple(
      students,
      fc.record({
        adjustedPupilUnits: fc.integer({ min: 0, max: 6_000_000 }).map((units) => units / 100),
        holdHarmless: cents,
        budget313: cents,
        budget318: cents,
      }),
    )
    .map(([counts, amounts]): RevenueFigures => ({ ...counts, ...amounts }));

  it("adds up to the cent, whatever changed", () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (estimate, final) => {
        const found = difference(estimate, final);
        const total = found.effects.reduce((sum, { effect }) => sum + Math.round(effect * 100), 0);
        expect(total).toBe(Math.round(found.revenue * 100));
        expect(Math.round(found.revenue * 100)).toBe(
          Math.round(revenueOf(final) * 100) - Math.round(revenueOf(estimate) * 100),
        );
        expect(Math.round(found.aid * 100) + Math.round(found.levy * 100)).toBe(
          Math.round(found.revenue * 100),
        );
      }),
    );
  });
});
