import { inPlan } from "../../law/sources";
import { isoDate } from "../../measures/dates";
import { percent } from "../../measures/percent";
import { schoolCalendar } from "../../measures/schoolDays";
import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type { ComputeContext, Computation, InputForm, InputRows, Note } from "../declaration";
import { formatNumber } from "../readCells";
import { idColumn } from "../recordForm/nameColumns";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { countCell, countsTable, percentResult } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";
import { evaluationStatus, timeLimit } from "../timeLimits";
import {
  delayChart,
  delayTable,
  lateTable,
  NOT_COMPLETED,
  REASON_WORDS,
  DELAY_REASONS,
  type LateEvaluation,
} from "./delays";
import { calendarDays, sharedNotes } from "./notes";

const columns = [
  idColumn("Child", ["child id", "student id", "child number", "marss number", "child", "student", "id"]),
  recordColumn(
    "consent",
    "Consent date",
    "date",
    "The day the parent's consent to evaluate was received. A child without consent does not belong in the table.",
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
    "schoolDays",
    "School days",
    "count",
    "School days from consent to completion. Count them with =MN.SCHOOL_DAYS(consent, completed, calendar) from a list of school days or days off.",
    ["school days", "school day count", "number of school days", "school days to complete", "days"],
    { required: true },
  ),
  recordColumn(
    "reason",
    "Reason for delay",
    "choice",
    "Why a late evaluation was late: family, district or unknown.",
    ["reason for delay", "delay reason", "reason late", "reason"],
    { choices: DELAY_REASONS },
  ),
];

/** One row a child: consent, completion, and the school days between them. */
export function recordsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "records",
    title: "One row a child, with dates",
    rowIs: "a child whose parent consented to an initial evaluation",
    columns,
    // Made up. School days by hand, without holidays: 45548 is Friday, September 13, 2024.
    example: [
      { id: "Child 1", consent: 45548, completed: 45583, schoolDays: 25, reason: null },
      { id: "Child 2", consent: 45548, completed: 45597, schoolDays: 35, reason: "district" },
      { id: "Child 3", consent: 45555, completed: null, schoolDays: null, reason: "family" },
    ],
    compute: (rows, context) => compute(rows, context, indicator),
  };
}

function compute(
  input: InputRows,
  { ffy }: ComputeContext,
  { measures, years }: CountFormSpec["indicator"],
): Computation {
  const limit = (timeLimit("evaluation", ffy) ?? timeLimit("evaluation"))!.value.amount;
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("id", "Keep one row a child.");
  const late: LateEvaluation[] = [];
  let consents = 0;
  for (const row of reader.rows) {
    const record = readRecord(reader, row);
    if (record === undefined) continue;
    consents++;
    const { consent, completed, schoolDays } = record;
    const band = schoolDays === undefined ? NOT_COMPLETED : evaluationStatus(schoolDays, limit);
    if (band === "on time") continue;
    late.push({
      child: reader.nameOf("id", row),
      consent: isoDate(consent),
      completed: completed === undefined ? null : isoDate(completed),
      schoolDays,
      band,
      reason: readReason(reader, row),
    });
  }
  const onTime = consents - late.length;
  const results = [
    percentResult({
      measure: "11",
      ffy,
      outcome: percent(onTime, consents),
      rule: "b / a x 100",
      fraction: `${formatNumber(onTime)} / ${formatNumber(consents)}`,
      inputs: [
        { name: "a: children with consent", value: consents },
        { name: `b: evaluated within ${limit} school days`, value: onTime },
      ],
      source: inPlan("Indicator 11, Measurement (line 1275)"),
      formula: `=MN.TIMELY_EVALUATIONS(${countCell(1)},${countCell(2)})`,
    }),
  ];
  const plain =
    reader.allCount &&
    reader.allNumbers(["consent"], false) &&
    reader.allNumbers(["completed", "schoolDays"], true);
  return {
    results,
    tables: [
      countsTable(
        "Children evaluated",
        [
          {
            label: "a: children with consent to an initial evaluation",
            count: consents,
            formula: "=COUNT({column:consent})",
          },
          {
            label: `b: evaluated within ${limit} school days`,
            count: onTime,
            formula: `=COUNTIFS({column:completed},">0",{column:schoolDays},"<=${limit}")`,
          },
        ],
        plain,
      ),
      ...(late.length > 0 ? [delayTable(late), lateTable(late, limit)] : []),
    ],
    problems: inRowOrder(reader.problems),
    notes: [...yearNotes(years, ffy), ...rangeNote(late, limit), ...calendarDays(ffy), ...sharedNotes(ffy)],
    charts: [resultsChart(results, measures, ffy), ...(late.length > 0 ? [delayChart(late)] : [])],
  };
}

interface EvaluationRecord {
  readonly consent: number;
  readonly completed: number | undefined;
  readonly schoolDays: number | undefined;
}

/** One row, or undefined where an error keeps it out. */
function readRecord(reader: RecordReader, row: number): EvaluationRecord | undefined {
  const consent = reader.requiredDate("consent", row);
  const completed = reader.date("completed", row);
  const schoolDays = reader.count("schoolDays", row, "school days");
  if (reader.isRefused(row) || consent === undefined) return undefined;
  if (completed === undefined) {
    return schoolDays === undefined || schoolDays === 0
      ? { consent, completed, schoolDays: undefined }
      : reader.refuse(
          row,
          "completed",
          `is blank, but ${formatNumber(schoolDays)} school days are counted`,
          "Type the date, or clear the school days while the evaluation is not completed.",
        );
  }
  if (completed < consent) {
    const what = `${isoDate(completed)} is before the consent of ${isoDate(consent)}`;
    return reader.refuse(row, "completed", what, "Check both dates; they may be the wrong way round.");
  }
  if (schoolDays === undefined) {
    const advice = "Count them with =MN.SCHOOL_DAYS(consent, completed, calendar).";
    return reader.refuse(row, "schoolDays", "is blank", advice);
  }
  const weekdays = schoolCalendar([], "days off").count(consent, completed);
  if (schoolDays > weekdays) {
    const what = `${formatNumber(schoolDays)} is more than the ${formatNumber(weekdays)} weekdays between the two dates`;
    return reader.refuse(row, "schoolDays", what, "Check the dates and the count.");
  }
  return { consent, completed, schoolDays };
}

function readReason(reader: RecordReader, row: number): LateEvaluation["reason"] {
  const reason = reader.word("reason", row, REASON_WORDS, "unknown");
  if (reason !== undefined) return reason;
  if (reader.has("reason")) {
    reader.warn(row, "reason", "is blank for a late evaluation; counted as unknown", "Fill it in.");
  }
  return "unknown";
}

/** The plan asks for the range of days beyond the limit. */
function rangeNote(late: readonly LateEvaluation[], limit: number): readonly Note[] {
  const over = late.flatMap(({ schoolDays }) => (schoolDays === undefined ? [] : [schoolDays - limit]));
  if (over.length === 0) return [];
  const shortest = over.reduce((least, days) => Math.min(least, days));
  const longest = over.reduce((most, days) => Math.max(most, days));
  const range = shortest === longest ? `${longest}` : `${shortest} to ${longest}`;
  return [
    {
      text: `Late evaluations were completed ${range} school ${longest === 1 ? "day" : "days"} after the limit of ${limit}.`,
      source: inPlan("Indicator 11, Measurement (line 1273)"),
    },
  ];
}
