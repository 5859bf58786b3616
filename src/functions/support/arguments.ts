import { describe, formatNumber, isBlank, isErrorCell, readNumberCell, readYesNoCell } from "./cells";
import { invalid, notAvailable } from "./errors";

/*
 * Arguments as columns: a range is read once into a typed array, with the few cells that are not numbers kept beside it. A million
 * cells then cost one pass and no objects.
 */

/** What a number in this argument has to be. */
export type NumberKind =
  /** Whole, not negative: children, districts, reports. */
  | "count"
  /** Not negative, may have a fraction: pupil units, hours. */
  | "amount"
  /** Any finite number. */
  | "number"
  /** 0 to 100. */
  | "percent"
  /** Dollars: not negative. */
  | "money";

/** A cell of an argument that gave no value. */
export interface Fault {
  /** "missing" ends in #N/A, "invalid" in #VALUE!. */
  readonly kind: "missing" | "invalid";
  /** Names argument, position and what was found. */
  readonly message: string;
}

/** An argument, read. Row by row; cell (r, c) is at r * columns + c. */
export interface Argument<T extends ArrayLike<unknown> = ArrayLike<unknown>> {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: T;
  /** The cells without a value, by index; their entry in `values` means nothing. */
  readonly faults: ReadonlyMap<number, Fault>;
}
export type NumberArgument = Argument<Float64Array>;
/** 1 yes, 0 no. */
export type YesNoArgument = Argument<Uint8Array>;
export type TextArgument = Argument<readonly string[]>;

const NO_FAULTS: ReadonlyMap<number, Fault> = new Map();

/** "numerator", or "numerator, row 3", or "counts, row 3, column 2": where in an argument a cell is, counted from 1. */
export function positionIn(argument: { name: string; rows: number; columns: number }, index: number): string {
  const row = Math.floor(index / argument.columns) + 1;
  const column = (index % argument.columns) + 1;
  if (argument.rows === 1 && argument.columns === 1) return argument.name;
  if (argument.columns === 1) return `${argument.name}, row ${row}`;
  if (argument.rows === 1) return `${argument.name}, column ${column}`;
  return `${argument.name}, row ${row}, column ${column}`;
}

/** A range as Excel passes it (rows of cells), or a single cell. */
export function rowsOf(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  if (raw.length === 0) return [[null]];
  return Array.isArray(raw[0]) ? (raw as unknown[][]) : [raw];
}

interface Read<T> {
  readonly fault?: Fault["kind"];
  readonly what?: string;
  readonly value?: T;
}

/** The cells that gave no value, while an argument is being read. */
type Faults = Map<number, Fault> | undefined;

function noted(
  faults: Faults,
  argument: { name: string; rows: number; columns: number },
  index: number,
  read: Read<unknown>,
): Map<number, Fault> {
  const found = faults ?? new Map<number, Fault>();
  found.set(index, { kind: read.fault!, message: `${positionIn(argument, index)}: ${read.what}` });
  return found;
}

function readAll<T extends { [index: number]: unknown; length: number }>(
  name: string,
  raw: unknown,
  make: (size: number) => T,
  read: (cell: unknown) => Read<T[number]>,
): Argument<T> {
  const grid = rowsOf(raw);
  const rows = grid.length;
  const columns = Math.max(1, grid[0]?.length ?? 1);
  const values = make(rows * columns);
  let faults: Faults;
  for (let r = 0, index = 0; r < rows; r++) {
    const cells = grid[r]!;
    for (let c = 0; c < columns; c++, index++) {
      const result = read(cells[c]);
      if (result.fault === undefined) values[index] = result.value as T[number];
      else faults = noted(faults, { name, rows, columns }, index, result);
    }
  }
  return { name, rows, columns, values, faults: faults ?? NO_FAULTS };
}

/** Why a number does not fit its kind, or undefined. */
function misfit(value: number, kind: NumberKind): string | undefined {
  // Beyond 2^53 whole numbers are no longer told apart, and products of such figures run out of range.
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return `holds ${value.toPrecision(3)}, which is too large`;
  switch (kind) {
    case "count":
      if (value < 0) return `holds ${formatNumber(value)}; a count is not negative`;
      return Number.isInteger(value) ? undefined : `holds ${formatNumber(value)}; a count is a whole number`;
    case "amount":
    case "money":
      return value < 0 ? `holds ${formatNumber(value)}; it must not be negative` : undefined;
    case "percent":
      return value < 0 || value > 100
        ? `holds ${formatNumber(value)}; a percent runs from 0 to 100`
        : undefined;
    case "number":
      return undefined;
  }
}

/** Reads an argument of numbers. Never throws: bad cells become faults. */
export function readNumbers(name: string, raw: unknown, kind: NumberKind): NumberArgument {
  const grid = rowsOf(raw);
  const rows = grid.length;
  const columns = Math.max(1, grid[0]?.length ?? 1);
  const values = new Float64Array(rows * columns);
  // A whole number from 0 to this limit fits without a closer look; a million such cells are read in one plain loop.
  const plainLimit = kind === "percent" ? 100 : Number.MAX_SAFE_INTEGER;
  let faults: Faults;
  for (let r = 0, index = 0; r < rows; r++) {
    const cells = grid[r]!;
    for (let c = 0; c < columns; c++, index++) {
      const cell = cells[c];
      if (typeof cell === "number" && cell >= 0 && cell <= plainLimit && Math.floor(cell) === cell) {
        values[index] = cell;
        continue;
      }
      const result = readOneNumber(cell, kind);
      if (result.fault === undefined) values[index] = result.value!;
      else faults = noted(faults, { name, rows, columns }, index, result);
    }
  }
  return { name, rows, columns, values, faults: faults ?? NO_FAULTS };
}

