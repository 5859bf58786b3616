import { describe, expect, it } from "vitest";
import { contrast, readable } from "./colours";

describe("colours in cells", () => {
  it("measure contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    // Published: #767676 is the lightest grey that passes 4.5 on white.
    expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });
  it("stay as chosen where they can be read", () => {
    expect(readable("#1f4e79", "#ffffff")).toBe("#1f4e79");
  });
  it("are lightened on a dark sheet", () => {
    const lighter = readable("#1f4e79", "#1e1e1e") ?? "";
    expect(lighter).not.toBe("#1f4e79");
    expect(contrast(lighter, "#1e1e1e")).toBeGreaterThanOrEqual(4.5);
  });
  it("are black or white on a fill, whichever reads better", () => {
    expect(readable(undefined, "#fff2cc")).toBe("#000000");
    expect(readable(undefined, "#1f4e79")).toBe("#ffffff");
  });
});
