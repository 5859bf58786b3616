import type { RawCell } from "../../indicators/declaration";
import { isBlank, readNumberCell } from "../../indicators/readCells";

/*
 * "31; 32; 40..45", "Yes; No", "blank": what a cell may be, as people write it. Codes meet whether they are numbers or text, so that
 * 5 and "05" are the same code.
 */

/** One of the allowed: a word or code, a range of numbers, or a blank cell. */
export type Allowed =
  | { readonly kind: "word"; readonly word: string; readonly number?: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "blank" };

/** Parts are set apart by semicolons, or by commas where there is no semicolon. */
export function readAllowed(text: string): readonly Allowed[] {
  const parts = text.split(text.includes(";") ? ";" : ",").map((part) => part.trim());
  return parts.filter((part) => part !== "").map(readOne);
}

function readOne(part: string): Allowed {
  if (/^(?:blank|empty)$/i.test(part)) return { kind: "blank" };
  const range = readRange(part);
  if (range !== undefined) return { kind: "range", ...range };
  const number = numberOf(part);
  return { kind: "word", word: part.toLowerCase(), ...(number === undefined ? {} : { number }) };
}

/** "3..21", "3 to 21", "..21", "3.."; undefined for anything else. */
export function readRange(text: string): { readonly low: number; readonly high: number } | undefined {
  const found = /^\s*(-?[\d.,]*?)\s*(?:\.\.|\bto\b)\s*(-?[\d.,]*)\s*$/i.exec(text);
  if (found === null || (found[1] === "" && found[2] === "")) return undefined;
  const low = found[1] === "" ? -Infinity : numberOf(found[1]!);
  const high = found[2] === "" ? Infinity : numberOf(found[2]!);
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Whether a cell is one of the allowed. */
export function isAllowed(cell: RawCell, allowed: readonly Allowed[]): boolean {
  if (isBlank(cell)) return allowed.some(({ kind }) => kind === "blank");
  const number = numberOf(cell);
  const word = typeof cell === "object" ? undefined : String(cell).trim().toLowerCase();
  return allowed.some((one) => {
    if (one.kind === "blank") return false;
    if (one.kind === "range") return number !== undefined && number >= one.low && number <= one.high;
    return one.word === word || (one.number !== undefined && one.number === number);
  });
}

export function numberOf(cell: RawCell): number | undefined {
  if (typeof cell === "boolean") return undefined;
  const read = readNumberCell(cell);
  return read.kind === "number" ? read.value : undefined;
}

/** A pattern with * for any text and ? for one character, as spreadsheets have it. */
export function likePattern(text: string): RegExp {
  const escaped = text.trim().replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
}
