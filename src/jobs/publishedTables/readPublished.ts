import type { PublishedCell } from "../../measures/publishing/table";
import type { RawCell } from "../../indicators/declaration";
import { describe, isBlank, readMissing, readNumberCell } from "../../indicators/readCells";
import type { HeadedColumn } from "../declaration";

/** A cell of a published table: a count, a hidden count with what its marker says, or something that is neither. */
export type ReadPublished =
  | { readonly kind: "cell"; readonly cell: PublishedCell }
  | { readonly kind: "unreadable"; readonly what: string };

/** "*", "<10", "10 or fewer", blank or #N/A hide a count; numbers are counts. */
export function readPublishedCount(cell: RawCell): ReadPublished {
  if (isBlank(cell)) return { kind: "cell", cell: { hidden: true } };
  if (typeof cell === "string") {
    const below = /^<\s*(\d+)$/.exec(cell.trim());
    if (below) return { kind: "cell", cell: { hidden: true, most: Math.max(0, Number(below[1]) - 1) } };
    const upTo = /^(?:<=|\u2264)\s*(\d+)$|^(\d+) or (?:fewer|less)$/i.exec(cell.trim());
    if (upTo) return { kind: "cell", cell: { hidden: true, most: Number(upTo[1] ?? upTo[2]) } };
  }
  const read = readNumberCell(cell);
  if (read.kind === "number" && Number.isInteger(read.value) && read.value >= 0)
    return { kind: "cell", cell: read.value };
  if (read.kind === "number")
    return { kind: "unreadable", what: `holds ${describe(cell)}, not a whole count` };
  if (read.kind === "missing" || readMissing(cell)?.kind === "missing")
    return { kind: "cell", cell: { hidden: true } };
  return { kind: "unreadable", what: read.what };
}

/** Whether a column holds words rather than numbers: labels that are kept as they are. */
export function isText({ cells }: HeadedColumn): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === "string" && readNumberCell(cell).kind === "unreadable")
  );
}

/** A heading or label that says its cells are sums. */
export function saysTotal(text: string): boolean {
  return /\b(?:total|totals|sum|all(?: (?:students|children|districts|schools|grades|groups))?|statewide|state|overall|in all)\b/i.test(
    text,
  );
}

/** A count as a sentence shows it. */
export function plain(count: number): string {
  return count.toLocaleString("en-US");
}
