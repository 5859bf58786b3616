import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoney } from "./moneyText";

const cents = (cell: unknown) => {
  const read = readMoney(cell);
  return read.kind === "cents" ? read.cents : read.kind;
};

describe("dollars as budgets write them", () => {
  it.each([
    [1200, 1200_00],
    [1200.5, 1200_50],
    [0, 0],
    [-300, -300_00],
    [-999, -999_00],
    ["$1,200.00", 1200_00],
    ["1,200", 1200_00],
    ["1200", 1200_00],
    ["1 200", 1200_00],
    ["1\u00a0200.50", 1200_50],
    ["$ 1,234,567.89", 1234567_89],
    ["(300)", -300_00],
    ["$(1,300.00)", -1300_00],
    ["($300.00)", -300_00],
    ["-$300", -300_00],
    ["$-300", -300_00],
    ["300-", -300_00],
    ["\u2212300", -300_00],
    [".50", 50],
    ["500 dollars", 500_00],
    ["USD 500", 500_00],
  ])("%s", (cell, expected) => expect(cents(cell)).toBe(expected));

  it.each([
    "12k",
    "1.200,00",
    "1.200",
    "1,20",
    "12,00",
    "about 500",
    "-",
    "N/A",
    "(-300)",
    "5%",
    "1 2",
    "$",
    "TBD",
    true,
  ])("%s is asked about", (cell) => expect(cents(cell)).toBe("unreadable"));
  it.each([null, "", "  ", undefined])("%s is blank", (cell) => expect(cents(cell)).toBe("blank"));
  it("an error cell says which", () =>
    expect(readMoney({ error: "#REF!" })).toEqual({ kind: "unreadable", what: "holds the error #REF!" }));

  it("rounds parts of a cent half up and says so", () => {
    expect(readMoney(33333.335)).toEqual({ kind: "cents", cents: 3333334, rounded: true });
    expect(readMoney("0.1250")).toEqual({ kind: "cents", cents: 13, rounded: true });
    expect(readMoney(28431.9)).toMatchObject({ rounded: false });
  });

  it("reads the same from a number and from its text with commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (amount) => {
        const text = (amount / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
        expect(cents(text)).toBe(amount);
        expect(cents(amount / 100)).toBe(amount);
      }),
    );
  });
});
