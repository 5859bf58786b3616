import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePercent, countsBehind, showCoded, wholesBehind } from "./percents";
import { csvText, harmless } from "./csvText";
import { outcomeRanges, type Hidden, type PublishedOutcome } from "./summaryStatementLeaks";

describe("counts behind a percent", () => {
  it("is one count where the whole is small, several where it is large", () => {
    expect(countsBehind(42.3, 1, 26)).toEqual({ least: 11, most: 11 });
    // 42 percent of 1,000: 415 to 425, halves taken either way.
    expect(countsBehind(42, 0, 1000)).toEqual({ least: 415, most: 425 });
    expect(countsBehind(0, 0, 100)).toEqual({ least: 0, most: 0 });
    expect(countsBehind(100, 0, 150)).toEqual({ least: 150, most: 150 });
    // No count of 3 is 50 percent.
    const none = countsBehind(50, 0, 3);
    expect(none.least).toBeGreaterThan(none.most);
  });

  it("finds the whole from a count and its percent", () => {
    // 3 is 23 percent of 13 (23.08) only: of 12 it is 25, of 14 it is 21.
    expect(wholesBehind(23, 0, 3, 50)).toEqual({ least: 13, most: 13, number: 1 });
  });

  it("holds the true count, always", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (whole, share, decimals) => {
          const count = Math.floor(share * whole);
          const printed = Number(((100 * count) / whole).toFixed(decimals));
          const { least, most } = countsBehind(printed, decimals, whole);
          expect(least).toBeLessThanOrEqual(count);
          expect(most).toBeGreaterThanOrEqual(count);
        },
      ),
    );
  });
});

describe("top and bottom coding", () => {
  it("shows a limit where fewer than the minimum are counted, or are not", () => {
    const shown = (count: number, whole: number) => showCoded(codePercent(count, whole, 10, 5), 1);
    expect(shown(9, 100)).toBe("<10");
    expect(shown(10, 100)).toBe("10.0");
    expect(shown(90, 100)).toBe("90.0");
    expect(shown(91, 100)).toBe(">90");
    // 10 of 1,000 is 1 percent: below the edge of 5; 50 is at it.
    expect(shown(10, 1000)).toBe("<5");
    expect(shown(50, 1000)).toBe("5.0");
    expect(shown(49, 1000)).toBe("<5");
    expect(shown(951, 1000)).toBe(">95");
    expect(shown(5, 19)).toBe("*");
    expect(shown(0, 0)).toBe("*");
  });
});

describe("what summary statements tell", () => {
  it("recovers hidden counts from a total and two percents", () => {
    // a to e = 1, 2, 3, 4, 10: statement 1 is 7 / 10 = 70.0, statement 2 is 14 / 20 = 70.0.
    const ranges = outcomeRanges({
      counts: [1, undefined, undefined, undefined, 10],
      total: 20,
      statement1: { percent: 70, decimals: 1 },
      statement2: { percent: 70, decimals: 1 },
    });
    expect(ranges?.map(({ least, most }) => [least, most])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [10, 10],
    ]);
  });

  it("leaves open what the percents leave open, and needs a total", () => {
    const hidden: PublishedOutcome["counts"] = [undefined, undefined, undefined, undefined, undefined];
    const ranges = outcomeRanges({ counts: hidden, total: 20 });
    expect(ranges?.every(({ least, most }) => least === 0 && most === 20)).toBe(true);
    expect(outcomeRanges({ counts: hidden, total: undefined })).toBeUndefined();
  });

  it("agrees with looking at every five counts there can be", () => {
    const count = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, count),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        ([a, b, c, d, e], shown) => {
          const total = a + b + c + d + e;
          fc.pre(a + b + c + d > 0);
          const ss1 = Number(((100 * (c + d)) / (a + b + c + d)).toFixed(1));
          const ss2 = Number(((100 * (d + e)) / total).toFixed(1));
          const counts = [a, b, c, d, e].map((one, index): Hidden =>
            shown[index] ? one : undefined,
          ) as unknown as PublishedOutcome["counts"];
          const ranges = outcomeRanges({
            counts,
            total,
            ...(shown[5] ? { statement1: { percent: ss1, decimals: 1 } } : {}),
            ...(shown[6] ? { statement2: { percent: ss2, decimals: 1 } } : {}),
          })!;
          const least = [99, 99, 99, 99, 99];
          const most = [-1, -1, -1, -1, -1];
          const agrees = (part: number, whole: number, printed: number): boolean =>
            Math.abs((100 * part) / whole - printed) <= 0.05 + 1e-9;
          for (let i = 0; i <= total; i += 1)
            for (let j = 0; i + j <= total; j += 1)
              for (let k = 0; i + j + k <= total; k += 1)
                for (let l = 0; i + j + k + l <= total; l += 1) {
                  const all = [i, j, k, l, total - i - j - k - l];
                  if (all.some((one, index) => counts[index] !== undefined && counts[index] !== one))
                    continue;
                  const base = i + j + k + l;
                  if (shown[5] && base > 0 && !agrees(k + l, base, ss1)) continue;
                  if (shown[6] && !agrees(l + all[4]!, total, ss2)) continue;
                  all.forEach((one, index) => {
                    least[index] = Math.min(least[index]!, one);
                    most[index] = Math.max(most[index]!, one);
                  });
                }
          expect(ranges.map((range) => range.least)).toEqual(least);
          expect(ranges.map((range) => range.most)).toEqual(most);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("text that a spreadsheet would run", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+CMD|' /C calc'!A0", "'+CMD|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["\t=1", "'\t=1"],
    ["-3.5", "-3.5"],
    ["Saint Paul", "Saint Paul"],
    ["a=b", "a=b"],
  ])("%j is written as %j", (text, expected) => expect(harmless(text)).toBe(expected));

  it("quotes what holds a comma, a quote or a line break", () => {
    expect(csvText([["a,b", 'say "x"', "two\nlines", 1.5, true, null]])).toBe(
      '"a,b","say ""x""","two\nlines",1.5,TRUE,\r\n',
    );
  });
});
