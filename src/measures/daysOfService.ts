import { notDefined, value, type Outcome } from "./outcome";

/** A stretch without service: from the day it began up to the day service began again. */
export interface ServiceBreak {
  readonly from: number;
  readonly to: number;
}

/**
 * Days between entry and exit, less the breaks in service. Days are counted exit minus entry, not both ends: July 1 is 181 days
 * after January 1. Breaks may overlap and may reach over the ends; each day is taken off once.
 * @param entry day of entry, as a day number (an Excel serial; a time of day is ignored)
 * @param exit day of exit, likewise
 * @returns undefined where the exit lies before the entry or a break ends before it begins
 */
export function daysOfService(entry: number, exit: number, breaks: readonly ServiceBreak[] = []): Outcome {
  const first = Math.floor(entry);
  const last = Math.floor(exit);
  if (last < first) return notDefined("the exit date is before the entry date");
  const inside = breaks.map(({ from, to }) => ({ from: Math.floor(from), to: Math.floor(to) }));
  if (inside.some(({ from, to }) => to < from)) return notDefined("a break in service ends before it begins");
  let days = last - first;
  let counted = first;
  for (const { from, to } of inside.sort((one, other) => one.from - other.from)) {
    const begin = Math.max(from, counted);
    const end = Math.min(to, last);
    if (end > begin) {
      days -= end - begin;
      counted = end;
    }
  }
  return value(days);
}

/**
 * Was the child served long enough to be counted? `minimum` days suffice: the federal workbook counts six months as 182 days
 * (https://ectacenter.org/eco/pages/cos-calc.asp). Whether it counts a child with exactly that many was not confirmed; here it does.
 */
export function servedLongEnough(days: number, minimum: number): boolean {
  return days >= minimum;
}
