import { describe, expect, it } from "vitest";
import { formulaShape } from "./formulaShape";

describe("the shape of a formula", () => {
  it("is the same wherever its cells have moved to, also with another sheet's name", () => {
    const before = "=MN.WRR('My data'!$B$2:$B$60,Sheet1!C2)+A1";
    for (const after of [
      "=MN.WRR('My data'!$B$3:$B$61,Sheet1!C2)+A1",
      "=MN.WRR('It''s'!$B$2:$B$60,Plan!C4)+AB17",
    ])
      expect(formulaShape(after)).toBe(formulaShape(before));
    expect(formulaShape("=SUM(5:7)+SUM(A:C)")).toBe(formulaShape("=SUM(6:8)+SUM(B:D)"));
  });

  it("is another for another function, number, word or operation", () => {
    const before = '=MN.PERCENT(A1,B1)*2&" of"';
    for (const after of [
      '=MN.RATE(A1,B1)*2&" of"',
      '=MN.PERCENT(A1,B1)*3&" of"',
      '=MN.PERCENT(A1,B1)*2&" in"',
      '=MN.PERCENT(A1,B1)/2&" of"',
      '=MN.PERCENT(A1)*2&" of"',
    ])
      expect(formulaShape(after)).not.toBe(formulaShape(before));
    expect(formulaShape("=LOG10(5)")).not.toBe(formulaShape("=LOG2(5)"));
  });
});
