import type { JobSetting } from "../declaration";

const YES_NO = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

/** The year and day to look at; the others describe one district where there is no table of them. */
export const SETTINGS: readonly JobSetting[] = [
  {
    kind: "whole",
    foremost: true,
    id: "fy",
    title: "Fiscal year",
    help: "The dates from July 1 to June 30 of this state fiscal year: 2027 is school year 2026-27.",
    default: "this fiscal year",
    minimum: 2014,
    maximum: 2099,
  },
  {
    kind: "date",
    foremost: true,
    id: "asOf",
    title: "Judge on",
    help: "The day on which a date is called late or due.",
    default: "today",
  },
  {
    kind: "whole",
    id: "remind",
    title: "Remind me",
    help: "Days before a date at which the calendar reminds you; 0 for no reminders.",
    default: "14",
    minimum: 0,
    maximum: 120,
  },
  {
    kind: "text",
    id: "district",
    title: "District",
    help: "Its name, where there is no table of districts.",
    default: "",
    optional: true,
  },
  {
    kind: "whole",
    id: "planFirstYear",
    title: "Plan's first fiscal year",
    help: "Where there is no table of districts: it tells in which years a plan is due.",
    default: "",
    minimum: 2014,
    maximum: 2099,
    optional: true,
  },
  {
    kind: "choice",
    id: "newlyIdentified",
    title: "Newly identified",
    help: "Where there is no table of districts: whether that plan is the district's first.",
    choices: YES_NO,
    default: "no",
  },
  {
    kind: "choice",
    id: "identifiableSchools",
    title: "Racially identifiable schools",
    help: "Where there is no table of districts: whether the district has one.",
    choices: YES_NO,
    default: "no",
  },
  {
    kind: "date",
    id: "hearing",
    title: "Hearing date",
    help: "Where there is no table of districts: the annual hearing of the fiscal year.",
    default: "",
    optional: true,
  },
];
