import { nameDate } from "../../measures/dates";
import { STANDINGS, STANDING_TONES, type Standing } from "../../monitoring/trackers/standing";
import type { NamedCalendar } from "../../monitoring/trackers/calendars";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { ReportCell, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import type { Cells, TrackerSpec } from "./spec";

/* The sheet to keep: every record with formulas that look at one cell, the day to judge on. */

/** January 1, 1990 and December 31, 2099 as serials. */
const DATES = { minimum: 32874, maximum: 73050 };
const AS_OF = "{cell:asOf!1,2}";
const AT_RISK = "{cell:asOf!2,2}";
const ROWS = STANDINGS.length;
const OPEN: readonly Standing[] = ["late", "at risk", "due", "no due date"];

interface Column {
  readonly id: string;
  readonly title: string;
  readonly format: TableBlock["columns"][number]["format"];
  readonly width: number;
  readonly cell: (item: TrackedItem, cells: Cells) => ReportCell;
}

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
        text: "Signal follows your cells: red is late, amber is at risk, green is done on time. Rows with a coloured ground were late when this sheet was written.",
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

function columnsOf(spec: TrackerSpec, items: readonly TrackedItem[]): readonly Column[] {
  const { sheet, units } = spec;
  const [idColumn] = spec.input.form.columns;
  const formula = (text: string): ReportCell => ({ formula: `=${text}` });
  const day = (cell: Cells): string => `IF(${cell("finished")}="",${cell("asOf")},${cell("finished")})`;
  return [
    {
      id: "name",
      title: idColumn?.title ?? "Name",
      format: "typedText",
      width: 16,
      cell: ({ name }) => name,
    },
    ...(items.some(({ district }) => district !== undefined)
      ? [
          {
            id: "district",
            title: "District",
            format: "typedText" as const,
            width: 18,
            cell: ({ district }: TrackedItem) => district ?? null,
          },
        ]
      : []),
    ...sheet.own.map((own) => ({
      ...own,
      cell: ({ cells }: TrackedItem): ReportCell => cells[own.id] ?? null,
    })),
    ...(sheet.due === undefined && sheet.own.some(({ id }) => id === "due")
      ? []
      : [
          {
            id: "due",
            title: "Due",
            format: "date" as const,
            width: 12,
            cell: ({ due }: TrackedItem, cell: Cells) =>
              sheet.due === undefined ? (due ?? null) : formula(sheet.due(cell)),
          },
        ]),
    ...(sheet.mark === undefined
      ? []
      : [
          {
            id: "mark",
            title: spec.markTitle ?? "Step due",
            format: "date" as const,
            width: 12,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.mark!.due(cell)),
          },
        ]),
    {
      id: "finished",
      title: "Finished",
      format: "date",
      width: 12,
      cell: (_, cell) => {
        const done = sheet.done(cell);
        return formula(`IF(${done}="","",IF(${done}<=${cell("asOf")},${done},""))`);
      },
    },
    ...(sheet.used === undefined
      ? []
      : [
          {
            id: "used",
            title: sheet.used.title,
            format: "general" as const,
            width: 12,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.used!.formula(cell)),
          },
        ]),
    {
      id: "left",
      title: units === "days" ? "Days left" : "School days left",
      format: "general",
      width: 10,
      cell: (_, cell) =>
        formula(
          sheet.used === undefined
            ? `IF(${cell("due")}="","",${cell("due")}-${day(cell)})`
            : sheet.used.left(cell),
        ),
    },
    ...(sheet.leftOut === undefined
      ? []
      : [
          {
            id: "leftOut",
            title: "Left out because",
            format: "text" as const,
            width: 22,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.leftOut!(cell)),
          },
        ]),
    {
      id: "stands",
      title: "Stands",
      format: "text",
      width: 14,
      cell: (_, cell) => formula(stands(spec, cell)),
    },
    {
      id: "signal",
      title: "Signal",
      format: "signal",
      width: 10,
      cell: (_, cell) =>
        formula(
          `INDEX({range:actions!1,2,${ROWS},2},MATCH(${cell("stands")},{range:actions!1,1,${ROWS},1},0))`,
        ),
    },
    ...(sheet.after === undefined
      ? []
      : [
          {
            id: "after",
            title: sheet.after.title,
            format: "text" as const,
            width: 14,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.after!.formula(cell)),
          },
        ]),
    {
      id: "next",
      title: "What to do next",
      format: "text",
      width: 60,
      cell: (_, cell) => formula(next(spec, cell)),
    },
    { id: "remarks", title: "Remarks of yours", format: "typedText", width: 30, cell: () => null },
  ];
}

/** The same steps as `judge`, in a cell. */
function stands({ sheet }: TrackerSpec, cell: Cells): string {
  const behind =
    sheet.mark === undefined
      ? `${cell("left")}<=${cell("atRisk")}`
      : `OR(${cell("left")}<=${cell("atRisk")},AND(${cell("asOf")}>${cell("mark")},NOT(${doneBy(cell, sheet.mark.done)})))`;
  const open = `IF(${cell("left")}<0,"late",IF(${behind},"at risk","due"))`;
  const done = `IF(${cell("left")}>=0,"done on time","done late")`;
  const judged = `IF(${cell("left")}="","no due date",IF(${cell("finished")}<>"",${done},${open}))`;
  const kept = sheet.leftOut === undefined ? judged : `IF(${cell("leftOut")}<>"","left out",${judged})`;
  return sheet.start === undefined ? kept : `IF(${cell(sheet.start)}>${cell("asOf")},"not begun",${kept})`;
}

/** Whether a day is there and has come. */
function doneBy(cell: Cells, id: string): string {
  return `AND(${cell(id)}<>"",${cell(id)}<=${cell("asOf")})`;
}

function next({ step }: TrackerSpec, cell: Cells): string {
  const action = `INDEX({range:actions!1,3,${ROWS},3},MATCH(${cell("stands")},{range:actions!1,1,${ROWS},1},0))`;
  if (step === undefined) return action;
  const open = OPEN.map((standing) => `${cell("stands")}="${standing}"`).join(",");
  return `IF(AND(OR(${open}),${cell(step.column)}=""),{cell:actions!${ROWS + 1},3}&" ","")&${action}`;
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
