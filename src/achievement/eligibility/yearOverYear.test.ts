import { describe, expect, it } from "vitest";
import { isolationOf, pairRows, type Row } from "./testing";
import { compareYears } from "./yearOverYear";

const of = (number: string, part: unknown, name = `${number} PUBLIC SCHOOL DIST.`): Row => ({
  number,
  type: "01",
  name,
  protected: part,
  total: 100,
});
const pairs = pairRows("0010-0011", "0011-0012", "0012-0013", "0013-0014");

describe("from one year to the next", () => {
  it("says who entered, who left and who changed, and nothing of the others", () => {
    // 10 was isolated and is no longer; 13 is now, so 12 and 14 adjoin it, and 14 was nothing before.
    const before = isolationOf(
      [of("0010", 50), of("0011", 10), of("0012", 10), of("0013", 10), of("0014", 10)],
      pairs,
    );
    const now = isolationOf(
      [of("0010", 20), of("0011", 10), of("0012", 10), of("0013", 40), of("0014", 10)],
      pairs,
    );
    expect(compareYears(before, now).map(({ name, change, note }) => [name.number, change, note])).toEqual([
      ["0010", "left", "isolated before, none now"],
      ["0011", "left", "adjoining before, none now"],
      ["0012", "entered", "none before, adjoining now"],
      ["0013", "entered", "none before, isolated now"],
      ["0014", "entered", "none before, adjoining now"],
    ]);
    expect(compareYears(now, now)).toEqual([]);
    const both = isolationOf(
      [of("0010", 35), of("0011", 10), of("0012", 10), of("0013", 40), of("0014", 90)],
      pairs,
    );
    expect(compareYears(now, both).filter(({ change }) => change === "changed")).toMatchObject([
      { name: { number: "0014" }, before: "adjoining", now: "isolated" },
    ]);
  });

  it("reports districts of one year only, and new names, without guessing a merger", () => {
    const before = isolationOf(
      [of("0010", 50), of("0011", 10), of("0012", 10, "Old Lake Public Schools")],
      pairs,
    );
    const now = isolationOf(
      [of("0010", 50), of("0012", 10, "New Lake School District"), of("0013", 10)],
      pairs,
    );
    expect(compareYears(before, now).map(({ name, change }) => [name.number, change])).toEqual([
      ["0010", "left"],
      ["0011", "only before"],
      ["0012", "other name"],
      ["0013", "only now"],
    ]);
  });

  it("takes two spellings of one name for the same", () => {
    const before = isolationOf([of("0010", 50, "EDINA PUBLIC SCHOOL DIST."), of("0011", 10)], pairs);
    const now = isolationOf([of("0010", 50, "Edina Public School District"), of("0011", 10)], pairs);
    expect(compareYears(before, now)).toEqual([]);
  });

  it("cannot tell where counts are hidden", () => {
    const before = isolationOf([of("0010", 50), of("0011", 10)], pairs);
    const now = isolationOf([of("0010", "*"), of("0011", 10)], pairs);
    expect(compareYears(before, now).map(({ change }) => change)).toEqual([
      "cannot be told",
      "cannot be told",
    ]);
  });
});
