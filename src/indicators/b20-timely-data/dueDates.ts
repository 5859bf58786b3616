import { inForce, type Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { dateOf, serialOf } from "../../measures/dates";

type DueDay = "February 1" | "November 1";

const MONTHS: Readonly<Record<DueDay, number>> = { "February 1": 2, "November 1": 11 };

/** Reports that indicator 20 looks at, by the day of the year they are due, by FFY. The plan does not name the calendar year. */
export const dueDates: readonly Since<Readonly<Record<DueDay, readonly string[]>>>[] = [
  {
    since: 2004,
    value: {
      "February 1": ["child count", "placement", "performance report"],
      "November 1": ["exiting", "discipline", "personnel"],
    },
    source: inPlan("Indicator 20, baseline (line 2180)"),
  },
  {
    since: 2005,
    value: {
      "February 1": ["child count", "placement", "assessment", "performance report"],
      "November 1": ["exiting", "discipline", "personnel", "dispute resolution"],
    },
    source: inPlan("Indicator 20, Measurement (line 2145)"),
    note: 'Printed "placement assessment" without a comma; read as two reports.',
  },
];

/** How people write the names: the first that fits is meant. */
const NAMES: readonly (readonly [report: string, written: RegExp])[] = [
  ["performance report", /performance report|\bapr\b|\bspp\b/i],
  ["dispute resolution", /dispute|table 7/i],
  ["assessment", /assessment/i],
  ["discipline", /disciplin|suspension/i],
  ["personnel", /personnel|staff/i],
  ["exiting", /\bexit/i],
  ["placement", /placement|environment/i],
  ["child count", /child count|children served/i],
];

export interface DueReport {
  readonly report: string;
  readonly day: DueDay;
}

/** The plan's reports of a year, in the order of its list. */
export function reportsDue(ffy: number): readonly DueReport[] {
  const due = inForce(dueDates, ffy)?.value;
  if (due === undefined) return [];
  return (Object.keys(due) as DueDay[]).flatMap((day) => due[day].map((report) => ({ report, day })));
}

/** The plan's report that a person means, or undefined for one that is not on its list. */
export function reportMeant(written: string, ffy: number): DueReport | undefined {
  const name = NAMES.find(([, pattern]) => pattern.test(written))?.[0];
  return reportsDue(ffy).find(({ report }) => report === name);
}

/** Whether a date is this day of some year. */
export function isDay(serial: number, day: DueDay): boolean {
  const date = dateOf(serial);
  return date.month === MONTHS[day] && date.day === 1;
}

/** This day in a calendar year, a day number. */
export function dayIn(year: number, day: DueDay): number {
  return serialOf({ year, month: MONTHS[day], day: 1 });
}
