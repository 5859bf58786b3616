import { CellError, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { NOT_A_NUMBER, unknownName, wrongNumber, wrongValue } from "../evaluate/errors";
import { eachValue, toScalar } from "../evaluate/read";
import type { Value } from "../evaluate/value";
import { toNumber, toText } from "../evaluate/coerce";
import {
  fromSerial,
  LAST_SERIAL,
  serialOfDate,
  timeOf,
  toSerial,
  weekday,
  type CalendarDay,
} from "../text/dateSerial";
import { readDate } from "../text/readDate";
import { lifted, plain, volatile, type FunctionDefinition } from "./definition";

function noDate(): CellError {
  return wrongNumber("This is not a date Excel knows: dates run from 1900-01-01 to 9999-12-31.");
}

function onDay(name: string, read: (day: CalendarDay, serial: number) => Scalar): FunctionDefinition {
  return lifted(name, "n", (serial) => {
    const day = fromSerial(serial);
    return day ? read(day, Math.floor(serial)) : noDate();
  });
}

function date(year: number, month: number, day: number): Scalar {
  const [y, m, d] = [Math.trunc(year), Math.trunc(month), Math.trunc(day)];
  if (y < 0 || y > 9999) return noDate();
  return toSerial(y < 1900 ? y + 1900 : y, m, d) ?? noDate();
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function addMonths(serial: number, months: number, toEnd: boolean): Scalar {
  const day = fromSerial(serial);
  if (!day) return noDate();
  const count = day.year * 12 + day.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year < 1900 || year > 9999) return noDate();
  const last = daysInMonth(year, month);
  return toSerial(year, month, toEnd ? last : Math.min(day.day, last)) ?? noDate();
}

/** Monday is 0 with type 2 or 11; each further type begins the week one day later. */
function weekdayNumber(serial: number, type = 1): Scalar {
  const first = { 1: 1, 2: 2, 3: 2, 11: 2, 12: 3, 13: 4, 14: 5, 15: 6, 16: 7, 17: 1 }[Math.trunc(type)];
  if (first === undefined) return wrongNumber("WEEKDAY: the second argument is 1, 2, 3 or 11 to 17.");
  if (!fromSerial(serial)) return noDate();
  return ((weekday(serial) - first + 7) % 7) + (Math.trunc(type) === 3 ? 0 : 1);
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - ((weekday(serial) + 5) % 7) + 3;
  const year = fromSerial(thursday)?.year ?? 1900;
  return Math.floor((thursday - (toSerial(year, 1, 1) ?? 1)) / 7) + 1;
}

function weekNumber(serial: number, type = 1): Scalar {
  const day = fromSerial(serial);
  if (!day) return noDate();
  if (Math.trunc(type) === 21) return isoWeek(serial);
  const first = { 1: 1, 2: 2, 11: 2, 12: 3, 13: 4, 14: 5, 15: 6, 16: 7, 17: 1 }[Math.trunc(type)];
  if (first === undefined) return wrongNumber("WEEKNUM: the second argument is 1, 2, 11 to 17 or 21.");
  const newYear = toSerial(day.year, 1, 1) ?? 1;
  const lead = (weekday(newYear) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
}

function days360(from: CalendarDay, to: CalendarDay, european: boolean): number {
  let [d1, d2] = [from.day, to.day];
  const lastOfFebruary = (day: CalendarDay) => day.month === 2 && day.day === daysInMonth(day.year, 2);
  if (european) {
    d1 = Math.min(d1, 30);
    d2 = Math.min(d2, 30);
  } else {
    if (lastOfFebruary(from)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
    d1 = Math.min(d1, 30);
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + d2 - d1;
}

function yearFraction(one: number, other: number, basis = 0): Scalar {
  const [start, end] = [Math.floor(Math.min(one, other)), Math.floor(Math.max(one, other))];
  const [from, to] = [fromSerial(start), fromSerial(end)];
  if (!from || !to) return noDate();
  switch (Math.trunc(basis)) {
    case 0: {
      const bothFebruary =
        from.month === 2 &&
        from.day === daysInMonth(from.year, 2) &&
        to.month === 2 &&
        to.day === daysInMonth(to.year, 2);
      return days360(from, bothFebruary ? { ...to, day: 30 } : to, false) / 360;
    }
    case 1:
      return (end - start) / averageYear(from, to);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(from, to, true) / 360;
  }
  return wrongNumber("YEARFRAC: the third argument is a number from 0 to 4.");
}

const isLeap = (year: number) => daysInMonth(year, 2) === 29;

/** Basis 1: a year's length is 365 or 366 within one year, and the mean of the years touched beyond. */
function averageYear(from: CalendarDay, to: CalendarDay): number {
  const withinYear =
    to.year === from.year ||
    (to.year === from.year + 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
  if (withinYear) {
    if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
    const leapDay =
      (isLeap(from.year) && from.month <= 2) ||
      (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
    return leapDay ? 366 : 365;
  }
  let days = 0;
  for (let year = from.year; year <= to.year; year += 1) days += isLeap(year) ? 366 : 365;
  return days / (to.year - from.year + 1);
}

function dateDifference(from: number, to: number, unit: string): Scalar {
  const [a, b] = [fromSerial(from), fromSerial(to)];
  if (!a || !b || from > to) return wrongNumber("DATEDIF needs a first date that is not after the second.");
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      if (b.day >= a.day) return b.day - a.day;
      const [year, month] = b.month === 1 ? [b.year - 1, 12] : [b.year, b.month - 1];
      return daysInMonth(year, month) - a.day + b.day;
    }
    case "YD": {
      const year = b.month < a.month || (b.month === a.month && b.day < a.day) ? b.year - 1 : b.year;
      return Math.floor(to) - (toSerial(year, a.month, a.day) ?? 0);
    }
  }
  return wrongNumber('DATEDIF: the unit is "Y", "M", "D", "YM", "MD" or "YD".');
}

/** Which days of the week are free, Monday first; undefined for a pattern Excel does not know. */
function weekend(value: Scalar): readonly boolean[] | undefined {
  if (typeof value === "string") {
    return /^[01]{7}$/.test(value) && value !== "1111111"
      ? [...value].map((digit) => digit === "1")
      : undefined;
  }
  const number = value === null ? 1 : Number(value);
  const free = (days: readonly number[]) => Array.from({ length: 7 }, (_day, at) => days.includes(at));
  if (number >= 1 && number <= 7) return free([(number + 4) % 7, (number + 5) % 7]);
  if (number >= 11 && number <= 17) return free([(number - 5) % 7]);
  return undefined;
}

function holidaysOf(value: Value | undefined): Set<number> | CellError {
  const days = new Set<number>();
  let problem: CellError | undefined;
  eachValue(value ?? null, (cell) => {
    const number = toNumber(cell);
    if (number instanceof CellError) problem = number;
    else days.add(Math.floor(number));
    return problem === undefined;
  });
  return problem ?? days;
}

type Calendar = (serial: number) => boolean;

function calendar(pattern: Scalar, holidays: Value | undefined): Calendar | CellError {
  const free = weekend(pattern);
  if (!free)
    return wrongValue("This weekend pattern is not known: use 1 to 7, 11 to 17 or seven digits 0 and 1.");
  const days = holidaysOf(holidays);
  if (days instanceof CellError) return days;
  return (serial) => free[(weekday(serial) + 5) % 7] === false && !days.has(serial);
}

function workday(international: boolean) {
  return (args: readonly (Value | undefined)[], context: Context): Value => {
    const [start, count] = [
      toNumber(toScalar(args[0] ?? null, context)),
      toNumber(toScalar(args[1] ?? null, context)),
    ];
    if (start instanceof CellError) return start;
    if (count instanceof CellError) return count;
    const works = calendar(international ? toScalar(args[2] ?? 1, context) : 1, args[international ? 3 : 2]);
    if (works instanceof CellError) return works;
    let serial = Math.floor(start);
    const step = Math.sign(count);
    for (let left = Math.abs(Math.trunc(count)); left > 0;) {
      serial += step;
      if (serial < 1 || serial > LAST_SERIAL) return noDate();
      if (works(serial)) left -= 1;
    }
    return fromSerial(serial) ? serial : noDate();
  };
}

function networkDays(international: boolean) {
  return (args: readonly (Value | undefined)[], context: Context): Value => {
    const [from, to] = [
      toNumber(toScalar(args[0] ?? null, context)),
      toNumber(toScalar(args[1] ?? null, context)),
    ];
    if (from instanceof CellError) return from;
    if (to instanceof CellError) return to;
    const works = calendar(international ? toScalar(args[2] ?? 1, context) : 1, args[international ? 3 : 2]);
    if (works instanceof CellError) return works;
    const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
    if (!fromSerial(first) || !fromSerial(last)) return noDate();
    let count = 0;
    for (let serial = first; serial <= last; serial += 1) if (works(serial)) count += 1;
    return from > to ? -count : count;
  };
}

function now(context: Context, name: string): number | CellError {
  const { clock } = context.host;
  return clock
    ? serialOfDate(clock())
    : unknownName(`${name} needs the clock, which is switched off in this workbook.`);
}

function fromText(name: string, pick: (serial: number) => number): FunctionDefinition {
  return lifted(name, "v", (cell) => {
    const text = toText(cell);
    if (text instanceof CellError) return text;
    const read = typeof cell === "string" ? readDate(text) : undefined;
    return read ? pick(read.serial) : wrongValue(`${name} cannot read "${text}".`);
  });
}

export const dateFunctions: FunctionDefinition[] = [
  lifted("DATE", "nnn", date),
  lifted("TIME", "nnn", (hour, minute, second) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? NOT_A_NUMBER : (seconds % 86_400) / 86_400;
  }),
  onDay("YEAR", (day) => day.year),
  onDay("MONTH", (day) => day.month),
  onDay("DAY", (day) => day.day),
  lifted("HOUR", "n", (serial) => (serial < 0 ? noDate() : timeOf(serial).hour)),
  lifted("MINUTE", "n", (serial) => (serial < 0 ? noDate() : timeOf(serial).minute)),
  lifted("SECOND", "n", (serial) => (serial < 0 ? noDate() : timeOf(serial).second)),
  lifted("EDATE", "nn", (serial, months) => addMonths(serial, months, false)),
  lifted("EOMONTH", "nn", (serial, months) => addMonths(serial, months, true)),
  lifted("WEEKDAY", "n[n]", weekdayNumber),
  lifted("WEEKNUM", "n[n]", weekNumber),
  onDay("ISOWEEKNUM", (_day, serial) => isoWeek(serial)),
  lifted("DAYS", "nn", (to, from) => Math.floor(to) - Math.floor(from)),
  lifted("DAYS360", "nn[b]", (one, other, european = false) => {
    const [from, to] = [fromSerial(one), fromSerial(other)];
    return from && to ? days360(from, to, european) : noDate();
  }),
  lifted("YEARFRAC", "nn[n]", yearFraction),
  lifted("DATEDIF", "nns", dateDifference),
  fromText("DATEVALUE", Math.floor),
  fromText("TIMEVALUE", (serial) => serial - Math.floor(serial)),
  plain("WORKDAY", 2, 3, workday(false)),
  plain("WORKDAY.INTL", 2, 4, workday(true)),
  plain("NETWORKDAYS", 2, 3, networkDays(false)),
  plain("NETWORKDAYS.INTL", 2, 4, networkDays(true)),
  volatile(plain("NOW", 0, 0, (_args, context) => now(context, "NOW"))),
  volatile(
    plain("TODAY", 0, 0, (_args, context) => {
      const serial = now(context, "TODAY");
      return typeof serial === "number" ? Math.floor(serial) : serial;
    }),
  ),
];
