import { describe, expect, it } from "vitest";
import type { BudgetLine } from "./budgetLine";
import { lookAt } from "./wordsToLookAt";

const line = (narrative: string, more: Partial<BudgetLine> = {}): BudgetLine => ({
  table: "budget",
  row: 0,
  cents: 1,
  category: "direct",
  finance: "313",
  section: undefined,
  description: "",
  strategy: "",
  narrative,
  object: "",
  fte: undefined,
  ...more,
});
const about = (narrative: string, more?: Partial<BudgetLine>) =>
  lookAt(line(narrative, more), 2021).map(({ about }) => about);

describe("words to look at", () => {
  it.each([
    ["Furniture for the family room", ["furniture"]],
    ["six desks", ["furniture"]],
    ["a used van", ["vehicles"]],
    ["lobbying day", ["lobbying"]],
    ["medical equipment", ["medical equipment"]],
    ["Adult Basic  Education class", ["adult basic education"]],
    ["paid from the general fund so far", ["spending that was there before"]],
    ["capital outlay", ["capital"]],
    ["postage and printing", ["administrative costs"]],
    ["Buses, tutors, vanguard, capitalize, managed", []],
  ])("%s", (narrative, expected) => expect(about(narrative)).toEqual(expected));

  it("leaves administrative costs alone where they are counted as such", () => {
    expect(about("postage", { category: "administration" })).toEqual([]);
  });
  it("looks at capital objects, 500 to 599", () => {
    expect(["499", "500", "599", "600", "5"].map((object) => about("", { object }))).toEqual([
      [],
      ["capital"],
      ["capital"],
      [],
      [],
    ]);
  });
});
