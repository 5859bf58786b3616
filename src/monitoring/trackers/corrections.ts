import { correctionDue } from "../../indicators/b15-correction/correctionStatus";
import type { InputColumn, InputRows } from "../../indicators/declaration";
import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import { DISTRICT, plainCell, readEach, refuseBefore, type ReadRecords } from "./readRecords";

export const CORRECTION_COLUMNS: readonly InputColumn[] = [
  idColumn("Finding", ["finding id", "finding number", "citation number", "record id", "finding", "id"]),
  DISTRICT,
  recordColumn("requirement", "Requirement", "text", "What was not met, as the finding cites it.", [
    "requirement",
    "citation",
    "standard",
    "rule cited",
  ]),
  recordColumn(
    "identified",
    "Identified",
    "date",
    "The day the district was told of the finding; its one year starts here.",
    ["date identified", "identified", "identification date", "finding date", "date of finding"],
    { required: true },
  ),
  recordColumn(
    "corrected",
    "Corrected on",
    "date",
    "The day the district showed that it is corrected. It still has to be verified.",
    ["corrected on", "date corrected", "correction date", "corrected"],
  ),
  recordColumn(
    "verified",
    "Verified",
    "date",
    "The day the correction was verified; only this counts. Leave it blank while the finding is open.",
    ["date verified", "verified", "verification date", "correction verified"],
    { required: true },
  ),
];

/** Findings: corrected and verified within one year. */
export function readCorrections(rows: InputRows): ReadRecords {
  const reader = new RecordReader(rows, CORRECTION_COLUMNS);
  const records = readEach(reader, (row) => {
    const identified = reader.requiredDate("identified", row);
    const corrected = reader.date("corrected", row);
    const verified = reader.date("verified", row);
    if (identified === undefined || reader.isRefused(row)) return undefined;
    refuseBefore(reader, row, "corrected", corrected, identified, "the finding");
    refuseBefore(reader, row, "verified", verified, identified, "the finding");
    if (corrected !== undefined && verified !== undefined && verified < corrected) {
      const what = `${isoDate(verified)} is before the correction, ${isoDate(corrected)}`;
      reader.refuse(row, "verified", what, "Check both dates; a correction is verified after it was made.");
    }
    return {
      start: identified,
      due: correctionDue(identified),
      done: verified,
      cells: {
        requirement: plainCell(reader.cell("requirement", row)),
        identified,
        corrected: corrected ?? null,
        verified: verified ?? null,
      },
    };
  });
  return { records, problems: reader.problems };
}
