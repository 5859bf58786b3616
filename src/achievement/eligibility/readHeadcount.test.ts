import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHeadcount } from "./readHeadcount";
import { tableOf, type Row } from "./testing";
import { protectedShare } from "./headcount";

const read = (row: Row) => readHeadcount(tableOf([row]), 0);
const range = (low: number, high = low) => ({ low, high });
/** Five groups of 2012-13, with the rest of the total white. */
const five = (
  ami: unknown,
  api: unknown,
  his: unknown,
  blk: unknown,
  white: unknown,
  total: unknown,
): Row => ({
  americanIndian: ami,
  asianPacific: api,
  hispanic: his,
  black: blk,
  white,
  total,
});

describe("a row's students", () => {
  it("are protected when they are not white", () => {
    expect(read(five(13, 8, 10, 25, 1228, 1284)).headcount).toEqual({
      protected: range(56),
      total: range(1284),
      white: range(1228),
      americanIndian: range(13),
      others: range(43),
    });
    expect(read({ protected: 56, total: 1284 }).headcount.protected).toEqual(range(56));
    expect(read({ white: 1228, total: 1284 }).headcount.protected).toEqual(range(56));
  });

  it("leave nothing for blank groups where the others make up the total", () => {
    // Hill City 2022-23: 1 + 7 + 38 + 224 = 270.
    const reading = read({
      americanIndian: 1,
      asian: null,
      black: null,
      hispanic: 7,
      pacificIslander: null,
      multiracial: 38,
      white: 224,
      total: 270,
    });
    expect(reading.headcount.protected).toEqual(range(46));
    expect(reading.headcount.others).toEqual(range(45));
    expect(reading.suppressed).toEqual([]);
  });

  it.each([
    ["<10", range(91, 100), range(0, 9)],
    ["*", range(20, 100), range(0, 80)],
    ["CTSTR", range(20, 100), range(0, 80)],
    [null, range(20, 100), range(0, 80)],
  ])("give a range where white is %s", (hidden, students, white) => {
    // 20 known protected students of 100; other groups have no column, so others may be protected.
    const { headcount } = read({ americanIndian: 20, white: hidden, total: 100 });
    expect([headcount.protected, headcount.white]).toEqual([students, white]);
  });

  it("do not depend on a hidden group where white and total are known", () => {
    const reading = read(five("<10", 8, 10, 25, 1228, 1284));
    expect(reading.headcount.protected).toEqual(range(56));
    // 8 + 10 + 25 = 43 of 56: the hidden group has 13, more than the mark allows; the mark is believed.
    expect(reading.headcount.americanIndian).toEqual(range(0, 9));
    expect(reading.suppressed).toEqual([{ column: "americanIndian", what: 'is suppressed ("<10")' }]);
    expect(read(five("<10", 8, 10, 25, 1228, 1275)).headcount.americanIndian).toEqual(range(4));
  });

  it("are between the ends that a hidden total leaves", () => {
    const { headcount } = read(five(0, 0, 0, 10, 20, "*"));
    expect(headcount.total).toEqual(range(30));
    const open = read({ protected: "<10", white: 20, total: null }).headcount;
    expect(open.total).toEqual(range(20, 29));
    expect(protectedShare(open)).toEqual({ lowest: { part: 0, whole: 20 }, highest: { part: 9, whole: 29 } });
  });

  it.each([
    [{ protected: 101, total: 100 }, /101 protected students are more than the total of 100/],
    [five(1, 1, 1, 1, 97, 100), /add up to 101, more than the total of 100/],
    [{ ...five(1, 1, 1, 1, "*", 100), protected: 50 }, /do not fit together/],
  ])("are not taken from figures that contradict each other: %o", (row, message) => {
    const reading = read(row);
    expect(reading.contradiction).toMatch(message);
    expect(reading.headcount.protected).toEqual(range(0, Infinity));
  });

  it("are kept, with a word, where a cell is text and the others tell", () => {
    const reading = read(five("abc", 8, 10, 25, 1228, 1284));
    expect(reading.wrong).toEqual([{ column: "americanIndian", what: 'holds "abc", not a number' }]);
    expect(reading.headcount.protected).toEqual(range(56));
    expect(read({ protected: -3, total: 10 }).wrong[0]!.what).toMatch(/-3; a count is not negative/);
    expect(read({ protected: 2.5, total: 10 }).wrong[0]!.what).toMatch(/2.5; a count is a whole number/);
  });

  it("count as protected without a group, and that is said", () => {
    const reading = read(five(1, 2, 3, 4, 80, 100));
    expect(reading.headcount.protected).toEqual(range(20));
    expect(reading.doubt).toMatch(/^10 students are in no group/);
    expect(read({ ...five(1, 2, 3, 4, 90, 100), protected: 11 }).doubt).toMatch(
      /holds 11, total less white is 10/,
    );
  });

  const hide = fc.constantFrom("shown", "*", "<10", "blank");
  it("lie in their range whatever is hidden", () => {
    const counts = fc.tuple(
      ...Array.from({ length: 5 }, () => fc.integer({ min: 0, max: 15 })),
    ) as fc.Arbitrary<[number, number, number, number, number]>;
    const masks = fc.tuple(hide, hide, hide, hide, hide, fc.constantFrom("shown", "*"));
    fc.assert(
      fc.property(counts, masks, (groups, mask) => {
        const total = groups.reduce((sum, count) => sum + count, 0);
        const shown = [...groups, total].map((count, at) => {
          const how = mask[at]!;
          if (how === "blank") return null;
          return how === "shown" || (how === "<10" && count >= 10) ? count : how;
        });
        const [ami, api, his, blk, white, all] = shown;
        const reading = read(five(ami, api, his, blk, white, all));
        const part = total - groups[4];
        const { headcount } = reading;
        expect(reading.contradiction).toBeUndefined();
        for (const [name, count] of [
          ["protected", part],
          ["total", total],
          ["white", groups[4]],
          ["americanIndian", groups[0]],
          ["others", part - groups[0]],
        ] as const) {
          expect(headcount[name].low).toBeLessThanOrEqual(count);
          expect(headcount[name].high).toBeGreaterThanOrEqual(count);
        }
        const share = protectedShare(headcount);
        if (total === 0 || share === undefined) return;
        const { lowest, highest } = share;
        expect(lowest.part * total).toBeLessThanOrEqual(part * lowest.whole);
        expect(highest.part * total).toBeGreaterThanOrEqual(part * highest.whole);
      }),
    );
  });

  it("gain percent, never lose it, with one more protected student", () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, count),
        fc.integer({ min: 0, max: 3 }),
        (groups, at) => {
          const share = (all: readonly number[]) => {
            const [ami = 0, api = 0, his = 0, blk = 0, white = 0] = all;
            return protectedShare(
              read(five(ami, api, his, blk, white, ami + api + his + blk + white)).headcount,
            );
          };
          const before = share(groups)?.lowest;
          const after = share(groups.map((one, place) => (place === at ? one + 1 : one)))!.lowest;
          if (before === undefined) return;
          expect(BigInt(after.part) * BigInt(before.whole) >= BigInt(before.part) * BigInt(after.whole)).toBe(
            true,
          );
        },
      ),
    );
  });
});
