import { dateOf, serialOf } from "../dates";
import { isWeekend } from "../schoolDays";

/** On which day of a year a holiday lies. Months 1 to 12; weekdays 0 Sunday to 6 Saturday. */
export type HolidayRule =
  | {
      readonly kind: "day of a month";
      readonly month: number;
      readonly day: number;
      /** "nearest weekday": kept on Friday when it falls on a Saturday and on Monday when it falls on a Sunday. */
      readonly onWeekend: "stays" | "nearest weekday";
    }
  | {
      readonly kind: "weekday of a month";
      readonly month: number;
      readonly weekday: number;
      /** 1 the first, 4 the fourth; -1 the last. */
      readonly which: number;
      /** Days after that weekday: 1 for the Friday after the fourth Thursday. */
      readonly daysAfter?: number;
    };

/** Weekday of a serial, 0 Sunday to 6 Saturday. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export function nameWeekday(serial: number): string {
  return WEEKDAYS[weekdayOf(serial)]!;
}

/** The day on which a holiday of this rule is kept; the one of January 1 may lie in the year before. */
export function holidayIn(rule: HolidayRule, year: number): number {
  if (rule.kind === "day of a month") {
    const day = serialOf({ year, month: rule.month, day: rule.day });
    if (rule.onWeekend === "stays" || !isWeekend(day)) return day;
    return weekdayOf(day) === 6 ? day - 1 : day + 1;
  }
  const { month, weekday, which, daysAfter = 0 } = rule;
  if (which > 0) {
    const first = serialOf({ year, month, day: 1 });
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1) + daysAfter;
  }
  const last = serialOf({ year, month: month + 1, day: 0 });
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (which + 1) + daysAfter;
}

/** The name of a holiday, if this day is one. */
export type HolidayName = (serial: number) => string | undefined;

/**
 * What holidays there are, from rules that begin in a year.
 * @param rules name, rule, and the first year it is kept
 */
export function holidayCalendar(
  rules: readonly { readonly name: string; readonly rule: HolidayRule; readonly since: number }[],
): HolidayName {
  const years = new Map<number, ReadonlyMap<number, string>>();
  // A holiday of next January 1 may be kept on December 31.
  const daysOf = (year: number) =>
    new Map(
      [year, year + 1].flatMap((of) =>
        rules
          .filter(({ since }) => since <= of)
          .map(({ name, rule }) => [holidayIn(rule, of), name] as const),
      ),
    );
  return (serial) => {
    const { year } = dateOf(serial);
    let days = years.get(year);
    if (days === undefined) years.set(year, (days = daysOf(year)));
    return days.get(Math.floor(serial));
  };
}

/** Whether offices work on this day: neither a weekend nor a holiday. */
export function isBusinessDay(serial: number, holiday: HolidayName): boolean {
  return !isWeekend(Math.floor(serial)) && holiday(serial) === undefined;
}

/** The first business day on or after this day. */
export function businessDayFrom(serial: number, holiday: HolidayName): number {
  let day = Math.floor(serial);
  while (!isBusinessDay(day, holiday)) day++;
  return day;
}

/** The last business day on or before this day. */
export function businessDayUntil(serial: number, holiday: HolidayName): number {
  let day = Math.floor(serial);
  while (!isBusinessDay(day, holiday)) day--;
  return day;
}
