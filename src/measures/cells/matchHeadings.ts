import { coverage, headerWords } from "./headerWords";

/** A column somebody looks for in a table: what the columns of forms and of worksheet functions have in common. */
export interface NamedColumn {
  readonly id: string;
  readonly title: string;
  /** Header words people use, lower case, best first; a header matches when it holds all the words of one entry. */
  readonly words: readonly string[];
  readonly required: boolean;
}

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

/** Finds the heading for each column by the words in it: one heading to one column, the best fit first. */
export function matchHeadings(columns: readonly NamedColumn[], headers: readonly string[]): ColumnMatch {
  const headings = headers.map(headerWords);
  let pairs = columns
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
    missing: columns.filter(({ id, required }) => required && mapping[id] === undefined).map(({ id }) => id),
    score: total,
  };
}

/** The best of a column's entries for a heading. Its own title comes before them: our templates carry it. */
function fit(column: NamedColumn, heading: readonly string[]): number {
  const [title = [], ...entries] = wordsOf(column);
  return entries.reduce(
    (best, words, place) => {
      const found = coverage(heading, words);
      return found === 0 ? best : Math.max(best, found - Math.min(0.4 * found, (place + 1) * ENTRY_STEP));
    },
    coverage(heading, title),
  );
}

const known = new WeakMap<NamedColumn, readonly (readonly string[])[]>();

/** A column's title and entries in words; taken apart once, though it is looked for in every table of a workbook. */
function wordsOf(column: NamedColumn): readonly (readonly string[])[] {
  let words = known.get(column);
  if (words === undefined) {
    words = [column.title, ...column.words].map(headerWords);
    known.set(column, words);
  }
  return words;
}
