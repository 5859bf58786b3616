import type { InputColumn, InputRows, Problem, RawCell } from "../../indicators/declaration";
import { describe, isBlank, readNumberCell } from "../../indicators/readCells";
import { recordColumn, RecordReader, type Word } from "../../indicators/recordForm/recordReader";
import { isMeantAsDate, isoDate, serialOfIso } from "../../measures/dates";
import { schoolCalendar, whatDatesHold, type SchoolCalendar } from "../../measures/schoolDays";

/** A district's school calendar: a column of dates, as MN.SCHOOL_DAYS takes it. */
export interface NamedCalendar {
  /** Empty for the only one, where it has no name. */
  readonly name: string;
  readonly dates: readonly number[];
  readonly calendar: SchoolCalendar;
}

export interface ReadCalendars {
  readonly calendars: readonly NamedCalendar[];
  readonly problems: readonly Problem[];
}

type Holds = SchoolCalendar["holds"];

const KINDS: readonly Word<Holds>[] = [
  { value: "days off", pattern: /\boff\b|holiday|break|no school|closed/ },
  { value: "school days", pattern: /\bschool day|\bin session|^yes$/ },
];

const MOST_DAYS_IN_A_ROW = 366;

/** One row a date, several calendars one below the other. */
export const CALENDAR_LIST_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "date",
    "Calendar date",
    "date",
    "A school day, or a day off. All dates of one calendar are of one kind.",
    ["calendar date", "school day", "day off", "date off", "no school date", "school date", "holiday date"],
    { required: true },
  ),
  recordColumn(
    "calendar",
    "Calendar",
    "text",
    "Which calendar the date belongs to, where there are several; blank for all of them.",
    ["calendar name", "calendar"],
  ),
  recordColumn("last", "Through", "date", "The last of several days in a row; blank for a single day.", [
    "through",
    "last day off",
    "until",
  ]),
  recordColumn(
    "kind",
    "School day or day off",
    "choice",
    "What the date is. Left out, it is told from the dates: any weekend means days off, at least two dates a week mean school days.",
    ["school day or day off", "kind of day", "day type"],
    { choices: ["school day", "day off"] },
  ),
];

export function readCalendarList(rows: InputRows): ReadCalendars {
  const reader = new RecordReader(rows, CALENDAR_LIST_COLUMNS);
  const found = new Map<string, { name: string; dates: number[]; kinds: Set<Holds>; row: number }>();
  for (const row of reader.rows) {
    const date = reader.requiredDate("date", row);
    const last = reader.date("last", row) ?? date;
    const kind = reader.word("kind", row, KINDS);
    if (date === undefined || last === undefined || reader.isRefused(row)) continue;
    if (last < date || last - date >= MOST_DAYS_IN_A_ROW) {
      reader.refuse(
        row,
        "last",
        last < date ? "is before the first day" : "is more than a year after the first day",
        "Type the last of the days in a row, or leave the cell blank.",
      );
      continue;
    }
    const name = reader.text("calendar", row) ?? "";
    const one = found.get(name.toLowerCase()) ?? { name, dates: [], kinds: new Set<Holds>(), row };
    found.set(name.toLowerCase(), one);
    for (let day = date; day <= last; day += 1) one.dates.push(day);
    if (kind !== undefined) one.kinds.add(kind);
  }
  const forAll = found.get("");
  if (forAll !== undefined && found.size > 1) {
    found.delete("");
    for (const { dates, kinds } of found.values()) {
      dates.push(...forAll.dates);
      for (const kind of forAll.kinds) kinds.add(kind);
    }
  }
  const calendars = [...found.values()].flatMap(({ name, dates, kinds, row }) => {
    if (kinds.size < 2) return [namedCalendar(name, dates, [...kinds][0])];
    reader.refuse(
      row,
      "kind",
      `the calendar ${name || "without a name"} holds both school days and days off`,
      "Keep one kind in a calendar: list either all school days or all days off.",
    );
    return [];
  });
  return { calendars, problems: reader.problems };
}

/** Calendars side by side: each heading is a calendar's name, "School days: North". */
export function readCalendarColumns(
  columns: readonly { readonly heading: string; readonly cells: readonly RawCell[] }[],
): ReadCalendars {
  const problems: Problem[] = [];
  const calendars = columns.map(({ heading, cells }) => {
    const dates = cells.flatMap((cell, row): number[] => {
      if (isBlank(cell)) return [];
      const written = typeof cell === "string" ? serialOfIso(cell) : undefined;
      const read = readNumberCell(written ?? cell);
      if (read.kind === "number" && isMeantAsDate(Math.floor(read.value))) return [Math.floor(read.value)];
      problems.push({
        severity: "error",
        message: `${heading}: holds ${describe(cell)}, not a date`,
        advice: "Type the date as a date, or leave the cell blank.",
        row,
        column: heading,
      });
      return [];
    });
    const holds = KINDS.find(({ pattern }) => pattern.test(heading.toLowerCase()))?.value;
    return namedCalendar(calendarNamed(heading), dates, holds);
  });
  return { calendars, problems };
}

/** "School days: North" is the calendar North; a heading that says nothing else is a calendar without a name. */
function calendarNamed(heading: string): string {
  return heading.replace(/^\s*(?:school days?|days? off)\b\s*[:,-]?\s*/i, "").trim();
}

export function namedCalendar(name: string, dates: readonly number[], holds?: Holds): NamedCalendar {
  const sorted = [...new Set(dates)].sort((one, other) => one - other);
  return { name, dates: sorted, calendar: schoolCalendar(sorted, holds ?? whatDatesHold(sorted)) };
}

/** The calendar a record goes by: the one it names, else its district's, else the only one. */
export function calendarFor(
  calendars: readonly NamedCalendar[],
  named: string | undefined,
  district: string | undefined,
): NamedCalendar | undefined {
  const find = (name: string): NamedCalendar | undefined =>
    calendars.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (named !== undefined) return find(named);
  const ofDistrict = district === undefined ? undefined : find(district);
  return ofDistrict ?? (calendars.length === 1 ? calendars[0] : undefined);
}

/** School days after `from` through `to`, as far as the calendar speaks for them. */
export function schoolDaysUsed(
  { calendar }: NamedCalendar,
  from: number,
  to: number,
): { readonly days: number; readonly whole: boolean } | undefined {
  const { span } = calendar;
  if (span === undefined) return { days: calendar.count(from, to), whole: true };
  if (from < span.first - 1) return undefined;
  return { days: calendar.count(from, Math.min(to, span.last)), whole: to <= span.last };
}

/** "from 2026-09-08 to 2027-06-10", or nothing for a list of days off. */
export function spanInWords({ calendar }: NamedCalendar): string {
  return calendar.span === undefined
    ? ""
    : `from ${isoDate(calendar.span.first)} to ${isoDate(calendar.span.last)}`;
}
