import { isBlank } from "../../indicators/readCells";
import { SKIPPED, type Responses } from "../../measures/rasch/responses";
import type { HeadedColumn, JobProblem, JobTable } from "../declaration";
import { itemNames } from "./itemNames";
import { findNumbering, type NumberMeaning } from "./numbering";
import { readSurveyCells, type SurveyCells } from "./readCells";
import type { ReadingChoices } from "./settings";
import { strengthsApart } from "./strengths";
import { listOfRows, many } from "./words";

/** A survey's answers, all written the same way. */
export interface Survey {
  /** Categories from 1, the least agreement, to `categories`; one row a form that is used. */
  readonly responses: Responses;
  /** Headings of the questions used. */
  readonly headings: readonly string[];
  readonly names: readonly string[];
  readonly withTopics: boolean;
  /** Row of the table, from 0, of each form used. */
  readonly rows: readonly number[];
  /** Forms left out for an answer that cannot be read. */
  readonly leftOut: number;
  /** What was read as skipped, with how often. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly meaning: NumberMeaning;
  /** Every used cell holds its category's own number or nothing, and every form with an answer is used: formulas see what we see. */
  readonly plain: boolean;
  readonly problems: readonly JobProblem[];
}

/** More columns than this are no survey: somebody ticked a whole sheet. */
export const MOST_ITEMS = 1000;

/** Reads the answers; undefined with the problems where nothing can be computed from them. */
export function readSurvey(
  table: JobTable,
  choices: ReadingChoices,
  input: string,
): { readonly survey?: Survey; readonly problems: readonly JobProblem[] } {
  const columns = table.many["items"] ?? [];
  const problems: JobProblem[] = choices.faults.map((fault) => ({ severity: "error", ...fault }));
  if (problems.length > 0) return { problems };
  if (columns.length > MOST_ITEMS) {
    return only({
      message: `${columns.length.toLocaleString("en-US")} columns are ticked as questions; at most ${MOST_ITEMS.toLocaleString("en-US")} are read`,
      advice: "Tick the questions of the survey alone.",
    });
  }
  const read = readSurveyCells(columns, table.rows.count, choices.categories, choices.skipCodes);
  const kept = keepItems(read, choices, input);
  problems.push(...kept.problems);
  if (kept.cells.columns.length === 0) {
    return problems.length > 0
      ? { problems }
      : only({ message: "No question is ticked", advice: "Tick the columns that hold answers." });
  }
  const numbering = findNumbering(kept.cells, choices, input);
  problems.push(...numbering.problems);
  if (numbering.kind === "open") return { problems };
  const turned = turnedPlaces(kept.cells.columns, choices, input);
  problems.push(
    ...turned.problems,
    ...mixedWays(kept.cells, input),
    ...strengthsApart(kept.cells, choices.categories, input),
  );
  return {
    survey: answersOf(kept.cells, choices, numbering.meaning, turned.items, problems, input),
    problems,
  };

  function only(what: { message: string; advice: string }) {
    return { problems: [{ input, severity: "error" as const, ...what }] };
  }
}

/** Columns that hold answers. One with mostly other things in it was ticked by mistake; it is left out as a whole and named once. */
function keepItems(
  read: SurveyCells,
  { categories }: ReadingChoices,
  input: string,
): { readonly cells: SurveyCells; readonly problems: JobProblem[] } {
  const problems: JobProblem[] = [];
  const places = read.columns.flatMap(({ heading }, at) => {
    const given = read.cells[at]!.flatMap((cell, row) => (cell.kind === "skipped" ? [] : [{ cell, row }]));
    const wrong = given.filter(
      ({ cell }) =>
        cell.kind === "unreadable" ||
        (cell.kind === "number" && (cell.value > categories + 99 || cell.value < -99)),
    );
    if (given.length === 0) {
      problems.push({
        input,
        severity: "warning",
        column: heading,
        message: `${heading}: nobody answered it`,
        advice: "Take its tick away, or look whether its answers stand in another column.",
      });
      return [at];
    }
    if (2 * wrong.length <= given.length) return [at];
    const first = wrong[0]!;
    const what =
      first.cell.kind === "unreadable"
        ? first.cell.what
        : `holds ${first.cell.kind === "number" ? first.cell.value.toLocaleString("en-US") : ""}, which is no answer`;
    problems.push({
      input,
      severity: "error",
      row: first.row,
      column: heading,
      message: `${heading} is no question with ${categories} answers, and is left out: this cell ${what}, and ${many(wrong.length, "cell")} of ${given.length.toLocaleString("en-US")} like it`,
      advice: "Take its tick away, or write its answers as the others are written.",
    });
    return [];
  });
  return {
    cells: {
      columns: places.map((at) => read.columns[at]!),
      cells: places.map((at) => read.cells[at]!),
      skipped: read.skipped,
    },
    problems,
  };
}

