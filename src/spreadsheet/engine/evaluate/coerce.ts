import { CellError, type Scalar } from "../../values";
import { numberText } from "../text/generalNumber";
import { readNumber } from "../text/parseInput";
import { readDate } from "../text/readDate";
import { wrongValue } from "./errors";

/* What Excel makes of a value where another kind is due: blank is 0, "" or FALSE; text that reads as a number is one. */

/** Text as a number: "12", "12%", "$1,200", "2024-03-04", "9:30". Undefined when it is none. */
export function textToNumber(text: string): number | undefined {
  const number = readNumber(text);
  if (number) return number.value;
  return /\d/.test(text) && text.length < 40 ? readDate(text)?.serial : undefined;
}

export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return textToNumber(value) ?? wrongValue(`A number is needed here, not the text "${shorten(value)}".`);
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value;
  return numberText(value);
}

export function toLogical(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const upper = value.trim().toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return wrongValue(`TRUE or FALSE is needed here, not the text "${shorten(value)}".`);
}

export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

function rank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Excel compares numbers by their first 15 digits: 0.1 + 0.2 equals 0.3. */
export function compareNumbers(one: number, other: number): number {
  if (one === other) return 0;
  const difference = one - other;
  if (Math.abs(difference) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other))) {
    const [a, b] = [Number(one.toPrecision(15)), Number(other.toPrecision(15))];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return difference < 0 ? -1 : 1;
}

/** Text without regard to case. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Numbers before text before FALSE before TRUE; a blank is the other side's zero. Neither may be an error. */
export function compareScalars(one: Scalar, other: Scalar): number {
  if (one === null && other === null) return 0;
  const a = one === null ? zeroLike(other) : one;
  const b = other === null ? zeroLike(one) : other;
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function zeroLike(value: Scalar): Scalar {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}
