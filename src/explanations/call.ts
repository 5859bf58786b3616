import { cellAddressOf } from "./places";
import type { LeftOut, Used } from "./declaration";
import { dollars, plain } from "./numbers";
import { describe, isBlank, readMissing, readNumberCell } from "../measures/cells/readCells";
import { isMeantAsDate, nameDate } from "../measures/dates";
import type { Matrix, Scalar, WatchedArgument } from "../spreadsheet";

/** How a number that was taken is shown. */
export type Kind = "number" | "money" | "date" | "year";

/** An argument as the call got it. */
export interface CallArgument extends WatchedArgument {
  readonly name: string;
  /** The function takes one cell here; a range makes Excel call it once for each. */
  readonly scalar: boolean;
  /** What stands above its columns and left of its rows in the sheet. */
  readonly headings?: Headings;
}

/** Words beside a range, as people put them there; undefined where there is none. */
export interface Headings {
  readonly above: readonly (string | undefined)[];
  readonly left: readonly (string | undefined)[];
}

/**
 * One result of one call, for the family that accounts for it. Whatever a family takes from the arguments is noted with its cell, so
 * that the explanation lists exactly the numbers it used.
 */
export class ExplainedCall {
  readonly used: Used[] = [];
  /** A cell that was taken held no number: then there is no formula with numbers. */
  unreadable = false;
  private readonly byName: ReadonlyMap<string, CallArgument>;
  private readonly lifted: boolean;

  constructor(
    args: readonly CallArgument[],
    readonly results: Matrix,
    private readonly place: { readonly row: number; readonly column: number },
  ) {
    this.byName = new Map(args.map((arg) => [arg.name, arg]));
    this.lifted = args.some((arg) => arg.scalar && (arg.cells.length > 1 || (arg.cells[0]?.length ?? 0) > 1));
  }

  /** Row of this result in what the function gave, from 0. */
  get row(): number {
    return this.lifted ? 0 : this.place.row;
  }
  get column(): number {
    return this.lifted ? 0 : this.place.column;
  }
  get result(): Scalar {
    return this.results[this.place.row]?.[this.place.column] ?? null;
  }
  /** Another result in the same row, such as the interval's other end. */
  beside(column: number): Scalar {
    return this.results[this.place.row]?.[column] ?? null;
  }

  /** Whether the argument was given and is not one blank cell. */
  has(name: string): boolean {
    const arg = this.byName.get(name);
    if (arg === undefined) return false;
    return arg.cells.length > 1 || (arg.cells[0]?.length ?? 0) > 1 || !isBlank(arg.cells[0]?.[0]);
  }

  cells(name: string): Matrix {
    return this.byName.get(name)?.cells ?? [[null]];
  }

  /** Rows and columns of an argument. */
  size(name: string): { readonly rows: number; readonly columns: number } {
    const cells = this.cells(name);
    return { rows: cells.length, columns: cells[0]?.length ?? 1 };
  }

  /** The cell of an argument that belongs to this result: a single cell, row or column serves them all. */
  private indexOf(arg: CallArgument): { readonly row: number; readonly column: number } {
    const at = arg.scalar ? this.place : this;
    return {
      row: arg.cells.length === 1 ? 0 : at.row,
      column: (arg.cells[0]?.length ?? 1) === 1 ? 0 : at.column,
    };
  }

  /** "group 3 (Asian)": one of the groups of an argument that lies across or stands upright, by the heading beside its cell. */
  group(name: string, index: number): string {
    const arg = this.byName.get(name);
    const across = (arg?.cells[0]?.length ?? 1) > 1;
    const heading = across ? arg?.headings?.above[index] : arg?.headings?.left[index];
    return heading === undefined ? `group ${index + 1}` : `group ${index + 1} (${heading})`;
  }

  /** What stands left of this result's row in an argument: the district's name, mostly. */
  rowHeading(name: string): string | undefined {
    return this.byName.get(name)?.headings?.left[this.row];
  }

  /** The raw cell that belongs to this result; not noted. */
  peek(name: string): Scalar {
    const arg = this.byName.get(name);
    if (arg === undefined) return null;
    const { row, column } = this.indexOf(arg);
    return arg.cells[row]?.[column] ?? null;
  }

  /** A number of the cell that belongs to this result, noted under `words`. NaN where the cell holds none. */
  take(name: string, words: string, kind: Kind = "number"): number {
    const arg = this.byName.get(name);
    const { row, column } = arg === undefined ? { row: 0, column: 0 } : this.indexOf(arg);
    return this.takeAt(name, row, column, words, kind);
  }

  /** The same of a cell by its row and column in the argument, from 0. */
  takeAt(name: string, row: number, column: number, words: string, kind: Kind = "number"): number {
    const arg = this.byName.get(name);
    const cell = arg?.cells[row]?.[column] ?? null;
    const value = numberIn(cell, kind === "money");
    if (Number.isNaN(value)) this.unreadable = true;
    this.note(words, Number.isNaN(value) ? wordsOf(cell) : shown(value, kind), name, row, column);
    return value;
  }

