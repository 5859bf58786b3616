import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "./dates";
import { isWeekend, schoolCalendar, schoolDayAfter } from "./schoolDays";

const day = (text: string): number => serialOfIso(text)!;

describe("the school day so many after a date", () => {
  it("is what a calendar on the wall says", () => {
    const off = schoolCalendar([day("2024-11-28"), day("2024-11-29")], "days off");
    // Friday, November 22, 2024: Mon 25 (1), Tue 26, Wed 27 (3), Thanksgiving off, Mon Dec 2 (4), Tue Dec 3 (5).
    expect(schoolDayAfter(off, day("2024-11-22"), 3)).toBe(day("2024-11-27"));
    expect(schoolDayAfter(off, day("2024-11-22"), 4)).toBe(day("2024-12-02"));
    // 30 weekdays after Monday, March 4, 2024: six weeks, Monday, April 15.
    expect(schoolDayAfter(schoolCalendar([], "days off"), day("2024-03-04"), 30)).toBe(day("2024-04-15"));
    // Over February 29, 2024: Wed 28 -> Thu 29 (1), Fri March 1 (2).
    expect(schoolDayAfter(schoolCalendar([], "days off"), day("2024-02-28"), 2)).toBe(day("2024-03-01"));
    // From a Saturday the first school day is Monday.
    expect(schoolDayAfter(schoolCalendar([], "days off"), day("2024-03-02"), 1)).toBe(day("2024-03-04"));
  });

  it("is not known beyond a list of school days, nor before it", () => {
    const listed = [2, 3, 4, 5, 6, 9, 10].map((date) => day("2024-09-01") + date);
    const calendar = schoolCalendar(listed, "school days");
    const first = listed[0]!;
    expect(schoolDayAfter(calendar, first - 1, 7)).toBe(listed[6]);
    expect(schoolDayAfter(calendar, first - 1, 8)).toBeUndefined();
    expect(schoolDayAfter(calendar, first - 2, 1)).toBeUndefined();
    expect(schoolDayAfter(calendar, listed[6]!, 1)).toBeUndefined();
    expect(schoolDayAfter(calendar, listed[6]! + 30, 1)).toBeUndefined();
  });

  it("property: it is a school day, with exactly that many counted and one fewer the day before", () => {
    const from = day("2024-01-01");
    const off = fc.array(fc.integer({ min: from, max: from + 200 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        off,
        fc.integer({ min: from, max: from + 100 }),
        fc.integer({ min: 1, max: 60 }),
        (dates, start, days) => {
          const calendar = schoolCalendar(dates, "days off");
          const found = schoolDayAfter(calendar, start, days)!;
          expect(isWeekend(found)).toBe(false);
          expect(dates).not.toContain(found);
          expect(calendar.count(start, found)).toBe(days);
          expect(calendar.count(start, found - 1)).toBe(days - 1);
        },
      ),
    );
  });
});
