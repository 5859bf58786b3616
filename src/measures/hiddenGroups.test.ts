import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenGroups } from "./hiddenGroups";

const shown = (sizes: readonly number[], minimum: number) =>
  sizes.filter((_, at) => !hiddenGroups(sizes, minimum)[at]);

describe("groups that are too small to be shown", () => {
  it("are hidden, with the next smallest where one alone could be worked out", () => {
    expect(shown([100, 40, 9, 25], 10)).toEqual([100, 40]);
    expect(shown([100, 40, 9, 8], 10)).toEqual([100, 40]);
    expect(shown([100, 40, 3, 2], 10)).toEqual([100]);
    expect(shown([100, 40, 10, 25], 10)).toEqual([100, 40, 10, 25]);
    expect(shown([100, 9], 10)).toEqual([]);
    expect(shown([9], 10)).toEqual([]);
    expect(shown([5, 0, 50, 60], 10)).toEqual([0, 60]);
    expect(shown([1, 2], 0)).toEqual([1, 2]);
  });

  it("are never left alone, nor few together, unless all are hidden", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 9 }), fc.nat({ max: 20 }), (sizes, minimum) => {
        const hidden = hiddenGroups(sizes, minimum);
        sizes.forEach((size, at) => {
          if (size > 0 && size < minimum) expect(hidden[at]).toBe(true);
        });
        const held = sizes.filter((_, at) => hidden[at]);
        const left = sizes.filter((size, at) => !hidden[at] && size > 0);
        if (held.length > 0 && left.length > 0) {
          expect(held.length).toBeGreaterThan(1);
          expect(held.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });
});