function turnedPlaces(
  columns: readonly HeadedColumn[],
  { turnedItems }: ReadingChoices,
  input: string,
): { readonly items: ReadonlySet<number>; readonly problems: JobProblem[] } {
  const items = new Set<number>();
  const problems: JobProblem[] = [];
  for (const wanted of turnedItems) {
    const at = columns.findIndex(({ heading }) => heading.trim().toLowerCase() === wanted);
    if (at >= 0) items.add(at);
    else
      problems.push({
        input,
        severity: "error",
        message: `Questions to turn round: "${wanted}" is no heading of a ticked question`,
        advice: "Write headings as they stand in the table, divided by semicolons.",
      });
  }
  return { items, problems };
}

/** Words and numbers in one question: they are read, each as what it says, but somebody should look. */
function mixedWays({ cells, columns }: SurveyCells, input: string): JobProblem[] {
  return columns.flatMap(({ heading }, at): JobProblem[] => {
    const rowsOf = (kind: "word" | "number") =>
      cells[at]!.flatMap((cell, row) => (cell.kind === kind ? [row] : []));
    const words = rowsOf("word");
    const numbers = rowsOf("number");
    if (words.length === 0 || numbers.length === 0) return [];
    const [few, ways] = words.length < numbers.length ? [words, "words"] : [numbers, "numbers"];
    return [
      {
        input,
        severity: "warning",
        row: few[0]!,
        column: heading,
        message: `${heading} is answered in words and in numbers; ${ways} stand in ${few.length === 1 ? "row" : "rows"} ${listOfRows(few)}`,
        advice: "Look whether the numbers of these forms mean the same as the words.",
      },
    ];
  });
}

function answersOf(
  { cells, columns, skipped }: SurveyCells,
  choices: ReadingChoices,
  meaning: NumberMeaning,
  turnedItems: ReadonlySet<number>,
  problems: JobProblem[],
  input: string,
): Survey {
  const { categories, wrong } = choices;
  const { lowest, up } = meaning;
  const count = cells[0]!.length;
  const all = new Uint8Array(count * columns.length).fill(SKIPPED);
  const bad = new Set<number>();
  let plain = true;
  cells.forEach((column, item) => {
    const faults = new Map<string, number[]>();
    column.forEach((cell, row) => {
      if (cell.kind === "skipped") {
        if (cell.how !== "blank") plain = false;
        return;
      }
      let level: number | undefined;
      if (cell.kind === "word") level = cell.level;
      else if (cell.kind === "number") {
        const step = cell.value - lowest;
        if (step >= 0 && step < categories) level = up ? step + 1 : categories - step;
      }
      if (level === undefined) {
        const what =
          cell.kind === "number" ? `holds ${cell.value}` : cell.kind === "unreadable" ? cell.what : "";
        const same = faults.get(what);
        if (same === undefined) faults.set(what, [row]);
        else same.push(row);
        bad.add(row);
        return;
      }
      const turned =
        turnedItems.has(item) || choices.turnedRows.some(([from, to]) => row + 1 >= from && row + 1 <= to);
      if (turned) level = categories + 1 - level;
      if (cell.kind !== "number" || cell.value !== level) plain = false;
      all[row * columns.length + item] = level;
    });
    for (const [what, rows] of faults) problems.push(faultProblem(columns[item]!.heading, what, rows));
  });
  const rows = Array.from({ length: count }, (_, row) => row).filter(
    (row) =>
      (wrong === "answer" || !bad.has(row)) &&
      all.subarray(row * columns.length, (row + 1) * columns.length).some((answer) => answer !== SKIPPED),
  );
  const answers = new Uint8Array(rows.length * columns.length);
  rows.forEach((row, person) =>
    answers.set(all.subarray(row * columns.length, (row + 1) * columns.length), person * columns.length),
  );
  const headings = columns.map(({ heading }) => heading);
  return {
    responses: { persons: rows.length, items: columns.length, answers },
    headings,
    ...itemNames(headings, choices.names),
    rows,
    leftOut: wrong === "row" ? bad.size : 0,
    skipped,
    meaning,
    plain: plain && bad.size === 0 && lowest === 1 && up,
    problems,
  };

  function faultProblem(heading: string, what: string, at: readonly number[]): JobProblem {
    const code = /^holds (-?\d+)$/.exec(what)?.[1];
    const more = at.length > 1 ? ` here and in rows ${listOfRows(at.slice(1))}` : "";
    const last = lowest + categories - 1;
    const left = wrong === "row" ? "the form is left out" : "taken as skipped";
    return {
      input,
      severity: wrong === "row" ? "error" : "warning",
      row: at[0]!,
      column: heading,
      message:
        code === undefined
          ? `${heading} ${what}${more}; ${left}`
          : `${heading} holds ${code}${more}; answers run from ${lowest} to ${last}; ${left}`,
      advice:
        code === undefined
          ? "Write the answer as the others are written, or leave the cell blank."
          : `Correct it; if ${code} means that the question was skipped, write it under "Numbers that mean skipped".`,
    };
  }
}

/** What a form says of a characteristic; a blank is a group of its own, so that nobody drops out of the totals. */
export const NOT_SAID = "not said";

export function groupOf(table: JobTable, column: string, row: number): string {
  const cell = table.rows.columns[column]?.[row] ?? null;
  return isBlank(cell) || typeof cell === "object" ? NOT_SAID : String(cell).trim();
}
