import type { InputColumn, Problem, RawCell } from "../../indicators/declaration";
import type { RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import type { TimedRecord } from "./standing";
import { recordColumn } from "../../indicators/recordForm/recordReader";

/** A row of a tracker's table. */
export interface TrackedRecord extends TimedRecord {
  readonly row: number;
  readonly name: string;
  readonly district: string | undefined;
  /** Its own cells by column id, for the sheet to keep. Words are spelled as our formulas compare them. */
  readonly cells: Readonly<Record<string, string | number | null>>;
}

export interface ReadRecords {
  readonly records: readonly TrackedRecord[];
  readonly problems: readonly Problem[];
}

/** Where a record belongs, for counts by district. */
export const DISTRICT: InputColumn = recordColumn(
  "district",
  "District",
  "text",
  "Name or number of the district; the tracker then also counts by district.",
  ["district name", "district", "lea", "district number"],
);

/** The rows without their errors: repeated ids, and what `read` refuses. */
export function readEach(
  reader: RecordReader,
  read: (row: number) => Omit<TrackedRecord, "row" | "name" | "district"> | undefined,
  id = "id",
): readonly TrackedRecord[] {
  reader.refuseRepeated(id, "Keep one row for each.");
  return reader.rows.flatMap((row) => {
    const record = read(row);
    if (record === undefined || reader.isRefused(row)) return [];
    return [{ ...record, row, name: reader.nameOf(id, row), district: reader.text("district", row) }];
  });
}

/** Refuses a row whose day lies before the day it begins with. */
export function refuseBefore(
  reader: RecordReader,
  row: number,
  column: string,
  day: number | undefined,
  start: number,
  whatStart: string,
): void {
  if (day === undefined || day >= start) return;
  const what = `${isoDate(day)} is before ${whatStart}, ${isoDate(start)}`;
  reader.refuse(row, column, what, "Check both dates; they may be the wrong way round.");
}

/** A word for a formula to compare, or what the person wrote. */
export function plainCell(cell: RawCell): string | number | null {
  if (cell === null || typeof cell === "object") return null;
  return typeof cell === "boolean" ? (cell ? "Yes" : "No") : cell;
}
