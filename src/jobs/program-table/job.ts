import { LEGISLATIVE_REPORT } from "../../achievement/deadlines/deadlineRules";
import { nameOf } from "../../achievement/eligibility/districtKey";
import { POINTS_ABOVE } from "../../achievement/eligibility/isolationRules";
import { PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import { AID_PERCENT, INITIAL_RATE } from "../../achievement/revenueRules";
import type { Note } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { value } from "../../measures/outcome";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobProblem,
  type JobResult,
} from "../declaration";
import { changesTable } from "../eligibilityTables/changesTable";
import {
  ADJACENCY_INPUT,
  EARLIER_INPUT,
  ENROLLMENT_INPUT,
  SCHOOLS_INPUT,
  VOLUNTARY_INPUT,
} from "../eligibilityTables/forms";
import { runEligibility, type EligibilityRun } from "../eligibilityTables/run";
import {
  CORNERS_SETTING,
  NEAR_MISS_SETTING,
  POINTS_SETTING,
  PREKINDERGARTEN_SETTING,
} from "../eligibilityTables/settings";
import { DistrictNames } from "../programTables/districtNames";
import { GOALS_INPUT, readDistrictGoals, type GoalsReading } from "../programTables/goalRows";
import { readRevenue, REVENUE_INPUT, type RevenueReading } from "../programTables/revenueRows";
import { numberSetting } from "../settingValues";
import { isMet, PARTICIPATING, programRows, type ProgramRow } from "./rows";
import {
  amountColumn,
  charts,
  goalColumns,
  kinded,
  kindTable,
  programRange,
  programTable,
  standingTable,
  standingYears,
  sumOf,
  yearsTable,
} from "./tables";

export const job: Job = {
  id: "program-table",
  group: "eligibility",
  title: "The whole state as a table",
  summary:
    "Lists the districts of the program with how they qualify, revenue, aid, levy and goals met by kind, with totals: what a report to the legislature needs.",
  inputs: [
    ENROLLMENT_INPUT,
    ADJACENCY_INPUT,
    { ...SCHOOLS_INPUT, optional: true },
    VOLUNTARY_INPUT,
    REVENUE_INPUT,
    GOALS_INPUT,
    EARLIER_INPUT,
  ],
  settings: [
    {
      kind: "whole",
      id: "fy",
      from: "fiscal-year",
      title: "Fiscal year",
      help: "State fiscal year of the revenue: 2027 is school year 2026-27. Rows of other years are shown year over year.",
      default: "this fiscal year",
      minimum: 2014,
      maximum: 2099,
    },
    {
      kind: "choice",
      id: "who",
      title: "Which districts",
      help: "A district that may take part need not do so. Those with revenue figures of the year, or with goals, do.",
      choices: [
        { value: "all", label: "All that may take part" },
        { value: "taking", label: "Those with revenue figures or goals" },
      ],
      default: "all",
    },
    POINTS_SETTING,
    CORNERS_SETTING,
    NEAR_MISS_SETTING,
    PREKINDERGARTEN_SETTING,
  ],
  sources: [
    newest(POINTS_ABOVE)!.source,
    newest(PROTECTED_GROUPS)!.source,
    INITIAL_RATE[0]!.source,
    AID_PERCENT[0]!.source,
    newest(LEGISLATIVE_REPORT)!.source,
  ],
  compute,
};

const NO_REVENUE: RevenueReading = { of: () => undefined, yearsOf: () => [], problems: [] };
const NO_GOALS: GoalsReading = { of: () => [], problems: [] };

function compute(data: JobData, context: JobContext): JobResult {
  const fy = numberSetting(context, "fy");
  if (fy === undefined || !Number.isInteger(fy))
    return {
      ...NOTHING,
      problems: [
        {
          severity: "error",
          message: "Fiscal year: there is no such year",
          advice: "Write a state fiscal year, such as 2027.",
        },
      ],
    };
  const run = runEligibility(data, context);
  if (!("result" in run)) return { ...NOTHING, problems: run.problems };
  const names = new DistrictNames(run.result.districts);
  const revenue = readRevenue(data["revenue"], fy, names);
  const goals = readDistrictGoals(data["goals"], names);
  const all = programRows(run, revenue, goals, fy);
  const rows =
    context.settings["who"] === "taking"
      ? all.filter((row) => row.revenue !== undefined || row.goals.length > 0)
      : all;
  const problems = [...run.problems, ...revenue.problems, ...goals.problems, ...withoutWay(rows)];
  if (rows.length === 0) return { ...NOTHING, problems, notes: notesOf(run, data, fy, rows) };
  const years = yearsTable(rows, revenue);
  const changes = changesTable(run);
  return {
    ...NOTHING,
    figures: figuresOf(rows, data),
    tables: [
      standingTable(rows),
      ...(data["goals"] === undefined ? [] : [kindTable(rows)]),
      ...(years === undefined ? [] : [years]),
      ...(run.earlier === undefined
        ? []
        : [standingYears(byNeighbors(run, run.result), byNeighbors(run, run.earlier))]),
      ...(changes === undefined || changes.rows.length === 0 ? [] : [changes]),
      programTable(rows),
    ],
    charts: charts(rows),
    problems,
    notes: notesOf(run, data, fy, rows),
  };
}

