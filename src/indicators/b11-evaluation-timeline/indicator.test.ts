import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithTarget } from "../compareWithTarget";
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
const SEPTEMBER_3 = serial("2024-09-03");
/** A child evaluated after so many school days; 200 calendar days leave room for all of them. */
const after = (schoolDays: number, more: TestRow = {}): TestRow => ({
  consent: SEPTEMBER_3,
  completed: SEPTEMBER_3 + 200,
  schoolDays,
  ...more,
});
const onTime = (rows: readonly TestRow[]) => tableOf(records(rows), "counts")?.rows.map(([, count]) => count);

describe("indicator 11 from counts", () => {
  it("prints the plan's baseline (line 1304) and tells of its three totals", () => {
    const found = computeForm(indicator, "counts", [{ consents: 367, onTime: 365 }], { ffy: 2005 });
    expect(workingOf(found, "11")).toBe("365 / 367 x 100 = 99.5");
    expect(found.notes.some(({ text }) => /367.*637.*331/.test(text))).toBe(true);
  });

  it("never shows 99.96 as met", () => {
    const found = computeForm(indicator, "counts", [{ consents: 2500, onTime: 2499 }]);
    expect(compareWithTarget(indicator.measures[0]!, 2010, percentOf(found, "11") as number)).toBe("not met");
  });

  it("refuses more evaluations on time than consents", () => {
    const found = computeForm(indicator, "counts", [{ consents: 3, onTime: 4 }]);
    expect(said(found).map(([row, column]) => [row, column])).toEqual([[0, "onTime"]]);
    expect(percentOf(found, "11")).toBe("undefined");
  });
});

describe("indicator 11 from one row a child", () => {
  it("counts 30 school days as on time and 31 as late", () => {
    expect(onTime([after(30)])).toEqual([1, 1]);
    expect(onTime([after(31)])).toEqual([1, 0]);
  });

  it("sorts delays into the plan's bands, both sides of each limit (line 1320)", () => {
    const delays = [1, 5, 6, 10, 11, 20, 21, 60];
    const found = records(delays.map((over) => after(30 + over, { reason: "district" })));
    expect(tableOf(found, "delays")?.rows).toEqual([
      ["1-5", 0, 2, 0, 2],
      ["6-10", 0, 2, 0, 2],
      ["11-20", 0, 2, 0, 2],
      ["21+", 0, 2, 0, 2],
      ["not completed", 0, 0, 0, 0],
    ]);
    expect(found.notes[0]?.text).toBe(
      "Late evaluations were completed 1 to 60 school days after the limit of 30.",
    );
  });

  it("sorts reasons, and counts a blank or strange one as unknown with a warning", () => {
    const reasons = ["Family", "parent vacation", "teacher on leave", "Staff", "unknown", null, "weather"];
    const found = records(reasons.map((reason) => after(31, { reason })));
    expect(tableOf(found, "delays")?.rows[0]).toEqual(["1-5", 2, 2, 3, 7]);
    expect(said(found)).toEqual([
      [5, "reason", "warning", "Reason for delay: is blank for a late evaluation; counted as unknown"],
      [6, "reason", "warning", 'Reason for delay: holds "weather"; taken as unknown'],
    ]);
  });

  it("counts an evaluation that is not completed among the consents only", () => {
    const found = records([after(10), { consent: SEPTEMBER_3, reason: "family" }]);
    expect(percentOf(found, "11")).toBe(50);
    expect(tableOf(found, "late")?.rows).toEqual([
      ["row 2", "2024-09-03", null, null, "not completed", "student or family"],
    ]);
  });

  it("names each impossible or missing cell and leaves the row out", () => {
    const found = records([
      after(10, { consent: null }),
      after(10, { completed: SEPTEMBER_3 - 1 }),
      after(10, { completed: "soon" }),
      after(10, { schoolDays: null }),
      after(10, { schoolDays: -1 }),
      // Tuesday to Friday of the same week: three weekdays.
      { consent: SEPTEMBER_3, completed: SEPTEMBER_3 + 3, schoolDays: 4 },
      after(10, { completed: null }),
      after(10, { consent: { error: "#REF!" } }),
      after(10, { id: "17" }),
      after(31, { id: 17 }),
      { consent: SEPTEMBER_3, completed: SEPTEMBER_3 + 3, schoolDays: 3 },
    ]);
    expect(said(found)).toEqual([
      [0, "consent", "error", "Consent date: is blank"],
      [1, "completed", "error", "Completion date: 2024-09-02 is before the consent of 2024-09-03"],
      [2, "completed", "error", 'Completion date: holds "soon", not a date'],
      [3, "schoolDays", "error", "School days: is blank"],
      [4, "schoolDays", "error", "School days: holds -1"],
      [5, "schoolDays", "error", "School days: 4 is more than the 3 weekdays between the two dates"],
      [6, "completed", "error", "Completion date: is blank, but 10 school days are counted"],
      [7, "consent", "error", "Consent date: holds the error #REF!"],
      [9, "id", "error", "Child: 17 is there twice, in rows 9 and 10"],
    ]);
    expect(percentOf(found, "11")).toBe(100);
    expect(tableOf(found, "counts")?.spills).toBeUndefined();
  });

  it("gives no percent without records, and skips blank rows", () => {
    expect(percentOf(records([]), "11")).toBe("undefined");
    expect(onTime([{}, after(3), {}])).toEqual([1, 1]);
  });

  it("says that two years' targets name calendar days, and only in those years", () => {
    const years = [2005, 2006, 2007, 2008].filter((ffy) =>
      records([after(1)], ffy).notes.some(({ text }) => text.includes("30 calendar days")),
    );
    expect(years).toEqual([2006, 2007]);
  });

  it("accounts for every record: on time, or in one band with one reason", () => {
    const day = fc.integer({ min: 0, max: 120 });
    const reason = fc.constantFrom("family", "district", "unknown", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(day), reason), { maxLength: 30 }), (children) => {
        const found = records(
          children.map(([days, why]) =>
            days === null ? { consent: SEPTEMBER_3, reason: why } : after(days, { reason: why }),
          ),
        );
        const [consents, timely] = (tableOf(found, "counts")?.rows ?? []).map(([, count]) => Number(count));
        const bands = (tableOf(found, "delays")?.rows ?? []).map((cells) => cells.slice(1).map(Number));
        const late = bands.reduce((sum, cells) => sum + cells.at(-1)!, 0);
        expect(consents).toBe(children.length);
        expect(timely! + late).toBe(consents);
        for (const cells of bands) {
          expect(cells.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(cells.at(-1));
        }
      }),
    );
  });
});
