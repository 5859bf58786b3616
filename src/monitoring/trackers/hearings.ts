import type { InputColumn, InputRows } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { dueDate, timeLimit } from "../../indicators/timeLimits";
import { EXTENDED_ON, EXTENSION, endedOtherwise, readExtension, refuseTwoEnds } from "./disputes";
import { DISTRICT, readEach, refuseBefore, type ReadRecords } from "./readRecords";

export const RESOLVED = "resolved without a hearing";
/** Days of one extension that a hearing officer may grant (State Performance Plan, indicator 17, line 1972). */
export const ONE_EXTENSION = 30;

export const HEARING_COLUMNS: readonly InputColumn[] = [
  idColumn("Hearing", ["hearing number", "hearing id", "case number", "hearing", "case", "id"]),
  DISTRICT,
  recordColumn(
    "filed",
    "Hearing request filed",
    "date",
    "The day the request was filed with the department; its 45 days start here.",
    ["hearing request filed", "hearing requested", "request filed", "date filed", "filed on", "filed"],
    { required: true },
  ),
  EXTENSION,
  EXTENDED_ON,
  recordColumn(
    "expedited",
    "Expedited",
    "yesno",
    "Yes for a hearing on discipline with shorter time lines; it is outside indicator 17's percent. Blank is No.",
    ["expedited hearing", "expedited"],
  ),
  recordColumn(
    "expeditedDue",
    "Expedited decision due",
    "date",
    "The last day for an expedited decision, by the hearing officer's schedule. The plan prints no number of days for it.",
    ["expedited decision due", "expedited due", "expedited due date"],
  ),
  recordColumn(
    "decision",
    "Decision issued",
    "date",
    "The day of the written decision. Leave it blank while there is none.",
    ["decision issued", "decision date", "date of decision", "decided on", "decision"],
    { required: true },
  ),
  recordColumn(
    "resolved",
    "Resolved without a hearing on",
    "date",
    "The day the request was withdrawn, dismissed or settled.",
    ["resolved without a hearing on", "resolved without a hearing", "resolved", "withdrawn", "settled"],
  ),
];

/** Hearing requests: a decision within 45 days of filing and any extension; expedited ones by their own day. */
export function readHearings(rows: InputRows): ReadRecords {
  const reader = new RecordReader(rows, HEARING_COLUMNS);
  const limit = timeLimit("hearing")!.value;
  const records = readEach(reader, (row) => {
    const filed = reader.requiredDate("filed", row);
    const expedited = reader.answer("expedited", row) ?? false;
    const expeditedDue = reader.date("expeditedDue", row);
    const decision = reader.date("decision", row);
    const resolved = reader.date("resolved", row);
    if (filed === undefined || reader.isRefused(row)) return undefined;
    for (const [column, day] of [
      ["expeditedDue", expeditedDue],
      ["decision", decision],
      ["resolved", resolved],
      ["extendedOn", reader.date("extendedOn", row)],
    ] as const)
      refuseBefore(reader, row, column, day, filed, "the filing");
    refuseTwoEnds(reader, row, "resolved", decision, resolved, "a decision");
    const extension = readExtension(reader, row, dueDate(limit, filed)!);
    if (reader.isRefused(row)) return undefined;
    if (expedited && extension.days > 0)
      return reader.refuse(
        row,
        "extension",
        `holds ${formatNumber(extension.days)} for an expedited hearing`,
        "Write the last day in Expedited decision due, and leave the extension blank.",
      );
    if (expedited && expeditedDue === undefined && decision === undefined && resolved === undefined)
      reader.warn(
        row,
        "expeditedDue",
        "is blank for an expedited hearing; it has no due date",
        "Write the last day by the hearing officer's schedule.",
      );
    if (!expedited && expeditedDue !== undefined)
      reader.warn(
        row,
        "expeditedDue",
        "holds a day, but the hearing is not expedited; not used",
        "Write Yes in Expedited, or clear the day.",
      );
    if (extension.days > ONE_EXTENSION)
      reader.warn(
        row,
        "extension",
        `holds ${formatNumber(extension.days)}; one extension is ${ONE_EXTENSION} days`,
        "Check that a party asked for each extension and that each was granted for good cause.",
      );
    return {
      start: filed,
      due: expedited ? expeditedDue : dueDate(limit, filed, extension.days),
      done: decision,
      leftOutOn: endedOtherwise(resolved, RESOLVED),
      cells: {
        filed,
        extension: extension.days || null,
        extendedOn: extension.granted ?? null,
        expedited: expedited ? "Yes" : "No",
        expeditedDue: expedited ? (expeditedDue ?? null) : null,
        decision: decision ?? null,
        resolved: resolved ?? null,
      },
    };
  });
  return { records, problems: reader.problems };
}
