import { describe, expect, it } from "vitest";
import { largestOf } from "./accuracy";
import { allComparisons } from "./all";

describe("the comparisons of docs/accuracy.md", () => {
  it.each(allComparisons().map((one) => [`${one.area}: ${one.what}`, one] as const))("%s", (_, one) => {
    expect(one.numbers).toBeGreaterThan(0);
    expect(one.largest).toBeLessThanOrEqual(one.allowed);
  });

  it("a difference that is no number is the largest of all", () => {
    expect([largestOf([1, NaN, 2]), largestOf([]), largestOf([1, 3, 2])]).toEqual([Infinity, 0, 3]);
  });
});
