import { inForce, newest, type Since } from "../law/dated";
import { inPlan } from "../law/sources";
import { addYears } from "../measures/dates";

/** A time limit: so many calendar days, school days, or years from the day it starts. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: "days" | "school days" | "years";
  readonly from: string;
  /** Whether an extension may be added. */
  readonly extensible: boolean;
}

/** The time limits of indicators 11, 12 and 15 to 17, by the word a person asks with. */
export const timeLimits: Readonly<Record<string, readonly Since<TimeLimit>[]>> = {
  complaint: [
    {
      since: 2005,
      value: { amount: 60, unit: "days", from: "the day the complaint is received", extensible: true },
      source: inPlan("Indicator 16, process (line 1867)"),
    },
  ],
  "complaint draft": [
    {
      since: 2005,
      value: { amount: 45, unit: "days", from: "the day the complaint is received", extensible: false },
      source: inPlan("Indicator 16, process (line 1877)"),
    },
  ],
  hearing: [
    {
      since: 2005,
      value: { amount: 45, unit: "days", from: "the day the request is filed", extensible: true },
      source: inPlan("Indicator 17, process (line 1972)"),
    },
  ],
  correction: [
    {
      since: 2005,
      value: { amount: 1, unit: "years", from: "the day the finding is identified", extensible: false },
      source: inPlan("Indicator 15, Measurement (lines 1723-1726)"),
    },
  ],
  "third birthday": [
    {
      since: 2005,
      value: { amount: 3, unit: "years", from: "the day of birth", extensible: false },
      source: inPlan("Indicator 12, Measurement (line 1356)"),
    },
  ],
  evaluation: [
    {
      since: 2005,
      value: { amount: 30, unit: "school days", from: "the day the parent consents", extensible: false },
      source: inPlan("Indicator 11, Measurement (lines 1270-1275)"),
      note: "The targets of FFY 2006 and 2007 say 30 calendar days; the indicator says school days.",
    },
  ],
};

/** The bands by which the plan accounts for late evaluations, in school days over the limit. */
export const delayBands: readonly Since<readonly { readonly upTo: number; readonly label: string }[]>[] = [
  {
    since: 2005,
    value: [
      { upTo: 5, label: "1-5" },
      { upTo: 10, label: "6-10" },
      { upTo: 20, label: "11-20" },
      { upTo: Number.POSITIVE_INFINITY, label: "21+" },
    ],
    source: inPlan("Indicator 11, delays (line 1320)"),
  },
];

/** The limit of a kind in force in a year; the newest when no year is given. */
export function timeLimit(kind: string, ffy?: number): (Since<TimeLimit> & { value: TimeLimit }) | undefined {
  const table = timeLimits[kind];
  if (table === undefined) return undefined;
  return ffy === undefined ? newest(table) : inForce(table, ffy);
}

/** The last day of a limit in days or years; a school-day limit needs a calendar and gives undefined. */
export function dueDate(limit: TimeLimit, start: number, extensionDays = 0): number | undefined {
  if (limit.unit === "school days") return undefined;
  const due = limit.unit === "days" ? start + limit.amount : addYears(start, limit.amount);
  return due + extensionDays;
}

/** "on time", or the band of a delay counted in school days. */
export function evaluationStatus(schoolDays: number, limit: number): string {
  const late = schoolDays - limit;
  if (late <= 0) return "on time";
  const bands = newest(delayBands)?.value ?? [];
  return bands.find((band) => late <= band.upTo)?.label ?? "late";
}
