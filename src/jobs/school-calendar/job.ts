import type { ResultTable } from "../../indicators/declaration";
import { inPlan } from "../../law/sources";
import { dateOf, isoDate, serialOfIso } from "../../measures/dates";
import { value } from "../../measures/outcome";
import { whatDatesHold } from "../../measures/schoolDays";
import {
  buildCalendars,
  DAY_OFF_COLUMNS,
  readDaysOff,
  readYears,
  weekdaysNamed,
  YEAR_COLUMNS,
  type BuiltCalendar,
  type SchoolYear,
} from "../../monitoring/trackers/buildCalendars";
import type { ReportSheet } from "../../sheets/reportSheet";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobProblem,
  type JobResult,
} from "../declaration";

export const job: Job = {
  id: "school-calendar",
  group: "checks",
  title: "School calendar",
  summary:
    "Makes the list of school days of one or more calendars, as the tracker of evaluations and MN.SCHOOL_DAYS take it.",
  inputs: [
    {
      id: "years",
      title: "School years",
      help: "One row a calendar and year with its first and last day. Without it, the settings describe one calendar.",
      optional: true,
      forms: [
        {
          id: "years",
          title: "One row a calendar and year",
          rowIs: "a school year of a calendar",
          columns: YEAR_COLUMNS,
          // Made up. 46,272 is September 8, 2026; 46,548 is June 11, 2027.
          example: [
            { calendar: "North", first: 46272, last: 46548, weekdaysOff: null },
            { calendar: "South", first: 46265, last: 46549, weekdaysOff: "Monday" },
          ],
        },
      ],
    },
    {
      id: "daysOff",
      title: "Days off",
      help: "Holidays, breaks and staff days, one row a day or a row of days. Weekends are off anyway.",
      optional: true,
      forms: [
        {
          id: "daysOff",
          title: "One row a day off",
          rowIs: "a day, or several in a row, without school",
          columns: DAY_OFF_COLUMNS,
          // Made up. 46,352 is November 26, 2026; 46,379 is December 23, 2026.
          example: [
            { first: 46352, last: 46353, calendar: null, reason: "Thanksgiving" },
            { first: 46379, last: 46388, calendar: "North", reason: "Winter break" },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "text",
      id: "name",
      title: "Name of the calendar",
      help: "Where there is no table of school years.",
      default: "",
      optional: true,
    },
    {
      kind: "date",
      id: "first",
      title: "First day of school",
      help: "Where there is no table of school years.",
      default: "",
      optional: true,
    },
    {
      kind: "date",
      id: "last",
      title: "Last day of school",
      help: "Where there is no table of school years.",
      default: "",
      optional: true,
    },
    {
      kind: "text",
      id: "weekdaysOff",
      title: "Weekdays off",
      help: "Weekdays without school besides the weekend, such as Monday, where there is no table of school years.",
      default: "",
      optional: true,
    },
  ],
  sources: [inPlan("Indicator 11, Measurement (lines 1270-1275)")],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const years =
    data["years"] === undefined ? yearOfSettings(context) : inputOf("years", readYears(data["years"].rows));
  const daysOff =
    data["daysOff"] === undefined
      ? { found: [], problems: [] }
      : inputOf("daysOff", readDaysOff(data["daysOff"].rows));
  const built = buildCalendars(years.found, daysOff.found);
  const calendars = built.calendars.filter(({ schoolDays }) => schoolDays.length > 0);
  const problems: readonly JobProblem[] = [
    ...years.problems,
    ...daysOff.problems,
    ...built.problems.map((problem) => ({ ...problem, input: "daysOff" })),
    ...shortOnes(built.calendars),
  ];
  if (calendars.length === 0) return { ...NOTHING, problems };
  return {
    ...NOTHING,
    figures: calendars.map(({ name, schoolDays }, at) => ({
      id: `days${at + 1}`,
      title: name === "" ? "School days" : `School days, ${name}`,
      unit: "count",
      outcome: value(schoolDays.length),
    })),
    tables: [calendarsTable(calendars), monthsTable(calendars)],
    problems,
    notes: [
      {
        text: "Saturdays and Sundays are never school days. Summer has none either, because the list begins and ends with each school year: a limit that runs over the summer needs both years in the list.",
      },
      {
        text: "Beyond its last day a list says nothing; MN.SCHOOL_DAYS then answers #N/A, and the tracker asks for the next year.",
      },
    ],
    sheets: [calendarSheet(calendars)],
  };
}

function inputOf<T>(
  input: string,
  read: { readonly found: readonly T[]; readonly problems: readonly JobProblem[] },
): { readonly found: readonly T[]; readonly problems: readonly JobProblem[] } {
  return { found: read.found, problems: read.problems.map((problem) => ({ ...problem, input })) };
}

/** One calendar as the settings describe it. */
function yearOfSettings({ settings }: JobContext): {
  readonly found: readonly SchoolYear[];
  readonly problems: readonly JobProblem[];
} {
  const first = serialOfIso(settings["first"] ?? "");
  const last = serialOfIso(settings["last"] ?? "");
  const written = settings["weekdaysOff"] ?? "";
  const weekdaysOff = weekdaysNamed(written);
  const wrong = (message: string, advice: string) => ({
    found: [],
    problems: [{ severity: "error" as const, message, advice }],
  });
  if (first === undefined || last === undefined)
    return wrong(
      "There is no school year",
      "Pick a table of school years, or write the first and last day of school in the settings.",
    );
  if (last < first)
    return wrong(
      `Last day of school: ${isoDate(last)} is before the first, ${isoDate(first)}`,
      "Check both days.",
    );
  if (weekdaysOff === undefined)
    return wrong(`Weekdays off: "${written}" names no weekday`, "Write weekdays such as Monday, Friday.");
  return { found: [{ calendar: (settings["name"] ?? "").trim(), first, last, weekdaysOff }], problems: [] };
}

/** A calendar without days, or with so few that they look like a list of days off. */
function shortOnes(calendars: readonly BuiltCalendar[]): readonly JobProblem[] {
  return calendars.flatMap(({ name, schoolDays }): JobProblem[] => {
    const called = name === "" ? "The calendar" : `The calendar ${name}`;
    if (schoolDays.length === 0)
      return [
        {
          severity: "error",
          message: `${called} has no school day`,
          advice: "Check its dates and days off.",
        },
      ];
    if (whatDatesHold(schoolDays) === "school days") return [];
    return [
      {
        severity: "warning",
        message: `${called} has so few school days that MN.SCHOOL_DAYS would take them for days off`,
        advice: 'Write "school days" as the last argument of the function.',
      },
    ];
  });
}

function calendarsTable(calendars: readonly BuiltCalendar[]): ResultTable {
  return {
    id: "calendars",
    title: "Calendars",
    columns: [
      { title: "Calendar", kind: "text" },
      { title: "First school day", kind: "date" },
      { title: "Last school day", kind: "date" },
      { title: "School days", kind: "count" },
      { title: "Weekdays taken by days off", kind: "count" },
    ],
    rows: calendars.map(({ name, schoolDays, taken }) => [
      name || "without a name",
      isoDate(schoolDays[0]!),
      isoDate(schoolDays[schoolDays.length - 1]!),
      schoolDays.length,
      taken,
    ]),
  };
}

/** School days by month, one column a calendar: quickly compared with the printed calendar. */
function monthsTable(calendars: readonly BuiltCalendar[]): ResultTable {
  const monthOf = (day: number): string => isoDate(day).slice(0, 7);
  const months = [...new Set(calendars.flatMap(({ schoolDays }) => schoolDays.map(monthOf)))].sort();
  return {
    id: "months",
    title: "School days by month",
    columns: [
      { title: "Month", kind: "text" },
      ...calendars.map(({ name }) => ({ title: name || "School days", kind: "count" as const })),
    ],
    rows: months.map((month) => [
      monthName(month),
      ...calendars.map(({ schoolDays }) => schoolDays.filter((day) => monthOf(day) === month).length),
    ]),
  };
}

function monthName(month: string): string {
  const { year, month: number } = dateOf(serialOfIso(`${month}-01`)!);
  const names = "January February March April May June July August September October November December".split(
    " ",
  );
  return `${names[number - 1]} ${year}`;
}

/** Calendars side by side: each column of dates is a calendar for MN.SCHOOL_DAYS, and the whole is one for the tracker. */
export function calendarSheet(calendars: readonly BuiltCalendar[]): ReportSheet {
  const longest = Math.max(...calendars.map(({ schoolDays }) => schoolDays.length));
  return {
    name: "School calendars",
    label: "School calendar",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "School days" },
      {
        kind: "text",
        style: "body",
        text: "Each column lists the school days of one calendar. Give it to MN.SCHOOL_DAYS as the calendar, or give the whole table to the tracker of evaluations. Strike out a snow day by deleting its cell.",
      },
      {
        kind: "table",
        id: "calendars",
        title: "School days by calendar",
        columns: [
          { title: "Day number", format: "count", width: 10 },
          ...calendars.map(({ name }) => ({
            title: name === "" ? "School days" : `School days: ${name}`,
            format: "date" as const,
            width: 18,
          })),
        ],
        rows: Array.from({ length: longest }, (_, row) => [
          row + 1,
          ...calendars.map(({ schoolDays }) => schoolDays[row] ?? null),
        ]),
      },
    ],
  };
}
