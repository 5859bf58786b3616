import { describe, expect, it } from "vitest";
import { checkImprovement, type ImprovementDuty } from "./improvementFunding";

const check = (duty: ImprovementDuty, cents: number, base = 100_000_00) =>
  checkImprovement(2021, duty, cents, base);

describe("improvement funding", () => {
  it("has to be there when an earlier budget had it", () => {
    expect(check({ kind: "earlier" }, 0)).toMatchObject({
      value: {
        holds: false,
        verdict:
          "add lines of improvement funding: it was in an earlier budget and stays until each goal is met",
      },
    });
    expect(check({ kind: "earlier" }, 1)).toMatchObject({ value: { holds: true, verdict: "ok" } });
  });

  // 15 percent of 100,000.00 is 15,000.00.
  it("reaches the directed percent, exactly is enough", () => {
    expect(check({ kind: "directed", percent: 15 }, 15_000_00)).toMatchObject({ value: { holds: true } });
    expect(check({ kind: "directed", percent: 15 }, 14_999_99)).toMatchObject({
      value: {
        holds: false,
        verdict: "put 0.01 dollars more into improvement funding: 15 percent is 15,000.00 dollars",
      },
    });
  });

  it("above 20 percent is worth a look, not forbidden", () => {
    expect(check({ kind: "none" }, 20_000_00)).toMatchObject({ value: { verdict: "ok", above: 0 } });
    expect(check({ kind: "none" }, 20_000_01)).toMatchObject({
      value: {
        holds: true,
        above: 1,
        verdict: "look at this: 0.01 dollars above the 20 percent that may be directed to improvement",
      },
    });
  });

  it("cannot be directed above 20 percent, nor of nothing", () => {
    expect(check({ kind: "directed", percent: 20.5 }, 0)).toMatchObject({ kind: "undefined" });
    expect(check({ kind: "directed", percent: 20 }, 0, 0)).toMatchObject({ kind: "undefined" });
  });
});
