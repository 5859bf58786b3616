import { describe, isBlank } from "../readCells";
import { recordColumn, type RecordReader } from "../recordForm/recordReader";
import { dispositionOf } from "../surveyDisposition";

/** How a survey ended (Table 14.5, lines 1651-1659). */
export const RESPONSES = ["completed", "not reached", "district did not answer", "ineligible"] as const;
export type Response = (typeof RESPONSES)[number];

export const RESPONSE_COLUMN = recordColumn(
  "response",
  "Survey",
  "choice",
  "How the survey ended; only completed ones count. Without this column every row is a respondent.",
  ["survey status", "survey", "response", "interview status"],
  { choices: RESPONSES },
);

/** How the survey of this leaver ended, or undefined where an error keeps the row out. Without the column it was completed. */
export function readResponse(reader: RecordReader, row: number): Response | undefined {
  if (!reader.has("response")) return reader.isRefused(row) ? undefined : "completed";
  const cell = reader.cell("response", row);
  const advice = `Write one of ${RESPONSES.map((one) => `"${one}"`).join(", ")}.`;
  if (isBlank(cell)) return reader.refuse(row, "response", "is blank", advice);
  const found = typeof cell === "object" ? undefined : dispositionOf(String(cell));
  if (found === undefined) return reader.refuse(row, "response", `holds ${describe(cell)}`, advice);
  if (typeof found === "object")
    return reader.refuse(row, "response", `holds ${describe(cell)}, which ${found.ask}`, advice);
  if (found === "unknown")
    return reader.refuse(row, "response", `holds ${describe(cell)}, and a leaver counts or does not`, advice);
  if (reader.isRefused(row)) return undefined;
  return found === "answered" ? "completed" : found === "refused" ? "not reached" : found;
}
