import type { InputRows } from "../../indicators/declaration";
import type { ReadRecords } from "../../monitoring/trackers/readRecords";
import type { JobData } from "../declaration";
import type { TrackerRecords } from "./spec";

/** What a reader found in the table of records; nothing where there is no table. */
export function recordsOf(data: JobData, read: (rows: InputRows) => ReadRecords): TrackerRecords {
  const table = data["records"];
  if (table === undefined) return { records: [], problems: [] };
  const { records, problems } = read(table.rows);
  return { records, problems: problems.map((problem) => ({ ...problem, input: "records" })) };
}
