import { isBlank } from "../readCells";
import { recordColumn, type RecordReader, type Word } from "../recordForm/recordReader";

/** How a survey ended (Table 14.5, lines 1651-1659). */
export const RESPONSES = ["completed", "not reached", "district did not answer", "ineligible"] as const;
export type Response = (typeof RESPONSES)[number];

const RESPONSE_WORDS: readonly Word<Response>[] = [
  { value: "ineligible", pattern: /ineligible|not eligible|returned|deceased|died/ },
  { value: "district did not answer", pattern: /district/ },
  { value: "not reached", pattern: /not reached|unable|no contact|not contacted|refused|no answer|^no$/ },
  { value: "completed", pattern: /completed?|answered|interviewed|^yes$/ },
];

export const RESPONSE_COLUMN = recordColumn(
  "response",
  "Survey",
  "choice",
  "How the survey ended; only completed ones count. Without this column every row is a respondent.",
  ["survey status", "survey", "response", "interview status"],
  { choices: RESPONSES },
);

/** How the survey of this leaver ended, or undefined where an error keeps the row out. */
export function readResponse(reader: RecordReader, row: number): Response | undefined {
  const response = reader.word("response", row, RESPONSE_WORDS);
  if (reader.has("response") && isBlank(reader.cell("response", row))) {
    reader.refuse(
      row,
      "response",
      "is blank",
      `Write one of ${RESPONSES.map((one) => `"${one}"`).join(", ")}.`,
    );
  }
  if (reader.isRefused(row)) return undefined;
  return response ?? "completed";
}
