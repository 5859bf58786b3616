import { notDefined, value, type Outcome } from "../../measures/outcome";
import { isBlank } from "../../measures/cells/readCells";

/** A person's table by the ids of the columns we know: what a form of a job holds, or what a worksheet function found by headings. */
export interface CellTable {
  readonly count: number;
  /** Every column has `count` cells; a column the table lacks is a missing key. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Something about a table that a person should know, with its place. */
export interface TableIssue {
  /** Error: cells were left out of the result. Warning: they are in it. */
  readonly severity: "error" | "warning";
  /** Rows from 0, header not counted; the first is where to look. Empty for the whole table. */
  readonly rows: readonly number[];
  readonly column?: string;
  /** Continues "row 17: ". */
  readonly what: string;
  readonly advice: string;
  /** Key of the district or school whose result it touches. */
  readonly about?: string;
}

export function cellOf(table: CellTable, column: string, row: number): unknown {
  return table.columns[column]?.[row] ?? null;
}

export function hasColumn(table: CellTable, column: string): boolean {
  return table.columns[column] !== undefined;
}

export function isBlankRow(table: CellTable, row: number): boolean {
  return Object.values(table.columns).every((cells) => isBlank(cells[row]));
}

/**
 * Rows of a table that went into no result, for the end of a table of results: nothing in the cells but why, and the note says which
 * row. So a row without a number is not lost without a word.
 * @param width cells of a row, the note the last
 */
export function unusedRows(
  table: string,
  issues: readonly TableIssue[],
  width: number,
): readonly (readonly Outcome<string>[])[] {
  return issues
    .filter(({ about, severity }) => about === undefined && severity === "error")
    .map(({ rows, what }) => {
      const note = `${table}, ${rowsInWords(rows)}: ${what}`;
      return [...new Array<Outcome<string>>(width - 1).fill(notDefined(note)), value(note)];
    });
}

/** "row 3", "rows 3 and 9": as the sheet counts them when the header is row 1. */
export function rowsInWords(rows: readonly number[]): string {
  const numbers = rows.map((row) => row + 2);
  if (numbers.length === 1) return `row ${numbers[0]}`;
  const shown = numbers.slice(0, 4);
  const more = numbers.length > 4 ? ` and ${numbers.length - 4} more` : "";
  return more === ""
    ? `rows ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
    : `rows ${shown.join(", ")}${more}`;
}
