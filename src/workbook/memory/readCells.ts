import type { RawCell } from "../../indicators/declaration";
import type { RangeAddress, ReadOptions } from "../port";
import { sheetNotFound } from "../problems";
import { cutToContent, rowChunks, stopIfAborted } from "../readPlan";
import type { Cells, HostSheet, HostValue, HostWorkbook } from "./host";

/** Small enough that a page stays answerable between two of them. */
const CHUNK_CELLS = 100_000;

export async function readCells(
  workbook: HostWorkbook,
  range: RangeAddress,
  options: ReadOptions = {},
): Promise<readonly (readonly RawCell[])[]> {
  const sheet = workbook.sheet(range.sheet);
  if (!sheet) throw sheetNotFound(range.sheet);
  const cut = cutToContent(range, sheet.usedRange);
  const rows: RawCell[][] = [];
  stopIfAborted(options.signal);
  for (const chunk of cut ? rowChunks(cut, options.chunkCells ?? CHUNK_CELLS) : []) {
    for (const row of rawCells(sheet, chunk)) rows.push(row);
    options.onProgress?.(rows.length / (cut?.rows ?? 1));
    if (rows.length < (cut?.rows ?? 0)) await pause();
    stopIfAborted(options.signal);
  }
  return rows;
}

export function rawCells(sheet: HostSheet, cells: Cells): RawCell[][] {
  return sheet.values(cells).map((row) => row.map(rawCell));
}

function rawCell(value: HostValue): RawCell {
  return value !== null && typeof value === "object" ? { error: value.code } : value;
}

/** Lets the page draw and answer before the next chunk. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
