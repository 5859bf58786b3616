import { describe, expect, it } from "vitest";
import { CellError } from "../../values";
import { formatValue } from "./formatValue";

describe("formatValue", () => {
  // What Excel's own dialog and help show for these codes.
  it.each([
    [1234.5, "#,##0.00", "1,234.50"],
    [-1234.5, "$#,##0.00", "-$1,234.50"],
    [0.285, "0%", "29%"],
    [0.0775, "0.00%", "7.75%"],
    [1234567, "#,##0", "1,234,567"],
    [5, "000", "005"],
    [1.005, "0.00", "1.01"],
    [-0.004, "0.00", "0.00"],
    [12345.678, "0.00E+00", "1.23E+04"],
    [1234567, "#,##0,", "1,235"],
    [0.5, "# ?/?", "1/2"],
    [-5, "0;(0);zero", "(5)"],
    [0, "0;(0);zero", "zero"],
    [5, "[Red]0.0;[Blue]-0.0", "5.0"],
    [120, '[>=100]"many";0', "many"],
    [5551234567, "(000) 000-0000", "(555) 123-4567"],
    [45000, "m/d/yyyy", "3/15/2023"],
    [45000.75, "yyyy-mm-dd hh:mm", "2023-03-15 18:00"],
    [45000, "dddd, mmmm d, yyyy", "Wednesday, March 15, 2023"],
    [0.5, "h:mm AM/PM", "12:00 PM"],
    [1.5, "[h]:mm:ss", "36:00:00"],
    [60, "m/d/yyyy", "2/29/1900"],
    [61, "m/d/yyyy", "3/1/1900"],
    [-1, "m/d/yyyy", "########"],
    [79.4981, "0.0", "79.5"],
  ])("%d as %s is %s", (value, code, shown) => {
    expect(formatValue(value, code)).toBe(shown);
  });

  it.each([
    [1 / 3, "0.333333333"],
    [0.1 + 0.2, "0.3"],
    [12345678901, "12345678901"],
    [123456789012, "1.23457E+11"],
    [0.00001234567, "1.23457E-05"],
    [12345678.9012, "12345678.9"],
    [-2, "-2"],
    [0, "0"],
  ])("%d without a format is %s", (value, shown) => {
    expect(formatValue(value)).toBe(shown);
  });

  it("shows text, logicals, errors and blanks", () => {
    expect(formatValue("hi", '@" there"')).toBe("hi there");
    expect(formatValue("hi", "0.00")).toBe("hi");
    expect(formatValue(true)).toBe("TRUE");
    expect(formatValue(new CellError("#N/A"), "0.00")).toBe("#N/A");
    expect(formatValue(null, "0.00")).toBe("");
  });
});
