import type { InputColumn } from "../declaration";
import { recordColumn } from "./recordReader";

/** What tells the rows of a table of counts apart; a single row for the State needs none. */
export const DISTRICT_COLUMN: InputColumn = recordColumn(
  "district",
  "District",
  "text",
  "Its name or number, where the rows are districts.",
  ["district", "district name", "district number", "lea", "charter school", "agency"],
);

/** A column that tells the children, files or leavers apart. */
export function idColumn(title: string, words: readonly string[]): InputColumn {
  return recordColumn(
    "id",
    title,
    "text",
    "A number or code that tells the rows apart; names are not needed.",
    words,
  );
}

/** A column of counts that has to be there. */
export function countColumn(
  id: string,
  title: string,
  help: string,
  words: readonly string[],
): InputColumn & { readonly kind: "count" } {
  return { id, title, help, words, kind: "count", required: true };
}
