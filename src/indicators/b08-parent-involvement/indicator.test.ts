import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithTarget } from "../compareWithTarget";
import { computeForm, percentOf, said, workingOf, type TestRow } from "../recordForm/testing";
import { indicator } from "./indicator";

const counts = (rows: readonly TestRow[], ffy = 2010) => computeForm(indicator, "counts", rows, { ffy });

describe("indicator 8", () => {
  it("prints the plan's baseline (line 975)", () => {
    expect(workingOf(counts([{ respondents: 82, facilitated: 54 }], 2005), "8")).toBe("54 / 82 x 100 = 65.9");
  });

  it("meets 70 percent at 70 and not a parent below", () => {
    const [measure] = indicator.measures;
    const at = percentOf(counts([{ respondents: 1000, facilitated: 700 }]), "8") as number;
    const below = percentOf(counts([{ respondents: 1000, facilitated: 699 }]), "8") as number;
    expect(compareWithTarget(measure!, 2010, at)).toBe("met");
    expect(compareWithTarget(measure!, 2010, below)).toBe("not met");
  });

  it("says in every year that the plan does not print which answers count", () => {
    for (const ffy of [2005, 2006, 2007, 2012]) {
      const texts = counts([{ respondents: 82, facilitated: 54 }], ffy).notes.map(({ text }) => text);
      expect(texts.some((text) => text.includes("does not print which answers count"))).toBe(true);
      expect(texts.some((text) => text.includes("each district chose its own survey sample"))).toBe(
        ffy < 2007,
      );
    }
  });

  it("refuses more yes than answers, a fraction, and a district twice", () => {
    const found = counts([
      { district: "North", respondents: 10, facilitated: 11 },
      { district: "South", respondents: 10, facilitated: 1.5 },
      { district: "East", respondents: 10, facilitated: 7 },
      { district: "east", respondents: 10, facilitated: 8 },
      { district: "West", respondents: "<10", facilitated: 7 },
    ]);
    expect(said(found).map(([row, column, severity]) => [row, column, severity])).toEqual([
      [0, "facilitated", "error"],
      [1, "facilitated", "error"],
      [3, "district", "error"],
      [4, "respondents", "error"],
    ]);
    expect(percentOf(found, "8")).toBe(70);
  });

  it("adds up districts before it divides", () => {
    const row = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
      .map(([one, other]) => ({ respondents: Math.max(one, other), facilitated: Math.min(one, other) }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const all = rows.reduce((sum, { respondents }) => sum + respondents, 0);
        const yes = rows.reduce((sum, { facilitated }) => sum + facilitated, 0);
        expect(percentOf(counts(rows), "8")).toBeCloseTo((yes / all) * 100, 10);
      }),
    );
  });
});
