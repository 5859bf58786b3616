import { weekdayOf } from "../../measures/businessDays/holidays";
import type { InputColumn, InputRows, Problem } from "../../indicators/declaration";
import { recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import { isWeekend } from "../../measures/schoolDays";

/** From the first to the last day of school; a calendar of several years has several. */
export interface SchoolYear {
  readonly calendar: string;
  readonly first: number;
  readonly last: number;
  /** Weekdays without school besides Saturday and Sunday: 1 Monday to 5 Friday. */
  readonly weekdaysOff: readonly number[];
}

/** Days in a row without school; both ends belong to it. */
export interface DaysOff {
  readonly row: number;
  /** Undefined: in every calendar. */
  readonly calendar: string | undefined;
  readonly first: number;
  readonly last: number;
}

export interface BuiltCalendar {
  readonly name: string;
  /** Every school day, the first first. */
  readonly schoolDays: readonly number[];
  /** Weekdays within its years that the days off took away. */
  readonly taken: number;
}

export const YEAR_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "calendar",
    "Calendar",
    "text",
    "A district's or school's name. Two rows of one name are two years of one calendar.",
    ["calendar name", "calendar", "district name", "district"],
  ),
  recordColumn(
    "first",
    "First day of school",
    "date",
    "The first school day of the year.",
    ["first day of school", "first school day", "first day"],
    { required: true },
  ),
  recordColumn(
    "last",
    "Last day of school",
    "date",
    "The last school day of the year.",
    ["last day of school", "last school day", "last day"],
    { required: true },
  ),
  recordColumn(
    "weekdaysOff",
    "Weekdays off",
    "text",
    "Weekdays without school besides the weekend, such as Monday for a four-day week; blank for none.",
    ["weekdays off", "weekday off", "weekly day off"],
  ),
];

export const DAY_OFF_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "first",
    "Day off",
    "date",
    "A day without school, or the first of several in a row.",
    ["day off", "first day off", "date off", "no school"],
    { required: true },
  ),
  recordColumn("last", "Through", "date", "The last of several days in a row; blank for a single day.", [
    "through",
    "last day off",
    "until",
  ]),
  recordColumn("calendar", "Calendar", "text", "Which calendar it belongs to; blank for all.", [
    "calendar name",
    "calendar",
    "district name",
    "district",
  ]),
  recordColumn("reason", "Reason", "text", "For people to read.", ["reason", "why", "holiday", "name"]),
];

const DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** "Monday and Friday" as 1 and 5; undefined where a word is no weekday. */
export function weekdaysNamed(text: string): readonly number[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && word !== "and" && word !== "none");
  const days = words.map((word) => (word.length < 3 ? -1 : DAY_NAMES.indexOf(word.slice(0, 3))));
  return days.includes(-1) ? undefined : [...new Set(days)];
}

export interface Read<T> {
  readonly found: readonly T[];
  readonly problems: readonly Problem[];
}

export function readYears(rows: InputRows): Read<SchoolYear> {
  const reader = new RecordReader(rows, YEAR_COLUMNS);
  const before: SchoolYear[] = [];
  for (const row of reader.rows) {
    const first = reader.requiredDate("first", row);
    const last = reader.requiredDate("last", row);
    const written = reader.text("weekdaysOff", row) ?? "";
    const weekdaysOff = weekdaysNamed(written);
    if (weekdaysOff === undefined)
      reader.refuse(
        row,
        "weekdaysOff",
        `"${written}" names no weekday`,
        "Write weekdays such as Monday, Friday.",
      );
    if (first !== undefined && last !== undefined && last < first)
      reader.refuse(
        row,
        "last",
        `${isoDate(last)} is before the first day, ${isoDate(first)}`,
        "Check both dates.",
      );
    if (first === undefined || last === undefined || weekdaysOff === undefined || reader.isRefused(row))
      continue;
    const calendar = reader.text("calendar", row) ?? "";
    const overlap = before.find(
      (one) => same(one.calendar, calendar) && one.first <= last && first <= one.last,
    );
    if (overlap !== undefined) {
      const what = `${isoDate(first)} to ${isoDate(last)} overlaps another year of the same calendar`;
      reader.refuse(row, "first", what, "Name the calendars apart, or correct the dates.");
      continue;
    }
    before.push({ calendar, first, last, weekdaysOff });
  }
  return { found: before, problems: reader.problems };
}

export function readDaysOff(rows: InputRows): Read<DaysOff> {
  const reader = new RecordReader(rows, DAY_OFF_COLUMNS);
  const found = reader.rows.flatMap((row): DaysOff[] => {
    const first = reader.requiredDate("first", row);
    const last = reader.date("last", row) ?? first;
    if (first === undefined || last === undefined || reader.isRefused(row)) return [];
    if (last < first) {
      reader.refuse(row, "last", `${isoDate(last)} is before ${isoDate(first)}`, "Check both dates.");
      return [];
    }
    return [{ row, calendar: reader.text("calendar", row), first, last }];
  });
  return { found, problems: reader.problems };
}

/** The school days of each calendar, in the order its name first comes. */
export function buildCalendars(
  years: readonly SchoolYear[],
  daysOff: readonly DaysOff[],
): { readonly calendars: readonly BuiltCalendar[]; readonly problems: readonly Problem[] } {
  const names = years
    .map(({ calendar }) => calendar)
    .filter((name, at, all) => all.findIndex((one) => same(one, name)) === at);
  const calendars = names.map((name): BuiltCalendar => {
    const own = years.filter(({ calendar }) => same(calendar, name));
    const off = daysOff.filter(({ calendar }) => calendar === undefined || same(calendar, name));
    let taken = 0;
    const schoolDays = own.flatMap(({ first, last, weekdaysOff }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => {
        if (isWeekend(day) || weekdaysOff.includes(weekdayOf(day))) return false;
        if (!off.some((one) => one.first <= day && day <= one.last)) return true;
        taken++;
        return false;
      }),
    );
    return { name, schoolDays: schoolDays.sort((one, other) => one - other), taken };
  });
  return { calendars, problems: years.length === 0 ? [] : misplaced(years, daysOff) };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Days off of a calendar that is not there, or that touch no school year: a slip of the year, mostly. */
function misplaced(years: readonly SchoolYear[], daysOff: readonly DaysOff[]): readonly Problem[] {
  return daysOff.flatMap(({ row, calendar, first, last }): Problem[] => {
    const own = years.filter((one) => calendar === undefined || same(one.calendar, calendar));
    if (own.length === 0)
      return [
        {
          severity: "error",
          row,
          column: "calendar",
          message: `Calendar: there is no calendar "${calendar}"; the day is not used`,
          advice: "Write a calendar of the table of years, or leave it blank for all.",
        },
      ];
    if (own.some((one) => first <= one.last && one.first <= last)) return [];
    return [
      {
        severity: "warning",
        row,
        column: "first",
        message: `Day off: ${isoDate(first)} lies in no school year; it changes nothing`,
        advice: "Check the year of the date.",
      },
    ];
  });
}
