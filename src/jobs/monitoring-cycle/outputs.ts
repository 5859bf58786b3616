import type { ChartData, ResultTable } from "../../indicators/declaration";
import { inForce } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { calendarFile, identifierOf } from "../../measures/calendarFile/calendarFile";
import { isoDate } from "../../measures/dates";
import { MONITORING_CYCLE, OLDER_REVIEWS, taskOf } from "../../monitoring/recordReview/cycle";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { JobFile } from "../declaration";
import { CYCLE_LENGTH, type CycleChoices, type CycleDistrict, type DistrictTask } from "./districts";

const REMINDER_HOUR = 9;

/** How a task stands, in words. */
export function sayTask({ status, daysLeft, task }: DistrictTask): string {
  if (status === "no task") return "the cycle has not begun";
  if (status === "done" || status === "done late") return status;
  if (status === "no date") {
    if (task?.ends === "one year from the findings")
      return "no date: write when the findings were identified";
    if (task?.ends === "day of the visit") return "no date: write the day of the review";
    return "no date is printed for it";
  }
  const days = Math.abs(daysLeft!);
  const word = days === 1 ? "day" : "days";
  return status === "late" ? `late by ${days} ${word}` : `${days} ${word} left`;
}

/** What each district does this year, what is late and what is next first. */
export function tasksTable(tasks: readonly DistrictTask[]): ResultTable {
  return {
    id: "tasks",
    title: "This year",
    columns: [
      { title: "District", kind: "text" },
      { title: "Year of the cycle", kind: "count" },
      { title: "Task", kind: "text" },
      { title: "What is to do", kind: "text" },
      { title: "Who", kind: "text" },
      { title: "Last day", kind: "date" },
      { title: "Stands", kind: "text" },
    ],
    rows: tasks.map((one) => [
      one.district.district,
      one.task?.step ?? null,
      one.task?.title ?? "none yet",
      one.task?.what ?? "",
      one.task === undefined ? "" : `the ${one.task.who}`,
      one.due === undefined ? null : isoDate(one.due),
      sayTask(one),
    ]),
    flagged: tasks.flatMap(({ status }, row) => (status === "late" ? [row] : [])),
  };
}

/** The task of each district in this year and the years after it, until the cycle is through. */
export function yearsTable(districts: readonly CycleDistrict[], fy: number): ResultTable {
  const years = Array.from({ length: CYCLE_LENGTH }, (_, at) => fy + at);
  return {
    id: "years",
    title: "The years ahead",
    columns: [
      { title: "District", kind: "text" },
      { title: "Group", kind: "count" },
      { title: "Placed by", kind: "text" },
      ...years.map((year) => ({ title: nameFiscalYear(year), kind: "text" as const })),
    ],
    rows: districts.map(({ district, group, by, place }) => [
      district,
      group,
      by,
      ...years.map((year) => {
        const task = taskOf(place, year);
        return task === undefined ? "not begun" : `${task.step}: ${task.title}`;
      }),
    ]),
  };
}

/** How many districts have each task this year. */
export function countsTable(tasks: readonly DistrictTask[], fy: number): ResultTable {
  const known = inForce(MONITORING_CYCLE, fy - 1)?.value ?? [];
  const none = tasks.filter(({ task }) => task === undefined).length;
  return {
    id: "counts",
    title: "Districts by task this year",
    columns: [
      { title: "Year of the cycle", kind: "text" },
      { title: "Task", kind: "text" },
      { title: "Districts", kind: "count" },
      { title: "Done", kind: "count" },
      { title: "Late", kind: "count" },
    ],
    rows: [
      ...known.map(({ step, title }) => {
        const own = tasks.filter(({ task }) => task?.step === step);
        return [
          String(step),
          title,
          own.length,
          own.filter(({ status }) => status === "done" || status === "done late").length,
          own.filter(({ status }) => status === "late").length,
        ];
      }),
      ...(none > 0 ? [["", "The cycle has not begun", none, 0, 0]] : []),
    ],
  };
}

