import { formulaAddress, spokenAddress, structuredReference } from "../address";
import type { FoundTable, RangeAddress } from "../port";
import type { ReportBlock, TableBlock } from "../../sheets/reportSheet";
import { textBlock } from "./textBlocks";

/** Cells of one column of a table, its header left off. */
export function dataCells(table: FoundTable, column: number): RangeAddress {
  const { sheet, row, column: first } = table.range;
  return { sheet, row: row + 1, column: first + column, rows: Math.max(1, table.rows), columns: 1 };
}

/** A column as a formula names it: a structured reference where the data is a table, else its cells. */
export function columnReference(table: FoundTable, column: number): string {
  const header = table.headers[column];
  return table.kind === "table" && header !== undefined && header !== ""
    ? structuredReference(table.name, header)
    : formulaAddress(dataCells(table, column));
}

/** "Table Children", "Cells of sheet Sheet1". */
export function tableWords({ kind, name }: FoundTable): string {
  return `${kind === "table" ? "Table" : "Cells of sheet"} ${name}`;
}

/** Which table, how many rows, and what one row is. */
export function tableLine(table: FoundTable, rowIs: string): ReportBlock {
  return textBlock(
    "body",
    `${tableWords(table)} (${spokenAddress(table.range)}), ` +
      `${table.rows.toLocaleString("en-US")} rows; one row is ${rowIs}.`,
  );
}

/** The columns a result was computed from. */
export function usedColumns(
  id: string,
  title: string,
  table: FoundTable,
  used: readonly { readonly place: number; readonly stands: string }[],
): TableBlock {
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: "Your heading", format: "text" },
      { title: "What it stands for", format: "text" },
      { title: "Cells", format: "text" },
    ],
    rows: used.map(({ place, stands }) => [
      table.headers[place] ?? "",
      stands,
      spokenAddress(dataCells(table, place)),
    ]),
  };
}
