import {
  CALENDAR_LIST_COLUMNS,
  readCalendarColumns,
  readCalendarList,
  type NamedCalendar,
} from "../../monitoring/trackers/calendars";
import type { JobInput, JobProblem, JobTable } from "../declaration";

/** School calendars as the job school-calendar writes them, or as a list of dates. */
export const CALENDAR_INPUT: JobInput = {
  id: "calendar",
  title: "School calendar",
  help: "All school days, or all days off, of one or more calendars. The job School calendar makes such a sheet.",
  forms: [
    {
      id: "columns",
      title: "Calendars side by side",
      rowIs: "a school day, counted from the first",
      columns: [
        {
          id: "number",
          title: "Day number",
          help: "1 for the first school day; it is only there to be read.",
          words: ["day number", "school day number"],
          kind: "count",
          required: true,
        },
      ],
      many: [
        {
          id: "calendars",
          title: "Calendars",
          help: "A column of dates for each calendar, headed School days or Days off and the calendar's name.",
          words: ["school days", "days off"],
          minimum: 1,
          exampleHeadings: ["School days: North", "School days: South"],
        },
      ],
      // Made up: the weekdays from Tuesday, September 8, 2026 (46,272), and from a week later.
      example: Array.from({ length: 60 }, (_, at) => {
        const weekday = 46272 + at + 2 * Math.floor((at + 1) / 5);
        return { number: at + 1, "School days: North": weekday, "School days: South": weekday + 7 };
      }),
    },
    {
      id: "list",
      title: "One row a date",
      rowIs: "a school day, or a day off",
      columns: CALENDAR_LIST_COLUMNS,
      // Made up. 46,352 is Thursday, November 26, 2026.
      example: [
        { date: 46352, calendar: "North", kind: "day off" },
        { date: 46353, calendar: "North", kind: "day off" },
      ],
    },
  ],
};

export function readCalendars(table: JobTable | undefined): {
  readonly calendars: readonly NamedCalendar[];
  readonly problems: readonly JobProblem[];
} {
  if (table === undefined) return { calendars: [], problems: [] };
  const read =
    table.form === "columns"
      ? readCalendarColumns(table.many["calendars"] ?? [])
      : readCalendarList(table.rows);
  return {
    calendars: read.calendars.filter(({ dates }) => dates.length > 0),
    problems: read.problems.map((problem) => ({ ...problem, input: "calendar" })),
  };
}
