import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentOfCents } from "../../measures/money";
import { budgetThatBrings, checkIncentiveCap, checkInitialCap } from "./budgetCaps";

function found<T>(outcome: { kind: string; value?: T; reason?: string }): T {
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value!;
}

// The synthetic vectors A and B of the program's facts: maximum 729,750.00; budgets of 800,000 and 700,000.
describe("initial spending against line 12", () => {
  it("A: a budget above the maximum says what to take out", () => {
    const cap = found(checkInitialCap(2021, 800_000_00, 729_750_00));
    expect(cap).toMatchObject({ revenue: 729_750_00, over: 70_250_00, room: 0, holds: false });
    // 0.3 percent of 729,750.00 is 2,189.25.
    expect(cap.kept).toBe(2_189_25);
    expect(cap.verdict).toBe(
      "take 70,250.00 dollars out of finance code 313, or pay them from other money: revenue ends at 729,750.00 dollars",
    );
  });

  it("B: a budget below it brings 100.3 percent of itself", () => {
    const cap = found(checkInitialCap(2021, 700_000_00, 729_750_00));
    expect(cap).toMatchObject({ revenue: 702_100_00, over: 0, holds: true, verdict: "ok" });
    // 729,750.00 / 1.003 = 727,567.298...; 100.3 percent of 727,567.30 is 729,750.00 to the cent.
    expect(cap.room).toBe(27_567_30);
  });

  it("holds at the maximum itself, not a cent above", () => {
    expect(found(checkInitialCap(2021, 729_750_00, 729_750_00)).holds).toBe(true);
    expect(found(checkInitialCap(2021, 729_750_01, 729_750_00)).over).toBe(1);
  });

  it("has no rule for FY 2014", () => {
    expect(checkInitialCap(2014, 1, 1)).toMatchObject({ kind: "undefined" });
  });

  it("the budget that brings the maximum is the smallest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (maximum) => {
        const budget = budgetThatBrings(100.3, maximum);
        expect(percentOfCents(budget, 100.3)).toBeGreaterThanOrEqual(maximum);
        if (budget > 0) expect(percentOfCents(budget - 1, 100.3)).toBeLessThan(maximum);
      }),
    );
  });
});

describe("incentive spending against line 13", () => {
  // Vector F: 48,002.49 of at most 48,002.50.
  it("leaves a cent of room", () => {
    expect(found(checkIncentiveCap(2021, 48_002_49, 48_002_50))).toMatchObject({
      revenue: 48_002_49,
      room: 1,
      over: 0,
      kept: 0,
      verdict: "ok",
    });
  });
  it("A: above the maximum", () => {
    expect(found(checkIncentiveCap(2021, 90_000_00, 75_000_00))).toMatchObject({
      revenue: 75_000_00,
      over: 15_000_00,
      holds: false,
    });
  });
});
