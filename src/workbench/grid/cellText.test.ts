import { describe, expect, it } from "vitest";
import { CellError } from "../../spreadsheet";
import { CELL_PADDING, lookOf } from "./cellText";

/** Every character is ten pixels wide. */
const measure = (text: string) => text.length * 10;
const wide = (characters: number) => characters * 10 + CELL_PADDING;

describe("what a cell shows", () => {
  it("numbers stand right, text left, TRUE and errors in the middle", () => {
    expect(lookOf(3, {}, 64, measure).align).toBe("right");
    expect(lookOf("three", {}, 64, measure).align).toBe("left");
    expect(lookOf(true, {}, 64, measure)).toEqual({ text: "TRUE", align: "center", mayOverflow: false });
    expect(lookOf(new CellError("#N/A", "no target"), {}, 64, measure).text).toBe("#N/A");
  });
  it("a chosen alignment wins", () => {
    expect(lookOf(3, { align: "left" }, 64, measure).align).toBe("left");
  });
  it("a General number loses decimals until it fits", () => {
    expect(lookOf(79.498168498, {}, wide(12), measure).text).toBe("79.4981685");
    expect(lookOf(79.498168498, {}, wide(6), measure).text).toBe("79.498");
    expect(lookOf(79.498168498, {}, wide(5), measure).text).toBe("79.5");
    expect(lookOf(79.498168498, {}, wide(2), measure).text).toBe("79");
  });
  it("a whole number that does not fit is a power of ten, or ####", () => {
    expect(lookOf(123456789, {}, wide(7), measure).text).toBe("1.2E+08");
    expect(lookOf(123456789, {}, wide(3), measure).text).toBe("###");
  });
  it("a formatted number that does not fit is ####, never a rounded one", () => {
    expect(lookOf(1234.5, { numberFormat: "#,##0.00" }, wide(8), measure).text).toBe("1,234.50");
    expect(lookOf(1234.5, { numberFormat: "#,##0.00" }, wide(7), measure).text).toBe("#######");
  });
  it("text may run over its neighbours unless it wraps", () => {
    expect(lookOf("long text", {}, 20, measure).mayOverflow).toBe(true);
    expect(lookOf("long text", { wrap: true }, 20, measure).mayOverflow).toBe(false);
  });
});
