import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPublishedRange } from "./publishedRange";

/* Forms as in the federal files of four-year graduation rates, 2011-12 to 2014-15, and with signs as some States print them. */

/** "[50, 100]", "[0, 50)": as mathematics writes it; or what is wrong. */
function shown(cell: unknown): string {
  const read = readPublishedRange(cell);
  if (read.kind !== "range") return `${read.kind}: ${read.what}`;
  const { low, high, lowIncluded, highIncluded } = read.range;
  return `${lowIncluded ? "[" : "("}${low}, ${high}${highIncluded ? "]" : ")"}`;
}

describe("a published percent", () => {
  it.each([
    ["GE50", "[50, 100]"],
    ["GT80", "(80, 100]"],
    ["LE20", "[0, 20]"],
    ["LT50", "[0, 50)"],
    ["ge 99", "[99, 100]"],
    ["GE100", "[100, 100]"],
    ["LE0", "[0, 0]"],
    [">=95%", "[95, 100]"],
    ["\u226595%", "[95, 100]"],
    ["> 95%", "(95, 100]"],
    ["<=5%", "[0, 5]"],
    ["\u22645%", "[0, 5]"],
    ["<5%", "[0, 5)"],
  ])("%s has one end: %s", (cell, range) => expect(shown(cell)).toBe(range));

  it.each([
    ["60-79", "[60, 79]"],
    ["6-9", "[6, 9]"],
    [" 85 - 89 ", "[85, 89]"],
    ["79.5-79.9%", "[79.5, 79.9]"],
    ["60\u201379", "[60, 79]"],
    ["80-80", "[80, 80]"],
    ["0-100", "[0, 100]"],
  ])("%s has two ends, both in it: %s", (cell, range) => expect(shown(cell)).toBe(range));

  it.each([
    ["85", "[85, 85]"],
    [85, "[85, 85]"],
    ["64.4", "[64.4, 64.4]"],
    ["64.4%", "[64.4, 64.4]"],
    [0, "[0, 0]"],
    [100, "[100, 100]"],
  ])("%s is a number: %s", (cell, range) => expect(shown(cell)).toBe(range));

  it.each([
    ["PS", 'missing: is suppressed ("PS")'],
    [".", 'missing: is marked as missing (".")'],
    ["<10", 'missing: is suppressed ("<10")'],
    ["*", 'missing: is suppressed ("*")'],
    ["N/A", 'missing: is marked as missing ("N/A")'],
    ["", "missing: is blank"],
    [null, "missing: is blank"],
    [-6666, "missing: holds the reserve code -6666"],
    ["-9999", "missing: holds the reserve code -9999"],
  ])("%s has no value, and says why", (cell, said) => expect(shown(cell)).toBe(said));

  it.each([
    ["79-60", 'unreadable: holds "79-60", whose low end is above its high end'],
    ["60-101", "unreadable: holds 60-101; a percent runs from 0 to 100"],
    ["GE101", "unreadable: holds GE101; a percent runs from 0 to 100"],
    ["GT100", "unreadable: holds GT100; a percent runs from 0 to 100"],
    ["LT0", "unreadable: holds LT0; a percent runs from 0 to 100"],
    [100.1, "unreadable: holds 100.1; a percent runs from 0 to 100"],
    [-1, "unreadable: holds -1; a percent runs from 0 to 100"],
    ["GE", 'unreadable: holds "GE", not a percent or a range of percents'],
    ["about 60", 'unreadable: holds "about 60", not a percent or a range of percents'],
    [true, "unreadable: holds TRUE, not a percent or a range of percents"],
  ])("%s cannot be read, and says why", (cell, said) => expect(shown(cell)).toBe(said));

  it("keeps what the cell shows", () => {
    expect(readPublishedRange(" GE50 ")).toMatchObject({ range: { printed: "GE50" } });
  });

  it("is itself for every pair of whole percents in order", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(readPublishedRange(`${low}-${high}`)).toMatchObject({
          range: { low, high, lowIncluded: true, highIncluded: true },
        });
      }),
    );
  });
});
