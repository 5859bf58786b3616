import type { Note } from "../../indicators/declaration";
import { inForce, newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { isoDate, serialOfIso } from "../../measures/dates";
import { value } from "../../measures/outcome";
import { MONITORING_CYCLE, OLDER_REVIEWS, SELF_REVIEW_DUE } from "../../monitoring/recordReview/cycle";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { readSeed, SEED_SETTING } from "../drawing/recipe";
import { numberSetting } from "../settingValues";
import { DISTRICT_COLUMNS } from "./columns";
import {
  readDistricts,
  taskFor,
  type CycleChoices,
  type CycleDistrict,
  type DistrictTask,
  type TaskStatus,
} from "./districts";
import {
  calendarOf,
  countsChart,
  countsTable,
  cycleSheet,
  olderTable,
  tasksTable,
  yearsTable,
} from "./outputs";

const GROUPS = inPlan("Indicators 11, 13 and 15, groups of the cycle (lines 1287, 1440 and 1734)");

export const job: Job = {
  id: "monitoring-cycle",
  group: "checks",
  title: "Monitoring cycle",
  summary:
    "Says what each district has to do in each of the five years of monitoring, with the last days, a sheet to keep and a calendar.",
  inputs: [
    {
      id: "districts",
      title: "Districts",
      help: "One row a district with its first year or its group; those without either are dealt to the five groups.",
      forms: [
        {
          id: "districts",
          title: "One row a district",
          rowIs: "a district",
          columns: DISTRICT_COLUMNS,
          // Made up. 46,000 is December 9, 2025.
          example: [
            { district: "Prairie Lake (made up)", first: "2026-27", area: "rural" },
            { district: "Oak Ridge (made up)", first: "2025-26", area: "metro", identified: 46000 },
            { district: "River Academy (made up)", group: 3, area: "metro" },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "fy",
      from: "fiscal-year",
      title: "Fiscal year",
      help: "The year whose tasks are shown: 2027 is school year 2026-27.",
      default: "this fiscal year",
      minimum: 2006,
      maximum: 2099,
    },
    {
      kind: "whole",
      id: "base",
      title: "Group 1 is in its first year in fiscal year",
      help: "Group 2 follows one year later, and so on. It matters only for districts without a first year of their own.",
      default: "this fiscal year",
      minimum: 2006,
      maximum: 2099,
    },
    {
      kind: "date",
      id: "asOf",
      title: "Judge on",
      help: "The day on which tasks are late or open.",
      default: "today",
    },
    {
      kind: "whole",
      id: "remind",
      from: "remind-days",
      title: "Reminder, days before",
      help: "In the calendar, and the days left from which a task is marked as soon due; 0 for no reminder.",
      default: "30",
      minimum: 0,
      maximum: 366,
    },
    SEED_SETTING,
  ],
  sources: [
    newest(MONITORING_CYCLE)!.source,
    OLDER_REVIEWS[0]!.source,
    newest(SELF_REVIEW_DUE)!.source,
    GROUPS,
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const table = data["districts"];
  if (table === undefined) return NOTHING;
  const fy = numberSetting(context, "fy");
  const asOf = serialOfIso(context.settings["asOf"] ?? "");
  if (fy === undefined || asOf === undefined) {
    const message = `${fy === undefined ? "Fiscal year" : "Judge on"}: there is no such year or day`;
    return {
      ...NOTHING,
      problems: [
        { severity: "error", message, advice: "Write a year such as 2027 and a day such as 2026-11-21." },
      ],
    };
  }
  const older = olderTable(fy);
  if (older !== undefined) return beforeTheCycle(fy, older);
  const remind = Math.max(0, numberSetting(context, "remind") ?? 30);
  const choices: CycleChoices = {
    fy,
    base: numberSetting(context, "base") ?? fy,
    seed: readSeed(context.settings),
    asOf,
    soon: remind,
  };
  const { districts, problems } = readDistricts(table, choices);
  if (districts.length === 0) return { ...NOTHING, problems };
  const tasks = inOrder(districts.map((district) => taskFor(district, choices)));
  const calendar = calendarOf(tasks, choices, remind);
  return {
    ...NOTHING,
    figures: figuresOf(tasks),
    tables: [tasksTable(tasks), countsTable(tasks, fy), yearsTable(districts, fy)],
    charts: [countsChart(tasks, fy)],
    problems,
    notes: notesOf(districts, choices),
    sheets: [cycleSheet(tasks, fy)],
    files: calendar === undefined ? [] : [calendar],
  };
}

function beforeTheCycle(fy: number, older: ReturnType<typeof olderTable> & object): JobResult {
  return {
    ...NOTHING,
    tables: [older],
    problems: [
      {
        severity: "error",
        message: `Fiscal year: in ${nameFiscalYear(fy)} the older cycle was in force, and the plan does not print which year held which review`,
        advice: "Choose fiscal year 2010 or later.",
      },
    ],
    notes: [{ text: OLDER_REVIEWS[0]!.note!, source: OLDER_REVIEWS[0]!.source }],
  };
}

const ORDER: readonly TaskStatus[] = ["late", "soon", "open", "no date", "done late", "done", "no task"];

/** What is late first, then by last day, then by name. */
function inOrder(tasks: readonly DistrictTask[]): readonly DistrictTask[] {
  return [...tasks].sort(
    (one, other) =>
      ORDER.indexOf(one.status) - ORDER.indexOf(other.status) ||
      (one.due ?? 0) - (other.due ?? 0) ||
      one.district.district.localeCompare(other.district.district, "en", { numeric: true }),
  );
}

function figuresOf(tasks: readonly DistrictTask[]): readonly Figure[] {
  const count = (...statuses: readonly TaskStatus[]) =>
    tasks.filter(({ status }) => statuses.includes(status)).length;
  const late = count("late");
  const undated = count("no date");
  const next = tasks.find(({ status }) => status === "soon" || status === "open");
  return [
    {
      id: "late",
      title: "Late",
      unit: "count",
      outcome: value(late),
      verdict: late === 0 ? { text: "nothing is late", tone: "good" } : { text: "late", tone: "bad" },
    },
    {
      id: "soon",
      title: "Due soon",
      unit: "count",
      outcome: value(count("soon")),
      ...(count("soon") > 0 ? { verdict: { text: "due soon", tone: "warning" as const } } : {}),
    },
    {
      id: "undated",
      title: "Without a date",
      unit: "count",
      outcome: value(undated),
      ...(undated > 0 ? { verdict: { text: "the table says what is missing", tone: "plain" as const } } : {}),
    },
    { id: "done", title: "Done", unit: "count", outcome: value(count("done", "done late")) },
    {
      id: "next",
      title: "Next last day",
      unit: "text",
      outcome: value(
        next === undefined
          ? "no last day is ahead"
          : `${isoDate(next.due!)}: ${next.district.district}, ${next.task!.title}`,
      ),
    },
  ];
}

function notesOf(
  districts: readonly CycleDistrict[],
  { fy, base, seed, asOf }: CycleChoices,
): readonly Note[] {
  const cycle = inForce(MONITORING_CYCLE, fy - 1)!;
  const report = inForce(SELF_REVIEW_DUE, fy - 1)!;
  const dealt = districts.filter(({ by }) => by === "dealt").length;
  return [
    { text: `${nameFiscalYear(fy)}, judged on ${isoDate(asOf)}. ${cycle.note}`, source: cycle.source },
    { text: report.note!, source: report.source },
    {
      text: "Corrections are due one year after the day the findings were identified; the plan prints no date for the visit and for the verification.",
      source: inPlan("Indicator 15, Measurement (lines 1723-1726)"),
    },
    ...(dealt > 0
      ? [
          {
            text: `${dealt} ${dealt === 1 ? "district" : "districts"} without first year or group: dealt to the groups at random with seed ${seed}, evenly in each area; group 1 begins in ${nameFiscalYear(base)}. The plan's groups also look at earlier visits, location and students. The job Cycle of districts deals with more care.`,
            source: GROUPS,
          },
        ]
      : []),
    {
      text: `Before: ${OLDER_REVIEWS[0]!.value!.map(({ code, title }) => `${title.toLowerCase()} (${code})`).join(", ")}. ${OLDER_REVIEWS[0]!.note}`,
      source: OLDER_REVIEWS[0]!.source,
    },
  ];
}
