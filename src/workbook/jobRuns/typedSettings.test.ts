import { describe, expect, it } from "vitest";
import type { ValueSetting } from "../../jobs/declaration";
import { readSetting, shownDefault } from "./settings";

const german = { decimal: ",", group: "." };
const american = { decimal: ".", group: "," };
const setting = (kind: "number" | "whole", more: Partial<ValueSetting> = {}): ValueSetting => ({
  kind,
  id: "cut",
  title: "Cut",
  help: "Where it is cut.",
  default: "2.5",
  ...more,
});
const read = (text: string | undefined, style = german, own = setting("number")) =>
  readSetting(own, text, [], "2026-11-21", style);

describe("a number typed for a setting", () => {
  it("is read in the signs of the locale and in plain ones, and comes out plain", () => {
    expect(read("2,5")).toEqual({ kind: "value", value: "2.5" });
    expect(read("2.5")).toEqual({ kind: "value", value: "2.5" });
    expect(read("1.234,5")).toEqual({ kind: "value", value: "1234.5" });
    expect(read("1,234.5", american)).toEqual({ kind: "value", value: "1234.5" });
  });

  it("is asked about where it says two numbers, and each answer is read as that number", () => {
    const asked = { kind: "wrong", message: 'Cut: "1.234" can be two numbers. Write 1234 or 1,2340.' };
    expect(read("1.234")).toEqual(asked);
    expect(read("1,2340")).toEqual({ kind: "value", value: "1.2340" });
    expect(read("1234")).toEqual({ kind: "value", value: "1234" });
    expect(read("1.234", american)).toEqual({ kind: "value", value: "1.234" });
    expect(read("1.234", german, setting("whole"))).toEqual({ kind: "value", value: "1234" });
  });

  it("shows its default in the signs of the locale, and reads an untouched one as it is", () => {
    expect(shownDefault(setting("number"), "2026-11-21", german)).toBe("2,5");
    expect(shownDefault(setting("number"), "2026-11-21", american)).toBe("2.5");
    expect(read(undefined, german, setting("number", { default: "2.125" }))).toEqual({
      kind: "value",
      value: "2.125",
    });
  });

  it("says what is wrong in the same signs", () => {
    expect(read("viel")).toEqual({
      kind: "wrong",
      message: 'Cut: "viel" is not a number; write it such as 1234,5.',
    });
    expect(read("3", german, setting("number", { minimum: 0.5, maximum: 2.5 }))).toEqual({
      kind: "wrong",
      message: "Cut: write a number from 0,5 to 2,5.",
    });
    expect(read("1,5", american)).toEqual({ kind: "wrong", message: 'Cut: "1,5" is not a number.' });
  });
});
