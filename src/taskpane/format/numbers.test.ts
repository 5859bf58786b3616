import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { notDefined, suppressed, value } from "../../measures/outcome";
import { showDay } from "./days";
import { paneLocale, setPaneLocale } from "./locale";
import { showCell, showCount, showMoney, showNumber, showOutcome, showPercent, showRatio } from "./numbers";

describe("showPercent", () => {
  it.each([
    [79.4981, "79.5", "79.4981"],
    [12.35, "12.4", "12.35"],
    [12.349, "12.3", "12.349"],
    [50, "50.0", undefined],
    [100, "100.0", undefined],
    [0, "0.0", undefined],
    [-0, "0.0", undefined],
    [1234.56, "1,234.6", "1234.56"],
  ])("shows %d as %s", (percent, text, exact) => {
    expect(showPercent(percent)).toEqual(exact === undefined ? { text } : { text, exact });
  });

  it("never rounds up to 100 or down to 0", () => {
    expect(showPercent(99.96).text).toBe("99.96");
    expect(showPercent(99.9996).text).toBe("99.9996");
    expect(showPercent(0.04).text).toBe("0.04");
  });

  it("never rounds across a target it misses or meets", () => {
    expect(showPercent(89.96, [90]).text).toBe("89.96");
    expect(showPercent(90.04, [90]).text).toBe("90.04");
    expect(showPercent(90, [90]).text).toBe("90.0");
  });

  it("keeps every number on its own side of its target", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1000 }),
        (millionths, tenths) => {
          const percent = millionths / 10_000;
          const target = tenths / 10;
          const shown = Number(showPercent(percent, [target]).text.replaceAll(",", ""));
          expect(Math.sign(shown - target)).toBe(Math.sign(percent - target));
        },
      ),
    );
  });
});

describe("other numbers", () => {
  it("shows ratios with two decimals, money with cents, counts with separators", () => {
    expect(showRatio(2.499, [2.5]).text).toBe("2.499");
    expect(showRatio(2.494, [2.5]).text).toBe("2.49");
    expect(showRatio(1).text).toBe("1.00");
    expect(showMoney(153850).text).toBe("$153,850.00");
    expect(showMoney(658592.375).text).toBe("$658,592.38");
    expect(showMoney(-12.5).text).toBe("-$12.50");
    expect(showCount(873175).text).toBe("873,175");
  });

  it("never shows NaN or Infinity", () => {
    for (const bad of [NaN, Infinity, -Infinity]) {
      for (const show of [showPercent, showRatio, showMoney, showCount, (n: number) => showNumber(n, 1)]) {
        expect(show(bad).text).toBe("No value");
      }
      expect(showCell(bad, "number").text).toBe("No value");
    }
  });
});

describe("showOutcome and showCell", () => {
  it("shows a value as percent and the other endings in words", () => {
    expect(showOutcome(value(79.4981))).toEqual({ text: "79.5%", exact: "79.4981%" });
    expect(showOutcome(notDefined("0 of 0")).text).toBe("No value");
    expect(showOutcome(suppressed("fewer than 10")).text).toBe("No value");
  });

  it("shows a cell by the kind of its column", () => {
    expect(showCell(0.5, "percent").text).toBe("0.5");
    expect(showCell(0.5, "ratio").text).toBe("0.50");
    expect(showCell(1200, "count").text).toBe("1,200");
    expect(showCell(true, "yesno").text).toBe("Yes");
    expect(showCell(null, "ratio").text).toBe("");
    expect(showCell("White", "text").text).toBe("White");
    expect(showCell({ missing: "Fewer than 10." }, "ratio")).toEqual({
      text: "-",
      missing: "Fewer than 10.",
    });
  });
});

describe("in another locale", () => {
  afterEach(() => setPaneLocale("en-US"));

  it.each([
    ["en-US", "1,234.6", "$153,850.00", "November 21, 2026"],
    ["es-US", "1,234.6", "$153,850.00", "21 de noviembre de 2026"],
    ["de-DE", "1.234,6", "$153.850,00", "21. November 2026"],
    ["sv-SE", "1\u00A0234,6", "$153\u00A0850,00", "21 november 2026"],
  ])("%s writes %s, %s and %s", (tag, percent, money, day) => {
    setPaneLocale(tag);
    expect(showPercent(1234.56).text).toBe(percent);
    expect(showMoney(153850).text).toBe(money);
    expect(showDay("2026-11-21")).toBe(day);
    expect(showCell("2026-11-21", "date").text).toBe(day);
    expect(showCell("2026-11-21", "text").text).toBe("2026-11-21");
    expect(showCell("when it is due", "date").text).toBe("when it is due");
  });

  it("keeps the exact number beside a rounded one, in the same signs, and says so only where it was rounded", () => {
    setPaneLocale("de-DE");
    expect(showPercent(79.4981)).toEqual({ text: "79,5", exact: "79,4981" });
    expect(showPercent(79.5)).toEqual({ text: "79,5" });
    expect(showCount(873175)).toEqual({ text: "873.175" });
    expect(showOutcome(value(79.4981))).toEqual({ text: "79,5%", exact: "79,4981%" });
    expect(showRatio(-2.494).text).toBe("-2,49");
  });

  it("takes the workbook's own signs over those of the language", () => {
    setPaneLocale("en-US", { decimal: ",", group: " " });
    expect(showMoney(1234.5).text).toBe("$1 234,50");
    // Signs that cannot be told apart are left to the language.
    setPaneLocale("de-DE", { decimal: ".", group: "." });
    expect(paneLocale().style).toEqual({ decimal: ",", group: "." });
  });

  it("is the United States where a machine names no language or one that nobody knows", () => {
    for (const tag of [undefined, "", "not a tag", "xx-notreal-zz"]) {
      setPaneLocale(tag);
      expect([tag, showPercent(1234.56).text]).toEqual([tag, "1,234.6"]);
    }
  });
});
