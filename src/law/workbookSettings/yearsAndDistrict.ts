import type { WorkbookSetting } from "./declaration";

const NOTHING_ASSUMED = { because: "A workbook does not say whose it is." };

/** Whose workbook it is, and for which year. */
export const yearsAndDistrict: readonly WorkbookSetting[] = [
  {
    id: "ffy",
    group: "years",
    title: "Federal fiscal year",
    help: "The year that indicators and pages on child outcomes begin with: 2010 is school year 2010-11. Targets and rules are those of this year, and child outcome pages take the exits of this year only.",
    kind: "whole",
    minimum: 2005,
    maximum: 2099,
    usual: {
      words: "the newest year an indicator has a rule for; every exit on pages of child outcomes",
      source: { because: "Our choice: the newest rule is the likeliest to be asked for." },
    },
  },
  {
    id: "fiscal-year",
    group: "years",
    title: "State fiscal year",
    help: "The year that pages on Achievement and Integration and on monitoring begin with: 2027 is school year 2026-27.",
    kind: "whole",
    minimum: 1990,
    maximum: 2099,
    usual: {
      words: "the fiscal year of today; on pages of a budget, the newest rules",
      source: { because: "A state fiscal year begins on July 1 and has the number of the year it ends in." },
    },
  },
  {
    id: "as-of",
    group: "years",
    title: "As-of day",
    help: "The day that counts as today: what is late, due or open is judged on it. Set it to repeat a report of an earlier day, and empty it again afterwards.",
    kind: "date",
    usual: { words: "today", source: { because: "The day on the clock of this computer." } },
  },
  {
    id: "district-name",
    group: "district",
    title: "District",
    help: "Its name. It is picked where a table has it, and written into headings.",
    kind: "text",
    longest: 80,
    usual: { words: "none", source: NOTHING_ASSUMED },
  },
  {
    id: "district-number",
    group: "district",
    title: "District number",
    help: "Such as 625, or 0001-03 with its type. Tables are searched for the number first and for the name where they have no numbers. Two districts that share a number are told apart by the type only.",
    kind: "text",
    longest: 20,
    usual: { words: "none", source: NOTHING_ASSUMED },
  },
  {
    id: "plan-first-year",
    group: "district",
    title: "Plan's first fiscal year",
    help: "Of the Achievement and Integration plan you work on: 2024 for a plan from 2023-24 to 2025-26.",
    kind: "whole",
    minimum: 2015,
    maximum: 2099,
    usual: { words: "each page asks, or takes it from the goals", source: NOTHING_ASSUMED },
  },
  {
    id: "newly-identified",
    group: "district",
    title: "Newly identified",
    help: "Whether that plan is the district's first: it is due on another day.",
    kind: "choice",
    choices: [
      { value: "no", label: "No" },
      { value: "yes", label: "Yes" },
    ],
    usual: { value: "no", source: { because: "Our choice: most plans follow an earlier one." } },
  },
  {
    id: "identifiable-schools",
    group: "district",
    title: "Racially identifiable schools",
    help: "How many the district has. Each needs its own part in the plan and its own lines in the budget.",
    kind: "whole",
    minimum: 0,
    maximum: 1000,
    usual: { words: "none in the plan's checklist; not checked in a budget", source: NOTHING_ASSUMED },
  },
];
