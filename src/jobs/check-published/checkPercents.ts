import type { InputColumn, Problem, RawCell } from "../../indicators/declaration";
import { describe, readNumberCell } from "../../indicators/readCells";
import { RecordReader } from "../../indicators/recordForm/recordReader";
import { countsBehind, wholesBehind, type CountRange } from "../../measures/publishing/percents";
import type { PublishedCell } from "../../measures/publishing/table";
import type { JobTable } from "../declaration";
import { readPublishedCount } from "../publishedTables/readPublished";
import type { Checked, CheckedCell } from "./checked";

/** No school, district or group here is larger; a larger whole could not be told from its neighbours anyway. */
const LARGEST_WHOLE = 20_000;

/** A count, its whole and the percent that is printed of them. */
export function checkPercents({ rows }: JobTable, columns: readonly InputColumn[], least: number): Checked {
  const reader = new RecordReader(rows, columns);
  const decimals = decimalsOf(rows.columns.percent ?? []);
  const found: CheckedCell[] = [];
  for (const row of reader.rows) {
    const percent = readPercent(reader.cell("percent", row));
    const count = readCount(reader, "count", row);
    const whole = readCount(reader, "whole", row);
    if (percent === "unreadable") {
      reader.refuse(
        row,
        "percent",
        `holds ${describe(reader.cell("percent", row))}`,
        "Write the percent as it is printed.",
      );
    }
    if (
      reader.isRefused(row) ||
      percent === undefined ||
      percent === "unreadable" ||
      count === undefined ||
      whole === undefined
    )
      continue;
    const label = reader.nameOf("label", row);
    const from = `percent ${percent} `;
    if (typeof whole === "number" && typeof count !== "number") {
      const behind = narrowed(countsBehind(percent, decimals, whole), count, least);
      if (behind.least > behind.most) refuseContradiction(reader, row);
      else found.push({ label, column: "Count", ...behind, from: `${from}of ${whole}` });
    } else if (typeof count === "number" && typeof whole !== "number") {
      const behind = wholesBehind(percent, decimals, count, LARGEST_WHOLE);
      if (behind.number === 0) refuseContradiction(reader, row);
      else {
        const most = behind.most === LARGEST_WHOLE ? Infinity : behind.most;
        found.push({ label, column: "Whole", least: behind.least, most, from: `${from}and count ${count}` });
      }
    } else if (typeof count !== "number" && typeof whole !== "number") {
      found.push({ label, column: "Count", least, most: Infinity, from: "count and whole are both hidden" });
    }
  }
  const problems: readonly Problem[] = reader.problems;
  return {
    cells: found,
    problems,
    notes: [
      `The percents are read as rounded to ${decimals} ${decimals === 1 ? "decimal" : "decimals"}, the most that any of them shows.`,
    ],
  };
}

/** Most decimals in the column: "42.3" among "40" means that 40 is 40.0. */
export function decimalsOf(cells: readonly RawCell[]): number {
  return cells.reduce<number>((most, cell) => {
    if (typeof cell !== "number" && typeof cell !== "string") return most;
    const shown = /\.(\d+)\s*%?$/.exec(String(cell).trim());
    return Math.min(6, Math.max(most, shown?.[1]?.length ?? 0));
  }, 0);
}

/** A printed percent; undefined where none is printed or only a limit is. */
export function readPercent(cell: RawCell): number | "unreadable" | undefined {
  const read = readNumberCell(typeof cell === "string" ? cell.replace(/%\s*$/, "") : cell);
  if (read.kind === "missing") return undefined;
  if (typeof cell === "string" && /^\s*[<>]/.test(cell)) return undefined;
  return read.kind === "number" && read.value >= 0 && read.value <= 100 ? read.value : "unreadable";
}

/** A count of a record, hidden or not; undefined where it was refused. An absent column is a hidden one. */
export function readCount(reader: RecordReader, column: string, row: number): PublishedCell | undefined {
  const read = readPublishedCount(reader.cell(column, row));
  if (read.kind === "cell") return read.cell;
  return reader.refuse(row, column, read.what, 'Write a whole number, or a mark such as "*" or "<10".');
}

function narrowed(
  { least, most }: CountRange,
  cell: Exclude<PublishedCell, number>,
  atLeast: number,
): CountRange {
  return { least: Math.max(least, atLeast), most: Math.min(most, cell.most ?? Infinity) };
}

export function refuseContradiction(reader: RecordReader, row: number): void {
  reader.refuse(
    row,
    "label",
    "no count makes all the published numbers of this row true",
    "Compare the row with its source.",
  );
}
