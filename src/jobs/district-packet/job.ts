import { BUDGET_DUE, PROGRESS_REPORT } from "../../achievement/deadlines/deadlineRules";
import { DIRECT_PERCENT } from "../../achievement/budget/budgetRules";
import { percentOf } from "../../achievement/eligibility/districtCells";
import { nameOf } from "../../achievement/eligibility/districtKey";
import { POINTS_ABOVE } from "../../achievement/eligibility/isolationRules";
import { PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import { AID_PERCENT, BUDGET_CAP_PERCENT, INITIAL_RATE } from "../../achievement/revenueRules";
import type { InputColumn, Note, ResultCell, ResultTable } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { value } from "../../measures/outcome";
import { INPUTS as BUDGET_INPUTS } from "../budgetTables/columns";
import { DISTRICT_COLUMNS } from "../deadlineTables/columns";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import {
  ADJACENCY_INPUT,
  ENROLLMENT_INPUT,
  SCHOOLS_INPUT,
  VOLUNTARY_INPUT,
} from "../eligibilityTables/forms";
import { cell } from "../eligibilityTables/problems";
import {
  CORNERS_SETTING,
  districtOptions,
  NEAR_MISS_SETTING,
  POINTS_SETTING,
  PREKINDERGARTEN_SETTING,
} from "../eligibilityTables/settings";
import { GOALS_INPUT } from "../programTables/goalRows";
import { REVENUE_INPUT } from "../programTables/revenueRows";
import { packetPage } from "./page";
import { MOST_PAGES, readPacket, type PacketRun } from "./read";
import { statusWords } from "./statusPart";

/** A table of plans says when they begin; asking for it keeps any other table with a column District from being taken for one. */
const PLAN_COLUMNS: readonly InputColumn[] = DISTRICT_COLUMNS.map((column) =>
  column.id === "planFirstYear" ? { ...column, required: true } : column,
);

export const job: Job = {
  id: "district-packet",
  group: "plan",
  title: "Board packet",
  summary:
    "Puts a district on one printed page: status and why, map, revenue with its working, budget ratios, deadlines and goals.",
  inputs: [
    ENROLLMENT_INPUT,
    { ...ADJACENCY_INPUT, optional: true },
    { ...SCHOOLS_INPUT, optional: true },
    VOLUNTARY_INPUT,
    REVENUE_INPUT,
    { ...BUDGET_INPUTS[0]!, optional: true },
    GOALS_INPUT,
    {
      id: "deadlines",
      title: "Plans and hearings",
      help: "One row a district with the first year of its plan, its hearing and what is done, as in Deadlines of the program.",
      optional: true,
      forms: [
        {
          id: "districts",
          title: "One row a district",
          rowIs: "a district",
          columns: PLAN_COLUMNS,
          example: [
            {
              district: "0001-01",
              planFirstYear: 2027,
              newlyIdentified: "No",
              identifiableSchools: 1,
              hearing: 46447,
            },
            { district: "0002-01", planFirstYear: 2028, newlyIdentified: "Yes" },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District",
      help: "The district of the page. A budget, and goals without a column District, are taken to be this district's.",
      options: districtOptions,
      none: "Every district with a status",
    },
    {
      kind: "whole",
      id: "fy",
      from: "fiscal-year",
      title: "Fiscal year",
      help: "State fiscal year of revenue, budget and deadlines: 2027 is school year 2026-27.",
      default: "this fiscal year",
      minimum: 2014,
      maximum: 2099,
    },
    {
      kind: "date",
      id: "asOf",
      title: "As of",
      help: "The day on which a deadline is called late or next.",
      default: "today",
    },
    {
      kind: "whole",
      id: "first",
      title: "Begin with district",
      help: `At most ${MOST_PAGES} pages are made at once, by district number. 1 begins with the first district, ${MOST_PAGES + 1} with the one after the first ${MOST_PAGES}.`,
      default: "1",
      minimum: 1,
      maximum: 1000,
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
    newest(BUDGET_CAP_PERCENT)!.source,
    AID_PERCENT[0]!.source,
    newest(DIRECT_PERCENT)!.source,
    newest(BUDGET_DUE)!.source,
    newest(PROGRESS_REPORT)!.source,
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  if (data["enrollment"] === undefined) return NOTHING;
  const packet = readPacket(data, context);
  if (!("pages" in packet)) return { ...NOTHING, problems: packet.problems };
  return {
    ...NOTHING,
    figures: figuresOf(packet),
    tables: packet.pages.length === 0 ? [] : [pagesTable(packet)],
    problems: packet.problems,
    notes: notesOf(packet),
    sheets: packet.pages.map((district) => packetPage(packet, district)),
  };
}

function figuresOf({ pages, asked }: PacketRun): readonly Figure[] {
  const left = asked - pages.length;
  return [
    { id: "asked", title: "Districts asked for", unit: "count", outcome: value(asked) },
    {
      id: "pages",
      title: "Pages made",
      unit: "count",
      outcome: value(pages.length),
      ...(left > 0
        ? {
            verdict: {
              text: `${left} of ${asked} districts are not among them: at most ${MOST_PAGES} at once; say in the settings with which district to begin, or pick one`,
              tone: "warning" as const,
            },
          }
        : {}),
    },
  ];
}

/** What stands on the pages, one row each. */
function pagesTable(packet: PacketRun): ResultTable {
  const { pages, run, given, revenue, fy } = packet;
  const rows = pages.map((district): ResultCell[] => {
    const amount = revenue.of(district, fy)?.steps.revenue.outcome;
    const dates = packet.dates(district);
    const goals = packet.goals.of(district);
    const late = dates?.filter(({ status }) => status.kind === "late").length;
    return [
      nameOf(district.name),
      given.adjacency ? statusWords(run, district) : { missing: "no table of adjoining districts" },
      cell(percentOf(district.share)),
      amount === undefined ? { missing: "no row" } : cell(amount),
      late ?? { missing: "no row" },
      goals.length === 0 ? { missing: "no goals" } : goals.filter(({ status }) => status === "met").length,
      goals.length === 0
        ? { missing: "no goals" }
        : goals.filter(({ status }) => status === "behind" || status === "not met").length,
    ];
  });
  return {
    id: "pages",
    title: "Pages",
    columns: [
      { title: "District", kind: "text" },
      { title: "Status", kind: "text" },
      { title: "Protected percent", kind: "percent" },
      { title: "Revenue", kind: "money" },
      { title: "Deadlines late", kind: "count" },
      { title: "Goals met", kind: "count" },
      { title: "Goals behind or not met", kind: "count" },
    ],
    rows,
  };
}

function notesOf({ fy, run, given }: PacketRun): readonly Note[] {
  const notes: Note[] = [
    {
      text: `Each page is set up to print on one upright letter page. Revenue, budget and deadlines are those of ${nameFiscalYear(fy)}; the students are those of the enrollment table, whatever its year.`,
    },
    {
      text: "The pages show the numbers as they were when they were written; run the job again after a change.",
    },
  ];
  if (given.adjacency && run.result.missing.length > 0)
    notes.push({
      text: `The enrollment table lacks ${run.result.missing.length} districts of the adjacency table; nothing is guessed for them, and their neighbors' pages name them.`,
    });
  return notes;
}