  /** A number where the argument was given, else `otherwise`, noted as the usual value. */
  takeOr(name: string, words: string, otherwise: number): number {
    if (this.has(name)) return this.take(name, words);
    this.used.push({ name: words, text: `${plain(otherwise)} (used when left out)` });
    return otherwise;
  }

  takeText(name: string, words: string): string {
    const arg = this.byName.get(name);
    const { row, column } = arg === undefined ? { row: 0, column: 0 } : this.indexOf(arg);
    return this.takeTextAt(name, row, column, words);
  }

  takeTextAt(name: string, row: number, column: number, words: string): string {
    const arg = this.byName.get(name);
    const cell = arg?.cells[row]?.[column] ?? null;
    const text = cell === null ? "" : typeof cell === "object" ? cell.code : String(cell).trim();
    this.note(words, text === "" ? "blank" : text, name, row, column);
    return text;
  }

  /** A word of a choice, in lower case; the usual one where it was left out. */
  choice<T extends string = string>(name: string, words: string, otherwise: NoInfer<T>): T {
    if (this.has(name)) return this.takeText(name, words).toLowerCase() as T;
    this.used.push({ name: words, text: `${otherwise} (used when left out)` });
    return otherwise;
  }

  /** All numbers of an argument, row by row, NaN where a cell holds none; noted as one range. */
  takeAll(name: string, words: string): number[] {
    const cells = this.cells(name);
    const range = this.byName.get(name)?.at;
    const numbers = cells.flat().map((cell) => numberIn(cell, false));
    const few = numbers
      .slice(0, 12)
      .map((value, index) => (Number.isNaN(value) ? wordsOf(cells.flat()[index] ?? null) : plain(value)));
    const more = numbers.length - few.length;
    this.used.push({
      name: words,
      text: `${few.join("; ")}${more > 0 ? ` and ${plain(more)} more` : ""}`,
      ...(range === undefined ? {} : { cell: { sheet: range.sheet, ...range.range } }),
    });
    return numbers;
  }

  /** A range that is too much to print: only how large it is, and where. */
  takeRange(name: string, words: string): void {
    const range = this.byName.get(name)?.at;
    const { rows, columns } = this.size(name);
    this.used.push({
      name: words,
      text: `${plain(rows)} ${rows === 1 ? "row" : "rows"} x ${plain(columns)} ${columns === 1 ? "column" : "columns"}`,
      ...(range === undefined ? {} : { cell: { sheet: range.sheet, ...range.range } }),
    });
  }

  /** A further number that came from a rule and not from a cell. */
  fromRule(words: string, text: string): void {
    this.used.push({ name: words, text });
  }

  /** The cells of an argument without a value: blank, suppressed, an error. */
  missingIn(name: string, most = 20): readonly LeftOut[] {
    const found: LeftOut[] = [];
    const cells = this.cells(name);
    cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (found.length >= most) return;
        const read = readMissing(cell);
        if (read !== undefined && "what" in read) found.push(this.leftOut(name, row, column, read.what));
      }),
    );
    return found;
  }

  /** A cell that does not take part, with the reason. */
  leftOut(name: string, row: number, column: number, what: string): LeftOut {
    const cell = cellAddressOf(this.byName.get(name)?.at, row, column);
    return {
      what,
      place: placeIn(name, this.cells(name), row, column),
      ...(cell === undefined ? {} : { cell }),
    };
  }

  private note(words: string, text: string, name: string, row: number, column: number): void {
    const cell = cellAddressOf(this.byName.get(name)?.at, row, column);
    this.used.push({ name: words, text, ...(cell === undefined ? {} : { cell }) });
  }
}

/** "counts, row 3, column 2", as the functions' own messages say it. */
export function placeIn(name: string, cells: Matrix, row: number, column: number): string {
  const parts = [name];
  if (cells.length > 1) parts.push(`row ${row + 1}`);
  if ((cells[0]?.length ?? 1) > 1) parts.push(`column ${column + 1}`);
  return parts.join(", ");
}

function numberIn(cell: Scalar, money: boolean): number {
  const bare = money && typeof cell === "string" ? cell.replace(/^\s*\$\s*(?=\d)/, "") : cell;
  const read = readNumberCell(bare);
  return read.kind === "number" ? read.value : Number.NaN;
}

function shown(value: number, kind: Kind): string {
  if (kind === "year") return String(value);
  if (kind === "money") return dollars(value);
  if (kind === "date" && isMeantAsDate(value)) return nameDate(value);
  return plain(value);
}

function wordsOf(cell: Scalar): string {
  return cell === null ? "blank" : describe(cell);
}
