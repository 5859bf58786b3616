import { nameDate } from "../../measures/dates";
import { STANDINGS, STANDING_TONES } from "../../monitoring/trackers/standing";
import type { NamedCalendar } from "../../monitoring/trackers/calendars";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { columnsOf } from "./sheetColumns";
import type { Cells, TrackerSpec } from "./spec";

/* The sheet to keep: every record with formulas that look at one cell, the day to judge on. */

/** January 1, 1990 and December 31, 2099 as serials. */
const DATES = { minimum: 32874, maximum: 73050 };
const AS_OF = "{cell:asOf!1,2}";
const AT_RISK = "{cell:asOf!2,2}";

export function trackerSheet(
  spec: TrackerSpec,
  items: readonly TrackedItem[],
  calendars: readonly NamedCalendar[],
  asOf: number,
  atRisk: number,
): ReportSheet {
  const columns = columnsOf(spec, items);
  const place = (id: string): number => columns.findIndex((column) => column.id === id) + 1;
  const cellsOf = (row: number, item: TrackedItem): Cells => {
    const cell = (id: string): string => {
      if (id === "asOf") return AS_OF;
      if (id === "atRisk") return AT_RISK;
      if (id === "calendar dates") return datesOf(calendars, item);
      if (place(id) === 0) return '""';
      return `{cell:tracker!${row + 1},${place(id)}}`;
    };
    return Object.assign(cell, { calendar: calendarOf(calendars, item) });
  };
  const stands = `{range:tracker!1,${place("stands")},${Math.max(1, items.length)},${place("stands")}}`;
  return {
    name: spec.sheet.name,
    label: `${spec.title} tracker`,
    blocks: [
      { kind: "text", style: "title", text: spec.title },
      {
        kind: "text",
        style: "body",
        text: `Written for ${nameDate(asOf)}. Change the day below and every row is judged again; write the day a thing was done in its own column. For new records, or to sort again, run the tracker once more.`,
      },
      {
        kind: "text",
        style: "note",
        text: "Signal follows your cells: red is late, amber is at risk, green is done on time. Rows with a colored ground were late when this sheet was written.",
      },
      {
        kind: "table",
        id: "asOf",
        title: "Judged on",
        asTable: false,
        columns: [
          { title: "Choice", format: "text", width: 22 },
          { title: "Value", format: "general", width: 14 },
        ],
        rows: [
          ["As of", asOf],
          [`At risk from (${spec.units} left)`, atRisk],
        ],
        formats: [{ row: 0, column: 1, format: "date" }],
      },
      {
        kind: "table",
        id: "counts",
        title: "How many",
        asTable: false,
        columns: [
          { title: "Stands", format: "text" },
          { title: "How many", format: "count" },
        ],
        rows: STANDINGS.map((standing) => [
          standing,
          items.length === 0 ? 0 : { formula: `=COUNTIF(${stands},"${standing}")` },
        ]),
      },
      {
        kind: "table",
        id: "tracker",
        title: spec.title,
        columns: columns.map(({ id, title, format, width }) => ({
          title,
          format,
          width,
          ...(format === "date" && spec.sheet.own.some((own) => own.id === id)
            ? {
                rule: {
                  kind: "date" as const,
                  ...DATES,
                  message: `${title}: write a date, such as 3/12/2027.`,
                },
              }
            : {}),
        })),
        rows: items.map((item, row) => columns.map(({ cell }) => cell(item, cellsOf(row, item)))),
        flagged: items.flatMap(({ standing }, row) => (standing === "late" ? [row] : [])),
      },
      actionsTable(spec),
      ...(calendars.length > 0 ? [calendarsTable(calendars)] : []),
    ],
  };
}

const SIGNALS = { bad: 3, warning: 2, good: 1, plain: "-" } as const;

/** What each standing asks for; the rows' formulas look here, so an office can put its own words. */
function actionsTable({ actions, step }: TrackerSpec): TableBlock {
  return {
    kind: "table",
    id: "actions",
    title: "What to do, by standing (change the words as you like)",
    asTable: false,
    columns: [
      { title: "Stands", format: "text" },
      { title: "Signal", format: "signal" },
      { title: "What to do", format: "text" },
    ],
    rows: [
      ...STANDINGS.map((standing) => [standing, SIGNALS[STANDING_TONES[standing]], actions[standing]]),
      ...(step === undefined ? [] : [["before that", null, step.pending]]),
    ],
  };
}

/** The school calendars side by side: the formulas count by these cells. */
function calendarsTable(calendars: readonly NamedCalendar[]): TableBlock {
  const longest = Math.max(1, ...calendars.map(({ dates }) => dates.length));
  return {
    kind: "table",
    id: "calendars",
    title: "School calendars used",
    asTable: false,
    columns: calendars.map(({ name, calendar }) => ({
      title: `${calendar.holds === "school days" ? "School days" : "Days off"}${name === "" ? "" : `: ${name}`}`,
      format: "date",
      width: 16,
    })),
    rows: Array.from({ length: longest }, (_, row) => calendars.map(({ dates }) => dates[row] ?? null)),
  };
}

function calendarOf(calendars: readonly NamedCalendar[], { cells }: TrackedItem): NamedCalendar | undefined {
  return calendars.find(({ name }) => name === (cells["calendar"] ?? ""));
}

function datesOf(calendars: readonly NamedCalendar[], item: TrackedItem): string {
  const own = calendarOf(calendars, item);
  const column = own === undefined ? 0 : calendars.indexOf(own);
  const rows = Math.max(1, own?.dates.length ?? 1);
  return `{range:calendars!1,${column + 1},${rows},${column + 1}}`;
}
