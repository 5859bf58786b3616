import {
  conversionFor,
  CONVERSION,
  isRating,
  PROGRESS,
  whyNoCategory,
} from "../../measures/childOutcomeCategory";
import type { ConversionMode } from "../../measures/childOutcomeCategory";
import type { InputRows, Problem, RawCell } from "../declaration";
import { isBlank, readNumberCell, readYesNoCell } from "../readCells";
import { columnIds } from "./childColumns";
import type { LeftOutStep, StepOfRow } from "./leftOutSteps";
import type { ChildOutcome } from "./outcomes";

/** One outcome's three columns, read. */
export interface RatedOutcome {
  readonly outcome: ChildOutcome;
  /** Ratings 1 to 7; 0 where there is none to be used. */
  readonly entry: Uint8Array;
  readonly exit: Uint8Array;
  /** PROGRESS codes. */
  readonly progress: Uint8Array;
  /** Rows that the cells themselves keep out: unreadable or without a rating. */
  readonly steps: StepOfRow;
}

/** One outcome of every child, ready to be counted. */
export interface ConvertedOutcome {
  readonly outcome: ChildOutcome;
  /** CONVERSION codes; meaningless where `steps` says something. */
  readonly conversions: Uint8Array;
  /** Why a row has no category; rows that are no children have no step. */
  readonly steps: StepOfRow;
}

const RATING_ADVICE = "Type a whole number from 1 to 7.";

type Report = (column: string, message: string, advice: string) => void;

function reporter(outcome: ChildOutcome, row: number, problems: Problem[]): Report {
  return (column, message, advice) => {
    problems.push({
      severity: "error",
      row,
      column,
      message: `Outcome ${outcome.code}: ${message}.`,
      advice,
    });
  };
}

/** Reads one outcome's three columns; every cell that keeps a child out is a problem with its row and column. */
export function readRatings(
  rows: InputRows,
  outcome: ChildOutcome,
  children: readonly number[],
  problems: Problem[],
): RatedOutcome {
  const ids = columnIds(outcome.code);
  const cell = (id: string, row: number): RawCell => rows.columns[id]?.[row] ?? null;
  const entry = new Uint8Array(rows.count);
  const exit = new Uint8Array(rows.count);
  const progress = new Uint8Array(rows.count).fill(PROGRESS.blank);
  const steps = new Array<LeftOutStep | undefined>(rows.count).fill(undefined);
  for (const row of children) {
    const report = reporter(outcome, row, problems);
    const atEntry = readRating(cell(ids.entry, row));
    const atExit = readRating(cell(ids.exit, row));
    const answer = readYesNoCell(cell(ids.progress, row));
    if (atEntry.wrong !== undefined) report(ids.entry, `the entry rating ${atEntry.wrong}`, RATING_ADVICE);
    if (atExit.wrong !== undefined) report(ids.exit, `the exit rating ${atExit.wrong}`, RATING_ADVICE);
    if (answer.kind === "unreadable") {
      report(ids.progress, `the progress answer ${answer.what}`, "Type Yes or No.");
    }
    entry[row] = atEntry.rating ?? 0;
    exit[row] = atExit.rating ?? 0;
    if (answer.kind === "answer") progress[row] = answer.value;
    steps[row] = unreadableStep(atEntry, atExit, answer.kind === "unreadable");
    if (steps[row] === undefined) steps[row] = missingStep(atEntry.rating, atExit.rating, ids, report);
  }
  return { outcome, entry, exit, progress, steps };
}

/** Turns ratings into categories; rows with a step of their own, or of their dates, have none. */
export function convertRatings(
  { outcome, entry, exit, progress, steps: ownSteps }: RatedOutcome,
  mode: ConversionMode,
  dateSteps: StepOfRow,
  children: readonly number[],
): ConvertedOutcome {
  const convert = conversionFor(mode);
  const conversions = new Uint8Array(entry.length);
  const steps = new Array<LeftOutStep | undefined>(entry.length).fill(undefined);
  for (const row of children) {
    steps[row] = ownSteps[row] ?? dateSteps[row];
    if (steps[row] !== undefined) continue;
    const code = convert(entry[row]!, exit[row]!, progress[row]!);
    conversions[row] = code;
    if (code === CONVERSION.impossible) steps[row] = "impossible";
    else if (code === CONVERSION.progressMissing) steps[row] = "progressMissing";
  }
  return { outcome, conversions, steps };
}

/** Says for each row without a category where its ratings and its answer do not give one. */
export function reportUnconverted(
  { outcome, entry, exit }: RatedOutcome,
  {
    conversions,
    steps,
  }: { readonly conversions: Uint8Array; readonly steps: readonly (string | undefined)[] },
  problems: Problem[],
): void {
  const column = columnIds(outcome.code).progress;
  steps.forEach((step, row) => {
    if (step !== "impossible" && step !== "progressMissing") return;
    reporter(outcome, row, problems)(
      column,
      firstClause(whyNoCategory(conversions[row]!, entry[row]!, exit[row]!)),
      step === "impossible" ? "Check the two ratings and the answer." : "Type Yes or No.",
    );
  });
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

function unreadableStep(
  entry: ReadRating,
  exit: ReadRating,
  answerUnreadable: boolean,
): LeftOutStep | undefined {
  if (entry.wrong !== undefined) return "entryUnreadable";
  if (exit.wrong !== undefined) return "exitUnreadable";
  return answerUnreadable ? "progressUnreadable" : undefined;
}

function missingStep(
  entry: number | undefined,
  exit: number | undefined,
  ids: { readonly entry: string; readonly exit: string },
  report: Report,
): LeftOutStep | undefined {
  if (entry !== undefined && exit !== undefined) return undefined;
  const advice = "Fill it in, or leave the child out of this outcome.";
  if (entry === undefined && exit === undefined) {
    report(ids.entry, "both ratings are missing", advice);
    return "bothMissing";
  }
  if (entry === undefined) report(ids.entry, "the entry rating is missing", advice);
  else report(ids.exit, "the exit rating is missing", advice);
  return entry === undefined ? "entryMissing" : "exitMissing";
}

/** The rows that hold a child: one with nothing in any column of the form is none. */
export function childRows(rows: InputRows): readonly number[] {
  const columns = Object.values(rows.columns);
  return Array.from({ length: rows.count }, (_, row) => row).filter((row) =>
    columns.some((cells) => !isBlank(cells[row])),
  );
}
