import type { InputRows, Problem } from "../declaration";
import { describe, formatNumber, isBlank } from "../readCells";
import { adviceFor, readCount, type ReadCount } from "./readCount";
import { columnsOf, sumOf, type CountFormSpec, type CountRate, type Counts } from "./specification";

/** A row that counts. */
export interface CountRow {
  /** Row of the person's table, from 0. */
  readonly row: number;
  /** Column id -> name, as the form reads it; "" where an optional one is blank. */
  readonly names: Readonly<Record<string, string>>;
  /** The same as they stand in the cells. */
  readonly written: Readonly<Record<string, string>>;
  readonly label: string;
  readonly counts: Counts;
}

/** A row left out for nothing but suppressed cells. */
export interface SuppressedRow {
  readonly row: number;
  readonly names: Readonly<Record<string, string>>;
  /** What each count can be; undefined where a marker gives no limit. */
  readonly ranges: Readonly<Record<string, { readonly low: number; readonly high: number } | undefined>>;
}

export interface ReadRows {
  readonly rows: readonly CountRow[];
  readonly suppressed: readonly SuppressedRow[];
  readonly problems: readonly Problem[];
  /** Text and count columns that the person's table has. */
  readonly nameColumns: readonly string[];
  readonly countColumns: readonly string[];
  /** Formulas over the person's columns see the same numbers as we: every row counts and every cell is a plain number. */
  readonly live: boolean;
}

/** Reads a table of counts; a row with a problem is left out, and the problem says why. */
export function readRows(spec: CountFormSpec, input: InputRows): ReadRows {
  const there = (column: { readonly id: string }): boolean => input.columns[column.id] !== undefined;
  const names = spec.names.filter(there).map(({ id }) => id);
  const columns = spec.counts.filter(there).map(({ id }) => id);
  const problems: Problem[] = [];
  const rows: CountRow[] = [];
  const suppressed: SuppressedRow[] = [];
  const seen = new Map<string, number>();
  let plain = true;
  for (let row = 0; row < input.count; row++) {
    if ([...names, ...columns].every((id) => isBlank(input.columns[id]?.[row] ?? null))) {
      plain = false;
      continue;
    }
    const before = problems.length;
    const named = readNames(spec, input, row, names, problems);
    // A row whose name is refused has said enough; what is left of its names is no row to compare.
    const twice = problems.length > before ? undefined : sameNames(named, names, seen, row);
    if (twice !== undefined) problems.push(twice);
    const read = columns.map((id) => [id, readCount(input.columns[id]?.[row] ?? null)] as const);
    const others =
      problems.length > before || read.some(([, { kind }]) => kind === "wrong" || kind === "missing");
    for (const [id, cell] of read) if (cell.kind !== "count") problems.push(noCount(spec, row, id, cell));
    if (!others && problems.length > before) suppressed.push({ row, names: named, ranges: rangesOf(read) });
    if (problems.length > before) continue;
    const counts = Object.fromEntries(read.map(([id, cell]) => [id, cell.kind === "count" ? cell.value : 0]));
    const impossible = impossibleRow(spec, columns, counts, named);
    if (impossible !== undefined) {
      problems.push({ severity: "error", row, ...impossible });
      continue;
    }
    plain &&= columns.every((id) => typeof input.columns[id]?.[row] === "number");
    const label = names
      .map((id) => named[id])
      .filter((name) => name !== "")
      .join(", ");
    const written = Object.fromEntries(names.map((id) => [id, String(input.columns[id]?.[row] ?? "")]));
    rows.push({
      row,
      names: named,
      written,
      label: label === "" ? `Row ${row + 1} of the data` : label,
      counts,
    });
  }
  const kept = withoutTotals(spec, rows, columns, problems);
  return {
    rows: kept,
    suppressed,
    problems,
    nameColumns: names,
    countColumns: columns,
    live: plain && kept.length === input.count,
  };
}

function readNames(
  spec: CountFormSpec,
  input: InputRows,
  row: number,
  columns: readonly string[],
  problems: Problem[],
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const id of columns) {
    const { title, required } = spec.names.find((column) => column.id === id)!;
    const cell = input.columns[id]?.[row] ?? null;
    names[id] = "";
    if (isBlank(cell)) {
      if (required) problems.push(wrongName(row, id, `${title}: is blank`, "Fill it in."));
      continue;
    }
    if (typeof cell === "object") {
      problems.push(wrongName(row, id, `${title}: holds the error ${describe(cell)}`, "Mend the cell."));
      continue;
    }
    const text = String(cell).trim();
    const read = spec.readName?.(id, text) ?? text;
    if (typeof read === "string") names[id] = read;
    else problems.push(wrongName(row, id, `${title}: ${read.refused}`, read.advice));
  }
  return names;
}

function wrongName(row: number, column: string, message: string, advice: string): Problem {
  return { severity: "error", row, column, message, advice };
}

/** A row whose names are all there already; rows without any name are not compared. */
function sameNames(
  named: Readonly<Record<string, string>>,
  columns: readonly string[],
  seen: Map<string, number>,
  row: number,
): Problem | undefined {
  const parts = columns.map((id) => named[id]!);
  const key = JSON.stringify(parts.map((part) => part.toLowerCase()));
  const label = parts.filter((part) => part !== "").join(", ");
  if (label === "") return undefined;
  const before = seen.get(key);
  if (before === undefined) {
    seen.set(key, row);
    return undefined;
  }
  return wrongName(
    row,
    columns.find((id) => named[id] !== "")!,
    `${label} is there twice, in rows ${before + 1} and ${row + 1} of the data; the first is counted`,
    "Keep one row of them, or say in which they differ.",
  );
}

