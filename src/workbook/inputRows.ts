import type { InputForm, InputRows, RawCell } from "../indicators/declaration";
import type { RangeAddress } from "./port";

/** Cells of a range, row by row. */
export type Cells = readonly (readonly RawCell[])[];

/** Column id of a form -> position of the column in the range, counted from 0. Columns that are not used are missing keys. */
export type Mapping = Readonly<Record<string, number>>;

/** The header row as text. */
export function headersOf(cells: Cells): readonly string[] {
  return (cells[0] ?? []).map((cell) =>
    cell === null || typeof cell === "object" ? "" : String(cell).trim(),
  );
}

/** The needed columns of a form that have no column in the data yet. */
export function missingColumns(form: Pick<InputForm, "columns">, mapping: Mapping): readonly string[] {
  return form.columns
    .filter((column) => column.required && mapping[column.id] === undefined)
    .map((column) => column.title);
}

/** Columns of the data that two columns of the form point at. */
export function doubleColumns(mapping: Mapping): readonly number[] {
  const positions = Object.values(mapping);
  return [...new Set(positions.filter((position, index) => positions.indexOf(position) !== index))];
}

/** The mapped columns, header left off, blank rows at the end left off, and optional columns of the form that hold nothing. */
export function inputRows(cells: Cells, mapping: Mapping, form?: Pick<InputForm, "columns">): InputRows {
  let end = cells.length;
  while (end > 1 && (cells[end - 1] ?? []).every(isBlank)) end -= 1;
  const columns: Record<string, RawCell[]> = {};
  for (const [id, position] of Object.entries(mapping)) {
    const column = new Array<RawCell>(Math.max(0, end - 1));
    for (let row = 1; row < end; row += 1) column[row - 1] = cells[row]?.[position] ?? null;
    // A template's column that nobody filled in is a column that is not there; one that is needed stays, to be complained about.
    const needed = form?.columns.find((one) => one.id === id)?.required ?? true;
    if (needed || !column.every(isBlank)) columns[id] = column;
  }
  return { count: Math.max(0, end - 1), columns };
}

function isBlank(cell: RawCell): boolean {
  return cell === null || cell === "";
}

/**
 * The part of a table that has to be read for a mapping - from its first used column to its last - and where the columns
 * then lie in it. A sheet may hold far more columns than an indicator asks for.
 */
export function readPart(
  table: RangeAddress,
  mapping: Mapping,
): { readonly range: RangeAddress; readonly mapping: Mapping } | undefined {
  const positions = Object.values(mapping);
  if (positions.length === 0) return undefined;
  const first = Math.min(...positions);
  const last = Math.max(...positions);
  return {
    range: { ...table, column: table.column + first, columns: last - first + 1 },
    mapping: Object.fromEntries(Object.entries(mapping).map(([id, position]) => [id, position - first])),
  };
}
