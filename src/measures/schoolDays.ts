/*
 * Counting school days. Dates are whole Excel serials (1 is January 1, 1900; every date we meet lies after February 1900, so the
 * weekday of a serial is serial mod 7: 1 Sunday ... 0 Saturday).
 */

/** A calendar that answers how many school days lie in a span. */
export interface SchoolCalendar {
  /** What the dates it was made from are. */
  readonly holds: "school days" | "days off";
  /** School days after `from` up to and including `to`; negative when `to` lies before `from`. */
  readonly count: (from: number, to: number) => number;
  /** The first and last date the calendar speaks for; undefined where it speaks for all (days off). */
  readonly span?: { readonly first: number; readonly last: number };
}

export function isWeekend(serial: number): boolean {
  const day = serial % 7;
  return day === 0 || day === 1;
}

/**
 * Tells whether a column of dates lists school days or days off: school is not held on weekends, so a list with a weekend lists
 * days off; else a list with at least two dates a week lists school days (a school year has about four and a half).
 */
export function whatDatesHold(dates: readonly number[]): SchoolCalendar["holds"] {
  if (dates.length === 0 || dates.some(isWeekend)) return "days off";
  const first = Math.min(...dates);
  const last = Math.max(...dates);
  return dates.length >= 5 && (last - first + 1) / dates.length < 3.5 ? "school days" : "days off";
}

/** The number of weekdays from serial 1 up to and including `serial`. */
function weekdaysThrough(serial: number): number {
  const weeks = Math.floor(serial / 7);
  const rest = serial - weeks * 7;
  // Serial 1 is a Sunday in this count, so of the first `rest` days of a week all but the Sunday are weekdays.
  return weeks * 5 + Math.max(0, Math.min(rest - 1, 5));
}

/** A calendar from a column of dates, in any order, repeats allowed. */
export function schoolCalendar(
  dates: readonly number[],
  holds: SchoolCalendar["holds"] = whatDatesHold(dates),
): SchoolCalendar {
  const listed = Float64Array.from(
    new Set(holds === "days off" ? dates.filter((date) => !isWeekend(date)) : dates),
  ).sort();
  /** How many listed dates are at or before this one. */
  const listedThrough = (date: number) => {
    let low = 0;
    let high = listed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (listed[middle]! <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const through =
    holds === "school days" ? listedThrough : (date: number) => weekdaysThrough(date) - listedThrough(date);
  return {
    holds,
    count: (from, to) => through(to) - through(from),
    ...(holds === "school days" && listed.length > 0
      ? { span: { first: listed[0]!, last: listed[listed.length - 1]! } }
      : {}),
  };
}

/** Longer than any school holiday in which a date might be looked for, in days. */
const LONGEST_SEARCH = 20_000;

/**
 * The school day that is so many school days after a date, the last day of a limit counted in school days.
 * @param days at least 1
 * @returns undefined where the calendar ends before that day, or does not reach back to the date
 */
export function schoolDayAfter(calendar: SchoolCalendar, from: number, days: number): number | undefined {
  if (calendar.span !== undefined && from < calendar.span.first - 1) return undefined;
  let low = from;
  let high = calendar.span?.last ?? from + LONGEST_SEARCH;
  if (high <= low || calendar.count(from, high) < days) return undefined;
  // Invariant: too few days at `low`, enough at `high`.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (calendar.count(from, middle) < days) low = middle;
    else high = middle;
  }
  return high;
}
