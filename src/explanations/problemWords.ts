import type { CellError } from "../spreadsheet";
import type { CallArgument } from "./call";
import type { LeftOut, ProblemExplanation } from "./declaration";
import { cellAddressOf } from "./places";

/* A call that ended in an error, in plain words: what is wrong, where, and what to do. */

/** What a message tells, beginning with the most particular. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /is suppressed/,
    "The number was withheld to protect children. Ask whoever keeps the full counts; nothing is put in its place here.",
  ],
  [
    /reserve code|marked as missing/,
    "The cell says that there is no number. Put the count in where you have it.",
  ],
  [/holds the error|is #N\/A/, "Mend that cell first: select it and explain it."],
  [
    /is blank|a value is needed|a text is needed|a count is needed/,
    "Fill in the cell, or leave its row out of the range.",
  ],
  [/not a number/, "Write a number there. Words and numbers in one cell cannot be read."],
  [
    /is (?:more|less) than the/,
    "Compare the two cells: a part cannot be larger than what it is part of. One of them is wrong, or two ranges do not start in the same row.",
  ],
  [
    /rows x columns|same shape|as many rows/,
    "Give ranges that fit each other: the same first row and the same last row.",
  ],
  [
    /whole number|not negative|must not be negative/,
    "Put the right count in. Counts of children have no fraction and no minus sign.",
  ],
  [/\bis before\b/, "Look at the two dates: one of them was typed wrong, or they belong to different rows."],
  [/write |give |expected/, "Change the argument as the sentence says."],
  [/could not be fetched/, "Check the connection, then recalculate."],
];

const NO_RESULT =
  "This is no mistake in the formula: with these numbers there is no such figure. Where the figure is needed, say in words why there is none.";

/** Names in a message that stand for the first argument: one range in place of five counts, categories in place of ratings. */
const OTHER_NAMES: readonly string[] = ["counts", "categories"];

export function explainProblem(
  error: CellError,
  args: readonly CallArgument[],
  leftOut: readonly LeftOut[],
): ProblemExplanation {
  const message = error.message ?? MEANINGS[error.code] ?? "This formula gives an error.";
  const place = /^([A-Za-z][A-Za-z0-9]*)(?:, row (\d+))?(?:, (?:column|group) (\d+))?: (.*)$/s.exec(message);
  const [, name = "", row, column, rest] = place ?? [];
  const arg = args.find((one) => one.name === name) ?? (OTHER_NAMES.includes(name) ? args[0] : undefined);
  const cell = arg === undefined ? leftOut[0]?.cell : cellAt(arg, row, column);
  const what = rest === undefined ? message : `${place?.[0].slice(0, -rest.length) ?? ""}${rest}`;
  return {
    code: error.code,
    what: sentence(what),
    ...(cell === undefined ? {} : { cell }),
    advice: adviceFor(error, message),
  };
}

function adviceFor(error: CellError, message: string): string {
  const found = ADVICE.find(([pattern]) => pattern.test(message))?.[1];
  return found ?? (error.code === "#N/A" ? NO_RESULT : "Look at the arguments below, one by one.");
}

function cellAt(arg: CallArgument, row: string | undefined, column: string | undefined) {
  const columns = arg.cells[0]?.length ?? 1;
  // One number for a range that lies across counts its columns.
  const r = row === undefined ? 0 : Number(row) - 1;
  const c = column === undefined ? 0 : Number(column) - 1;
  if (row === undefined && column === undefined && (arg.cells.length > 1 || columns > 1)) {
    return arg.at === undefined ? undefined : { sheet: arg.at.sheet, ...arg.at.range };
  }
  // "group 3" of a range that stands upright is its third row.
  if (columns === 1 && c > 0) return cellAddressOf(arg.at, c, 0);
  return cellAddressOf(arg.at, r, c);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** For errors that come without words of their own. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#N/A": "There is no value for this.",
  "#VALUE!": "A value is of the wrong kind.",
  "#REF!": "A reference points to cells that are gone.",
  "#DIV/0!": "A number is divided by zero.",
  "#NUM!": "A number cannot be worked out or is too large.",
  "#NAME?": "A name or function is not known.",
  "#NULL!": "Two ranges have no cell in common.",
  "#SPILL!": "The result has no room.",
  "#CALC!": "The result is empty.",
  "#BUSY!": "The result is not there yet.",
  "#CIRC!": "The formula refers to itself.",
};
