import { dayIn, isDay, reportMeant, reportsDue } from "../../indicators/b20-timely-data/dueDates";
import type { InputColumn, InputRows, Problem } from "../../indicators/declaration";
import { recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate, nameDate } from "../../measures/dates";
import { type ReadRecords, type TrackedRecord } from "./readRecords";

export const SUBMISSION_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "report",
    "Report",
    "text",
    "A data set or report that the State sends: child count, exiting, performance report.",
    ["report", "data set", "report name", "submission"],
    { required: true },
  ),
  recordColumn(
    "due",
    "Due date",
    "date",
    "The day it is due. Blank: the plan's day for this report, February 1 or November 1, in the year of the settings.",
    ["due date", "due", "deadline"],
  ),
  recordColumn(
    "sent",
    "Date sent",
    "date",
    "The day it was sent. Leave it blank while it is not.",
    ["date sent", "sent", "date submitted", "submitted", "submission date"],
    { required: true },
  ),
  recordColumn(
    "accurate",
    "Accurate",
    "yesno",
    "Yes or No once it is sent: complete, valid, and in agreement with other reports.",
    ["accurate", "valid", "correct"],
  ),
];

/**
 * Reports with their due dates.
 * @param year calendar year of the due dates that are not written; the plan names days, not years
 */
export function readSubmissions(rows: InputRows, year: number): ReadRecords {
  const reader = new RecordReader(rows, SUBMISSION_COLUMNS);
  const seen = new Map<string, number>();
  const records = reader.rows.flatMap((row): TrackedRecord[] => {
    const name = reader.text("report", row);
    if (name === undefined) reader.refuse(row, "report", "is blank", "Write which report the row is about.");
    const written = reader.date("due", row);
    const sent = reader.date("sent", row);
    const accurate = reader.answer("accurate", row);
    if (name === undefined || reader.isRefused(row)) return [];
    const meant = reportMeant(name, year);
    const due = written ?? (meant === undefined ? undefined : dayIn(year, meant.day));
    if (due === undefined)
      reader.warn(row, "due", `is blank, and the plan names no day for ${name}`, "Write the day it is due.");
    if (written !== undefined && meant !== undefined && !isDay(written, meant.day)) {
      const what = `is ${nameDate(written)}; the plan's due date for ${meant.report} is ${meant.day}`;
      reader.warn(row, "due", what, "Check the due date.");
    }
    if (accurate !== undefined && sent === undefined)
      reader.warn(row, "accurate", "is answered, but the report is not sent", "Type the day it was sent.");
    // The same report may be there for several years: the due date tells them apart.
    const key = JSON.stringify([name.toLowerCase(), due]);
    const before = seen.get(key);
    if (before !== undefined) {
      const what = `${name} is there twice${due === undefined ? "" : ` for ${isoDate(due)}`}, in rows ${before + 1} and ${row + 1}`;
      reader.refuse(row, "report", what, "Keep one row for each report and due date.");
      return [];
    }
    seen.set(key, row);
    return [submission(row, name, due, sent, accurate)];
  });
  return { records, problems: [...reader.problems, ...missing(records, year)] };
}

/** All of the plan's reports of a year, none of them sent: where there is no table yet. */
export function plannedSubmissions(year: number): readonly TrackedRecord[] {
  return reportsDue(year).map(({ report, day }, row) =>
    submission(row, report, dayIn(year, day), undefined, undefined),
  );
}

function submission(
  row: number,
  name: string,
  due: number | undefined,
  sent: number | undefined,
  accurate: boolean | undefined,
): TrackedRecord {
  return {
    row,
    name,
    district: undefined,
    start: undefined,
    due,
    done: sent,
    cells: {
      due: due ?? null,
      sent: sent ?? null,
      accurate: accurate === undefined ? null : accurate ? "Yes" : "No",
    },
  };
}

/** Reports of the plan's list for the year that no row is about. */
function missing(records: readonly TrackedRecord[], year: number): readonly Problem[] {
  if (records.length === 0) return [];
  const there = new Set(
    records.map(({ name, due }) => JSON.stringify([reportMeant(name, year)?.report, due])),
  );
  const absent = reportsDue(year).filter(
    ({ report, day }) => !there.has(JSON.stringify([report, dayIn(year, day)])),
  );
  if (absent.length === 0) return [];
  return [
    {
      severity: "warning",
      column: "report",
      message: `No row for ${year}: ${absent.map(({ report, day }) => `${report} (due ${day})`).join(", ")}.`,
      advice: "Add a row for each report of the year.",
    },
  ];
}
