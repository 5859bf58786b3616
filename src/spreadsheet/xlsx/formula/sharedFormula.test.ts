import { describe, expect, it } from "vitest";
import { columnLetters, columnNumber, shareable } from "./sharedFormula";

describe("a shared formula", () => {
  it("moves references without $ and keeps the others", () => {
    const at = shareable("A1+$A1+A$1+$A$1");
    expect(at(2, 1)).toBe("B3+$A3+B$1+$A$1");
  });

  it("moves ranges, whole columns and whole rows, also on other sheets", () => {
    const at = shareable("SUM(A1:B2)+SUM(C:C)+SUM($C:D)+SUM(3:3)+Other!A1+'My B2 sheet'!B2:C3");
    expect(at(1, 1)).toBe("SUM(B2:C3)+SUM(D:D)+SUM($C:E)+SUM(4:4)+Other!B2+'My B2 sheet'!C3:D4");
  });

  it("leaves alone what only looks like a reference", () => {
    expect(shareable('LOG10(A1)&"A1"&Rate1x')(1, 0)).toBe('LOG10(A2)&"A1"&Rate1x');
  });

  it("comes round at the edge of the sheet, as Excel does", () => {
    expect(shareable("A1")(-1, 0)).toBe("A1048576");
  });

  it("counts columns as Excel letters them", () => {
    expect(["A", "Z", "AA", "AZ", "XFD"].map(columnNumber)).toEqual([0, 25, 26, 51, 16383]);
    expect([0, 25, 26, 51, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "XFD"]);
  });
});
