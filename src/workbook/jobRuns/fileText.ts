import type { JobFile } from "../../jobs/declaration";

/** What a spreadsheet needs to read a table as UTF-8: without it Excel shows "n" with a tilde as two other letters. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The text of a file as it is saved. */
export function fileText({ type, text }: JobFile): string {
  return type === "text/csv" && !text.startsWith(BYTE_ORDER_MARK) ? `${BYTE_ORDER_MARK}${text}` : text;
}
