import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectGroups, type Leaf, type ShownTotals } from "./protectGroups";

/*
 * The attacker of these tests knows the rule and every page: the counts of all shown districts, every total that is shown, and that a
 * hidden district has 1 to minimum - 1 children. All assignments of the hidden counts that fit are tried, one by one.
 */

interface Known {
  readonly least: number;
  readonly most: number;
}

/** What the attacker can tell of each hidden district: the range of its children, and of the children counted. */
function attack(
  leaves: readonly Leaf[],
  shown: ShownTotals,
  minimum: number,
  unlisted: boolean,
): readonly { children: Known; counted: Known }[] {
  const hidden = leaves.filter((leaf) => leaf.hidden);
  const sums = [
    ...[...shown.strata].map((name) => (leaf: Leaf) => leaf.stratum === name),
    // With districts that are not listed, the State's total says nothing certain of those that are.
    ...(shown.state && !unlisted ? [() => true] : []),
  ].map((within) => {
    const members = hidden.filter(within);
    return {
      places: members.map((leaf) => hidden.indexOf(leaf)),
      children: members.reduce((sum, leaf) => sum + leaf.denominator, 0),
      counted: members.reduce((sum, leaf) => sum + leaf.numerator, 0),
    };
  });
  const found = hidden.map(() => ({ children: wide(), counted: wide() }));
  const guess: { children: number; counted: number }[] = [];
  const tryAll = (at: number): void => {
    if (at === hidden.length) {
      const fits = sums.every(
        ({ places, children, counted }) =>
          places.reduce((sum, place) => sum + guess[place]!.children, 0) === children &&
          places.reduce((sum, place) => sum + guess[place]!.counted, 0) === counted,
      );
      if (fits) {
        guess.forEach(({ children, counted }, place) => {
          found[place] = {
            children: widened(found[place]!.children, children),
            counted: widened(found[place]!.counted, counted),
          };
        });
      }
      return;
    }
    for (let children = 1; children < minimum; children++) {
      for (let counted = 0; counted <= children; counted++) {
        guess[at] = { children, counted };
        tryAll(at + 1);
      }
    }
  };
  tryAll(0);
  return found;
}

const wide = (): Known => ({ least: Infinity, most: -Infinity });
const widened = ({ least, most }: Known, value: number): Known => ({
  least: Math.min(least, value),
  most: Math.max(most, value),
});

const MINIMUM = 4;

const someLeaf = fc
  .record({
    stratum: fc.constantFrom("small", "middle", "large", undefined),
    denominator: fc.integer({ min: 1, max: 7 }),
    share: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ stratum, denominator, share }): Omit<Leaf, "district"> => ({
    stratum,
    denominator,
    numerator: Math.min(share, denominator),
    hidden: denominator < MINIMUM,
  }));
const someLeaves = fc
  .array(someLeaf, { minLength: 1, maxLength: 9 })
  // Each hidden district multiplies what has to be tried by nine.
  .filter((leaves) => leaves.filter(({ hidden }) => hidden).length <= 5)
  .map((leaves) => leaves.map((leaf, at): Leaf => ({ ...leaf, district: `d${at}` })));

describe("totals beside hidden districts", () => {
  it("leave no hidden count certain, of children or of those counted", () => {
    fc.assert(
      fc.property(
        someLeaves,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("sum" as const, "own row" as const, "own row with others" as const),
        (leaves, fewestDistricts, total) => {
          const shown = protectGroups(leaves, { minimum: MINIMUM, fewestDistricts }, total);
          for (const { children, counted } of attack(
            leaves,
            shown,
            MINIMUM,
            total === "own row with others",
          )) {
            expect(children.most).toBeGreaterThan(children.least);
            expect(counted.most).toBeGreaterThan(counted.least);
          }
        },
      ),
      { numRuns: 250 },
    );
  });
  it("are the same for every order of the districts", () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        const limits = { minimum: MINIMUM, fewestDistricts: 2 };
        const one = protectGroups(leaves, limits);
        const other = protectGroups(leaves.toReversed(), limits);
        expect([other.state, [...other.strata].sort()]).toEqual([one.state, [...one.strata].sort()]);
      }),
    );
  });
});

const leaf = (
  district: string,
  stratum: string | undefined,
  numerator: number,
  denominator: number,
): Leaf => ({
  district,
  stratum,
  numerator,
  denominator,
  hidden: denominator < 10,
});
const limits = { minimum: 10, fewestDistricts: 3 };
const large = ["a", "b", "c"].map((name) => leaf(name, "large", 40, 50));

describe("with a pencil", () => {
  it("a stratum whose only small district would be what is left over is held back, and with it the State", () => {
    const leaves = [...large, leaf("d", "large", 3, 7)];
    expect(protectGroups(leaves, limits)).toEqual({ state: false, strata: new Set() });
  });
  it("two small districts of 12 children hide each other", () => {
    const leaves = [...large, leaf("d", "large", 3, 7), leaf("e", "large", 2, 5)];
    expect(protectGroups(leaves, limits)).toEqual({ state: true, strata: new Set(["large"]) });
  });
  it("not where both are as large as hidden ones can be, nor where none or all are counted", () => {
    const two = (one: readonly [number, number], other: readonly [number, number]) =>
      protectGroups([...large, leaf("d", "large", ...one), leaf("e", "large", ...other)], limits).state;
    expect(two([3, 9], [2, 9])).toBe(false); // 18 children can only be 9 and 9.
    expect(two([3, 9], [2, 8])).toBe(true); // 17 can be 9 and 8, or 8 and 9.
    expect(two([0, 7], [0, 5])).toBe(false); // Both results are 0.
    expect(two([7, 7], [5, 5])).toBe(false); // Both results are 100.
    expect(two([7, 7], [4, 5])).toBe(true);
    expect(two([1, 4], [1, 5])).toBe(false); // Nine children together are a small group themselves.
    expect(two([1, 5], [1, 5])).toBe(true);
  });
  it("gives up a stratum to save the State", () => {
    const leaves = [
      ...large,
      leaf("d", "large", 3, 7),
      ...["e", "f", "g"].map((name) => leaf(name, "small", 12, 20)),
      leaf("h", "small", 2, 6),
      leaf("i", "small", 1, 6),
    ];
    // "large" leaves d alone; with "small" shown the State would leave d alone too.
    expect(protectGroups(leaves, limits)).toEqual({ state: true, strata: new Set() });
  });
  it("shows nothing among too few districts", () => {
    const two = [leaf("a", "large", 40, 50), leaf("b", "large", 30, 50)];
    expect(protectGroups(two, limits)).toEqual({ state: false, strata: new Set() });
    expect(protectGroups(two, { ...limits, fewestDistricts: 2 })).toEqual({
      state: true,
      strata: new Set(["large"]),
    });
    expect(protectGroups(two, limits, "own row").state).toBe(true);
  });
});
