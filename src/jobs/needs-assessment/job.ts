import { NEEDS } from "../../achievement/plan/needs";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { MDE_INTEGRATION_PAGE } from "../../law/sources";
import type { ReportSheet } from "../../sheets/reportSheet";
import { NOTHING, type Job, type JobContext, type JobResult } from "../declaration";
import { numberSetting } from "../settingValues";

const SOURCE = {
  source: MDE_INTEGRATION_PAGE,
  at: "needs assessment, optional but encouraged (lines 91 and 93)",
};

export const job: Job = {
  id: "needs-assessment",
  group: "plan",
  title: "Needs assessment",
  summary:
    "Makes a sheet of questions to look at before a plan is written, with the data for each and room for what you find.",
  inputs: [],
  settings: [
    {
      kind: "text",
      id: "district",
      from: "own district",
      title: "District",
      help: "Its name, for the heading.",
      default: "",
      optional: true,
    },
    {
      kind: "whole",
      id: "planFirstYear",
      from: "plan-first-year",
      title: "Plan's first fiscal year",
      help: "Of the plan that is to be written, for the heading.",
      default: "",
      minimum: 2015,
      maximum: 2099,
      optional: true,
    },
  ],
  sources: [SOURCE],
  compute,
};

const PRIORITIES = ["High", "Medium", "Low", "No need"] as const;

function compute(_data: unknown, context: JobContext): JobResult {
  const district = context.settings["district"]?.trim() ?? "";
  const planFirstYear = numberSetting(context, "planFirstYear");
  const heading = [
    "Achievement and Integration: needs assessment",
    ...(district === "" ? [] : [district]),
    ...(planFirstYear === undefined ? [] : [`plan from ${nameFiscalYear(planFirstYear)}`]),
  ].join(", ");
  return {
    ...NOTHING,
    tables: [
      {
        id: "questions",
        title: "Questions to look at",
        columns: [
          { title: "Area", kind: "text" },
          { title: "Question", kind: "text" },
          { title: "Data", kind: "text" },
          { title: "Where", kind: "text" },
          { title: "May lead to", kind: "text" },
        ],
        rows: NEEDS.map(({ area, question, data, where, leadsTo }) => [area, question, data, where, leadsTo]),
      },
    ],
    notes: [
      {
        text: "A needs assessment is optional; the department encourages it and asks for no form. These questions are ours.",
        source: SOURCE,
      },
      { text: "Leave out figures of groups that are too small to be shown to others." },
    ],
    sheets: [needsSheet(heading)],
  };
}

function needsSheet(heading: string): ReportSheet {
  return {
    name: "Needs assessment",
    label: "Needs assessment",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: heading },
      {
        kind: "text",
        style: "body",
        text: "Write the figure and its year, what it tells, and how much it matters; the goals of the plan then answer the needs marked High. The last five columns are yours.",
      },
      {
        kind: "table",
        id: "needs",
        title: "Needs",
        columns: [
          { title: "Area", format: "text", width: 18 },
          { title: "Question", format: "text", width: 44 },
          { title: "Data", format: "text", width: 40 },
          { title: "Where", format: "text", width: 40 },
          { title: "May lead to", format: "text", width: 14 },
          { title: "Our figures, with year", format: "text", width: 30 },
          { title: "What they tell", format: "text", width: 36 },
          {
            title: "Priority",
            format: "text",
            width: 11,
            rule: {
              kind: "list",
              choices: PRIORITIES,
              message: `Priority: write one of ${PRIORITIES.join(", ")}.`,
            },
          },
          { title: "Goal it leads to", format: "text", width: 30 },
          { title: "Who looked", format: "text", width: 18 },
        ],
        rows: NEEDS.map(({ area, question, data, where, leadsTo }) => [
          area,
          question,
          data,
          where,
          leadsTo,
          null,
          null,
          null,
          null,
          null,
        ]),
      },
    ],
  };
}
