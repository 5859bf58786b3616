import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearly, inStyle, readTypedNumber, UNITED_STATES, type NumberStyle } from "./typedNumber";

const german: NumberStyle = { decimal: ",", group: "." };
const swedish: NumberStyle = { decimal: ",", group: "\u00A0" };
const swiss: NumberStyle = { decimal: ".", group: "\u2019" };
const read = (text: string, style: NumberStyle, whole = false) => {
  const found = readTypedNumber(text, style, whole);
  return found.kind === "number" ? found.plain : found.kind;
};

describe("a typed number", () => {
  it.each([
    ["1234.5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["$153,850", "153850"],
    ["-$12.50", "-12.50"],
    ["\u22125", "-5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+7", "7"],
    ["1.234", "1.234"],
    ["1,5", "none"],
    ["1,23", "none"],
    ["1.234,5", "none"],
    ["12,34,567", "none"],
    ["", "none"],
    ["$", "none"],
    ["1e3", "none"],
    ["ten", "none"],
  ])("in the United States: %s is %s", (text, plain) => expect(read(text, UNITED_STATES)).toBe(plain));

  it.each([
    ["1234,5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["2,5", "2.5"],
    // Plain, as in a file: two digits behind a point cannot be thousands.
    ["2.5", "2.5"],
    ["1234.5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234.567", "1234567"],
    ["0,500", "0.500"],
    ["0.500", "0.500"],
    // Thousands here, a decimal there: it has to be asked.
    ["1.234", "unclear"],
    ["1,234", "unclear"],
    ["-12.345", "unclear"],
    ["1234", "1234"],
  ])("in German: %s is %s", (text, plain) => expect(read(text, german)).toBe(plain));

  it("is not asked about where only one reading is a whole number, and that is what is wanted", () => {
    expect(read("1.234", german, true)).toBe("1234");
    expect(read("1,234", german, true)).toBe("1234");
    expect(read("1.000", german, true)).toBe("unclear");
    expect(read("2.5", german, true)).toBe("2.5");
  });

  it("says both numbers where it says two", () => {
    expect(readTypedNumber("1.234", german)).toEqual({ kind: "unclear", own: "1234", other: "1.234" });
    expect(readTypedNumber("1,234", german)).toEqual({ kind: "unclear", own: "1.234", other: "1234" });
  });

  it("can be written so that it is not asked about", () => {
    expect([clearly("1.234", german), clearly("1234", german), clearly("1.5", german)]).toEqual([
      "1,2340",
      "1234",
      "1,5",
    ]);
    expect(clearly("1.234", UNITED_STATES)).toBe("1.234");
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(UNITED_STATES, german, swedish, swiss),
        (whole, thousandths, style) => {
          const plain = `${whole}.${String(thousandths).padStart(3, "0")}`;
          expect(Number(read(clearly(plain, style), style))).toBe(Number(plain));
        },
      ),
    );
  });

  it("takes any space between thousands where the locale has spaces, and apostrophes likewise", () => {
    for (const space of [" ", "\u00A0", "\u202F"]) expect(read(`12${space}345,6`, swedish)).toBe("12345.6");
    expect(read("1.234", swedish)).toBe("1.234");
    expect(read("1,234", swedish)).toBe("unclear");
    expect(read("1'234.5", swiss)).toBe("1234.5");
    expect(read("1,234.5", swiss)).toBe("1234.5");
    expect(read("1 2", swedish)).toBe("none");
  });

  it("is read back as it was written, in every style, however it was written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(UNITED_STATES, german, swedish, swiss),
        (whole, hundredths, style) => {
          const plain = `${whole}.${String(hundredths).padStart(2, "0")}`;
          expect(Number(read(plain, style))).toBe(Number(plain));
          expect(Number(read(inStyle(plain, style), style))).toBe(Number(plain));
        },
      ),
    );
  });
});