/** What is wrong with a cell that is no number, with what to do where the sign of money is all that is wrong. */
function unreadable(cell: unknown, what: string): string {
  return typeof cell === "string" && /^\s*\$\s*[\d,.]+\s*$/.test(cell)
    ? `${what}: it is text; type the amount without the dollar sign`
    : what;
}

function readOneNumber(cell: unknown, kind: NumberKind): Read<number> {
  const read = readNumberCell(cell);
  if (read.kind === "missing") return { fault: "missing", what: read.what };
  if (read.kind === "unreadable") return { fault: "invalid", what: unreadable(cell, read.what) };
  const wrong = misfit(read.value, kind);
  return wrong === undefined ? { value: read.value } : { fault: "invalid", what: wrong };
}

const YES: Read<number> = { value: 1 };
const NO: Read<number> = { value: 0 };

/** Reads TRUE/FALSE, Yes/No, Y/N, 1/0. */
export function readYesNo(name: string, raw: unknown): YesNoArgument {
  return readAll<Uint8Array>(
    name,
    raw,
    (size) => new Uint8Array(size),
    (cell) => {
      // The usual spellings first: a million answers cost no search.
      if (cell === "Yes" || cell === true) return YES;
      if (cell === "No" || cell === false) return NO;
      const read = readYesNoCell(cell);
      if (read.kind === "answer") return read;
      return { fault: read.kind === "missing" ? "missing" : "invalid", what: read.what };
    },
  );
}

/** Reads texts, trimmed; numbers become their text ("7" and 7 are the same code). */
export function readTexts(name: string, raw: unknown): TextArgument {
  return readAll<string[]>(
    name,
    raw,
    (size) => new Array<string>(size).fill(""),
    (cell) => {
      if (isBlank(cell)) return { fault: "missing", what: "is blank" };
      if (isErrorCell(cell)) {
        return cell.code === "#N/A"
          ? { fault: "missing", what: "is #N/A" }
          : { fault: "invalid", what: `holds the error ${cell.code}` };
      }
      return { value: typeof cell === "string" ? cell.trim() : String(cell) };
    },
  );
}

/** The single value of a scalar argument; a 1 x 1 range counts as one. Undefined when left out or blank. */
function single(name: string, raw: unknown): unknown {
  const grid = rowsOf(raw);
  if (grid.length > 1 || (grid[0]?.length ?? 1) > 1)
    throw invalid(`${name}: one cell is expected, not a range`);
  const cell = grid[0]?.[0];
  return isBlank(cell) ? undefined : cell;
}

/** One required number; throws #VALUE! when there is none or it does not fit, #N/A when it is suppressed. */
export function readNumber(name: string, raw: unknown, kind: NumberKind): number {
  const found = readOptionalNumber(name, raw, kind);
  if (found === undefined) throw invalid(`${name}: a value is needed`);
  return found;
}

/** One optional number; undefined when left out. */
export function readOptionalNumber(name: string, raw: unknown, kind: NumberKind): number | undefined {
  const cell = single(name, raw);
  if (cell === undefined) return undefined;
  const read = readNumberCell(cell);
  if (read.kind === "missing") throw notAvailable(`${name}: ${read.what}`);
  if (read.kind !== "number") throw invalid(`${name}: ${unreadable(cell, read.what)}`);
  const wrong = misfit(read.value, kind);
  if (wrong !== undefined) throw invalid(`${name}: ${wrong}`);
  return read.value;
}

/** One optional word out of a list, case-insensitive; the first is not a default, undefined is returned when left out. */
export function readChoice<T extends string>(
  name: string,
  raw: unknown,
  choices: readonly T[],
): T | undefined {
  const cell = single(name, raw);
  if (cell === undefined) return undefined;
  const key = String(cell).trim().toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === key);
  if (found === undefined) {
    throw invalid(
      `${name}: holds ${describe(cell)}; write ${choices.map((choice) => `"${choice}"`).join(", ")}`,
    );
  }
  return found;
}

/** One required text. */
export function readText(name: string, raw: unknown): string {
  const found = readOptionalText(name, raw);
  if (found === undefined) throw invalid(`${name}: a text is needed`);
  return found;
}

/** One optional text; numbers become their text. */
export function readOptionalText(name: string, raw: unknown): string | undefined {
  const cell = single(name, raw);
  if (cell === undefined) return undefined;
  if (isErrorCell(cell)) throw invalid(`${name}: holds the error ${cell.code}`);
  return typeof cell === "string" ? cell.trim() : String(cell);
}

/**
 * Throws the first fault of an argument that must be whole (invalid before missing): #VALUE! or #N/A with its message.
 * For functions whose result depends on every cell.
 */
export function requireWhole(...args: readonly Argument[]): void {
  for (const kind of ["invalid", "missing"] as const) {
    for (const argument of args) {
      for (const fault of argument.faults.values()) {
        if (fault.kind === kind) throw faultError(fault);
      }
    }
  }
}

/** A fault as the error a cell shows. */
export function faultError(fault: Fault): CustomFunctions.Error {
  return fault.kind === "invalid" ? invalid(fault.message) : notAvailable(fault.message);
}

/** "3 x 1": rows by columns. */
export function shapeOf(argument: { rows: number; columns: number }): string {
  return `${argument.rows} x ${argument.columns}`;
}
