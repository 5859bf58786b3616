/*
 * How something with a time limit stands on a day. A day is a serial and nothing else: no clock, no time zone. What happens after the
 * day judged on has not happened yet, so that the same records can be looked at as they stood on any day.
 */

/** The most urgent first: the order of every tracker. */
export const STANDINGS = [
  "late",
  "at risk",
  "no due date",
  "due",
  "not begun",
  "left out",
  "done late",
  "done on time",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Words beside a colour: "bad" red, "warning" amber, "good" green, "plain" none. */
export const STANDING_TONES: Readonly<Record<Standing, "bad" | "warning" | "good" | "plain">> = {
  late: "bad",
  "at risk": "warning",
  "no due date": "warning",
  due: "plain",
  "not begun": "plain",
  "left out": "plain",
  "done late": "plain",
  "done on time": "good",
};

/** A record with a time limit, before a day is looked at. */
export interface TimedRecord {
  /** The day the time begins; undefined where only the due date is known. */
  readonly start: number | undefined;
  /** The last day in time; undefined where it cannot be told. */
  readonly due: number | undefined;
  /** The day it was done. */
  readonly done: number | undefined;
  /** Days, or school days, still left on a day; below 0 they are days over. Calendar days to `due` when left out. */
  readonly leftOn?: (day: number) => number | undefined;
  /** Why it is nobody's lateness, as far as it is known on a day. */
  readonly leftOutOn?: (day: number) => string | undefined;
  /** A step on the way with a day of its own: once that day is over without it, the whole is at risk. */
  readonly mark?: { readonly due: number; readonly done: number | undefined };
}

export interface Judged {
  readonly standing: Standing;
  /** At the day it was done, or on the day judged on while it is not; undefined where it cannot be told. */
  readonly left: number | undefined;
  /** The day it was done, if that is not after the day judged on. */
  readonly finished: number | undefined;
  readonly leftOutBecause: string | undefined;
}

/** A day that had come by then. */
export function by(asOf: number, day: number | undefined): number | undefined {
  return day === undefined || day > asOf ? undefined : day;
}

/**
 * How a record stands.
 * @param asOf the day to judge on
 * @param atRisk so many days left, or fewer, are a risk
 */
export function judge(record: TimedRecord, asOf: number, atRisk: number): Judged {
  const { start, due, done, mark } = record;
  const finished = by(asOf, done);
  const day = finished ?? asOf;
  const left = record.leftOn === undefined ? (due === undefined ? undefined : due - day) : record.leftOn(day);
  if (start !== undefined && start > asOf)
    return { standing: "not begun", left: undefined, finished: undefined, leftOutBecause: undefined };
  const leftOutBecause = record.leftOutOn?.(asOf);
  const as = (standing: Standing): Judged => ({ standing, left, finished, leftOutBecause });
  if (leftOutBecause !== undefined) return as("left out");
  if (left === undefined) return as("no due date");
  if (finished !== undefined) return as(left >= 0 ? "done on time" : "done late");
  if (left < 0) return as("late");
  const behind = mark !== undefined && asOf > mark.due && by(asOf, mark.done) === undefined;
  return as(left <= atRisk || behind ? "at risk" : "due");
}

/** Still to be done, and watched. */
export function isOpen(standing: Standing): boolean {
  return ["late", "at risk", "due", "no due date"].includes(standing);
}
