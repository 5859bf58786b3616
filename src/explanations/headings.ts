import type { RawCell } from "../indicators/declaration";
import type { SheetRange } from "../spreadsheet";
import { WorkbookProblem, type RangeAddress, type WorkbookPort } from "../workbook/port";
import type { Headings } from "./call";
import type { MadeCall } from "./explainer";

/** Arguments beyond so many ranges or cells along a side keep their numbers for names. */
const MOST_RANGES = 24;
const MOST_CELLS = 2000;

/** By what a range is found again. */
export function headingKey({ sheet, range }: SheetRange): string {
  return [sheet, range.row, range.column, range.rows, range.columns].join("|");
}

/** The words above and left of the ranges that calls were made with: people's names for groups and districts. */
export async function readHeadings(
  port: WorkbookPort,
  made: readonly MadeCall[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Headings>> {
  const found = new Map<string, Headings>();
  const options = signal === undefined ? {} : { signal };
  const read = async (range: RangeAddress, wanted: boolean): Promise<readonly RawCell[]> => {
    if (!wanted || range.rows * range.columns > MOST_CELLS) return [];
    try {
      return (await port.read(range, options)).flat();
    } catch (error) {
      // Names are a help only; without them there are numbers.
      if (error instanceof WorkbookProblem && error.kind !== "cancelled") return [];
      throw error;
    }
  };
  for (const { call } of made.slice(0, MOST_RANGES)) {
    for (const arg of call.args) {
      if (arg?.at === undefined || found.size >= MOST_RANGES) continue;
      const key = headingKey(arg.at);
      const { sheet, range } = arg.at;
      if (found.has(key) || (range.rows === 1 && range.columns === 1)) continue;
      const above = await read(
        { sheet, ...range, row: range.row - 1, rows: 1 },
        range.row > 0 && range.columns > 1,
      );
      const left = await read(
        { sheet, ...range, column: range.column - 1, columns: 1 },
        range.column > 0 && range.rows > 1,
      );
      found.set(key, { above: above.map(heading), left: left.map(heading) });
    }
  }
  return found;
}

/** Only words are names; a number above a column is one of its numbers, mostly. */
function heading(cell: RawCell): string | undefined {
  const text = typeof cell === "string" ? cell.trim().replace(/\s+/g, " ") : "";
  return text === "" || /^[\d.,<*-]+$/.test(text) ? undefined : text.slice(0, 60);
}
