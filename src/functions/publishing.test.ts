import { describe, expect, it } from "vitest";
import { publishCounts, publishPercent } from "./publishing";
import { shown } from "./support/testing";

describe("PUBLISH_COUNTS", () => {
  it("hides the small count and what gives it away, with totals or without", () => {
    expect(
      publishCounts([
        [4, 31],
        [22, 18],
      ]),
    ).toEqual([
      ["*", "*"],
      ["*", "*"],
    ]);
    expect(publishCounts([[4, 31, 40, 75]], 10, "column", "x")).toEqual([["x", "x", 40, 75]]);
    expect(
      publishCounts([
        [0, 31],
        [22, 18],
      ]),
    ).toEqual([
      [0, 31],
      [22, 18],
    ]);
    expect(
      publishCounts(
        [
          [4, 31],
          [22, 18],
        ],
        4,
      ),
    ).toEqual([
      [4, 31],
      [22, 18],
    ]);
  });

  it("refuses totals that do not add up, what cannot be hidden, and what it cannot read", () => {
    expect(() => publishCounts([[4, 31, 36]], 10, "column")).toThrow(
      /row 1: the last column holds 36, but the others add up to 35/,
    );
    expect(() =>
      publishCounts(
        [
          [4, 31],
          [22, 18],
          [26, 50],
        ],
        10,
        "row",
      ),
    ).toThrow(/column 2: the last row holds 50/);
    expect(publishCounts([[4]])).toEqual([["*"]]);
    expect(() =>
      publishCounts([
        [4, 0],
        [0, 30],
      ]),
    ).toThrow(/nothing else in the table can hide it/);
    expect(() => publishCounts([[4, "*"]])).toThrow(/column 2/);
    expect(() => publishCounts([[4.5, 3]])).toThrow();
    expect(() => publishCounts([[4, 3]], 1)).toThrow(/minimum/);
    expect(() => publishCounts([[4, 3]], 10, "left")).toThrow(/totals/);
  });
});

describe("PUBLISH_PERCENT", () => {
  it("is exact on both sides of its limits, and each row has its own ending", () => {
    expect(
      shown(publishPercent([[9], [10], [90], [91], [5], [12]], [[100], [100], [100], [100], [19], [10]])),
    ).toEqual([
      ["<10"],
      ["10"],
      ["90"],
      [">90"],
      ["#N/A fewer than 20 people: any limit would tell who they are"],
      ["#VALUE! count, row 6: 12 is more than the 10 in whole"],
    ]);
    expect(publishPercent([[333]], [[1000]], 10, 5, 1)).toEqual([["33.3"]]);
  });
});