function noCount(
  spec: CountFormSpec,
  row: number,
  id: string,
  cell: Exclude<ReadCount, { kind: "count" }>,
): Problem {
  return {
    severity: "error",
    row,
    column: id,
    message: `${titleOf(spec, id)}: ${cell.what}`,
    advice: adviceFor(cell),
  };
}

function rangesOf(read: readonly (readonly [string, ReadCount])[]): SuppressedRow["ranges"] {
  return Object.fromEntries(
    read.map(([id, cell]) => {
      if (cell.kind === "count") return [id, { low: cell.value, high: cell.value }];
      const limited = cell.kind === "suppressed" && cell.atMost !== undefined;
      return [id, limited ? { low: 0, high: cell.atMost } : undefined];
    }),
  );
}

/** A part above its whole in any of the rates, or what the form itself looks for. */
function impossibleRow(
  spec: CountFormSpec,
  columns: readonly string[],
  counts: Counts,
  names: Readonly<Record<string, string>>,
): { readonly column: string; readonly message: string; readonly advice: string } | undefined {
  for (const rate of spec.rates) {
    if (!usable(rate, spec, columns)) continue;
    const part = sumOf(rate.numerator, counts);
    const whole = sumOf(rate.denominator, counts);
    if (part >= 0 && part <= whole) continue;
    const parts = columnsOf(rate.numerator).filter((id) => columns.includes(id));
    const wholes = columnsOf(rate.denominator).filter((id) => columns.includes(id));
    const all = wordsOf(spec, rate.denominator, wholes);
    return {
      column: parts[0]!,
      message:
        whole < 0
          ? `${all} leaves ${formatNumber(whole)}, less than none`
          : `${titles(spec, parts)}: ${formatNumber(part)} is more than the ${formatNumber(whole)} of ${all}`,
      advice: "Correct the one that is wrong.",
    };
  }
  return spec.check?.(counts, names);
}

/** Whether every column that a rate needs is there. */
export function usable(rate: CountRate, spec: CountFormSpec, columns: readonly string[]): boolean {
  return missingColumns(rate, spec, columns).length === 0;
}

/** Headings of the columns that a rate needs and the table has not. */
export function missingColumns(
  rate: CountRate,
  spec: CountFormSpec,
  columns: readonly string[],
): readonly string[] {
  return [...new Set([...columnsOf(rate.numerator), ...columnsOf(rate.denominator)])]
    .filter((id) => !columns.includes(id))
    .filter((id) => spec.counts.find((column) => column.id === id)?.zeroIfAbsent !== true)
    .map((id) => titleOf(spec, id));
}

export function titleOf(spec: CountFormSpec, id: string): string {
  return spec.counts.find((column) => column.id === id)?.title ?? id;
}

function titles(spec: CountFormSpec, ids: readonly string[]): string {
  const all = ids.map((id) => titleOf(spec, id));
  return all.length > 1 ? `${all.join(" + ")}, together` : (all[0] ?? "");
}

/** A sum in words: "Received - Excluded". */
export function wordsOf(
  spec: CountFormSpec,
  terms: CountRate["numerator"],
  columns: readonly string[],
): string {
  return terms
    .filter((term) => columns.includes(typeof term === "string" ? term : term.minus))
    .map((term, place) =>
      typeof term === "string"
        ? `${place === 0 ? "" : " + "}${titleOf(spec, term)}`
        : ` - ${titleOf(spec, term.minus)}`,
    )
    .join("");
}

const TOTAL =
  /^(?:grand |state |statewide )?totals?$|^statewide$|^all (?:districts|states|schools)$|^(?:us|u\.s\.|united states)(?:$|,| and )/i;

/**
 * A row called "Total" that is the sum of all others would count everybody twice: it is left out; if it is not, it is named. Where
 * other rows are left out, a total is at least the sum of those that are left.
 */
function withoutTotals(
  spec: CountFormSpec,
  rows: readonly CountRow[],
  columns: readonly string[],
  problems: Problem[],
): readonly CountRow[] {
  if (rows.length < 2) return rows;
  const complete = problems.every(({ severity }) => severity !== "error");
  const totals = rows.filter(({ names }) => Object.values(names).some((name) => TOTAL.test(name)));
  return rows.filter((row) => {
    if (!totals.includes(row)) return true;
    const isSum = columns.every((id) => {
      const others = rows.reduce((sum, { counts }) => sum + counts[id]!, 0) - row.counts[id]!;
      return complete ? row.counts[id] === others : row.counts[id]! >= others;
    });
    const column = Object.entries(row.names).find(([, name]) => TOTAL.test(name))![0];
    problems.push(
      isSum
        ? {
            severity: "error",
            row: row.row,
            column,
            message: `${row.label} is a total of the other rows and is not counted again`,
            advice: "Nothing, or take the row out of the data.",
          }
        : {
            severity: "warning",
            row: row.row,
            column,
            message: `${row.label} looks like a total but is not the sum of the other rows; it is counted as ${spec.rowIs}`,
            advice: "Take the row out of the data if it is a total.",
          },
    );
    return !isSum;
  });
}
