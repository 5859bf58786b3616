import {
  BUDGET_DECISION,
  BUDGET_DUE,
  LEGISLATIVE_REPORT,
  NEW_DISTRICT_DUE,
  PLAN_DUE,
  PLAN_REVIEW,
  PLAN_YEARS,
  POSTING_DAYS,
  PROGRESS_REPORT,
} from "../../achievement/deadlines/deadlineRules";
import { DEADLINE_WORDS, titleOf } from "../../achievement/deadlines/deadlineWords";
import { nameDay, sayStatus, SOON_DAYS } from "../../achievement/deadlines/deadlineStatus";
import { fiscalYearOf } from "../../achievement/deadlines/deadlines";
import type { Note } from "../../indicators/declaration";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { STATUTE_645_15, STATUTE_645_44 } from "../../law/sources";
import { serialOfIso } from "../../measures/dates";
import { notDefined, value } from "../../measures/outcome";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { calendarOf } from "./calendar";
import { DISTRICT_COLUMNS, KEPT_COLUMNS } from "../deadlineTables/columns";
import { SETTINGS } from "./settings";
import { itemsOf, nextOf, type Item } from "../deadlineTables/items";
import { districtFacts, readDistricts, readKept, type District } from "../deadlineTables/readDistricts";
import { datesTable, keptSheet, nextTable } from "./tables";

export const job: Job = {
  id: "ai-deadlines",
  group: "plan",
  title: "Deadlines of the program",
  summary:
    "Shows what is next and what is late in a fiscal year, for one district or many, as a sheet to keep and a calendar file.",
  inputs: [
    {
      id: "districts",
      title: "Districts",
      help: "One row a district with the first year of its plan and its hearing. Without it, the settings describe one district.",
      optional: true,
      forms: [
        {
          id: "districts",
          title: "One row a district",
          rowIs: "a district",
          columns: DISTRICT_COLUMNS,
          example: [
            {
              district: "Prairie Lake (made up)",
              planFirstYear: 2024,
              newlyIdentified: "No",
              identifiableSchools: 1,
              hearing: 46447,
              reportDone: null,
            },
            { district: "Oak Ridge (made up)", planFirstYear: 2028, newlyIdentified: "Yes" },
          ],
        },
      ],
    },
    {
      id: "kept",
      title: "Sheet kept up",
      help: "The sheet Deadlines that this job wrote before, with the days on which things were done.",
      optional: true,
      forms: [
        {
          id: "kept",
          title: "One row a deadline",
          rowIs: "a deadline of a district",
          columns: KEPT_COLUMNS,
          example: [
            { district: "Prairie Lake (made up)", what: "Progress report", about: 2026, done: 46335 },
            { district: "Prairie Lake (made up)", what: "Budget", about: 2028, done: null },
          ],
        },
      ],
    },
  ],
  settings: SETTINGS,
  sources: [
    PLAN_DUE,
    BUDGET_DUE,
    NEW_DISTRICT_DUE,
    POSTING_DAYS,
    PROGRESS_REPORT,
    PLAN_REVIEW,
    BUDGET_DECISION,
    LEGISLATIVE_REPORT,
  ].map((table) => table[table.length - 1]!.source),
  compute,
};

function compute(data: JobData, { settings }: JobContext): JobResult {
  const asOf = serialOfIso(settings["asOf"] ?? "");
  if (asOf === undefined)
    return wrongSetting("Judge on", "Choose the day on which to judge, such as 2026-11-21.");
  const fy = settings["fy"]?.trim() ? Number(settings["fy"]) : fiscalYearOf(asOf);
  if (!Number.isInteger(fy) || fy < 2014 || fy > 2099) {
    return wrongSetting("Fiscal year", "Write a state fiscal year from 2014 on, such as 2027.");
  }
  const read =
    data["districts"] === undefined ? ofSettings(fy, settings) : readDistricts(data["districts"], fy, asOf);
  const keptSheetRead =
    data["kept"] === undefined ? { kept: [], problems: [] } : readKept(data["kept"], asOf);
  const items = itemsOf(fy, asOf, read.districts, keptSheetRead.kept);
  const problems = [...read.problems, ...keptSheetRead.problems];
  if (items.length === 0) return { ...NOTHING, problems };
  const remind = Number(settings["remind"] ?? 14);
  return {
    ...NOTHING,
    figures: figuresOf(items),
    tables: [nextTable(read.districts, items), datesTable(items)],
    problems,
    notes: notesOf(fy, asOf, items),
    sheets: [keptSheet(items, nameFiscalYear(fy), asOf)],
    files: [calendarOf(items, fy, asOf, Number.isInteger(remind) && remind > 0 ? remind : 0)],
  };
}

