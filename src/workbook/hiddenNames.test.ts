import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTextFormula, settingName, textFormula } from "./hiddenNames";

describe("texts kept in names", () => {
  it("read back as they were, also long ones and ones with quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2000 }), (text) => {
        const formula = textFormula(text);
        expect(formula).toBeDefined();
        expect(readTextFormula(formula ?? "")).toBe(text);
      }),
    );
  });

  it("never hold a piece longer than the 255 characters Excel takes", () => {
    const formula = textFormula("x".repeat(600)) ?? "";
    const pieces = [...formula.matchAll(/"(x*)"/g)].map((piece) => piece[1]?.length);
    expect(pieces).toEqual([255, 255, 90]);
  });

  it("are refused where Excel's longest formula would not hold them", () => {
    expect(textFormula("x".repeat(9000))).toBeUndefined();
  });

  it("are not read from other people's names", () => {
    expect(readTextFormula("=Sheet1!$A$1")).toBeUndefined();
    expect(readTextFormula('="a"&Sheet1!A1')).toBeUndefined();
    expect(readTextFormula("=12")).toBeUndefined();
  });

  it("have keys that can be part of a name", () => {
    expect(settingName("indicator.7_form")).toBe("MN_Setting.indicator.7_form");
    expect(settingName("with space")).toBeUndefined();
    expect(settingName("")).toBeUndefined();
  });
});
