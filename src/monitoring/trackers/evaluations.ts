import type { InputColumn, InputRows } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn, RecordReader, type Word } from "../../indicators/recordForm/recordReader";
import { timeLimit } from "../../indicators/timeLimits";
import { isoDate } from "../../measures/dates";
import { schoolDayAfter } from "../../measures/schoolDays";
import { calendarFor, schoolDaysUsed, spanInWords, type NamedCalendar } from "./calendars";
import { DISTRICT, readEach, refuseBefore, type ReadRecords } from "./readRecords";

/** Why an evaluation is late, as the plan's overview names it (line 107); indicator 11 counts staff with the district (line 1320). */
export const EVALUATION_REASONS = ["family", "district", "staff", "unknown"] as const;
export type EvaluationReason = (typeof EVALUATION_REASONS)[number];

const REASON_WORDS: readonly Word<EvaluationReason>[] = [
  { value: "family", pattern: /famil|parent|student|child|guardian/ },
  { value: "staff", pattern: /staff|teacher|provider|evaluator|psychologist/ },
  { value: "district", pattern: /district|school/ },
  { value: "unknown", pattern: /unknown|not known|not stated/ },
];

/** School days from consent to the completed evaluation. */
export const EVALUATION_LIMIT = timeLimit("evaluation")!.value.amount;

export const EVALUATION_COLUMNS: readonly InputColumn[] = [
  idColumn("Child", ["child id", "student id", "child number", "marss number", "child", "student", "id"]),
  DISTRICT,
  recordColumn(
    "calendar",
    "Calendar",
    "text",
    "Which school calendar counts, where there are several. Blank: the calendar with the district's name, or the only one.",
    ["calendar name", "calendar", "school calendar"],
  ),
  recordColumn(
    "consent",
    "Consent date",
    "date",
    "The day the parent's consent to evaluate was received.",
    ["consent date", "date of consent", "parental consent", "parent consent", "permission date", "consent"],
    { required: true },
  ),
  recordColumn(
    "completed",
    "Completion date",
    "date",
    "The day the evaluation was completed. Leave it blank while it is not.",
    [
      "completion date",
      "date completed",
      "evaluation completed",
      "completed",
      "evaluation date",
      "report date",
    ],
    { required: true },
  ),
  recordColumn(
    "reason",
    "Reason for delay",
    "choice",
    "Why a late evaluation is late: family, district, staff or unknown.",
    ["reason for delay", "delay reason", "reason late", "reason"],
    { choices: EVALUATION_REASONS },
  ),
];

/** Children with consent, each with the last of its 30 school days by its own calendar. */
export function readEvaluations(rows: InputRows, calendars: readonly NamedCalendar[]): ReadRecords {
  const reader = new RecordReader(rows, EVALUATION_COLUMNS);
  const records = readEach(reader, (row) => {
    const consent = reader.requiredDate("consent", row);
    const completed = reader.date("completed", row);
    const reason = reader.word("reason", row, REASON_WORDS, "unknown");
    if (consent === undefined || reader.isRefused(row)) return undefined;
    refuseBefore(reader, row, "completed", completed, consent, "the consent");
    const named = reader.text("calendar", row);
    const own = calendarFor(calendars, named, reader.text("district", row));
    if (own === undefined) return refuseCalendar(reader, row, calendars, named);
    const due = schoolDayAfter(own.calendar, consent, EVALUATION_LIMIT);
    const leftOn = (day: number): number | undefined => schoolDaysLeft(own, consent, day);
    if (due === undefined && (completed === undefined || leftOn(completed) === undefined))
      warnOfEnd(reader, row, own, consent);
    return {
      start: consent,
      due,
      done: completed,
      leftOn,
      cells: { calendar: own.name || null, consent, completed: completed ?? null, reason: reason ?? null },
    };
  });
  return { records, problems: reader.problems };
}

/** School days left on a day. A calendar that has ended may still tell that it is too late, never that there is time. */
function schoolDaysLeft(own: NamedCalendar, consent: number, day: number): number | undefined {
  const used = schoolDaysUsed(own, consent, day);
  if (used === undefined) return undefined;
  const left = EVALUATION_LIMIT - used.days;
  return used.whole || left < 0 ? left : undefined;
}

function refuseCalendar(
  reader: RecordReader,
  row: number,
  calendars: readonly NamedCalendar[],
  named: string | undefined,
): undefined {
  const known = calendars.map(({ name }) => `"${name || "without a name"}"`).join(", ") || "none";
  return reader.refuse(
    row,
    "calendar",
    named === undefined
      ? "is blank, and no calendar has the district's name"
      : `there is no calendar "${named}"`,
    `Write one of the calendars there are: ${known}.`,
  );
}

/** The calendar does not reach to the last day; the row stays in, without a due date. */
function warnOfEnd(reader: RecordReader, row: number, own: NamedCalendar, consent: number): void {
  const { span } = own.calendar;
  if (span === undefined) return;
  const used = schoolDaysUsed(own, consent, span.last);
  const what =
    used === undefined
      ? `${isoDate(consent)} lies before the calendar, which lists school days ${spanInWords(own)}`
      : `the calendar ends on ${isoDate(span.last)}, ${formatNumber(Math.max(0, used.days))} school days after the consent; the last day cannot be told`;
  reader.warn(row, "consent", what, "Add the school year that is missing to the calendar.");
}