function wrongSetting(title: string, advice: string): JobResult {
  return {
    ...NOTHING,
    problems: [{ severity: "error", message: `${title}: there is no such day or year`, advice }],
  };
}

/** One district as the settings describe it. */
function ofSettings(
  fy: number,
  settings: JobContext["settings"],
): { readonly districts: readonly District[]; readonly problems: JobResult["problems"] } {
  const name = settings["district"]?.trim() || "Your district";
  const firstYear = settings["planFirstYear"]?.trim() ? Number(settings["planFirstYear"]) : undefined;
  const hearing = serialOfIso(settings["hearing"] ?? "");
  const facts = districtFacts(
    fy,
    firstYear,
    settings["newlyIdentified"] === "yes",
    settings["identifiableSchools"] === "yes",
    hearing,
  );
  const problems: JobResult["problems"][number][] = [];
  if (firstYear === undefined) {
    problems.push({
      severity: "warning",
      message: "Plan's first fiscal year: not given",
      advice: "Write it in the settings; until then the plan's own dates are left out.",
    });
  }
  if (hearing !== undefined && facts.hearing === undefined) {
    problems.push({
      severity: "warning",
      message: `Hearing date: ${nameDay(hearing)} is not in ${nameFiscalYear(fy)}; left out`,
      advice: "Write the hearing of the chosen year, or choose another year.",
    });
  }
  return { districts: [{ name, facts, done: new Map() }], problems };
}

function figuresOf(items: readonly Item[]): readonly Figure[] {
  const own = items.filter(({ deadline }) => deadline.who === "district");
  const late = own.filter(({ status }) => status.kind === "late").length;
  const soon = own.filter(
    ({ status }) => status.kind === "due" || (status.kind === "open" && status.days <= SOON_DAYS),
  ).length;
  const open = own.filter(({ status }) => status.kind === "no date").length;
  const next = nextOf(items);
  const districts = new Set(own.map(({ district }) => district)).size;
  return [
    {
      id: "next",
      title: "What is next",
      unit: "text",
      outcome:
        next?.deadline.last === undefined
          ? notDefined("Nothing more is due in this fiscal year")
          : value(
              `${titleOf(next.deadline.kind, next.deadline.about)}${districts > 1 ? `, ${next.district}` : ""}: ${nameDay(next.deadline.last)}`,
            ),
      ...(next === undefined
        ? {}
        : {
            verdict: {
              text: sayStatus(next.status),
              tone:
                next.status.kind === "late"
                  ? ("bad" as const)
                  : next.status.kind === "due"
                    ? ("warning" as const)
                    : ("plain" as const),
            },
          }),
    },
    {
      id: "late",
      title: "Late",
      unit: "count",
      outcome: value(late),
      verdict: late > 0 ? { text: "late", tone: "bad" } : { text: "nothing is late", tone: "good" },
    },
    {
      id: "soon",
      title: `Due within ${SOON_DAYS} days`,
      unit: "count",
      outcome: value(soon),
      ...(soon > 0 ? { verdict: { text: "due soon", tone: "warning" as const } } : {}),
    },
    {
      id: "undated",
      title: "Without a date",
      unit: "count",
      outcome: value(open),
      ...(open > 0 ? { verdict: { text: "needs the date of the hearing", tone: "warning" as const } } : {}),
    },
  ];
}

function notesOf(fy: number, asOf: number, items: readonly Item[]): readonly Note[] {
  const rules = new Map(items.map(({ deadline }) => [deadline.kind, deadline]));
  return [
    {
      text: `The dates of ${nameFiscalYear(fy)}, July 1 to June 30, judged on ${nameDay(asOf)}. Late means that no day was written on which it was done. What was due in earlier years is not looked at.`,
    },
    {
      text: `A plan holds three years; a district with the same first year sends its next plan every third year.`,
      source: PLAN_YEARS[0]!.source,
    },
    {
      text: "Where a date falls on a weekend or a holiday of the State we say so and name the business days beside it. The date itself stays: whether the next business day is in time is for the department to say.",
      source: { source: STATUTE_645_15, at: "periods of days (form of 2007)" },
    },
    {
      text: "Holidays are those of the statute, with the day after Thanksgiving and the second Monday in October.",
      source: { source: STATUTE_645_44, at: "list of holidays" },
    },
    ...[...rules.values()].map(({ kind, note, source }) => ({
      text: `${DEADLINE_WORDS[kind].title}: ${note ?? DEADLINE_WORDS[kind].what}`,
      source,
    })),
  ];
}
