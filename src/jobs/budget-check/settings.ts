import type { ImprovementDuty } from "../../achievement/budget/improvementFunding";
import { centsOf, type Cents } from "../../measures/money";
import type { BudgetQuestion } from "../budgetTables/question";
import type { JobContext, JobSetting } from "../declaration";
import { numberSetting } from "../settingValues";

const money = (id: string, title: string, help: string): JobSetting => ({
  kind: "number",
  foremost: true,
  id,
  title,
  help,
  default: "",
  minimum: 0,
  maximum: 1e9,
  optional: true,
});

export const SETTINGS: readonly JobSetting[] = [
  {
    kind: "whole",
    foremost: true,
    id: "fy",
    from: "fiscal-year",
    title: "Fiscal year",
    help: "State fiscal year of the budget: 2027 is school year 2026-27. Empty: the newest rules.",
    default: "",
    minimum: 2014,
    maximum: 2100,
    optional: true,
  },
  money(
    "maxInitial",
    "Maximum initial revenue",
    "Line 12 of the Integration Revenue Report, dollars. Empty: not checked.",
  ),
  money(
    "maxIncentive",
    "Maximum incentive revenue",
    "Line 13 of the same report, dollars. Empty: not checked.",
  ),
  {
    kind: "choice",
    id: "base",
    title: "Percents of",
    help: "What the 80/20/10 percent ratios are taken of. The law speaks of revenue, the department's workbook of the budget; which dollars exactly was not found.",
    choices: [
      { value: "total", label: "The whole budget, 313 and 318" },
      { value: "313", label: "The budget of initial revenue, 313 only" },
      { value: "revenue", label: "The revenue this budget brings" },
    ],
    default: "total",
  },
  {
    kind: "choice",
    id: "blanks",
    title: "Blank categories and codes",
    help: "Whether a blank cell under a filled one takes its value, as in merged cells.",
    choices: [
      { value: "carried", label: "As merged cells, where the column looks like it" },
      { value: "ask", label: "Ask about each" },
    ],
    default: "carried",
  },
  {
    kind: "whole",
    id: "ris",
    from: "identifiable-schools",
    title: "Racially identifiable schools",
    help: "How many the district has; 0 for none. Empty: not checked.",
    default: "",
    minimum: 0,
    maximum: 1000,
    optional: true,
  },
  {
    kind: "text",
    id: "risSchools",
    title: "Their names",
    help: "With commas between them. A line that names one outside of the section for these schools is shown.",
    default: "",
    optional: true,
  },
  {
    kind: "choice",
    id: "improvement",
    title: "Improvement funding",
    help: "Whether this budget has to hold it.",
    choices: [
      { value: "none", label: "No plan for improvement" },
      { value: "earlier", label: "It was in an earlier budget, and a goal is not met yet" },
      { value: "directed", label: "A percent of the revenue is directed to it" },
    ],
    default: "none",
  },
  {
    kind: "number",
    id: "improvementPercent",
    title: "Percent directed to improvement",
    help: "Above 0, at most 20. Only where a percent is directed.",
    default: "",
    minimum: 0,
    maximum: 20,
    optional: true,
  },
  {
    kind: "choice",
    id: "board",
    title: "School board's approval",
    help: "The form of FY 2015 has the board certify the budget; a district reported in 2020 that its board does not vote it.",
    choices: [
      { value: "notAsked", label: "Not asked for" },
      { value: "yes", label: "Approved" },
      { value: "no", label: "Not approved yet" },
    ],
    default: "notAsked",
  },
];

export function questionOf(context: JobContext): BudgetQuestion {
  const { settings } = context;
  const cents = (id: string): Cents | undefined => {
    const dollars = numberSetting(context, id);
    return dollars === undefined ? undefined : centsOf(dollars);
  };
  const base = settings["base"];
  const board = settings["board"];
  return {
    fy: numberSetting(context, "fy"),
    maxInitial: cents("maxInitial"),
    maxIncentive: cents("maxIncentive"),
    base: base === "313" || base === "revenue" ? base : "total",
    carry: settings["blanks"] !== "ask",
    ris: numberSetting(context, "ris"),
    risSchools: (settings["risSchools"] ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    duty: dutyOf(settings["improvement"], numberSetting(context, "improvementPercent")),
    board: board === "yes" || board === "no" ? board : "notAsked",
  };
}

function dutyOf(kind: string | undefined, percent: number | undefined): ImprovementDuty {
  if (kind === "earlier") return { kind: "earlier" };
  return kind === "directed" ? { kind: "directed", percent: percent ?? 0 } : { kind: "none" };
}
