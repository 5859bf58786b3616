import type { Indicator, InputColumn, InputForm } from "../indicators/declaration";
import { coverage, headerWords } from "./headerWords";
import type { FoundTable } from "./port";

export interface ColumnMatch {
  /** Column id -> heading's place in the table, from 0. Nothing is guessed where two are equally good. */
  readonly mapping: Readonly<Record<string, number>>;
  /** Columns for which several headings fit equally, with those headings' places. */
  readonly ties: readonly { readonly column: string; readonly headers: readonly number[] }[];
  /** Ids of required columns without a heading, ties included. */
  readonly missing: readonly string[];
  /** Between 0 and the number of matched columns; higher is better. */
  readonly score: number;
}

interface Pair {
  readonly column: string;
  readonly header: number;
  readonly score: number;
}

/** Two scores closer than this are a tie. The place of an entry in its list ("best first") moves a score by more than it. */
const SAME = 0.005;
const ENTRY_STEP = 0.02;

/** Finds the heading for each column of a form by the words in it: one heading to one column, the best fit first. */
export function matchColumns(form: InputForm, headers: readonly string[]): ColumnMatch {
  const headings = headers.map(headerWords);
  let pairs = form.columns
    .flatMap((column) =>
      headings.map((heading, header): Pair => ({ column: column.id, header, score: fit(column, heading) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const mapping: Record<string, number> = {};
  const tied = new Map<string, number[]>();
  let total = 0;
  for (let best = pairs[0]; best !== undefined; best = pairs[0]) {
    const { column, header, score } = best;
    const equal = (pair: Pair): boolean => score - pair.score < SAME;
    const otherHeaders = pairs
      .filter((pair) => pair.column === column && equal(pair))
      .map((pair) => pair.header);
    const otherColumns = pairs
      .filter((pair) => pair.header === header && equal(pair))
      .map((pair) => pair.column);
    if (otherHeaders.length > 1) {
      tied.set(column, otherHeaders);
      pairs = pairs.filter((pair) => pair.column !== column);
    } else if (otherColumns.length > 1) {
      for (const rival of otherColumns) tied.set(rival, [...(tied.get(rival) ?? []), header]);
      pairs = pairs.filter((pair) => pair.header !== header);
    } else {
      mapping[column] = header;
      total += score;
      pairs = pairs.filter((pair) => pair.column !== column && pair.header !== header);
    }
  }
  return {
    mapping,
    ties: [...tied]
      .filter(([column]) => mapping[column] === undefined)
      .map(([column, places]) => ({ column, headers: [...places].sort((a, b) => a - b) })),
    missing: form.columns
      .filter(({ id, required }) => required && mapping[id] === undefined)
      .map(({ id }) => id),
    score: total,
  };
}

/** The best of a column's entries for a heading. Its own title comes before them: our templates carry it. */
function fit(column: InputColumn, heading: readonly string[]): number {
  const title = coverage(heading, headerWords(column.title));
  return column.words.reduce((best, words, place) => {
    const found = coverage(heading, headerWords(words));
    return found === 0 ? best : Math.max(best, found - Math.min(0.4 * found, (place + 1) * ENTRY_STEP));
  }, title);
}

/** One way the data of an indicator may lie in one of the workbook's tables. */
export interface DataGuess {
  readonly form: InputForm;
  readonly table: FoundTable;
  readonly match: ColumnMatch;
  /** Every required column has its heading. */
  readonly complete: boolean;
}

/**
 * Every form against every table with data, the likeliest first: complete ones, then by how many of the form's columns were
 * found and how well, then in the order the form and the table come. Reports we wrote are no one's data and are left out.
 */
export function guessData(
  indicator: Pick<Indicator, "inputs">,
  tables: readonly FoundTable[],
): readonly DataGuess[] {
  return tables
    .filter((table) => !table.writtenByUs && table.rows > 0)
    .flatMap((table) =>
      indicator.inputs.map((form): DataGuess => {
        const match = matchColumns(form, table.headers);
        return { form, table, match, complete: match.missing.length === 0 };
      }),
    )
    .filter(({ match }) => match.score > 0)
    .sort(
      (a, b) =>
        Number(b.complete) - Number(a.complete) ||
        b.match.score / b.form.columns.length - a.match.score / a.form.columns.length,
    );
}
