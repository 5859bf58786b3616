import { daysOfService, servedLongEnough } from "../../measures/daysOfService";
import type { InputRows, Problem } from "../declaration";
import { readNumberCell } from "../readCells";
import type { DateReasons } from "./childRatings";
import type { LeftOutReason } from "./tallies";

/**
 * What the service dates of each row say. Without both date columns they say nothing; with them an exit before its entry and an
 * unreadable date always keep a child out, a missing date and too few days only where a length of service is asked for.
 * @param minimumDays 0 asks for none
 */
export function dateReasons(
  rows: InputRows,
  minimumDays: number,
  isChild: (row: number) => boolean,
  problems: Problem[],
): DateReasons {
  const { entryDate, exitDate } = rows.columns;
  if (entryDate === undefined || exitDate === undefined) return [];
  const reasons = new Array<LeftOutReason | undefined>(rows.count).fill(undefined);
  for (let row = 0; row < rows.count; row++) {
    if (!isChild(row)) continue;
    const dates = [
      ["entryDate", "entry date", readDate(entryDate[row])],
      ["exitDate", "exit date", readDate(exitDate[row])],
    ] as const;
    for (const [column, name, date] of dates) {
      if (date.kind === "number" || (date.kind === "missing" && minimumDays === 0)) continue;
      reasons[row] = date.kind === "missing" ? "dates" : "unreadable";
      const message = date.kind === "missing" ? `The ${name} is missing.` : `The ${name} ${date.what}.`;
      problems.push({ severity: "error", row, column, message, advice: "Type the date as a date." });
    }
    const [[, , from], [, , to]] = dates;
    if (from.kind !== "number" || to.kind !== "number") continue;
    const days = daysOfService(from.value, to.value);
    if (days.kind !== "value") {
      reasons[row] = "dates";
      problems.push({
        severity: "error",
        row,
        column: "exitDate",
        message: "The exit date is before the entry date.",
        advice: "Check both dates; they may be the wrong way round.",
      });
    } else if (!servedLongEnough(days.value, minimumDays)) {
      reasons[row] = "tooShort";
    }
  }
  return reasons;
}

function readDate(cell: unknown): ReturnType<typeof readNumberCell> {
  const read = readNumberCell(cell);
  return read.kind === "number" && read.value < 0 ? { kind: "unreadable", what: "is negative" } : read;
}
