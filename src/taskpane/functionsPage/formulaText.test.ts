import { describe, expect, it } from "vitest";
import type { FunctionMetadata } from "../functionMetadata";
import { formulaOf } from "./formulaText";

const entry = {
  id: "RATE",
  name: "RATE",
  parameters: [{ name: "part" }, { name: "whole" }, { name: "limit", optional: true }],
} as unknown as FunctionMetadata;
const german = { decimal: ",", group: "." };

describe("a formula put together from fields", () => {
  it("has a point where a decimal comma was typed, for a comma divides arguments", () => {
    expect(formulaOf(entry, { part: "A1:A9", whole: "2,5" }, german)).toBe("=MN.RATE(A1:A9,2.5)");
    expect(formulaOf(entry, { part: "-0,75", whole: "2.5" }, german)).toBe("=MN.RATE(-0.75,2.5)");
  });
  it("leaves ranges, lists and texts as they are typed", () => {
    for (const text of ["{1,2;3,4}", '"1,5"', "MAX(1,2)", "'May 1,5'!A1"])
      expect(formulaOf(entry, { part: text, whole: "1" }, german)).toBe(`=MN.RATE(${text},1)`);
    expect(formulaOf(entry, { part: "2,5", whole: "1" })).toBe("=MN.RATE(2,5,1)");
  });
});
