import { describe, expect, it } from "vitest";
import { isValue } from "../outcome";
import { suspensionSpread, type SpreadMode } from "./suspensionSpread";

/*
 * Rates of 5, 0, 10, 2.5 and 7.5 percent: mean 5; squares of the distances 0, 25, 25, 6.25, 6.25, together 62.5. By hand:
 * sqrt(62.5 / 5) = 3.5355..., sqrt(62.5 / 4) = 3.9528... (25 of 460 children). Binomial, 25 of 500: sqrt(5 x 95 / 500) = sqrt(0.95)
 */
const suspended = [5, 0, 10, 1, 9];
const ieps = [100, 100, 100, 40, 120];

function spread(mode: SpreadMode, out = suspended, children = ieps): [number, number] {
  const result = suspensionSpread(out, children, mode);
  if (!isValue(result) || !isValue(result.value.standardDeviation)) throw new Error("no value");
  return [result.value.stateRate, result.value.standardDeviation.value];
}

describe("suspensionSpread", () => {
  it.each([
    ["districts", 3.5355339059327378],
    ["sample", 3.952847075210474],
  ] as const)("%s", (mode, deviation) => {
    expect(spread(mode)[0]).toBeCloseTo(2500 / 460, 12);
    expect(spread(mode)[1]).toBeCloseTo(deviation, 12);
  });

  it("binomial: 5 percent of 500 children", () => {
    expect(spread("binomial", [5, 20], [100, 400])).toEqual([5, Math.sqrt(0.95)]);
  });

  it("leaves a district without children with IEPs out of the deviation", () => {
    expect(spread("districts", [...suspended, 0], [...ieps, 0])).toEqual(spread("districts"));
  });

  it("has no sample deviation of one district, and no rate without children", () => {
    const one = suspensionSpread([1], [10], "sample");
    expect(isValue(one) && one.value.standardDeviation.kind).toBe("undefined");
    expect(suspensionSpread([0], [0], "districts").kind).toBe("undefined");
  });
});
