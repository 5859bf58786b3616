import { isBlank } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { canonicalOrder, cleanText, type FrameRow } from "../../measures/sampling/frame";
import { MOST_TRAITS } from "../../measures/sampling/strata";
import type { JobProblem, JobTable } from "../declaration";
import { COLUMNS } from "./columns";

export interface SampleFrame {
  /** In canonical order. */
  readonly rows: readonly FrameRow[];
  readonly traits: readonly string[];
  readonly problems: readonly JobProblem[];
}

/** What a blank characteristic counts as: a category of its own, so that nobody drops out of the frame. */
export const NOT_SAID = "not said";

/** Those who may be drawn; a row without a number of its own cannot be. */
export function readFrame(table: JobTable): SampleFrame | { readonly problem: JobProblem } {
  const columns = table.many["traits"] ?? [];
  if (columns.length > MOST_TRAITS) {
    return {
      problem: {
        input: "frame",
        severity: "error",
        message: `${columns.length.toLocaleString("en-US")} characteristics are ticked`,
        advice: `Tick at most ${MOST_TRAITS}: with more, nearly everybody is alone in a stratum.`,
      },
    };
  }
  const reader = new RecordReader(table.rows, COLUMNS);
  const blanks: JobProblem[] = [];
  reader.refuseRepeated("id", "Keep one row for each: a row that is there twice has twice the chance.");
  const rows: FrameRow[] = [];
  for (const row of reader.rows) {
    const key = reader.text("id", row);
    if (key === undefined)
      reader.refuse(row, "id", "is blank", "Write the number or code, so that the row can be found again.");
    if (reader.isRefused(row)) continue;
    const traits = columns.map(({ heading, cells }) => {
      const cell = cells[row] ?? null;
      if (!isBlank(cell) && typeof cell !== "object") return cleanText(String(cell));
      blanks.push({
        input: "frame",
        severity: "warning",
        row,
        message: `"${heading}" ${isBlank(cell) ? "is blank" : "is an error"}; it counts as "${NOT_SAID}"`,
        advice: "Fill in the cell, so that the sample mirrors the frame.",
      });
      return NOT_SAID;
    });
    rows.push({ key: cleanText(key!), traits });
  }
  const problems = inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "frame" }));
  return {
    rows: canonicalOrder(rows),
    traits: columns.map(({ heading }) => heading),
    problems: [...problems, ...blanks],
  };
}
