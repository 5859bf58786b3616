import type { InputColumn, InputRows, Problem } from "../../indicators/declaration";
import { RecordReader, recordColumn } from "../../indicators/recordForm/recordReader";
import type { ServiceBreak } from "../../measures/daysOfService";

export const BREAK_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "child",
    "Child",
    "text",
    "The number or code of the child, as in the table of children.",
    ["child id", "student id", "child number", "marss number", "child", "student", "id"],
    { required: true },
  ),
  recordColumn(
    "from",
    "Break begins",
    "date",
    "The first day without service.",
    ["break begins", "break start", "break from", "withdrawn", "begins", "from", "start date", "start"],
    { required: true },
  ),
  recordColumn(
    "to",
    "Service again",
    "date",
    "The day service began again; blank where it did not before the exit.",
    ["service again", "break ends", "break end", "break to", "returned", "ends", "to", "end date", "end"],
    { required: true },
  ),
];

/** The breaks of each child by its code in lower case; "wrong" where one of them cannot be read. */
export interface ServiceBreaks {
  readonly byChild: ReadonlyMap<string, readonly ServiceBreak[] | "wrong">;
  /** First row of each child in the table of breaks. */
  readonly firstRow: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Reads a table of breaks, one row a break. A child with a break that cannot be read has no known days of service. */
export function readServiceBreaks(rows: InputRows): ServiceBreaks {
  const reader = new RecordReader(rows, BREAK_COLUMNS);
  const byChild = new Map<string, ServiceBreak[] | "wrong">();
  const firstRow = new Map<string, number>();
  for (const row of reader.rows) {
    const id = reader.text("child", row)?.toLowerCase();
    const from = reader.requiredDate("from", row);
    const to = reader.date("to", row) ?? Number.MAX_SAFE_INTEGER;
    if (id === undefined) {
      reader.refuse(row, "child", "is blank", "Type the child's number or code.");
      continue;
    }
    if (!firstRow.has(id)) firstRow.set(id, row);
    if (from !== undefined && to < from && !reader.isRefused(row)) {
      reader.refuse(row, "to", "is before the break begins", "Check both dates.");
    }
    const known = byChild.get(id) ?? [];
    if (known === "wrong" || from === undefined || reader.isRefused(row)) byChild.set(id, "wrong");
    else byChild.set(id, [...known, { from, to }]);
  }
  return { byChild, firstRow, problems: reader.problems };
}
