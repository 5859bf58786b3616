import { daysOfService, servedLongEnough, type ServiceBreak } from "../../measures/daysOfService";
import type { InputRows, Problem } from "../declaration";
import { readNumberCell } from "../readCells";
import type { LeftOutStep, StepOfRow } from "./leftOutSteps";

/** When each child came and left, and how many days of service lie between. */
export interface ServiceDates {
  /** Day numbers; undefined where the date is missing or unreadable. */
  readonly entry: readonly (number | undefined)[];
  readonly exit: readonly (number | undefined)[];
  /** Days less the breaks; undefined where the dates do not tell. */
  readonly days: readonly (number | undefined)[];
  /** What is wrong with a row's dates; a missing date is one step among them, whether or not a date is needed. */
  readonly steps: StepOfRow;
}

export interface DateOptions {
  /** A missing date keeps the child out and is a problem. */
  readonly needed: boolean;
  /** The breaks of a row's child; "wrong" where one of them cannot be read. */
  readonly breaksOf?: (row: number) => readonly ServiceBreak[] | "wrong";
}

const COLUMNS = [
  ["entryDate", "entry date"],
  ["exitDate", "exit date"],
] as const;

/** Reads both dates of each child; undefined where the table has not both columns. */
export function readServiceDates(
  rows: InputRows,
  { needed, breaksOf }: DateOptions,
  children: readonly number[],
  problems: Problem[],
): ServiceDates | undefined {
  if (COLUMNS.some(([column]) => rows.columns[column] === undefined)) return undefined;
  const empty = (): (number | undefined)[] => new Array<number | undefined>(rows.count).fill(undefined);
  const days = empty();
  const found = { entryDate: empty(), exitDate: empty() };
  const steps = new Array<LeftOutStep | undefined>(rows.count).fill(undefined);
  for (const row of children) {
    for (const [column, name] of COLUMNS) {
      const date = readDate(rows.columns[column]?.[row]);
      if (date.kind === "number") {
        found[column][row] = date.value;
        continue;
      }
      if (steps[row] !== "dateUnreadable") {
        steps[row] = date.kind === "missing" ? "dateMissing" : "dateUnreadable";
      }
      if (date.kind === "missing" && !needed) continue;
      const message = date.kind === "missing" ? `The ${name} is missing.` : `The ${name} ${date.what}.`;
      problems.push({ severity: "error", row, column, message, advice: "Type the date as a date." });
    }
    const [entry, exit] = [found.entryDate[row], found.exitDate[row]];
    if (entry === undefined || exit === undefined) continue;
    const breaks = breaksOf?.(row) ?? [];
    const served = daysOfService(entry, exit, breaks === "wrong" ? [] : breaks);
    if (served.kind !== "value") {
      steps[row] = "datesOrder";
      problems.push({
        severity: "error",
        row,
        column: "exitDate",
        message: "The exit date is before the entry date.",
        advice: "Check both dates; they may be the wrong way round.",
      });
    } else if (breaks === "wrong") steps[row] = "breakWrong";
    else days[row] = served.value;
  }
  return { entry: found.entryDate, exit: found.exitDate, days, steps };
}

/**
 * What the dates say about each row. Without dates they say nothing; with them an exit before its entry and an unreadable date always
 * keep a child out, a missing date and too few days only where a length of service is asked for.
 * @param minimumDays 0 asks for none
 * @param needed a missing date keeps a child out all the same, because the year of its exit is asked for
 */
export function dateSteps(dates: ServiceDates | undefined, minimumDays: number, needed = false): StepOfRow {
  if (dates === undefined) return [];
  return dates.steps.map((step, row): LeftOutStep | undefined => {
    if (step === "dateMissing" && minimumDays === 0 && !needed) return undefined;
    if (step !== undefined) return step;
    const days = dates.days[row];
    return days !== undefined && !servedLongEnough(days, minimumDays) ? "tooShort" : undefined;
  });
}

function readDate(cell: unknown): ReturnType<typeof readNumberCell> {
  const read = readNumberCell(cell);
  return read.kind === "number" && read.value < 0 ? { kind: "unreadable", what: "is negative" } : read;
}
