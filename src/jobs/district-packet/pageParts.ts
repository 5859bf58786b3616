import type { ReportBlock, TableBlock, TextBlock } from "../../sheets/reportSheet";

/*
 * Every table of a page stands in the same four columns, so that they line up: what it is, two numbers, and words. The map stands over
 * the fourth beside the neighbors.
 */
export const WIDTHS = [38, 14, 14, 66] as const;

const words =
  (style: TextBlock["style"]) =>
  (text: string): TextBlock => ({ kind: "text", style, text });
export const heading = words("heading");
export const body = words("body");
export const note = words("note");

type Titles = readonly [string, string, string, string];
type Formats = readonly [TableBlock["columns"][number]["format"], TableBlock["columns"][number]["format"]];

/** A table of the page: a name, two numbers of these formats, and words. */
export function pageTable(
  id: string,
  title: string,
  titles: Titles,
  formats: Formats,
  rows: TableBlock["rows"],
  flagged: readonly number[] = [],
): ReportBlock {
  return {
    kind: "table",
    id,
    title,
    asTable: false,
    columns: titles.map((name, at) => ({
      title: name,
      format: at === 1 ? formats[0] : at === 2 ? formats[1] : "text",
      width: WIDTHS[at]!,
    })),
    rows,
    flagged,
  };
}