/** The rows of a year by its neighbors alone: schools and approvals are known for one year only, so both years go without. */
function byNeighbors(run: EligibilityRun, result: EligibilityRun["result"]): readonly ProgramRow[] {
  return programRows({ ...run, result, schools: undefined, voluntary: [] }, NO_REVENUE, NO_GOALS, 0);
}

function withoutWay(rows: readonly ProgramRow[]): readonly JobProblem[] {
  return rows
    .filter(({ standing }) => standing === "None of the four ways")
    .map(({ district }) => ({
      severity: "warning",
      message: `${nameOf(district.name)} has revenue figures or goals, but none of the four ways in holds by these tables`,
      advice:
        "Look at its enrollment and neighbors; add the tables of schools and of voluntary districts where they are missing.",
    }));
}

function figuresOf(rows: readonly ProgramRow[], data: JobData): readonly Figure[] {
  const participating = rows.filter(({ standing }) => PARTICIPATING.includes(standing)).length;
  const uncertain = rows.filter(({ standing }) => standing === "Not certain").length;
  const figures: Figure[] = [
    {
      id: "participating",
      title: "Districts that may take part",
      unit: "count",
      outcome: value(participating),
    },
  ];
  if (uncertain > 0)
    figures.push({
      id: "uncertain",
      title: "Districts for which it is not certain",
      unit: "count",
      outcome: value(uncertain),
      verdict: { text: "counts are hidden", tone: "warning" },
    });
  if (data["revenue"] !== undefined) {
    const without = rows.filter(
      ({ standing, revenue }) => standing !== "Not certain" && revenue === undefined,
    ).length;
    figures.push(
      ...(["revenue", "aid", "levy"] as const).map((id): Figure => ({
        id,
        title: { revenue: "Revenue", aid: "State aid", levy: "Local levy" }[id],
        unit: "money",
        outcome: value(sumOf(rows, id)),
        formula: `=SUM(${programRange(rows, amountColumn(id))})`,
        ...(without > 0 && id === "revenue"
          ? {
              verdict: {
                text: `${without} of the districts have no row of revenue figures`,
                tone: "warning" as const,
              },
            }
          : {}),
      })),
    );
  }
  if (data["goals"] !== undefined) {
    const goals = kinded(rows);
    const sum = (met: boolean) =>
      `=${goalColumns(met)
        .map((at) => `SUM(${programRange(rows, at)})`)
        .join("+")}`;
    figures.push(
      {
        id: "goals",
        title: "Goals of the three kinds",
        unit: "count",
        outcome: value(goals.length),
        formula: sum(false),
      },
      {
        id: "goalsMet",
        title: "Goals met",
        unit: "count",
        outcome: value(goals.filter(isMet).length),
        formula: sum(true),
      },
    );
  }
  return figures;
}

function notesOf(
  run: EligibilityRun,
  data: JobData,
  fy: number,
  rows: readonly ProgramRow[],
): readonly Note[] {
  const notes: Note[] = [
    {
      text: "A district that qualifies in several ways is counted once: as isolated, else as adjoining, else by a racially identifiable school, else as voluntary. All its ways are in the table.",
    },
    {
      text: `Revenue is that of ${nameFiscalYear(fy)}. The students are those of the enrollment table, whatever its year.`,
      source: AID_PERCENT[0]!.source,
    },
    {
      text: "The department reports on the program to the legislature in odd years.",
      source: newest(LEGISLATIVE_REPORT)!.source,
    },
  ];
  const adds = (id: string, what: string): void => {
    if (data[id] === undefined) notes.push({ text: what });
  };
  adds(
    "schools",
    "Without a table of schools by grade, districts that qualify by a racially identifiable school are not in the table.",
  );
  adds(
    "voluntary",
    "Without a table of voluntary districts, those that chose to take part are not in the table.",
  );
  adds("revenue", "Without a table of revenue figures there are no dollars.");
  adds("goals", "Without a table of goals and results there are no goals.");
  const goals = rows.flatMap((row) => row.goals);
  const unsaid = goals.length - kinded(rows).length;
  if (unsaid > 0) notes.push({ text: `${unsaid} goals do not say their kind and are counted nowhere.` });
  if (run.result.missing.length > 0)
    notes.push({
      text: `The enrollment table lacks ${run.result.missing.length} districts of the adjacency table. Nothing is guessed for them: had they students, they or a neighbor could qualify.`,
    });
  if (run.earlier !== undefined)
    notes.push({
      text: "Both years are compared by the same adjacency table. Schools and approvals are of this year alone, so districts are counted year over year by their neighbors only.",
    });
  return notes;
}
