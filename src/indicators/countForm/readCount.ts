import type { RawCell } from "../declaration";
import { formatNumber, readNumberCell } from "../readCells";

/** What a cell that should hold a count tells us. `what` continues a sentence: "is blank", "holds 1.5". */
export type ReadCount =
  | { readonly kind: "count"; readonly value: number }
  /** There is a count and it is not shown to us; `atMost` where the marker gives a limit: "<10" is 9 at most. */
  | { readonly kind: "suppressed"; readonly what: string; readonly atMost?: number }
  | { readonly kind: "missing"; readonly what: string }
  | { readonly kind: "wrong"; readonly what: string };

const LIMIT = /^<\s*(\d+)$/;
const MARKER = /^(?:\*+|x)$/i;

/** Reads a whole number of children, districts or whatever is counted, 0 or more. */
export function readCount(cell: RawCell): ReadCount {
  const read = readNumberCell(cell);
  if (read.kind === "number") {
    return Number.isInteger(read.value) && read.value >= 0
      ? { kind: "count", value: read.value }
      : { kind: "wrong", what: `holds ${formatNumber(read.value)}` };
  }
  if (read.kind === "unreadable") return { kind: "wrong", what: read.what };
  const text = typeof cell === "string" ? cell.trim() : "";
  const limit = LIMIT.exec(text)?.[1];
  if (limit !== undefined && Number(limit) > 0) {
    return { kind: "suppressed", what: read.what, atMost: Number(limit) - 1 };
  }
  return { kind: MARKER.test(text) ? "suppressed" : "missing", what: read.what };
}

/** What to do about a cell that holds no count. */
export function adviceFor(read: Exclude<ReadCount, { kind: "count" }>): string {
  switch (read.kind) {
    case "suppressed":
      return "Ask for the count, or leave the row out of the result.";
    case "missing":
      return "Enter the count; 0 where there is none.";
    case "wrong":
      return "Enter a whole number, 0 or more.";
  }
}
