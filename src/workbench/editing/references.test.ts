import { describe, expect, it } from "vitest";
import { cycleAbsolute, formulaReferences } from "./references";

describe("references in a formula", () => {
  it("are found with their place, sheet and colour", () => {
    expect(formulaReferences("=A1+'My data'!$B$2:C3*A1")).toEqual([
      { start: 1, end: 3, sheet: undefined, range: { row: 0, column: 0, rows: 1, columns: 1 }, colour: 0 },
      { start: 4, end: 21, sheet: "My data", range: { row: 1, column: 1, rows: 2, columns: 2 }, colour: 1 },
      { start: 22, end: 24, sheet: undefined, range: { row: 0, column: 0, rows: 1, columns: 1 }, colour: 0 },
    ]);
  });
  it("are not looked for in text, strings or function names", () => {
    expect(formulaReferences("A1")).toEqual([]);
    expect(formulaReferences('="A1"&LOG10(2)')).toEqual([]);
  });
  it("are found while the formula is unfinished", () => {
    expect(formulaReferences("=SUM(B2,").map(({ start }) => start)).toEqual([5]);
  });
});

describe("F4", () => {
  it("goes round the four forms", () => {
    const seen = ["=A1"];
    for (let press = 0; press < 4; press++) {
      const text = seen.at(-1) ?? "";
      seen.push(cycleAbsolute(text, text.length)?.text ?? "");
    }
    expect(seen).toEqual(["=A1", "=$A$1", "=A$1", "=$A1", "=A1"]);
  });
  it("changes both corners, behind the sheet's name", () => {
    expect(cycleAbsolute("=SUM(Data!A1:B2)", 9)).toEqual({ text: "=SUM(Data!$A$1:$B$2)", caret: 19 });
    expect(cycleAbsolute("=SUM(A:A)", 6)?.text).toBe("=SUM($A:$A)");
  });
  it("does nothing where there is no reference", () => {
    expect(cycleAbsolute("=1+2", 2)).toBeUndefined();
  });
});
