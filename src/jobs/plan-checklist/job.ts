import { checkRequirement, requirementsFor, type PlanFacts } from "../../achievement/plan/checklist";
import { PARENT_COMMITTEE_FROM, REQUIREMENTS } from "../../achievement/plan/requirements";
import { seenInGoals } from "../../achievement/plan/seenInGoals";
import { PLAN_YEARS } from "../../achievement/deadlines/deadlineRules";
import { fiscalYearNamed } from "../../achievement/fiscalYearText";
import { inForce } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { serialOfIso } from "../../measures/dates";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
  type JobTable,
} from "../declaration";
import { GOAL_COLUMNS, GOAL_EXAMPLE } from "../planGoals/columns";
import { termOf } from "../planGoals/planTerm";
import { readGoals } from "../planGoals/readGoals";
import { numberSetting } from "../settingValues";
import { ANSWER_COLUMNS, ANSWER_EXAMPLE, STRATEGY_COLUMNS, STRATEGY_EXAMPLE } from "./columns";
import { dayProblems } from "./days";
import { readAnswers, readStrategies } from "./readAnswers";
import { checklistNotes, checklistSheet, checklistTable, figuresOf } from "./results";
import { SETTINGS } from "./settings";

export const job: Job = {
  id: "plan-checklist",
  group: "plan",
  title: "Checklist of the plan",
  summary:
    "Shows what the three-year plan still needs before it is sent in, from your answers and your table of goals.",
  inputs: [
    {
      id: "answers",
      title: "Checklist",
      help: "The sheet this job writes, with an answer, a day and what shows it. Without it everything is open.",
      optional: true,
      forms: [
        {
          id: "answers",
          title: "One row a requirement",
          rowIs: "a requirement",
          columns: ANSWER_COLUMNS,
          example: ANSWER_EXAMPLE,
        },
      ],
    },
    {
      id: "goals",
      title: "Goals",
      help: "The plan's goals. The requirements on goals are then answered from them.",
      optional: true,
      forms: [
        {
          id: "goals",
          title: "One row a goal",
          rowIs: "a goal of the plan",
          columns: GOAL_COLUMNS,
          example: GOAL_EXAMPLE.map((row) =>
            Object.fromEntries(Object.entries(row).filter(([id]) => !id.startsWith("Result"))),
          ),
        },
      ],
    },
    {
      id: "strategies",
      title: "Strategies",
      help: "The plan's strategies, each with its goals, research, measures and key indicators.",
      optional: true,
      forms: [
        {
          id: "strategies",
          title: "One row a strategy",
          rowIs: "a strategy of the plan",
          columns: STRATEGY_COLUMNS,
          example: STRATEGY_EXAMPLE,
        },
      ],
    },
  ],
  settings: SETTINGS,
  sources: [
    REQUIREMENTS["board-approval"][0]!.source,
    REQUIREMENTS["community-council"][0]!.source,
    REQUIREMENTS["member-goals"][0]!.source,
    REQUIREMENTS.hearing[0]!.source,
    PARENT_COMMITTEE_FROM.page[0]!.source,
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const planFirstYear = numberSetting(context, "planFirstYear") ?? likelyFirstYear(data["goals"], context);
  const term = termOf(String(planFirstYear ?? ""));
  if (planFirstYear === undefined || term === undefined) {
    return {
      ...NOTHING,
      problems: [
        {
          severity: "error",
          message: "Plan's first fiscal year: there is no such plan here",
          advice: "Write the first fiscal year of the plan, from 2015 on.",
        },
      ],
    };
  }
  const facts = factsOf(context, planFirstYear);
  const asOf = serialOfIso(context.settings["asOf"] ?? "");
  const read =
    data["answers"] === undefined ? { answers: new Map(), problems: [] } : readAnswers(data["answers"], asOf);
  const goals =
    data["goals"] === undefined
      ? undefined
      : readGoals(data["goals"], { input: "goals", term, useText: false });
  const strategies = data["strategies"] === undefined ? undefined : readStrategies(data["strategies"]);
  const seen = seenInGoals(
    (goals?.goals ?? []).map(({ goal, ...one }) => ({
      ...one,
      ...(goal.kind === undefined ? {} : { kind: goal.kind }),
    })),
    strategies?.strategies,
  );
  const checked = requirementsFor(facts).map((due) => {
    const shown = seen.get(due.id);
    return checkRequirement(due, {
      ...read.answers.get(due.id),
      ...(shown === undefined ? {} : { seen: shown }),
    });
  });
  const days = dayProblems(read.answers, facts, context.settings["newlyIdentified"] === "yes");
  return {
    ...NOTHING,
    figures: figuresOf(checked),
    tables: [checklistTable(checked, read.answers)],
    problems: [...read.problems, ...days, ...(goals?.problems ?? []), ...(strategies?.problems ?? [])],
    notes: checklistNotes(checked, facts),
    sheets: [checklistSheet(checked, read.answers, nameFiscalYear(planFirstYear))],
  };
}

/** The plan the goals end with, else the one of the day it is judged on: most people check the plan they have in hand. */
function likelyFirstYear(goals: JobTable | undefined, context: JobContext): number | undefined {
  const targets = (goals?.rows.columns["targetYear"] ?? []).flatMap(
    (cell) => fiscalYearNamed(String(cell ?? "")) ?? [],
  );
  const ends = targets.length === 0 ? undefined : Math.max(...targets);
  const years = ends === undefined ? undefined : inForce(PLAN_YEARS, ends)?.value;
  if (ends !== undefined && years !== undefined) return ends - years + 1;
  const [, year, month] = /^(\d{4})-(\d{2})-/.exec(context.settings["asOf"] ?? "") ?? [];
  return year === undefined ? undefined : Number(year) + (Number(month) >= 7 ? 1 : 0);
}

function factsOf(context: JobContext, planFirstYear: number): PlanFacts {
  const students = numberSetting(context, "americanIndianStudents");
  const { settings } = context;
  return {
    planFirstYear,
    identifiableSchools: numberSetting(context, "identifiableSchools") ?? 0,
    inCollaborative: settings["inCollaborative"] !== "no",
    isolated: settings["isolated"] === "yes",
    parentCommitteeBy: settings["parentCommitteeBy"] === "page" ? "page" : "rule",
    ...(students === undefined ? {} : { americanIndianStudents: students }),
  };
}
