import {
  conversionFor,
  CONVERSION,
  isAgeExpected,
  isRating,
  PROGRESS,
  whyNoCategory,
} from "../../measures/childOutcomeCategory";
import type { ConversionMode } from "../../measures/childOutcomeCategory";
import type { InputRows, Problem, RawCell } from "../declaration";
import { isBlank, readNumberCell, readYesNoCell } from "../readCells";
import { columnIds } from "./childColumns";
import type { ChildOutcome } from "./outcomes";
import type { LeftOutReason } from "./tallies";

/** What the service dates say about each row; undefined lets the row in. */
export type DateReasons = readonly (LeftOutReason | undefined)[];

/** One outcome of every child, ready to be counted. */
export interface ReadOutcome {
  readonly outcome: ChildOutcome;
  /** CONVERSION codes; meaningless where `reasons` says something. */
  readonly conversions: Uint8Array;
  /** Why a row has no category; "blank row" rows are no children at all. */
  readonly reasons: readonly (LeftOutReason | undefined)[];
  readonly enteredAboveLeftBelow: Uint8Array;
  /** Rows that would have a category in lenient mode but have none in this one. */
  readonly lenientWouldCount: number;
  /** Rows 7 to 6 with the answer No, where sources differ. */
  readonly sevenToSixNo: number;
}

const RATING_ADVICE = "Type a whole number from 1 to 7.";

/** Reads one outcome's three columns; every cell that keeps a child out is a problem with its row and column. */
export function readOutcome(
  rows: InputRows,
  outcome: ChildOutcome,
  mode: ConversionMode,
  dateReasons: DateReasons,
  isChild: (row: number) => boolean,
  problems: Problem[],
): ReadOutcome {
  const ids = columnIds(outcome.code);
  const convert = conversionFor(mode);
  const lenient = conversionFor("lenient");
  const cell = (id: string, row: number): RawCell => rows.columns[id]?.[row] ?? null;
  const conversions = new Uint8Array(rows.count);
  const enteredAboveLeftBelow = new Uint8Array(rows.count);
  const reasons = new Array<LeftOutReason | undefined>(rows.count).fill(undefined);
  let lenientWouldCount = 0;
  let sevenToSixNo = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!isChild(row)) continue;
    const report = (column: string, message: string, advice: string): void => {
      problems.push({
        severity: "error",
        row,
        column,
        message: `Outcome ${outcome.code}: ${message}.`,
        advice,
      });
    };
    const entry = readRating(cell(ids.entry, row));
    const exit = readRating(cell(ids.exit, row));
    const answer = readYesNoCell(cell(ids.progress, row));
    if (entry.wrong !== undefined) report(ids.entry, `the entry rating ${entry.wrong}`, RATING_ADVICE);
    if (exit.wrong !== undefined) report(ids.exit, `the exit rating ${exit.wrong}`, RATING_ADVICE);
    if (answer.kind === "unreadable") {
      report(ids.progress, `the progress answer ${answer.what}`, "Type Yes or No.");
    }
    if (entry.wrong !== undefined || exit.wrong !== undefined || answer.kind === "unreadable") {
      reasons[row] = "unreadable";
      continue;
    }
    if (entry.rating === undefined || exit.rating === undefined) {
      reasons[row] = "ratingMissing";
      reportMissing(entry.rating, exit.rating, ids, report);
      continue;
    }
    reasons[row] = dateReasons[row];
    if (reasons[row] !== undefined) continue;
    const progress = answer.kind === "answer" ? answer.value : PROGRESS.blank;
    const code = convert(entry.rating, exit.rating, progress);
    conversions[row] = code;
    if (entry.rating === 7 && exit.rating === 6 && progress === PROGRESS.no) sevenToSixNo++;
    if (code === CONVERSION.impossible || code === CONVERSION.progressMissing) {
      reasons[row] = code === CONVERSION.impossible ? "impossible" : "progressMissing";
      if (lenient(entry.rating, exit.rating, progress) < CONVERSION.impossible) lenientWouldCount++;
      report(
        ids.progress,
        firstClause(whyNoCategory(code, entry.rating, exit.rating)),
        code === CONVERSION.impossible ? "Check the two ratings and the answer." : "Type Yes or No.",
      );
    } else if (isAgeExpected(entry.rating) && !isAgeExpected(exit.rating)) {
      enteredAboveLeftBelow[row] = 1;
    }
  }
  return { outcome, conversions, reasons, enteredAboveLeftBelow, lenientWouldCount, sevenToSixNo };
}

/** The reason without its closing advice, which a problem carries apart. */
function firstClause(reason: string): string {
  return reason.split(". ")[0] ?? reason;
}

interface ReadRating {
  readonly rating?: number;
  readonly wrong?: string;
}

function readRating(cell: RawCell): ReadRating {
  const read = readNumberCell(cell);
  if (read.kind === "missing") return {};
  if (read.kind === "unreadable") return { wrong: read.what };
  return isRating(read.value)
    ? { rating: read.value }
    : { wrong: `is ${read.value.toLocaleString("en-US")}; ratings run from 1 to 7` };
}

function reportMissing(
  entry: number | undefined,
  exit: number | undefined,
  ids: { readonly entry: string; readonly exit: string },
  report: (column: string, message: string, advice: string) => void,
): void {
  const advice = "Fill it in, or leave the child out of this outcome.";
  if (entry === undefined && exit === undefined) report(ids.entry, "both ratings are missing", advice);
  else if (entry === undefined) report(ids.entry, "the entry rating is missing", advice);
  else report(ids.exit, "the exit rating is missing", advice);
}

/** A row with nothing in any column of the form is no child. */
export function childRows(rows: InputRows): (row: number) => boolean {
  const columns = Object.values(rows.columns);
  return (row) => columns.some((cells) => !isBlank(cells[row]));
}
