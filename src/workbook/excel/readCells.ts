import type { RawCell } from "../../indicators/declaration";
import type { RangeAddress, ReadOptions } from "../port";
import { cutToContent, stopIfAborted } from "../readPlan";
import { errorCode } from "./officeErrors";
import { sheetByName } from "./selection";

/** Excel on the web answers with at most 5 MB; twenty thousand cells with their types stay far below. */
const CHUNK_CELLS = 20_000;

export async function readCells(
  context: Excel.RequestContext,
  range: RangeAddress,
  options: ReadOptions,
): Promise<readonly (readonly RawCell[])[]> {
  stopIfAborted(options.signal);
  const sheet = await sheetByName(context, range.sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const cut = cutToContent(
    range,
    used.isNullObject
      ? undefined
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
  );
  const rows: RawCell[][] = [];
  if (!cut) return rows;
  let chunkRows = Math.max(1, Math.floor((options.chunkCells ?? CHUNK_CELLS) / cut.columns));
  while (rows.length < cut.rows) {
    stopIfAborted(options.signal);
    const wanted = Math.min(chunkRows, cut.rows - rows.length);
    const chunk = await readChunk(context, sheet, { ...cut, row: cut.row + rows.length, rows: wanted });
    if (chunk === undefined) {
      // More than Excel hands over at once: long texts, usually. Ask for half as many rows.
      chunkRows = Math.ceil(wanted / 2);
      continue;
    }
    for (const row of chunk) rows.push(row);
    options.onProgress?.(rows.length / cut.rows);
  }
  stopIfAborted(options.signal);
  return rows;
}

/** The cells of a few rows; undefined where they are too much for one answer and could be halved. */
async function readChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: RangeAddress,
): Promise<RawCell[][] | undefined> {
  const range = sheet.getRangeByIndexes(cells.row, cells.column, cells.rows, cells.columns);
  range.load("values,valueTypes");
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) === "ResponsePayloadSizeLimitExceeded" && cells.rows > 1) return undefined;
    throw error;
  }
  // Over its limit Excel may also answer with nothing instead of an error.
  const values = range.values as unknown[][] | null;
  if (values === null && cells.rows > 1) return undefined;
  const read = rawCells(values ?? [], range.valueTypes);
  range.untrack();
  return read;
}

export function rawCells(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): RawCell[][] {
  return values.map((row, r) => row.map((value, c) => rawCell(value, types[r]?.[c])));
}

/** Only the type tells a blank cell from an empty text, and an error from a text that looks like one. */
function rawCell(value: unknown, type: string | undefined): RawCell {
  if (type === Excel.RangeValueType.empty) return null;
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}
