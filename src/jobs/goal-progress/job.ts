import { PLAN_YEARS, PROGRESS_REPORT } from "../../achievement/deadlines/deadlineRules";
import { schoolYear } from "../../achievement/plan/checkGoal";
import { GOAL_KIND_TITLES, GOAL_KINDS, type PlanTerm } from "../../achievement/plan/goal";
import { GOAL_STATUSES, type GoalStatus } from "../../achievement/plan/trackGoal";
import type { Note, ResultTable } from "../../indicators/declaration";
import { value } from "../../measures/outcome";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { GOAL_COLUMNS, GOAL_EXAMPLE, RESULT_COLUMNS } from "../planGoals/columns";
import { termOf } from "../planGoals/planTerm";
import { readGoals } from "../planGoals/readGoals";
import { tracked, type TrackedGoal } from "../planGoals/trackedGoal";
import { goalCharts, MOST_CHARTS } from "./charts";
import { progressSheet } from "./progressSheet";
import { progressTable, suggestionTable } from "./tables";

const INDICATOR_COLUMNS = GOAL_COLUMNS.filter(({ id }) => id !== "kind").map((column) =>
  column.id === "goal" ? { ...column, title: "Key indicator" } : column,
);

export const job: Job = {
  id: "goal-progress",
  group: "plan",
  title: "Goals by year",
  summary:
    "Shows for each goal of the plan whether it is met, on track or behind, and makes the table for the progress report.",
  inputs: [
    {
      id: "goals",
      title: "Goals",
      help: "One row a goal of the plan, with baseline and target, and a column of results for each school year.",
      forms: [
        {
          id: "goals",
          title: "One row a goal",
          rowIs: "a goal of the plan",
          columns: GOAL_COLUMNS,
          many: [RESULT_COLUMNS],
          example: GOAL_EXAMPLE,
        },
      ],
    },
    {
      id: "indicators",
      title: "Key indicators of progress",
      help: "One row a key indicator of a strategy, laid out as the goals.",
      optional: true,
      forms: [
        {
          id: "indicators",
          title: "One row a key indicator",
          rowIs: "a key indicator of progress",
          columns: INDICATOR_COLUMNS,
          many: [RESULT_COLUMNS],
          example: [
            {
              goal: "1a",
              strategy: "1",
              measure: "families at course nights",
              direction: "increase",
              baselineValue: 40,
              baselineYear: "2022-23",
              targetValue: 100,
              targetYear: "2025-26",
              "Result 2023-24": 64,
            },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      foremost: true,
      id: "planFirstYear",
      from: "plan-first-year",
      title: "Plan's first fiscal year",
      help: "2024 for a plan from 2023-24 to 2025-26. Goals are then compared with the plan's years.",
      default: "",
      minimum: 2014,
      maximum: 2099,
      optional: true,
    },
    {
      kind: "choice",
      id: "fromText",
      title: "Blank cells",
      help: "What to do where a cell is blank and the goal in words seems to say it.",
      choices: [
        { value: "ask", label: "Ask for them" },
        { value: "use", label: "Take them from the goal in words" },
      ],
      default: "ask",
    },
  ],
  sources: [PROGRESS_REPORT[0]!.source, PLAN_YEARS[0]!.source],
  compute,
};

function compute(data: JobData, { settings }: JobContext): JobResult {
  const table = data["goals"];
  if (table === undefined) return NOTHING;
  const term = termOf(settings["planFirstYear"]);
  const options = { useText: settings["fromText"] === "use", ...(term === undefined ? {} : { term }) };
  const read = readGoals(table, { ...options, input: "goals" });
  const indicatorsRead =
    data["indicators"] === undefined
      ? { goals: [], problems: [] }
      : readGoals(data["indicators"], { ...options, input: "indicators", needsKind: false });
  const problems = [...read.problems, ...indicatorsRead.problems];
  if (read.goals.length === 0) return { ...NOTHING, problems };
  const goals = read.goals.map(tracked);
  const indicators = indicatorsRead.goals.map(tracked);
  const charts = goalCharts(goals);
  const suggestions = suggestionTable(read.goals);
  return {
    ...NOTHING,
    figures: figuresOf(goals),
    tables: [
      progressTable("progress", "Goals", goals),
      ...(indicators.length > 0
        ? [progressTable("indicators", "Key indicators of progress", indicators)]
        : []),
      kindsTable(goals),
      ...(suggestions === undefined ? [] : [suggestions]),
    ],
    charts: charts.slice(0, MOST_CHARTS),
    problems,
    notes: [
      ...notesOf(goals, term),
      ...(charts.length > MOST_CHARTS
        ? [
            {
              text: `Charts are drawn of the first ${MOST_CHARTS} of ${charts.length} goals with a track; the table has all of them. To see others drawn, put them first, or make a table of a district's goals alone.`,
            },
          ]
        : []),
    ],
    sheets: [progressSheet(goals, indicators)],
  };
}

const TONES: Readonly<Record<GoalStatus, NonNullable<Figure["verdict"]>["tone"]>> = {
  met: "good",
  "on track": "good",
  behind: "warning",
  "not met": "bad",
  "no data": "plain",
};

function figuresOf(goals: readonly TrackedGoal[]): readonly Figure[] {
  return GOAL_STATUSES.map((status): Figure => {
    const those = goals.filter((one) => one.status === status);
    return {
      id: status.replace(" ", "-"),
      title: status === "no data" ? "Goals without a result" : `Goals ${status}`,
      unit: "count",
      outcome: value(those.length),
      ...(those.length === 0
        ? {}
        : {
            verdict: {
              text: `${those.length === 1 ? "goal" : "goals"} ${those.map(({ read }) => read.name).join(", ")}`,
              tone: TONES[status],
            },
          }),
    };
  });
}

/** Goals met by kind: what a report to the legislature counts. */
function kindsTable(goals: readonly TrackedGoal[]): ResultTable {
  const kinds = [...GOAL_KINDS, undefined].map((kind) => ({
    title: kind === undefined ? "Kind not said" : GOAL_KIND_TITLES[kind],
    goals: goals.filter(({ read }) => read.goal.kind === kind),
  }));
  return {
    id: "kinds",
    title: "Goals by kind",
    columns: [
      { title: "Kind", kind: "text" },
      { title: "Goals", kind: "count" },
      ...GOAL_STATUSES.map((status) => ({ title: status, kind: "count" as const })),
    ],
    rows: kinds
      .filter(({ title, goals: those }) => title !== "Kind not said" || those.length > 0)
      .map(({ title, goals: those }) => [
        title,
        those.length,
        ...GOAL_STATUSES.map((status) => those.filter((one) => one.status === status).length),
      ]),
  };
}

function notesOf(goals: readonly TrackedGoal[], term: PlanTerm | undefined): readonly Note[] {
  return [
    {
      text: "On track and behind are our reading: we expect an even path from baseline to target, a third of the way a year in a plan of three years. Neither statute nor department says where a goal should be before its last year. Met is only a target that is reached.",
    },
    term === undefined
      ? { text: "The plan's first year is not given, so the goals' years are not compared with the plan's." }
      : {
          text: `The plan's years: ${schoolYear(term.first)} to ${schoolYear(term.last)}.`,
          source: PLAN_YEARS[0]!.source,
        },
    {
      text: "The progress report is sent between October 15 and December 15.",
      source: PROGRESS_REPORT[0]!.source,
    },
    ...(goals.some(
      ({ status, track, read }) => status === "met" && track?.latest?.year !== read.goal.targetYear,
    )
      ? [
          {
            text: "A goal that is met before its year is called met by its newest result; it can still fall back.",
          },
        ]
      : []),
  ];
}
