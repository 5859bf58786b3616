import type { Citation } from "../../law/citation";
import type { Since } from "../../law/dated";
import { STATUTE_645_44 } from "../../law/sources";
import { holidayCalendar, type HolidayRule } from "../../measures/businessDays/holidays";

const SUBDIVISION: Citation = { source: STATUTE_645_44, at: "list of holidays" };

/** The first calendar year we answer for. */
const SEEN_FROM = 2010;

/** One holiday by calendar year; named so that the reference prints it in words. */
export interface Holiday {
  readonly name: string;
  readonly rule: HolidayRule;
}

const fixed = (name: string, month: number, day: number): Holiday => ({
  name,
  rule: { kind: "day of a month", month, day, onWeekend: "nearest weekday" },
});
const weekday = (
  name: string,
  month: number,
  day: number,
  which: number,
  more: { readonly daysAfter?: number } = {},
): Holiday => ({ name, rule: { kind: "weekday of a month", month, weekday: day, which, ...more } });

/** Holidays that hold since the program began. */
const since = (year: number, holiday: Holiday, note?: string): readonly Since<Holiday>[] => [
  { since: year, value: holiday, source: SUBDIVISION, ...(note === undefined ? {} : { note }) },
];

/**
 * The State's holidays, each by the calendar year it begins with here. On them no public business is done; the ones with a fixed date
 * move to Friday from a Saturday and to Monday from a Sunday.
 */
export const MINNESOTA_HOLIDAYS: Readonly<Record<string, readonly Since<Holiday>[]>> = {
  newYear: since(SEEN_FROM, fixed("New Year's Day", 1, 1)),
  martinLutherKing: since(SEEN_FROM, weekday("Martin Luther King's Birthday", 1, 1, 3)),
  presidents: since(SEEN_FROM, weekday("Washington's and Lincoln's Birthday", 2, 1, 3)),
  memorialDay: since(SEEN_FROM, weekday("Memorial Day", 5, 1, -1)),
  juneteenth: since(
    2023,
    fixed("Juneteenth", 6, 19),
    "Not yet in the statute of 2020; in it in 2023. The day it took effect was not seen.",
  ),
  independence: since(SEEN_FROM, fixed("Independence Day", 7, 4)),
  laborDay: since(SEEN_FROM, weekday("Labor Day", 9, 1, 1)),
  october: since(
    SEEN_FROM,
    weekday("Indigenous Peoples Day (Columbus Day until 2022)", 10, 1, 2),
    "The executive branch may be open, and school districts may choose. We count it as a holiday.",
  ),
  veterans: since(SEEN_FROM, fixed("Veterans Day", 11, 11)),
  thanksgiving: since(SEEN_FROM, weekday("Thanksgiving Day", 11, 4, 4)),
  dayAfterThanksgiving: since(
    SEEN_FROM,
    weekday("the day after Thanksgiving", 11, 4, 4, { daysAfter: 1 }),
    "A holiday of the executive branch, of which the department is a part; school districts may choose.",
  ),
  christmas: since(SEEN_FROM, fixed("Christmas Day", 12, 25)),
};

/** The name of a holiday of the State, if this day (a serial) is one. */
export const minnesotaHoliday = holidayCalendar(
  Object.values(MINNESOTA_HOLIDAYS).flatMap((entries) =>
    entries.flatMap(({ since: first, value }) => (value === null ? [] : [{ ...value, since: first }])),
  ),
);
