import { inForce, newest, type Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { serialOf } from "../../measures/dates";

/*
 * The years of monitoring, by federal fiscal year. A state fiscal year has the number of the year it ends in: FFY 2026 is FY 2027.
 */

export interface CycleTask {
  /** Its year in the cycle, from 1. */
  readonly step: number;
  readonly title: string;
  readonly what: string;
  readonly who: "district" | "department";
  /** What sets its last day: a day of the year, one year from the findings, a day that is agreed, or nothing the plan prints. */
  readonly ends: "self-review report" | "one year from the findings" | "day of the visit" | "not printed";
}

/** The plan prints no year of the change: its text with data of FFY 2009 describes this cycle. */
export const MONITORING_CYCLE: readonly Since<readonly CycleTask[]>[] = [
  {
    since: 2009,
    value: [
      {
        step: 1,
        title: "Self-review",
        what: "The district reviews its own records and sends its report.",
        who: "district",
        ends: "self-review report",
      },
      {
        step: 2,
        title: "Correction of the self-review",
        what: "The district shows that what its self-review found is corrected, in each record and in practice.",
        who: "district",
        ends: "one year from the findings",
      },
      {
        step: 3,
        title: "On-site review",
        what: "The department reviews records, facilities and the district's Total Special Education System.",
        who: "department",
        ends: "day of the visit",
      },
      {
        step: 4,
        title: "Correction of the on-site review",
        what: "The district shows that what the department found is corrected, and carries out its corrective action plan.",
        who: "district",
        ends: "one year from the findings",
      },
      {
        step: 5,
        title: "Verification of the corrective action plan",
        what: "The department verifies the results of the corrective action plan.",
        who: "department",
        ends: "not printed",
      },
    ],
    source: inPlan("Overview and indicator 13, monitoring cycle (lines 89 and 1440-1442)"),
    note: "The plan prints no year in which this cycle replaced the older one; its text with data of FFY 2009 describes it, other sections still describe the older one.",
  },
];

export interface OlderReview {
  readonly code: "TR" | "SR" | "VR" | "FR";
  readonly title: string;
  readonly what: string;
}

/** The kinds of review before; in which of the five years each came is not printed. */
export const OLDER_REVIEWS: readonly Since<readonly OlderReview[]>[] = [
  {
    since: 2005,
    value: [
      { code: "TR", title: "Traditional review", what: "By the department's staff, once in five years." },
      {
        code: "SR",
        title: "Self-review",
        what: "By the district with self-study, followed through yearly reports and an action plan.",
      },
      {
        code: "VR",
        title: "Validation review",
        what: "By the department, of a self-review, within the five years.",
      },
      {
        code: "FR",
        title: "Follow-up review",
        what: "In the year after a corrective action plan was approved.",
      },
    ],
    source: inPlan("Overview and indicators 11 and 15 (lines 85, 1287, 1734-1736 and 1766)"),
    note: "Five years as well. Which year held which review is not printed, so districts cannot be placed in it.",
  },
  {
    since: 2009,
    value: null,
    source: inPlan("Overview (lines 85-89)"),
    note: "Replaced; the plan does not print the year. See the cycle in force.",
  },
];

/** The day on which self-review reports are due: the plan speaks of the June 30 reports. */
export const SELF_REVIEW_DUE: readonly Since<{ readonly month: number; readonly day: number }>[] = [
  {
    since: 2009,
    value: { month: 6, day: 30 },
    source: inPlan("Indicator 11, improvement activities (line 1339)"),
    note: "An improvement activity of 2009 to 2013 names June 30 self-review reports. Ask the department whether the day still holds.",
  },
];

/** First and last day of a state fiscal year. */
export function fiscalYearDays(fy: number): { readonly first: number; readonly last: number } {
  return {
    first: serialOf({ year: fy - 1, month: 7, day: 1 }),
    last: serialOf({ year: fy, month: 6, day: 30 }),
  };
}

/** The number from 1 to `length` that a year has, counted on and on from a year 1. */
function turn(years: number, length: number): number {
  return (((years % length) + length) % length) + 1;
}

/** How a district stands in the cycle. */
export interface CyclePlace {
  /** The state fiscal year in which it is or was in year 1. */
  readonly firstYear: number;
  /** The first year was given: before it the district is in no cycle. */
  readonly given: boolean;
}

/** The task of a state fiscal year; undefined before the cycle is known or has begun for the district. */
export function taskOf({ firstYear, given }: CyclePlace, fy: number): CycleTask | undefined {
  const tasks = inForce(MONITORING_CYCLE, fy - 1)?.value;
  if (tasks === undefined || (given && fy < firstYear)) return undefined;
  return tasks[turn(fy - firstYear, tasks.length) - 1];
}

/**
 * The group of a district, 1 to `length`, whose first year falls into a given state fiscal year.
 * @param base the state fiscal year in which group 1 is in year 1
 */
export function groupOf(firstYear: number, base: number, length: number): number {
  return turn(firstYear - base, length);
}

/** The latest state fiscal year up to `fy` in which a group was in year 1. */
export function latestFirstYear(group: number, base: number, fy: number): number {
  const length = newest(MONITORING_CYCLE)!.value.length;
  return fy - turn(fy - (base + group - 1), length) + 1;
}
