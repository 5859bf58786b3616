import { cellAddress, localAddress } from "./address";

/** Where the body cells of a placed table begin; the header row is above. Rows and columns count from 0. */
export interface TableBody {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface HoleFillings {
  /** Column id -> the reference that stands for the person's column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Table id -> where its body lies on the same sheet. */
  readonly tables: ReadonlyMap<string, TableBody>;
}

/** Only our own words open a hole, so that array constants like {1,2,3} stay what they are. */
const HOLE = /\{(column|cell|range):([^{}]*)\}/g;

/**
 * Fills the holes of a formula template (see FormulaTemplate in indicators/declaration.ts). A hole that points nowhere is a
 * mistake in a declaration, not in a person's data, and throws.
 */
export function fillHoles(template: string, fillings: HoleFillings): string {
  return template.replace(HOLE, (_hole, kind: string, inside: string) => {
    if (kind === "column") return columnReference(inside, fillings, template);
    const [table, numbers] = splitAtMark(inside, template);
    const body = fillings.tables.get(table);
    if (!body)
      throw new Error(`The formula ${template} points at table "${table}", which is not in this report.`);
    return kind === "cell" ? cellOf(body, numbers, template) : rangeOf(body, numbers, template);
  });
}

function columnReference(id: string, fillings: HoleFillings, template: string): string {
  const reference = Object.hasOwn(fillings.columns, id) ? fillings.columns[id] : undefined;
  if (reference === undefined)
    throw new Error(`The formula ${template} needs column "${id}", which was not picked.`);
  return reference;
}

function splitAtMark(inside: string, template: string): [string, number[]] {
  const mark = inside.lastIndexOf("!");
  const numbers = inside
    .slice(mark + 1)
    .split(",")
    .map((part) => Number(part.trim()) - 1);
  if (mark < 1 || numbers.some((number) => !Number.isInteger(number) || number < 0)) {
    throw new Error(`The hole {${inside}} in ${template} does not say TABLE!ROW,COLUMN.`);
  }
  return [inside.slice(0, mark), numbers];
}

function cellOf(body: TableBody, numbers: readonly number[], template: string): string {
  const [row, column] = numbers;
  if (numbers.length !== 2 || row === undefined || column === undefined) {
    throw new Error(`A cell in ${template} needs a row and a column.`);
  }
  checkInside(body, row, column, template);
  return cellAddress(body.row + row, body.column + column);
}

function rangeOf(body: TableBody, numbers: readonly number[], template: string): string {
  const [firstRow, firstColumn, lastRow, lastColumn] = numbers;
  if (
    numbers.length !== 4 ||
    firstRow === undefined ||
    firstColumn === undefined ||
    lastRow === undefined ||
    lastColumn === undefined ||
    lastRow < firstRow ||
    lastColumn < firstColumn
  ) {
    throw new Error(`A range in ${template} needs its first row and column, then its last.`);
  }
  checkInside(body, lastRow, lastColumn, template);
  return localAddress({
    row: body.row + firstRow,
    column: body.column + firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  });
}

function checkInside(body: TableBody, row: number, column: number, template: string): void {
  if (row >= body.rows || column >= body.columns) {
    throw new Error(
      `The formula ${template} points at row ${row + 1}, column ${column + 1} of a table with ${body.rows} rows and ${body.columns} columns.`,
    );
  }
}
