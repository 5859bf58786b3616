import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeForm,
  percentOf,
  said,
  serial,
  tableOf,
  workingOf,
  type TestRow,
} from "../recordForm/testing";
import { indicator } from "./indicator";

const records = (rows: readonly TestRow[], ffy = 2010) => computeForm(indicator, "records", rows, { ffy });
/** a, b, c, d, e, and the rest. */
const groups = (rows: readonly TestRow[]) => tableOf(records(rows), "counts")?.rows.map(([, count]) => count);

const BIRTH = serial("2006-04-01");
const THIRD = serial("2009-04-01");
const child = (more: TestRow): TestRow => ({ birth: BIRTH, eligible: "Yes", ...more });

describe("indicator 12 from counts", () => {
  it("computes c of a - b - d - e, and adds districts up", () => {
    // By hand: 95 / (120 - 10 - 4 - 6) = 95 / 100.
    const found = computeForm(indicator, "counts", [
      { referred: 70, notEligible: 6, onTime: 56, parentDelay: 2, lateReferral: 4 },
      { referred: 50, notEligible: 4, onTime: 39, parentDelay: 2, lateReferral: 2 },
    ]);
    expect(workingOf(found, "12")).toBe("95 / (120 - 10 - 4 - 6) x 100 = 95.0");
  });

  it("takes parts that fill the whole, and refuses one child more", () => {
    const row = { referred: 12, notEligible: 2, onTime: 7, parentDelay: 1, lateReferral: 2 };
    expect(percentOf(computeForm(indicator, "counts", [row]), "12")).toBe(100);
    const found = computeForm(indicator, "counts", [{ ...row, onTime: 8 }]);
    expect(said(found).map(([at, column, severity]) => [at, column, severity])).toEqual([
      [0, "onTime", "error"],
    ]);
    expect(percentOf(found, "12")).toBe("undefined");
  });

  it("has no percent where every child is in a group left out", () => {
    const row = { referred: 5, notEligible: 2, onTime: 0, parentDelay: 1, lateReferral: 2 };
    expect(percentOf(computeForm(indicator, "counts", [row]), "12")).toBe("undefined");
  });

  it("says in the years of the baseline that its exit table does not add up", () => {
    const texts = (ffy: number) => records([child({ iep: THIRD })], ffy).notes.map(({ text }) => text);
    expect(texts(2005).some((text) => text.includes("12 children are missing"))).toBe(true);
    expect(texts(2006).some((text) => text.includes("12 children are missing"))).toBe(false);
  });
});

