import {
  businessDayFrom,
  businessDayUntil,
  isBusinessDay,
  nameWeekday,
} from "../../measures/businessDays/holidays";
import { nameDate } from "../../measures/dates";
import { isWeekend } from "../../measures/schoolDays";
import { minnesotaHoliday } from "./minnesotaHolidays";

/** How a date stands on a day. `days` are calendar days: to the last day, beyond it, or to the opening. */
export type DeadlineStatus =
  | { readonly kind: "done"; readonly on: number }
  | { readonly kind: "done late"; readonly on: number; readonly days: number }
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "due"; readonly days: number }
  | { readonly kind: "open"; readonly days: number }
  | { readonly kind: "not open yet"; readonly days: number; readonly toLast: number }
  | { readonly kind: "upcoming"; readonly days: number }
  | { readonly kind: "passed"; readonly days: number }
  | { readonly kind: "no date" };

export interface Dated {
  readonly who: "district" | "department";
  readonly last: number | undefined;
  readonly opens?: number;
  readonly event?: true;
}

/** From this many days before its last day a date is "due", before that "upcoming". Ours, a month. */
export const SOON_DAYS = 30;

/**
 * How a date stands.
 * @param asOf the day to judge on, a serial
 * @param done the day it was done, if it was. A day of the future is not done yet: the caller asks about it.
 */
export function deadlineStatus(date: Dated, asOf: number, done?: number): DeadlineStatus {
  const { who, last, opens, event } = date;
  if (done !== undefined && done <= asOf) {
    return last !== undefined && done > last && event !== true
      ? { kind: "done late", on: done, days: done - last }
      : { kind: "done", on: done };
  }
  if (last === undefined) return { kind: "no date" };
  const days = last - asOf;
  // What the department has not told us is not the district's lateness.
  if (days < 0) return { kind: who === "department" || event === true ? "passed" : "late", days: -days };
  if (opens !== undefined && asOf < opens) return { kind: "not open yet", days: opens - asOf, toLast: days };
  if (opens !== undefined) return { kind: "open", days };
  return { kind: days <= SOON_DAYS ? "due" : "upcoming", days };
}

const count = (days: number): string => `${days.toLocaleString("en-US")} ${days === 1 ? "day" : "days"}`;

/** "late by 3 days", "due today", "open, closes in 12 days". */
export function sayStatus(status: DeadlineStatus): string {
  switch (status.kind) {
    case "done":
      return "done";
    case "done late":
      return `done, ${count(status.days)} late`;
    case "late":
      return `late by ${count(status.days)}`;
    case "due":
      return status.days === 0 ? "due today" : `due in ${count(status.days)}`;
    case "open":
      return status.days === 0 ? "open, closes today" : `open, closes in ${count(status.days)}`;
    case "not open yet":
      return `opens in ${count(status.days)}`;
    case "upcoming":
      return `in ${count(status.days)}`;
    case "passed":
      return `was ${count(status.days)} ago`;
    case "no date":
      return "needs a date";
  }
}

/** Still to be done by the district: what comes next is the first of these. */
export function isPending(status: DeadlineStatus): boolean {
  return ["late", "due", "open", "not open yet", "upcoming"].includes(status.kind);
}

/** What a person should know of the day itself when no office works on it. The date of the law stays as it is. */
export interface DayOff {
  /** "a Saturday", "a Monday and Memorial Day". */
  readonly why: string;
  readonly businessDayBefore: number;
  readonly businessDayAfter: number;
}

export function dayOff(serial: number): DayOff | undefined {
  if (isBusinessDay(serial, minnesotaHoliday)) return undefined;
  const holiday = minnesotaHoliday(serial);
  const weekday = `a ${nameWeekday(serial)}`;
  return {
    why:
      holiday === undefined
        ? weekday
        : isWeekend(serial)
          ? `${weekday} and ${holiday}`
          : `${weekday}, ${holiday}`,
    businessDayBefore: businessDayUntil(serial, minnesotaHoliday),
    businessDayAfter: businessDayFrom(serial, minnesotaHoliday),
  };
}

/** "Sunday, March 15, 2026" */
export function nameDay(serial: number): string {
  return `${nameWeekday(serial)}, ${nameDate(serial)}`;
}

/**
 * One or two sentences on a date that falls on a weekend or a holiday; undefined for any other.
 * @param countedBack a day before which something must be done: the next business day would be too late
 */
export function sayDayOff(serial: number, countedBack = false): string | undefined {
  const off = dayOff(serial);
  if (off === undefined) return undefined;
  const before = nameDay(off.businessDayBefore);
  const date = `${nameDate(serial)} is ${off.why}.`;
  return countedBack
    ? `${date} The last business day before it is ${before}; the next one would be too late.`
    : `${date} The last business day before it is ${before}, the next one ${nameDay(off.businessDayAfter)}. The date of the law is not moved here.`;
}
