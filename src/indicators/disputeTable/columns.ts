import type { InputColumn } from "../declaration";
import type { CountColumn } from "../countForm/specification";
import type { MovingCode } from "./lineMeanings";

/* The lines of the dispute resolution form as columns of a sheet: their codes, and the words of ten years of federal headings. */

export const UNIT: InputColumn = {
  id: "unit",
  title: "State or district",
  help: "Its name, where there are several.",
  words: ["state or district", "state", "district name", "district", "jurisdiction", "lea"],
  kind: "text",
  required: false,
};

export const YEAR: InputColumn = {
  id: "year",
  title: "School year",
  help: "As 2009-10. With it a sheet may hold many years; the result is that of the report's year.",
  words: ["school year", "year", "ffy", "reporting year"],
  kind: "text",
  required: false,
};

/** A count that a percent is made of. */
export function count(id: string, title: string, help: string, words: readonly string[]): CountColumn {
  return { id, title, help, words, kind: "count", required: true };
}

/** A line that no percent needs: with it the sums of the form can be looked at. */
export function line(id: string, title: string, help: string, words: readonly string[]): InputColumn {
  return { id, title, help, words, kind: "count", required: false };
}

/** A column whose heading is only a code; its meaning depends on the year. */
export interface CodeColumn extends InputColumn {
  readonly code: MovingCode;
}

export function bareCode(code: MovingCode, help: string): CodeColumn {
  return {
    id: `line${code.replace(".", "")}`,
    code,
    title: `Line ${code}`,
    help,
    words: [code, `line ${code}`],
    kind: "count",
    required: false,
  };
}