describe("indicator 12 from one row a child", () => {
  it("takes an IEP on the third birthday as in time, and a day later as late", () => {
    expect(groups([child({ iep: THIRD })])).toEqual([1, 0, 1, 0, 0, 0]);
    const late = records([child({ iep: THIRD + 1, reason: "district" })]);
    expect(tableOf(late, "late")?.rows).toEqual([
      ["row 1", "2009-04-01", "IEP on 2009-04-02", 1, "district"],
    ]);
    expect(late.notes[0]?.text).toBe("Late IEPs came 1 day after the third birthday.");
  });

  it("has the third birthday of February 29 on February 28", () => {
    const birth = serial("2008-02-29");
    expect(groups([{ birth, eligible: "Yes", iep: serial("2011-02-28") }])?.[2]).toBe(1);
    expect(groups([{ birth, eligible: "Yes", iep: serial("2011-03-01") }])?.[2]).toBe(0);
  });

  it("takes a referral 89 days before the third birthday as late, one of 90 days not", () => {
    const referred = (days: number) => child({ iep: THIRD + 30, partCReferral: THIRD - days });
    expect(groups([referred(89)])).toEqual([1, 0, 0, 0, 1, 0]);
    expect(groups([referred(90)])).toEqual([1, 0, 0, 0, 0, 1]);
    // With an IEP in time a late referral does not matter.
    expect(groups([child({ iep: THIRD, partCReferral: THIRD - 10 })])).toEqual([1, 0, 1, 0, 0, 0]);
  });

  it("leaves out a child found not eligible by the third birthday, and keeps one found so later", () => {
    expect(groups([child({ eligible: "No", determined: THIRD })])).toEqual([1, 1, 0, 0, 0, 0]);
    expect(groups([child({ eligible: "No", determined: THIRD + 1 })])).toEqual([1, 0, 0, 0, 0, 1]);
    const assumed = records([child({ eligible: "No" })]);
    expect(assumed.notes.some(({ text }) => text.startsWith("1 child found not eligible without"))).toBe(
      true,
    );
  });

  it("reads the reasons that take a child out, and those that do not", () => {
    const reasons = [
      "parent refused consent",
      "34 CFR 300.301(d) exception",
      "late referral",
      "district",
      "unknown",
      null,
    ];
    const found = records(reasons.map((reason) => child({ reason })));
    expect(tableOf(found, "counts")?.rows.map(([, count]) => count)).toEqual([6, 0, 0, 2, 1, 3]);
    expect(said(found)).toEqual([
      [5, "reason", "warning", "Reason for delay: is blank for a child without an IEP in time"],
    ]);
  });

  it("names each impossible or missing cell and leaves the row out", () => {
    const found = records([
      child({ birth: null, iep: THIRD }),
      child({ thirdBirthday: BIRTH - 1, iep: THIRD }),
      child({ iep: BIRTH - 1 }),
      child({ iep: THIRD, eligible: "No" }),
      child({ iep: THIRD, eligible: null }),
      child({ iep: THIRD, partCReferral: THIRD + 1 }),
      child({ iep: THIRD, determined: BIRTH - 1 }),
      child({ iep: THIRD, eligible: "perhaps" }),
      child({ eligible: null, determined: THIRD }),
      child({ iep: THIRD, thirdBirthday: THIRD + 30 }),
    ]);
    expect(said(found)).toEqual([
      [0, "birth", "error", "Birth date: is blank"],
      [1, "thirdBirthday", "error", "Third birthday: 2006-03-31 is before the birth on 2006-04-01"],
      [2, "iep", "error", "IEP date: 2006-03-31 is before the birth on 2006-04-01"],
      [3, "eligible", "error", "Eligible for Part B: is No, but there is an IEP"],
      [4, "eligible", "error", "Eligible for Part B: is blank, but there is an IEP date"],
      [5, "partCReferral", "error", "Referred to Part C: 2009-04-02 is after the third birthday, 2009-04-01"],
      [6, "determined", "error", "Eligibility date: 2006-03-31 is before the birth on 2006-04-01"],
      [7, "eligible", "error", 'Eligible for Part B: holds "perhaps"; write Yes or No'],
      [8, "eligible", "error", "Eligible for Part B: is blank, but there is an eligibility date"],
      [
        9,
        "thirdBirthday",
        "warning",
        "Third birthday: 2009-05-01 is not three years after the birth; 2009-04-01 is used",
      ],
    ]);
    expect(tableOf(found, "counts")?.rows[0]?.[1]).toBe(1);
  });

  it("puts every child in exactly one group", () => {
    const day = fc.option(fc.integer({ min: BIRTH, max: THIRD + 300 }), { nil: null });
    const row = fc.record({
      birth: fc.constant(BIRTH),
      iep: day,
      determined: day,
      partCReferral: fc.option(fc.integer({ min: BIRTH, max: THIRD }), { nil: null }),
      eligible: fc.constantFrom("Yes", "No"),
      reason: fc.constantFrom("parent", "exception", "late referral", "district", null),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        const possible = rows.map((one) => (one.eligible === "No" ? { ...one, iep: null } : one));
        const [all, ...parts] = (groups(possible) ?? []).map(Number);
        expect(all).toBe(rows.length);
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
        const percent = percentOf(records(possible), "12");
        if (typeof percent === "number") expect(percent >= 0 && percent <= 100).toBe(true);
      }),
    );
  });
});
