import { parseInput, type CellInput, type Scalar } from "../../../../src/spreadsheet";
import { CellError } from "../../../../src/spreadsheet/values";
import { invalidArgument } from "../protocol";

/** A cell's value as office.js gets it: blanks are "", errors their text. */
export function wireValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export function wireType(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** What a program writes is read as if typed: null keeps the cell, "" clears it, "=" begins a formula, "1-5" is a date. */
export function typedInput(
  value: unknown,
): { readonly input: CellInput; readonly numberFormat?: string } | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return { input: value };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { input: null };
  if (value.startsWith("=")) return { input: value };
  // Excel does not show the apostrophe that keeps a text a text; the workbook in memory needs one before "=" only.
  if (value.startsWith("'")) return { input: /^'+=/.test(value) ? value : value.slice(1) };
  return parseInput(value);
}

/** A list of rows that fits the range, or one value for all of it. */
export function spreadValues(values: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(values)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => values));
  }
  const fits = values.length === rows && values.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument();
  return values as unknown[][];
}
