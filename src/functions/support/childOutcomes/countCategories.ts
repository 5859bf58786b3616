import { tallyConversions, type ConversionTally } from "../../../measures/categoryCounts";
import { PROGRESS_CATEGORIES, type ConversionMode } from "../../../measures/childOutcomeCategory";
import { daysOfService, servedLongEnough } from "../../../measures/daysOfService";
import {
  faultError,
  positionIn,
  readChoice,
  readNumbers,
  readOptionalNumber,
  readTexts,
  type Argument,
  type Fault,
} from "../arguments";
import { invalid, type CellResult } from "../errors";
import { readMissing } from "../cells";
import { commonShape } from "../spread";
import { readMode } from "./categoryCells";
import { readProgress, readRatings, stretchOver } from "./readRatings";

/** What COSF_COUNTS needs beside the ratings. */
export interface CountingRules {
  readonly mode: ConversionMode;
  /** Leave children with unreadable cells out, instead of refusing the whole count. */
  readonly leaveOutUnreadable: boolean;
  /** Days of service a child needs to be counted; 0 asks for none. */
  readonly minimumDays: number;
}

/** The rules out of COSF_COUNTS' optional arguments. */
export function readCountingRules(mode: unknown, unreadable: unknown, minimumDays: unknown): CountingRules {
  return {
    mode: readMode(mode),
    leaveOutUnreadable: readChoice("unreadable", unreadable, ["error", "leave out"]) === "leave out",
    minimumDays: readOptionalNumber("minimumDays", minimumDays, "count") ?? 0,
  };
}

/** Counts a, b, c, d, e and left out of a column of children's ratings. */
export function countRatings(
  raw: { entry: unknown; exit: unknown; progress: unknown; entryDate?: unknown; exitDate?: unknown },
  rules: CountingRules,
): CellResult[][] {
  if (!given(raw.progress) && rules.mode === "strict") {
    throw invalid('progress: a column of Yes and No is needed; without it, use the mode "lenient"');
  }
  const ratings: readonly Argument<ArrayLike<number>>[] = [
    readRatings("entry", raw.entry),
    readRatings("exit", raw.exit),
    readProgress("progress", raw.progress),
  ];
  const dates = given(raw.entryDate) || given(raw.exitDate) ? readDates(raw) : [];
  const shape = commonShape([...ratings, ...dates]);
  const columns = [...ratings, ...dates].map((argument) => stretchOver(argument, shape));
  const [entry, exit, progress, from, to] = columns;
  const leaveOut = new Uint8Array(shape.rows * shape.columns);
  [...ratings, ...dates].forEach((argument, place) => {
    if (argument.faults.size === 0) return;
    for (let i = 0; i < leaveOut.length; i++) {
      const fault = columns[place]!.faultAt(i);
      if (fault === undefined) continue;
      if (fault.kind === "invalid" && !rules.leaveOutUnreadable) throw faultError(fault);
      // A missing date is no matter where no length of service is asked for.
      if (place < 3 || rules.minimumDays > 0 || fault.kind === "invalid") leaveOut[i] = 1;
    }
  });
  if (from !== undefined && to !== undefined) {
    for (let i = 0; i < leaveOut.length; i++) {
      if (from.faultAt(i) !== undefined || to.faultAt(i) !== undefined) continue;
      const days = daysOfService(from.values[i]!, to.values[i]!);
      if (days.kind !== "value" || !servedLongEnough(days.value, rules.minimumDays)) leaveOut[i] = 1;
    }
  }
  return [
    tallyRow(
      tallyConversions(
        { entry: entry!.values, exit: exit!.values, progress: progress!.values, leaveOut },
        rules.mode,
      ),
    ),
  ];
}

const given = (raw: unknown): boolean => raw !== null && raw !== undefined;

function readDates(raw: { entryDate?: unknown; exitDate?: unknown }): readonly Argument<ArrayLike<number>>[] {
  if (!given(raw.entryDate) || !given(raw.exitDate)) {
    throw invalid("entryDate and exitDate: give both columns of dates, or neither");
  }
  return [readNumbers("entryDate", raw.entryDate, "amount"), readNumbers("exitDate", raw.exitDate, "amount")];
}

function tallyRow({ counts, impossible, progressMissing, leftOut }: ConversionTally): number[] {
  return [counts.a, counts.b, counts.c, counts.d, counts.e, impossible + progressMissing + leftOut];
}

/** Counts a column of categories, as COSF_CATEGORY gives them: cells without a category are left out. */
export function countLetters(raw: unknown, leaveOutUnreadable: boolean): CellResult[][] {
  const read = readTexts("categories", raw);
  const numbers = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < read.values.length; i++) {
    const fault = read.faults.get(i);
    const place = fault === undefined ? placeOf(read, i) : fault;
    if (typeof place === "number") numbers[place]!++;
    else if (place.kind === "missing" || leaveOutUnreadable) numbers[5]!++;
    else throw faultError(place);
  }
  return [numbers];
}

/** 0 to 4 for a to e, 5 for a marker of something missing, or what is wrong with the cell. */
function placeOf(read: Argument<readonly string[]>, index: number): number | Fault {
  const text = read.values[index]!;
  const place = LETTERS.indexOf(text.toLowerCase());
  if (place >= 0) return place;
  if (readMissing(text)?.kind === "missing") return 5;
  const message = `${positionIn(read, index)}: holds "${text}"; a category is a, b, c, d or e. For ratings, give entry, exit and progress`;
  return { kind: "invalid", message };
}

const LETTERS: readonly string[] = PROGRESS_CATEGORIES;
