import { isoDate, nameDate, serialOfIso } from "../../measures/dates";
import { isOpen, judge } from "../../monitoring/trackers/standing";
import { byUrgency, type TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { TrackedRecord } from "../../monitoring/trackers/readRecords";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
  type JobSetting,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { calendarOf } from "./calendar";
import { figuresOf } from "./figures";
import { trackerSheet } from "./sheet";
import type { TrackerSpec } from "./spec";
import { districtTable, standingChart, standingTable, trackerTable } from "./tables";
import { countOf } from "./words";

/** A tracker as a job: one day to judge on, every record by urgency, a sheet to keep and a calendar file. */
export function trackerJob(spec: TrackerSpec): Job {
  const { form, ...input } = spec.input;
  return {
    id: spec.id,
    group: "checks",
    title: spec.title,
    summary: spec.summary,
    inputs: [{ ...input, id: "records", forms: [form] }, ...(spec.moreInputs ?? [])],
    settings: settingsOf(spec),
    sources: spec.sources,
    compute: (data, context) => compute(spec, data, context),
  };
}

function settingsOf(spec: TrackerSpec): readonly JobSetting[] {
  return [
    {
      kind: "date",
      id: "asOf",
      title: "As of",
      help: "The day on which everything is judged. What happened later is taken as not done yet.",
      default: "today",
    },
    {
      kind: "whole",
      id: "atRisk",
      // School days are no calendar days: one number for both would mean two things.
      ...(spec.units === "days" ? { from: "due-soon-days" as const } : {}),
      title: `At risk from (${spec.units} left)`,
      help: `What is open with so many ${spec.units} left, or fewer, is called at risk. ${spec.atRiskWhy}`,
      default: String(spec.atRisk),
      minimum: 0,
      maximum: 365,
    },
    {
      kind: "whole",
      id: "remind",
      from: "remind-days",
      title: "Remind me",
      help: "Days before a due date at which the calendar reminds you; 0 for no reminders.",
      default: "7",
      minimum: 0,
      maximum: 120,
    },
    ...(spec.moreSettings ?? []),
  ];
}

/** Judges the records as they stood on a day. */
export function itemsOf(
  spec: Pick<TrackerSpec, "actions" | "step">,
  records: readonly TrackedRecord[],
  asOf: number,
  atRisk: number,
): readonly TrackedItem[] {
  return byUrgency(
    records.map((record): TrackedItem => {
      const judged = judge(record, asOf, atRisk);
      const { row, name, district, start, due, mark, cells } = record;
      const open = isOpen(judged.standing);
      const stepOpen = spec.step !== undefined && open && (cells[spec.step.column] ?? "") === "";
      const action = spec.actions[judged.standing];
      return {
        ...judged,
        row,
        name,
        district,
        start,
        due,
        markDue:
          open && mark !== undefined && (mark.done === undefined || mark.done > asOf) ? mark.due : undefined,
        next: stepOpen ? `${spec.step!.pending} ${action}` : action,
        cells,
      };
    }),
  );
}

function compute(spec: TrackerSpec, data: JobData, context: JobContext): JobResult {
  const asOf = serialOfIso(context.settings["asOf"] ?? "");
  if (asOf === undefined)
    return {
      ...NOTHING,
      problems: [
        {
          severity: "error",
          message: "As of: there is no such day",
          advice: "Choose the day on which to judge, such as 2026-11-21.",
        },
      ],
    };
  const atRisk = numberSetting(context, "atRisk") ?? spec.atRisk;
  const remind = numberSetting(context, "remind") ?? 0;
  const { records, problems, notes = [], calendars = [] } = spec.read(data, context, asOf);
  const items = itemsOf(spec, records, asOf, atRisk);
  const later = [...laterWarnings(spec, records, asOf), ...reasonWarnings(spec, data, items)];
  const all = [...inRowOrder([...problems, ...later])] as JobResult["problems"];
  if (items.length === 0) return { ...NOTHING, problems: all };
  return {
    ...NOTHING,
    figures: figuresOf(spec, items, asOf, atRisk, unreadRows(problems)),
    tables: [
      trackerTable(spec, items),
      ...districtTable(items),
      standingTable(items),
      ...(spec.tables?.(items) ?? []),
    ],
    charts: [standingChart(spec, items)],
    problems: all,
    notes: [
      {
        text: `Judged on ${nameDate(asOf)}. Late means that the last day is over and nothing was done; the last day itself is in time. At risk means ${countOf(atRisk, spec.units)} or fewer left${spec.markTitle === undefined ? "" : ", or a step on the way that is overdue"}.`,
      },
      ...spec.notes,
      ...notes,
    ],
    sheets: [trackerSheet(spec, items, calendars, asOf, atRisk)],
    files: [calendarOf(spec, items, asOf, remind)],
  };
}

/** Rows that an error keeps out: a tracker that drops rows in silence would call a late one nothing. */
function unreadRows(problems: JobResult["problems"]): number {
  const rows = problems.filter(({ severity, input }) => severity === "error" && input === "records");
  return new Set(rows.flatMap(({ row }) => (row === undefined ? [] : [row]))).size;
}

/** A day that has not come yet is asked about: it may be a slip of the year. */
function laterWarnings(
  spec: TrackerSpec,
  records: readonly TrackedRecord[],
  asOf: number,
): JobResult["problems"] {
  const day = isoDate(asOf);
  const warn = (row: number, column: string, message: string, advice: string) => ({
    severity: "warning" as const,
    input: "records",
    row,
    column,
    message,
    advice,
  });
  const doneColumn = spec.sheet.doneColumn;
  return records.flatMap(({ row, start, done }) => {
    if (start !== undefined && start > asOf && spec.sheet.start !== undefined)
      return [
        warn(
          row,
          spec.sheet.start,
          `${isoDate(start)} has not come yet on ${day}; not begun`,
          "Check the date, or choose a later day to judge on.",
        ),
      ];
    if (done === undefined || done <= asOf) return [];
    return [
      warn(
        row,
        doneColumn,
        `${isoDate(done)} has not come yet on ${day}; taken as not done`,
        "Check the date, or choose a later day to judge on.",
      ),
    ];
  });
}

/** What is late has to be accounted for with a reason. */
function reasonWarnings(
  { reasonColumn, input }: TrackerSpec,
  data: JobData,
  items: readonly TrackedItem[],
): JobResult["problems"] {
  if (reasonColumn === undefined || data["records"]?.rows.columns[reasonColumn] === undefined) return [];
  const title = input.form.columns.find(({ id }) => id === reasonColumn)?.title ?? "Reason";
  return items
    .filter(
      ({ standing, cells }) => ["late", "done late"].includes(standing) && (cells[reasonColumn] ?? "") === "",
    )
    .map(({ row }) => ({
      severity: "warning",
      input: "records",
      row,
      column: reasonColumn,
      message: `${title}: is blank for what is late`,
      advice: "Write why; the plan asks for the reasons of all delays.",
    }));
}
