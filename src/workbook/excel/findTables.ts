import { parseAddress } from "../address";
import { findPlainTable, HEADER_SEARCH_ROWS } from "../foundRange";
import { REPORT_MARK } from "../hiddenNames";
import type { FoundTable, RangeAddress } from "../port";
import { rawCells } from "./readCells";

/** Wider sheets than this keep no table of ours; looking at every column of 16,384 would only be slow. */
const HEADER_SEARCH_COLUMNS = 500;

interface SeenSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly mark: Excel.NamedItem;
}

/** Tables, then plain ranges that look like tables, of every sheet a person can see. Four round trips, however many sheets. */
export async function findTables(context: Excel.RequestContext): Promise<readonly FoundTable[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/name");
  await context.sync();

  const visible = worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
  const seen = new Map(visible.map((sheet) => [sheet.name, look(sheet)]));
  const shown = tables.items.filter((table) => table.showHeaders && seen.has(table.worksheet.name));
  const looked = shown.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { table, range };
  });
  await context.sync();

  const found = looked.flatMap(({ table, range }): FoundTable[] => {
    const sheet = table.worksheet.name;
    const cells = parseAddress(range.address, sheet);
    return cells ? [foundTable(table, cells, seen.get(sheet)?.mark.isNullObject === false)] : [];
  });
  const sheetsOfTables = new Set(tables.items.map((table) => table.worksheet.name));
  const plain = [...seen.values()].filter(
    ({ sheet, used }) => !sheetsOfTables.has(sheet.name) && !used.isNullObject,
  );
  return [...found, ...(await findRanges(context, plain))];
}

function look(sheet: Excel.Worksheet): SeenSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const mark = sheet.names.getItemOrNullObject(REPORT_MARK);
  mark.load("name");
  return { sheet, used, mark };
}

function foundTable(table: Excel.Table, range: RangeAddress, writtenByUs: boolean): FoundTable {
  const totals = table.showTotals ? 1 : 0;
  return {
    name: table.name,
    kind: "table",
    range: { ...range, rows: range.rows - totals },
    headers: table.columns.items.map(({ name }) => name),
    rows: range.rows - 1 - totals,
    writtenByUs,
  };
}

async function findRanges(
  context: Excel.RequestContext,
  sheets: readonly SeenSheet[],
): Promise<readonly FoundTable[]> {
  const tops = sheets.map(({ sheet, used }) => {
    const rows = Math.min(used.rowCount, HEADER_SEARCH_ROWS);
    const columns = Math.min(used.columnCount, HEADER_SEARCH_COLUMNS);
    const top = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns);
    top.load("values,valueTypes");
    return top;
  });
  await context.sync();

  const headed = sheets.flatMap(({ sheet, used, mark }, index) => {
    const top = tops[index];
    const header = top && findPlainTable(rawCells(top.values, top.valueTypes));
    if (!header) return [];
    const row = used.rowIndex + header.row;
    const column = used.columnIndex + header.column;
    // The block of filled cells around the first heading says how far the data go down.
    const block = sheet.getRangeByIndexes(row, column, 1, 1).getSurroundingRegion();
    block.load("rowIndex,rowCount");
    return [
      {
        name: sheet.name,
        row,
        column,
        headers: header.headers,
        block,
        rowsToEnd: used.rowIndex + used.rowCount - row - 1,
        writtenByUs: !mark.isNullObject,
      },
    ];
  });
  await context.sync();

  return headed.map(({ name, row, column, headers, block, rowsToEnd, writtenByUs }): FoundTable => {
    const rows = block.rowIndex + block.rowCount - row - 1;
    return {
      name,
      kind: "range",
      range: { sheet: name, row, column, rows: rows + 1, columns: headers.length },
      headers,
      rows,
      ...(rowsToEnd > rows ? { rowsToEnd } : {}),
      writtenByUs,
    };
  });
}
