import { describe, expect, it } from "vitest";
import { datedValues, inWords, printPercent, printValue } from "../../scripts/lib/dated-values.mjs";

describe("dated values in words", () => {
  it.each([
    [82, "82.0%", "82.0%"],
    [82, "82", "82%"],
    [81.6, "81.6%", "81.6%"],
    [82, "about 82", '82% (printed "about 82")'],
    [82, "28.0%", '82% (printed "28.0%")'],
  ])("%d printed as %s reads %s", (percent, printed, read) => {
    expect(printPercent(percent, printed)).toBe(read);
  });

  it("a range keeps the plan's print", () => {
    expect(printValue({ low: 61, high: 65, printed: "61-65%" })).toBe('61% to 65% (printed "61-65%")');
  });

  it("other values read as words", () => {
    expect(printValue(null)).toBe("ends");
    expect(printValue(true)).toBe("yes");
    expect(printValue({ upTo: Infinity, label: "21+" })).toBe("up to any number; label 21+");
    expect(inWords("minimumGroupSize")).toBe("Minimum group size");
    expect(inWords("MINIMUM_GROUP_SIZE")).toBe("Minimum group size");
  });

  it("finds tables wherever they stand, each once", () => {
    const source = { source: { id: "x", title: "A document", checked: "2026-01-01" }, at: "page 1" };
    const table = [{ since: 2010, value: 1, source }];
    const found = datedValues(
      { "src/law/limits.ts": { limits: { small: table, again: table }, other: 5 } },
      [],
    );
    expect(found.tables.map(({ group, name, file }) => ({ group, name, file }))).toEqual([
      { group: "Shared rules: Limits", name: "Limits small", file: "src/law/limits.ts" },
    ]);
  });
});
