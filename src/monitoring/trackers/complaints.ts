import type { InputColumn, InputRows } from "../../indicators/declaration";
import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { dueDate, timeLimit } from "../../indicators/timeLimits";
import { EXTENDED_ON, EXTENSION, endedOtherwise, readExtension, refuseTwoEnds } from "./disputes";
import { DISTRICT, plainCell, readEach, refuseBefore, type ReadRecords } from "./readRecords";

export const WITHDRAWN = "withdrawn or dismissed";

export const COMPLAINT_COLUMNS: readonly InputColumn[] = [
  idColumn("Complaint", ["complaint number", "complaint id", "case number", "complaint", "case", "id"]),
  DISTRICT,
  recordColumn(
    "received",
    "Complaint received",
    "date",
    "The day the signed, written complaint came in; its 60 days start here.",
    ["complaint received", "date received", "received on", "received", "complaint date", "date filed"],
    { required: true },
  ),
  EXTENSION,
  EXTENDED_ON,
  recordColumn(
    "why",
    "Reason for extension",
    "text",
    "Exceptional circumstances of this complaint, or agreed mediation.",
    ["reason for extension", "extension reason"],
  ),
  recordColumn(
    "draft",
    "Draft report on",
    "date",
    "The day the draft went to the supervisor; due 45 days after receipt.",
    ["draft report on", "draft report", "draft date", "draft"],
  ),
  recordColumn(
    "report",
    "Report issued",
    "date",
    "The day the final report was issued. Leave it blank while it is not.",
    ["report issued", "date of report", "report date", "decision issued", "issued"],
    { required: true },
  ),
  recordColumn(
    "withdrawn",
    "Withdrawn or dismissed on",
    "date",
    "The day the complaint ended without a report.",
    ["withdrawn or dismissed on", "withdrawn or dismissed", "withdrawn", "dismissed"],
  ),
];

/** Complaints: a report within 60 days of receipt and any extension, a draft after 45. */
export function readComplaints(rows: InputRows): ReadRecords {
  const reader = new RecordReader(rows, COMPLAINT_COLUMNS);
  const limit = timeLimit("complaint")!.value;
  const draftLimit = timeLimit("complaint draft")!.value;
  const records = readEach(reader, (row) => {
    const received = reader.requiredDate("received", row);
    const draft = reader.date("draft", row);
    const report = reader.date("report", row);
    const withdrawn = reader.date("withdrawn", row);
    if (received === undefined || reader.isRefused(row)) return undefined;
    for (const [column, day] of [
      ["draft", draft],
      ["report", report],
      ["withdrawn", withdrawn],
      ["extendedOn", reader.date("extendedOn", row)],
    ] as const)
      refuseBefore(reader, row, column, day, received, "receipt");
    refuseTwoEnds(reader, row, "withdrawn", report, withdrawn, "a report");
    const extension = readExtension(reader, row, dueDate(limit, received)!);
    if (reader.isRefused(row)) return undefined;
    const why = plainCell(reader.cell("why", row));
    if (extension.days > 0 && reader.has("why") && (why === null || why === "")) {
      const advice =
        "Write the exceptional circumstances of this complaint, or that both sides agreed to mediate.";
      reader.warn(row, "why", "is blank for an extended complaint", advice);
    }
    return {
      start: received,
      due: dueDate(limit, received, extension.days),
      done: report,
      mark: { due: dueDate(draftLimit, received)!, done: draft ?? report },
      leftOutOn: endedOtherwise(withdrawn, WITHDRAWN),
      cells: {
        received,
        extension: extension.days || null,
        extendedOn: extension.granted ?? null,
        why,
        draft: draft ?? null,
        report: report ?? null,
        withdrawn: withdrawn ?? null,
      },
    };
  });
  return { records, problems: reader.problems };
}
