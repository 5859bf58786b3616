import { isMeantAsDate, serialOfIso } from "../../measures/dates";
import type { InputColumn, InputRows, Problem, RawCell } from "../declaration";
import { describe, formatNumber, isBlank, readNumberCell, readYesNoCell } from "../readCells";

/*
 * Reads a table of records: one row a child, a file, a leaver or a finding. A row with an error is left out of the result, and the
 * error names its cell. Blank rows are skipped. What a blank cell means differs by column, so each reading says it.
 */

/** One of a column's allowed words. */
export interface Word<T extends string> {
  readonly value: T;
  /** Matches a cell in lower case. */
  readonly pattern: RegExp;
}

export class RecordReader {
  readonly problems: Problem[] = [];
  /** Rows with something in them, in order. */
  readonly rows: readonly number[];
  private readonly refused = new Set<number>();

  constructor(
    private readonly input: InputRows,
    private readonly columns: readonly InputColumn[],
  ) {
    const cells = Object.values(input.columns);
    this.rows = Array.from({ length: input.count }, (_, row) => row).filter((row) =>
      cells.some((column) => !isBlank(column[row])),
    );
  }

  has(column: string): boolean {
    return this.input.columns[column] !== undefined;
  }

  cell(column: string, row: number): RawCell {
    return this.input.columns[column]?.[row] ?? null;
  }

  /** Whether an error keeps this row out. */
  isRefused(row: number): boolean {
    return this.refused.has(row);
  }

  /** Every row of the table counts, so that a formula over whole columns sees the same records. */
  get allCount(): boolean {
    return this.refused.size === 0 && this.rows.length === this.input.count;
  }

  refuse(row: number, column: string, what: string, advice: string): undefined {
    this.refused.add(row);
    this.problems.push({
      severity: "error",
      message: `${this.title(column)}: ${what}`,
      advice,
      row,
      column,
    });
    return undefined;
  }

  warn(row: number, column: string, what: string, advice: string): void {
    this.problems.push({
      severity: "warning",
      message: `${this.title(column)}: ${what}`,
      advice,
      row,
      column,
    });
  }

  /** A date as a day number, without its time of day; text as 2026-11-21 is one too. Undefined for a blank cell, and for a cell that is refused. */
  date(column: string, row: number): number | undefined {
    const cell = this.cell(column, row);
    if (isBlank(cell)) return undefined;
    // A text file has no dates; year, month, day can be read in one way only.
    const written = typeof cell === "string" ? serialOfIso(cell) : undefined;
    if (written !== undefined && isMeantAsDate(written)) return written;
    const read = readNumberCell(cell);
    const advice = "Type the date as a date, or leave the cell blank.";
    if (read.kind !== "number") {
      return this.refuse(row, column, read.what.replace("not a number", "not a date"), advice);
    }
    const day = Math.floor(read.value);
    return isMeantAsDate(day)
      ? day
      : this.refuse(row, column, `holds ${formatNumber(read.value)}, not a date`, advice);
  }

  /** A date that every record has. */
  requiredDate(column: string, row: number): number | undefined {
    return isBlank(this.cell(column, row))
      ? this.refuse(row, column, "is blank", "Type the date.")
      : this.date(column, row);
  }

  /** A whole number of at least 0; undefined for a blank cell, and for a cell that is refused. */
  count(column: string, row: number, of: string): number | undefined {
    const cell = this.cell(column, row);
    if (isBlank(cell)) return undefined;
    const read = readNumberCell(cell);
    if (read.kind === "number" && Number.isInteger(read.value) && read.value >= 0) return read.value;
    const what = read.kind === "number" ? `holds ${formatNumber(read.value)}` : read.what;
    return this.refuse(row, column, what, `Type a whole number of ${of}, 0 or more.`);
  }

  /** Yes or no; undefined for a blank cell, and for a cell that is refused. */
  answer(column: string, row: number): boolean | undefined {
    const cell = this.cell(column, row);
    if (isBlank(cell)) return undefined;
    const read = readYesNoCell(cell);
    return read.kind === "answer" ? read.value === 1 : this.refuse(row, column, read.what, "Type Yes or No.");
  }

  /** An answer that every record has. */
  requiredAnswer(column: string, row: number): boolean | undefined {
    return isBlank(this.cell(column, row))
      ? this.refuse(row, column, "is blank", "Type Yes or No.")
      : this.answer(column, row);
  }

  /**
   * One of the allowed words; undefined for a blank cell, and for a cell that is refused.
   * @param otherwise taken, with a warning, for a word that is not allowed; left out, such a word refuses the row
   */
  word<T extends string>(
    column: string,
    row: number,
    words: readonly Word<T>[],
    otherwise?: T,
  ): T | undefined {
    const cell = this.cell(column, row);
    if (isBlank(cell)) return undefined;
    const text = typeof cell === "object" ? "" : String(cell).trim().toLowerCase();
    const found = words.find(({ pattern }) => pattern.test(text));
    if (found !== undefined) return found.value;
    const allowed = words.map(({ value }) => `"${value}"`).join(", ");
    const advice = `Write one of ${allowed}.`;
    if (otherwise === undefined) return this.refuse(row, column, `holds ${describe(cell)}`, advice);
    this.warn(row, column, `holds ${describe(cell)}; taken as ${otherwise}`, advice);
    return otherwise;
  }

  /** What a cell says, or undefined where it is blank or an error. */
  text(column: string, row: number): string | undefined {
    const cell = this.cell(column, row);
    return isBlank(cell) || typeof cell === "object" ? undefined : String(cell).trim();
  }

  /**
   * Refuses each row whose id stands in an earlier row.
   * @param within a column in whose every value the ids begin anew, as goals do in each district
   */
  refuseRepeated(column: string, advice: string, within?: string): void {
    const first = new Map<string, number>();
    for (const row of this.rows) {
      const id = this.text(column, row);
      if (id === undefined) continue;
      const whose = within === undefined ? undefined : this.text(within, row);
      const key = JSON.stringify([id.toLowerCase(), whose?.toLowerCase()]);
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else this.refuse(row, column, `${id} is there twice, in rows ${before + 1} and ${row + 1}`, advice);
    }
  }

  /** Every record's cell of these columns is a plain whole number or, where `blank` says so, blank. */
  allNumbers(columns: readonly string[], blank: boolean): boolean {
    return this.rows.every((row) =>
      columns.every((column) => {
        const cell = this.cell(column, row);
        return Number.isInteger(cell) || (blank && cell === null);
      }),
    );
  }

  /** What to call a record in a table: its id, or its row in the data. */
  nameOf(column: string, row: number): string {
    return this.text(column, row) ?? `row ${row + 1}`;
  }

  private title(column: string): string {
    return this.columns.find(({ id }) => id === column)?.title ?? column;
  }
}

/** Problems in the order of the rows they stand in; those of the whole table first. */
export function inRowOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((one, other) => (one.row ?? -1) - (other.row ?? -1));
}

/** A column of a record form; only what differs is said. */
export function recordColumn(
  id: string,
  title: string,
  kind: InputColumn["kind"],
  help: string,
  words: readonly string[],
  more: { readonly required?: boolean; readonly choices?: readonly string[] } = {},
): InputColumn {
  return { id, title, help, words, kind, required: false, ...more };
}
