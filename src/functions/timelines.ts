import { openStatus, verifiedStatus } from "../indicators/b15-correction/correctionStatus";
import { dueDate, evaluationStatus as statusOf, timeLimit, timeLimits } from "../indicators/timeLimits";
import { isoDate } from "../measures/dates";
import { notDefined, value, type Outcome } from "../measures/outcome";
import { schoolCalendar, whatDatesHold, type SchoolCalendar } from "../measures/schoolDays";
import {
  readChoice,
  readNumbers,
  readOptionalNumber,
  requireWhole,
  type NumberArgument,
} from "./support/arguments";
import { isBlank } from "./support/cells";
import { readDates } from "./support/dates";
import { invalid } from "./support/errors";
import { refused, spread, type Ending } from "./support/spread";

/**
 * School days after one date up to and including another.
 * @customfunction SCHOOL_DAYS
 * @param from Start date or a range of them; this day itself does not count.
 * @param to End date or a range of them; this day counts.
 * @param calendar A column of dates: all school days, or all days off (holidays and breaks; weekends are off anyway).
 * @param [calendarHolds] "school days" or "days off". Left out, it is told from the dates: any weekend means days off, at least two dates a week mean school days.
 * @returns Whole number of school days, one for each pair.
 */
export function schoolDays(from: any[][], to: any[][], calendar: any[][], calendarHolds?: any): any[][] {
  const days = readCalendar(calendar, calendarHolds);
  return spread([readDates("from", from), readDates("to", to)], (start, end) =>
    countDays(days, start, end, "from", "to"),
  );
}

/**
 * Indicator 11: whether an evaluation was completed within 30 school days of consent, or how late it was.
 * @customfunction EVALUATION_STATUS
 * @param consent Date of the parent's consent, or a range of them.
 * @param completed Date the evaluation was completed, or a range of them.
 * @param calendar A column of dates: all school days, or all days off.
 * @param [limit] School days allowed; 30 when left out.
 * @param [calendarHolds] "school days" or "days off"; told from the dates when left out.
 * @returns "on time", or the school days over the limit as a band: "1-5", "6-10", "11-20", "21+".
 */
export function evaluationStatus(
  consent: any[][],
  completed: any[][],
  calendar: any[][],
  limit?: any,
  calendarHolds?: any,
): any[][] {
  const allowed = readOptionalNumber("limit", limit, "count") ?? timeLimit("evaluation")!.value.amount;
  const days = readCalendar(calendar, calendarHolds);
  return spread<[NumberArgument, NumberArgument], string>(
    [readDates("consent", consent), readDates("completed", completed)],
    (start, end) => {
      const count = countDays(days, start, end, "consent", "completed");
      return count.kind === "value" ? value(statusOf(count.value, allowed)) : count;
    },
  );
}

/**
 * Indicator 15: whether a finding was verified as corrected within one year.
 * @customfunction CORRECTION_STATUS
 * @param identified Date the finding was identified, or a range of them.
 * @param verified Date its correction was verified; blank while it is open.
 * @param [asOf] The day on which open findings are judged. Needed where a finding is open.
 * @returns "on time", "late", "open" or "overdue", one for each finding.
 */
export function correctionStatus(identified: any[][], verified: any[][], asOf?: any): any[][] {
  const today = isBlank(Array.isArray(asOf) ? asOf[0]?.[0] : asOf) ? undefined : readDates("asOf", asOf);
  if (today !== undefined) requireWhole(today);
  // A blank here is an open finding, not a missing answer: 0 stands for it.
  const corrected = readDates("verified", blanksAs(verified, OPEN));
  return spread<[NumberArgument, NumberArgument], string>(
    [readDates("identified", identified), corrected],
    (start, end) => {
      if (end !== OPEN) {
        if (end < start)
          return refused("verified", `${isoDate(end)} is before the finding of ${isoDate(start)}`);
        return value(verifiedStatus(start, end));
      }
      if (today === undefined) return notDefined("The finding is open: give asOf, the day to judge it on");
      return value(openStatus(start, today.values[0]!));
    },
  );
}

/**
 * The last day of a time limit. Format the cell as a date.
 * @customfunction DEADLINE
 * @param kind "complaint" (60 days), "complaint draft" (45 days), "hearing" (45 days), "correction" (1 year) or "third birthday".
 * @param start Date the limit starts, or a range of them.
 * @param [extensionDays] Days of a granted extension, or a range of them.
 * @returns Date (a serial number), one for each start.
 */
export function deadline(kind: any, start: any[][], extensionDays?: any[][]): any[][] {
  const kinds = Object.keys(timeLimits).filter((name) => timeLimit(name)?.value.unit !== "school days");
  const chosen = readChoice("kind", kind, kinds);
  if (chosen === undefined)
    throw invalid(`kind: write one of ${kinds.map((name) => `"${name}"`).join(", ")}`);
  const limit = timeLimit(chosen)!.value;
  const extension = readNumbers("extensionDays", blanksAs(extensionDays ?? 0, 0), "count");
  return spread([readDates("start", start), extension], (from, more): Ending => {
    if (more > 0 && !limit.extensible)
      return refused("extensionDays", `a ${chosen} limit cannot be extended`);
    return value(dueDate(limit, from, more)!);
  });
}

/** Stands for "no date yet" inside one call; no date a person means is this early. */
const OPEN = 367;

/** Blank cells replaced, the rest untouched. */
function blanksAs(raw: unknown, replacement: number): unknown {
  if (!Array.isArray(raw)) return isBlank(raw) ? replacement : raw;
  return raw.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => (isBlank(cell) ? replacement : cell)) : row,
  );
}

function readCalendar(raw: unknown, holds: unknown): SchoolCalendar {
  const chosen = readChoice("calendarHolds", holds, ["school days", "days off"] as const);
  const read = readDates("calendar", raw);
  for (const fault of read.faults.values()) {
    if (fault.kind === "invalid") throw invalid(fault.message);
  }
  const dates = [...read.values].filter((_, index) => !read.faults.has(index));
  return schoolCalendar(dates, chosen ?? whatDatesHold(dates));
}

function countDays(
  days: SchoolCalendar,
  start: number,
  end: number,
  startName: string,
  endName: string,
): Ending & (Outcome | { kind: "refused" }) {
  if (end < start) return refused(endName, `${isoDate(end)} is before ${startName}, ${isoDate(start)}`);
  const { span } = days;
  if (span !== undefined && (start < span.first - 1 || end > span.last)) {
    return notDefined(
      `The calendar lists school days from ${isoDate(span.first)} to ${isoDate(span.last)}; it does not cover ${isoDate(start)} to ${isoDate(end)}`,
    );
  }
  return value(days.count(start, end));
}
