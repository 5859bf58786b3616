import { describe, expect, it } from "vitest";
import { percent } from "../../measures/percent";
import { readNumbers, readYesNo } from "./arguments";
import { exceeds, spread } from "./spread";

function shares(part: unknown, whole: unknown) {
  return spread(
    [readNumbers("numerator", part, "count"), readNumbers("denominator", whole, "count")],
    (n, d) => exceeds("numerator", n, d, "denominator") ?? percent(n, d),
  );
}
const shown = (cells: unknown[][]) =>
  cells.map((row) =>
    row.map((cell) =>
      cell instanceof Error ? `${(cell as unknown as { code: string }).code} ${cell.message}` : cell,
    ),
  );

describe("spread", () => {
  it("calculates cell by cell over ranges of one shape", () => {
    expect(shown(shares([[1], [2]], [[4], [4]]))).toEqual([[25], [50]]);
  });

  it("stretches a row, a column and a single cell as Excel does", () => {
    expect(shown(shares([[1], [2]], [[4, 8]]))).toEqual([
      [25, 12.5],
      [50, 25],
    ]);
    expect(shown(shares(1, [[2, 4]]))).toEqual([[50, 25]]);
  });

  it("names both shapes that do not fit", () => {
    expect(() => shares([[1], [2]], [[1], [2], [3]])).toThrow(/numerator is 2 x 1 and denominator is 3 x 1/);
  });

  it("gives the bad cell alone its error, with argument and position", () => {
    expect(
      shown(
        shares(
          [[1], ["abc"], [""], ["<10"], [-9999], [-1], [1.5], [9]],
          [[2], [2], [2], [2], [2], [2], [2], [8]],
        ),
      ),
    ).toEqual([
      [50],
      ['#VALUE! numerator, row 2: holds "abc", not a number'],
      ["#N/A numerator, row 3: is blank"],
      ['#N/A numerator, row 4: is suppressed ("<10")'],
      ["#N/A numerator, row 5: holds the reserve code -9,999".replace("-9,999", "-9999")],
      ["#VALUE! numerator, row 6: holds -1; a count is not negative"],
      ["#VALUE! numerator, row 7: holds 1.5; a count is a whole number"],
      ["#VALUE! numerator, row 8: 9 is more than the 8 in denominator"],
    ]);
  });

  it("refuses figures too large to be told apart, on both sides of the limit", () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(shown(shares([[largest], [largest + 1], [1e308]], [[largest], [largest + 1], [1e308]]))).toEqual([
      [100],
      ["#VALUE! numerator, row 2: holds 9.01e+15, which is too large"],
      ["#VALUE! numerator, row 3: holds 1.00e+308, which is too large"],
    ]);
  });

  it("ends 0 of 0 in #N/A with a reason", () => {
    expect(shown(shares(0, 0))).toEqual([["#N/A 0 of 0 has no percent"]]);
  });

  it("reads numbers typed as text, with thousands commas", () => {
    expect(shown(shares("1,080", " 2160 "))).toEqual([[50]]);
  });

  it("takes an error cell for what it is", () => {
    const broken = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(shown(shares([[broken]], 4))).toEqual([["#VALUE! numerator: holds the error #DIV/0!"]]);
  });

  it("says both faults' worse one first: an unreadable cell before a missing one", () => {
    expect(shown(shares("", "abc"))).toEqual([['#VALUE! denominator: holds "abc", not a number']]);
  });
});

describe("yes and no", () => {
  it("reads the five ways of writing them", () => {
    const read = readYesNo("progress", [[true, "Yes", "y", 1, "1", false, "No", "N", 0, "FALSE"]]);
    expect([...read.values]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(read.faults.size).toBe(0);
  });

  it("keeps a blank apart from no", () => {
    expect(readYesNo("progress", [["", "maybe"]]).faults).toEqual(
      new Map([
        [0, { kind: "missing", message: "progress, column 1: is blank" }],
        [1, { kind: "invalid", message: 'progress, column 2: holds "maybe"; write Yes or No' }],
      ]),
    );
  });
});
