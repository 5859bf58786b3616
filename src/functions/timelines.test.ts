import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctionStatus, deadline, evaluationStatus, schoolDays } from "./timelines";
import { shown } from "./support/testing";

/** Serials by pencil: 45292 is January 1, 2024 (a Monday). */
const JANUARY_1_2024 = 45292;
const day = (n: number) => JANUARY_1_2024 + n - 1;
const column = (values: readonly unknown[]) => values.map((one) => [one]);
const weekdays = (first: number, last: number) => {
  const found: number[] = [];
  for (let date = first; date <= last; date++)
    if (![0, 6].includes(new Date((date - 25569) * 864e5).getUTCDay())) found.push(date);
  return found;
};

describe("SCHOOL_DAYS", () => {
  it("leaves out the first day, weekends and days off", () => {
    // January 1 to 12, 2024: weekdays 2-5 and 8-12 are nine; the 3rd is off.
    expect(schoolDays([[day(1)]], [[day(12)]], [[day(3)]])).toEqual([[8]]);
  });

  it("gives the same from school days as from days off", () => {
    const school = weekdays(day(1), day(120)).filter((date) => date !== day(15) && date !== day(50));
    const off = [day(15), day(50)];
    for (const [from, to] of [
      [1, 30],
      [14, 15],
      [5, 6],
      [40, 119],
    ] as const) {
      const listed = schoolDays([[day(from)]], [[day(to)]], column(school));
      expect(listed).toEqual(schoolDays([[day(from)]], [[day(to)]], column(off)));
    }
  });

  it("agrees with walking day by day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat({ max: 200 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }),
        (from, length, off) => {
          let walked = 0;
          for (let date = from + 1; date <= from + length; date++) {
            const weekday = new Date((day(date) - 25569) * 864e5).getUTCDay();
            if (weekday !== 0 && weekday !== 6 && !off.includes(date)) walked++;
          }
          const result = schoolDays([[day(from)]], [[day(from + length)]], column(off.map(day)), "days off");
          expect(result).toEqual([[walked]]);
        },
      ),
    );
  });

  it("does not guess beyond a calendar of school days", () => {
    const school = weekdays(day(1), day(60));
    expect(shown(schoolDays([[day(50)]], [[day(70)]], column(school)))).toEqual([
      [
        "#N/A The calendar lists school days from 2024-01-01 to 2024-02-29; it does not cover 2024-02-19 to 2024-03-10",
      ],
    ]);
  });

  it("says which date is wrong", () => {
    const result = schoolDays(column([day(5), "soon", 3, ""]), column([day(1), day(9), day(9), day(9)]), [
      [day(3)],
    ]);
    expect(shown(result)).toEqual([
      ["#VALUE! to, row 1: 2024-01-01 is before from, 2024-01-05"],
      [
        '#VALUE! from, row 2: holds "soon", not a date; type one as Excel knows it, such as 3/15/2026, or use DATE(2026,3,15)',
      ],
      [
        "#VALUE! from, row 3: holds 3, not a date; type one as Excel knows it, such as 3/15/2026, or use DATE(2026,3,15)",
      ],
      ["#N/A from, row 4: is blank"],
    ]);
  });
});

describe("EVALUATION_STATUS", () => {
  it("holds both sides of the limit and of each band", () => {
    const school = weekdays(day(1), day(120));
    const consent = school[0]!;
    const after = (count: number) => school[count]!;
    const lengths = [30, 31, 35, 36, 40, 41, 50, 51];
    const result = evaluationStatus(
      column(lengths.map(() => consent)),
      column(lengths.map(after)),
      column(school),
    );
    expect(result.flat()).toEqual(["on time", "1-5", "1-5", "6-10", "6-10", "11-20", "11-20", "21+"]);
  });
});

describe("CORRECTION_STATUS", () => {
  it("holds both sides of the year, over a leap day", () => {
    // February 29, 2024 is day 60; one year later is February 28, 2025 (day 425).
    expect(correctionStatus(column([day(60), day(60)]), column([day(425), day(426)]))).toEqual([
      ["on time"],
      ["late"],
    ]);
  });
  it("judges an open finding on the day it is given, and says so when there is none", () => {
    expect(correctionStatus([[day(60)]], [[""]], day(425))).toEqual([["open"]]);
    expect(correctionStatus([[day(60)]], [[null]], day(426))).toEqual([["overdue"]]);
    expect(shown(correctionStatus([[day(60)]], [[""]]))).toEqual([
      ["#N/A The finding is open: give asOf, the day to judge it on"],
    ]);
  });
  it("refuses a correction before its finding", () => {
    expect(shown(correctionStatus([[day(60)]], [[day(59)]]))).toEqual([
      ["#VALUE! verified: 2024-02-28 is before the finding of 2024-02-29"],
    ]);
  });
});

describe("DEADLINE", () => {
  it("counts calendar days and years", () => {
    expect(deadline("complaint", column([day(1), day(32)]))).toEqual(column([day(61), day(92)]));
    expect(deadline("complaint draft", [[day(1)]])).toEqual([[day(46)]]);
    expect(deadline("Hearing", [[day(1)]], [[30]])).toEqual([[day(76)]]);
    expect(deadline("correction", [[day(60)]])).toEqual([[day(425)]]);
  });
  it("refuses what it does not know, and an extension where there is none", () => {
    expect(() => deadline("lunch", [[day(1)]])).toThrow(/kind: holds "lunch"; write "complaint"/);
    expect(shown(deadline("correction", [[day(1)]], [[10]]))).toEqual([
      ["#VALUE! extensionDays: a correction limit cannot be extended"],
    ]);
  });
});
