import type { Citation } from "../../law/citation";
import type { Since } from "../../law/dated";
import {
  FARMINGTON_BOARD_NOTES,
  MDE_HEARING_PAGE,
  MDE_INTEGRATION_PAGE,
  MDE_SCHOOL_FINANCE_PAGE,
  MDE_TRANSITION_PAGE,
  PLAN_TERM_PAGES,
  STATUTE_124D_861,
} from "../../law/sources";

/*
 * The program's dates. Each table is by the state fiscal year that the duty is about: the budget for FY 2021 was due on March 15, 2020.
 */

/** A month and day. `yearsBefore` counts calendar years back from the fiscal year's number: FY 2021 and 1 is 2020. */
export interface DayRule {
  readonly month: number;
  readonly day: number;
  readonly yearsBefore: number;
}

/** From a day to a day, both included. */
export interface WindowRule {
  readonly opens: DayRule;
  readonly closes: DayRule;
}

const FIRST_YEAR = 2014;

/** A place in the statute whose words were not seen: the interface says "compare with the statute". */
function statute(at: string): Citation {
  return { source: STATUTE_124D_861, at, compareWithSource: true };
}

/** Years a plan holds. */
export const PLAN_YEARS: readonly Since<number>[] = [
  { since: FIRST_YEAR + 1, value: 3, source: { source: PLAN_TERM_PAGES, at: "three-year plan" } },
];

/** The detailed budget, for the fiscal year it covers. */
export const BUDGET_DUE: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR,
    value: { month: 9, day: 27, yearsBefore: 1 },
    source: { source: MDE_TRANSITION_PAGE, at: "FY 2014" },
    note: "The program's first year went by the plan on file; changes of its budget were due within the year.",
  },
  {
    since: FIRST_YEAR + 1,
    value: { month: 3, day: 15, yearsBefore: 1 },
    source: { source: MDE_INTEGRATION_PAGE, at: "FY21 budget workbook, by March 15, 2020 (line 72)" },
    note: "The same day for FY 2015, on the department's page 050842.",
  },
];

/** The plan, for its first fiscal year. */
export const PLAN_DUE: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: { month: 3, day: 15, yearsBefore: 1 },
    source: { source: MDE_INTEGRATION_PAGE, at: "plan template, by March 15, 2020 (line 70)" },
  },
];

/** The first plan and budget of a newly identified district. */
export const NEW_DISTRICT_DUE: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: { month: 6, day: 15, yearsBefore: 1 },
    source: { source: FARMINGTON_BOARD_NOTES, at: "the district's own date, June 15, 2023" },
    note: "One newly identified district reported it, in 2023. Your notice from the department names your date: go by that.",
  },
];

/** The commissioner approves or disapproves the budget, for the fiscal year it covers. */
export const BUDGET_DECISION: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: { month: 6, day: 1, yearsBefore: 1 },
    source: statute("subdivision 3"),
  },
];

/** The report on a plan's progress, for the fiscal year it tells of. */
export const PROGRESS_REPORT: readonly Since<WindowRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: {
      opens: { month: 10, day: 15, yearsBefore: 0 },
      closes: { month: 12, day: 15, yearsBefore: 0 },
    },
    source: { source: MDE_INTEGRATION_PAGE, at: "progress report for 2018-19 (line 65)" },
    note: "Seen for the reports on 2017-18 and 2018-19. Compare with the department's form of the year.",
  },
];

/** A form of its own for each racially identifiable school. */
export const SCHOOL_PROGRESS_REPORT: readonly Since<WindowRule>[] = [
  {
    since: 2018,
    value: {
      opens: { month: 10, day: 15, yearsBefore: 0 },
      closes: { month: 12, day: 15, yearsBefore: 0 },
    },
    source: { source: MDE_INTEGRATION_PAGE, at: "2017-18 report for each such school (line 86)" },
    note: "Seen for 2017-18. Compare with the department's form of the year.",
  },
];

/** Days before the annual hearing by which its materials stand on the district's web site. */
export const POSTING_DAYS: readonly Since<number>[] = [
  {
    since: FIRST_YEAR + 1,
    value: 30,
    source: { source: MDE_HEARING_PAGE, at: "at least 30 days before the hearing" },
    note: "The plan, the plan of each racially identifiable school, a first look at progress, and performance and longitudinal data.",
  },
];

/** Formal hearings a year. */
export const HEARINGS_A_YEAR: readonly Since<number>[] = [
  {
    since: FIRST_YEAR + 1,
    value: 1,
    source: { source: MDE_HEARING_PAGE, at: "annual hearing" },
    note: "At least one. The same hearing serves the plan under section 120B.11.",
  },
];

/** The fall count of students, for the fiscal year whose school year it counts. */
export const STUDENT_COUNT: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR,
    value: { month: 10, day: 1, yearsBefore: 1 },
    source: { source: MDE_SCHOOL_FINANCE_PAGE, at: "October 1 enrollment" },
    note: "The day that is counted. When the data are sent in follows the MARSS schedule of the year.",
  },
];

/** The commissioner's review of a plan after its last fiscal year. */
export const PLAN_REVIEW: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: { month: 8, day: 1, yearsBefore: 0 },
    source: statute("review of the three-year plan; section 124D.862, subdivision 8"),
    note: "Where goals were not met, an improvement plan follows, with up to 20 percent of the revenue until they are.",
  },
];

/** The commissioner's report to the legislature: in odd calendar years. */
export const LEGISLATIVE_REPORT: readonly Since<DayRule>[] = [
  {
    since: FIRST_YEAR + 1,
    value: { month: 2, day: 1, yearsBefore: 0 },
    source: statute("subdivision 5"),
    note: "Every second year, in odd years. The report of 2019 is dated February 11.",
  },
];
