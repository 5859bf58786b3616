import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "../dates";
import {
  businessDayFrom,
  businessDayUntil,
  holidayCalendar,
  holidayIn,
  isBusinessDay,
  nameWeekday,
  weekdayOf,
} from "./holidays";

const day = (text: string): number => serialOfIso(text)!;

describe("weekdays and holidays", () => {
  it("name the weekday of a day", () => {
    // Python: datetime.date(2024, 2, 29).strftime("%A") and so on.
    expect(
      ["2024-02-29", "2026-03-15", "2025-03-15", "1999-12-31", "2000-01-01"].map((text) =>
        nameWeekday(day(text)),
      ),
    ).toEqual(["Thursday", "Sunday", "Saturday", "Friday", "Saturday"]);
  });

  it("count a weekday of a month from both ends", () => {
    const rule = { kind: "weekday of a month", month: 5, weekday: 1 } as const;
    // May 2026 has Mondays 4, 11, 18, 25; May 2027 has 3, 10, 17, 24, 31.
    expect(holidayIn({ ...rule, which: -1 }, 2026)).toBe(day("2026-05-25"));
    expect(holidayIn({ ...rule, which: -1 }, 2027)).toBe(day("2027-05-31"));
    expect(holidayIn({ ...rule, which: -2 }, 2027)).toBe(day("2027-05-24"));
    expect(holidayIn({ ...rule, which: 1 }, 2026)).toBe(day("2026-05-04"));
    expect(holidayIn({ ...rule, which: 3 }, 2026)).toBe(day("2026-05-18"));
    expect(holidayIn({ ...rule, which: 1, daysAfter: 1 }, 2026)).toBe(day("2026-05-05"));
  });

  it("keep a fixed holiday on the nearest weekday, over the turn of the year too", () => {
    const newYear = { kind: "day of a month", month: 1, day: 1, onWeekend: "nearest weekday" } as const;
    // January 1, 2022 was a Saturday, of 2023 a Sunday, of 2024 a Monday.
    expect([2022, 2023, 2024].map((year) => holidayIn(newYear, year))).toEqual(
      ["2021-12-31", "2023-01-02", "2024-01-01"].map(day),
    );
    expect(holidayIn({ ...newYear, onWeekend: "stays" }, 2022)).toBe(day("2022-01-01"));
    const calendar = holidayCalendar([{ name: "New Year", rule: newYear, since: 2022 }]);
    expect(calendar(day("2021-12-31"))).toBe("New Year");
    expect(calendar(day("2021-01-01"))).toBeUndefined();
    expect(businessDayFrom(day("2021-12-31"), calendar)).toBe(day("2022-01-03"));
    expect(businessDayUntil(day("2022-01-02"), calendar)).toBe(day("2021-12-30"));
  });

  it("property: the business days beside a day are business days, and nothing between is one", () => {
    const calendar = holidayCalendar([
      {
        name: "first Monday",
        rule: { kind: "weekday of a month", month: 9, weekday: 1, which: 1 },
        since: 2000,
      },
    ]);
    fc.assert(
      fc.property(fc.integer({ min: day("2000-01-01"), max: day("2090-12-31") }), (serial) => {
        const after = businessDayFrom(serial, calendar);
        const before = businessDayUntil(serial, calendar);
        expect(isBusinessDay(after, calendar) && isBusinessDay(before, calendar)).toBe(true);
        for (let one = before + 1; one < after; one++) expect(isBusinessDay(one, calendar)).toBe(false);
        expect(weekdayOf(serial)).toBe((new Date(Date.UTC(1899, 11, 30 + serial)).getUTCDay() + 7) % 7);
      }),
    );
  });
});
