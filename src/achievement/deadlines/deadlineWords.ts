import { nameFiscalYear } from "../../law/federalFiscalYear";
import type { DeadlineKind } from "./deadlines";

/** What a date is called and what is done by it, in our words. */
export interface DeadlineWords {
  /** Without the year it is about. */
  readonly title: string;
  readonly what: string;
}

export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, DeadlineWords>> = {
  plan: {
    title: "Three-year plan",
    what: "Send the plan to the department, approved by the school board and with the input of the councils.",
  },
  budget: { title: "Budget", what: "Send the detailed budget for the coming fiscal year to the department." },
  posting: {
    title: "Post materials for the hearing",
    what: "Put the plans, the first look at progress and the data on the district's web site, and keep a record of the day.",
  },
  hearing: {
    title: "Annual public hearing",
    what: "Hold the hearing on the plan's progress; it may be the hearing under section 120B.11.",
  },
  "progress report": {
    title: "Progress report",
    what: "Send the report on the plan's goals to the department within the window.",
  },
  "school progress report": {
    title: "Progress report for each racially identifiable school",
    what: "Send one report for each racially identifiable school within the window.",
  },
  "student count": {
    title: "October 1 student count",
    what: "The day whose enrollment is counted. Check race and grade of every student before the MARSS data are sent in.",
  },
  "budget decision": {
    title: "Department decides on the budget",
    what: "By this day the commissioner approves or disapproves the budget.",
  },
  "plan review": {
    title: "Department reviews the three-year plan",
    what: "By this day the commissioner decides whether the plan's goals were met.",
  },
  "legislative report": {
    title: "Department reports to the legislature",
    what: "The commissioner reports on the program every second year. Districts send nothing; their figures are in it.",
  },
};

/** "Budget for FY 2028 (school year 2027-28)"; short, without the school year, for a calendar. */
export function titleOf(kind: DeadlineKind, about: number, { short = false } = {}): string {
  const joined = kind === "progress report" || kind === "school progress report" || kind === "plan review";
  const year = short ? `FY ${about}` : nameFiscalYear(about);
  if (kind === "plan") return `${DEADLINE_WORDS[kind].title} from ${year}`;
  if (kind === "plan review") return `${DEADLINE_WORDS[kind].title} that ended with ${year}`;
  return `${DEADLINE_WORDS[kind].title} ${joined ? "on" : "for"} ${year}`;
}
