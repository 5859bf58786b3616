import { describe, expect, it } from "vitest";
import { stratifiedMean } from "./stratifiedMean";

describe("the mean of a stratified sample", () => {
  it("is that of California's schools, 662.29 with standard error 9.4089 (Lumley, R package survey)", () => {
    const found = stratifiedMean([
      { size: 4421, answered: 100, mean: 674.43, variance: 15687.4192929293 },
      { size: 755, answered: 50, mean: 625.82, variance: 11947.0893877551 },
      { size: 1018, answered: 50, mean: 636.6, variance: 13824.8571428571 },
    ]);
    expect(found).toMatchObject({ kind: "value" });
    const { mean, standardError } = (found as { value: { mean: number; standardError: number } }).value;
    expect(mean).toBeCloseTo(662.287363159321, 6);
    expect(standardError).toBeCloseTo(9.40894080278458, 6);
  });

  it("has no error where everybody answered, and none is known of a single answer for several", () => {
    expect(
      stratifiedMean([
        { size: 1, answered: 1, mean: 4, variance: NaN },
        { size: 3, answered: 3, mean: 8, variance: 2 },
      ]),
    ).toEqual({ kind: "value", value: { mean: 7, standardError: 0 } });
    expect(stratifiedMean([{ size: 2, answered: 1, mean: 4, variance: 0 }])).toMatchObject({
      kind: "undefined",
      reason: "A stratum has a single answer: its spread is unknown",
    });
    expect(stratifiedMean([{ size: 2, answered: 0, mean: 4, variance: 0 }])).toMatchObject({
      reason: "A stratum has no answer",
    });
    expect(stratifiedMean([])).toMatchObject({ reason: "Nobody is in the frame" });
  });
});