export function countsChart(tasks: readonly DistrictTask[], fy: number): ChartData {
  const { rows } = countsTable(tasks, fy);
  return {
    id: "counts",
    title: "Districts by task this year",
    kind: "bar",
    unit: "districts",
    categoryTitle: "Task",
    categories: rows.map(([, title]) => String(title)),
    series: [{ name: "Districts", values: rows.map(([, , count]) => Number(count)) }],
    description: rows.map(([, title, count]) => `${String(title)}: ${String(count)}.`).join(" "),
  };
}

/** The kinds of review before the cycle in force; none where they are no longer in force. */
export function olderTable(fy: number): ResultTable | undefined {
  const older = inForce(OLDER_REVIEWS, fy - 1);
  if (older === undefined) return undefined;
  return {
    id: "older",
    title: "Kinds of review in the older cycle",
    columns: [
      { title: "Short", kind: "text" },
      { title: "Review", kind: "text" },
      { title: "What", kind: "text" },
    ],
    rows: older.value.map(({ code, title, what }) => [code, title, what]),
  };
}

/** January 1, 2005 and December 31, 2099 as serials. */
const DATES = { minimum: 38353, maximum: 73050 };
const dateRule = (title: string) => ({
  kind: "date" as const,
  ...DATES,
  message: `${title}: write a date, such as 3/15/2027.`,
});

/** The districts with their years, to keep up and to give to the job again. */
export function cycleSheet(tasks: readonly DistrictTask[], fy: number): ReportSheet {
  return {
    name: "Cycle sheet",
    label: "Monitoring cycle",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Monitoring cycle, ${nameFiscalYear(fy)}` },
      {
        kind: "text",
        style: "body",
        text: "Write the days as they are known, and give this sheet to the job again: first years that are there are kept. Clear Done on when a new fiscal year begins.",
      },
      {
        kind: "table",
        id: "cycle",
        title: "Districts",
        columns: [
          { title: "District", format: "typedText", width: 30 },
          { title: "First year", format: "typedText", width: 11 },
          { title: "Area or size", format: "text", width: 12 },
          { title: "Findings identified", format: "date", width: 12, rule: dateRule("Findings identified") },
          { title: "On-site review", format: "date", width: 12, rule: dateRule("On-site review") },
          { title: "Done on", format: "date", width: 12, rule: dateRule("Done on") },
          { title: "Step now", format: "general", width: 8 },
          { title: "Task now", format: "text", width: 34 },
          { title: "Last day", format: "date", width: 12 },
          { title: "Stands", format: "text", width: 34 },
        ],
        rows: tasks.map((one) => [
          one.district.district,
          String(one.district.place.firstYear),
          one.district.area === "all" ? null : one.district.area,
          one.district.identified ?? null,
          one.district.visit ?? null,
          one.district.done ?? null,
          one.task?.step ?? null,
          one.task?.title ?? null,
          one.due ?? null,
          sayTask(one),
        ]),
        flagged: tasks.flatMap(({ status }, row) => (status === "late" ? [row] : [])),
      },
    ],
  };
}

/** The last days that are still ahead, as a calendar; undefined without any. */
export function calendarOf(
  tasks: readonly DistrictTask[],
  { fy, asOf }: CycleChoices,
  remind: number,
): JobFile | undefined {
  const events = tasks.flatMap(({ district: { district }, task, due, status }) =>
    task === undefined || due === undefined || due < asOf || status.startsWith("done")
      ? []
      : [
          {
            id: identifierOf("monitoring", `fy${fy}`, district),
            title: `${district}: ${task.title}${task.ends === "day of the visit" ? "" : ", last day"}`,
            first: due,
            description: task.what,
            categories: ["Monitoring"],
            reminders: remind > 0 ? [{ daysBefore: remind, hour: REMINDER_HOUR }] : [],
          },
        ],
  );
  if (events.length === 0) return undefined;
  return {
    name: `monitoring-fy${fy}.ics`,
    title: "Calendar of the last days ahead",
    type: "text/calendar",
    text: calendarFile(events, {
      name: `Monitoring, FY ${fy}`,
      product: "-//Minnesota Indicators for Excel//Monitoring//EN",
      domain: "mn-indicators",
      made: asOf,
    }),
  };
}
