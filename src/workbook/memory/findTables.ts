import type { RawCell } from "../../indicators/declaration";
import { findPlainTable, HEADER_SEARCH_ROWS } from "../foundRange";
import { REPORT_MARK } from "../hiddenNames";
import type { FoundTable } from "../port";
import type { Cells, HostSheet, HostTable, HostWorkbook } from "./host";
import { rawCells } from "./readCells";

/** Tables, then plain ranges that look like tables, of every sheet a person can see. */
export function findTables(workbook: HostWorkbook): readonly FoundTable[] {
  const ours = new Set(
    workbook.names
      .filter(({ name }) => name === REPORT_MARK)
      .map(({ scopeSheet }) => scopeSheet?.toLowerCase()),
  );
  const seen = workbook.sheets.filter(({ visible }) => visible);
  const tables: FoundTable[] = [];
  const ranges: FoundTable[] = [];
  for (const sheet of seen) {
    const writtenByUs = ours.has(sheet.name.toLowerCase());
    const here = workbook.tables.filter((table) => table.sheet.toLowerCase() === sheet.name.toLowerCase());
    tables.push(...here.map((table) => foundTable(table, sheet.name, writtenByUs)));
    // A sheet with tables keeps its data in them; what stands around them are titles and remarks.
    const range = here.length > 0 ? undefined : foundRange(sheet, writtenByUs);
    if (range) ranges.push(range);
  }
  return [...tables, ...ranges];
}

function foundTable(table: HostTable, sheet: string, writtenByUs: boolean): FoundTable {
  const totals = table.hasTotals ? 1 : 0;
  return {
    name: table.name,
    kind: "table",
    range: { ...table.range, sheet, rows: table.range.rows - totals },
    headers: [...table.columns],
    rows: table.range.rows - 1 - totals,
    writtenByUs,
  };
}

function foundRange(sheet: HostSheet, writtenByUs: boolean): FoundTable | undefined {
  const used = sheet.usedRange;
  if (!used) return undefined;
  const top = rawCells(sheet, { ...used, rows: Math.min(used.rows, HEADER_SEARCH_ROWS) });
  const header = findPlainTable(top);
  if (!header) return undefined;
  const row = used.row + header.row;
  const column = used.column + header.column;
  const columns = header.headers.length;
  const rowsToEnd = used.row + used.rows - row - 1;
  const rows = filledRows(sheet, { row: row + 1, column, rows: rowsToEnd, columns });
  return {
    name: sheet.name,
    kind: "range",
    range: { sheet: sheet.name, row, column, rows: rows + 1, columns },
    headers: header.headers,
    rows,
    ...(rowsToEnd > rows ? { rowsToEnd } : {}),
    writtenByUs,
  };
}

/** Rows from the top of these cells down to the first empty one, as Excel's current region has it. */
function filledRows(sheet: HostSheet, cells: Cells): number {
  const step = 2000;
  for (let start = 0; start < cells.rows; start += step) {
    const block = rawCells(sheet, {
      ...cells,
      row: cells.row + start,
      rows: Math.min(step, cells.rows - start),
    });
    const blank = block.findIndex((row) => row.every((cell: RawCell) => cell === null || cell === ""));
    if (blank >= 0) return start + blank;
  }
  return cells.rows;
}
