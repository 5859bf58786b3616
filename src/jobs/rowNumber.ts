import type { JobTable } from "./declaration";

/** The heading of a column of row numbers: they count as the sheet does, where it is known which sheet row is the first. */
export function rowTitle(table: Pick<JobTable, "firstRow"> | undefined): string {
  return table?.firstRow === undefined ? "Row of the data" : "Row in the sheet";
}

/** The same in a sentence: "row 12 of the sheet", or "row 3 of the data". */
export function rowInWords(table: Pick<JobTable, "firstRow"> | undefined, row: number): string {
  return `row ${rowNumber(table, row)} of the ${table?.firstRow === undefined ? "data" : "sheet"}`;
}

/** A row of a person's table, as `rowTitle` says. */
export function rowNumber(table: Pick<JobTable, "firstRow"> | undefined, row: number): number {
  return row + (table?.firstRow ?? 1);
}
