import type { TypedInput } from "../../api";
import { CellError, type ErrorCode } from "../../values";
import { readDate } from "./readDate";

const ERRORS: readonly ErrorCode[] = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CIRC!",
];

export interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** Numbers as people write them: 1,234.5  -3  (12)  12.5%  $1,200  -$5.00  1e6. Undefined for all other text. */
export function readNumber(text: string): ReadNumber | undefined {
  const trimmed = text.trim();
  // Most text in a column of text is a word: leave before the expensive expression.
  if (!/^[-+($.\d]/.test(trimmed)) return undefined;
  const parts =
    /^(\()?([-+])?(\$)?([-+])? *((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d{1,3})?) *(%)?(\))?$/.exec(
      trimmed,
    );
  if (!parts) return undefined;
  const [, open, sign, currency, innerSign, digits = "", percent, close] = parts;
  if (!/\d/.test(digits) || /^[eE]/.test(digits)) return undefined;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (sign !== undefined && (innerSign !== undefined || open !== undefined)) return undefined;
  if (innerSign !== undefined && currency === undefined) return undefined;
  const size = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(size)) return undefined;
  const negative = sign === "-" || innerSign === "-" || open !== undefined;
  const value = (negative ? -size : size) / (percent === undefined ? 1 : 100);
  const decimals = /\.\d/.test(digits);
  if (percent !== undefined) return { value, numberFormat: decimals ? "0.00%" : "0%" };
  if (currency !== undefined) return { value, numberFormat: decimals ? "$#,##0.00" : "$#,##0" };
  if (/[eE]/.test(digits)) return { value, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

/**
 * What typing means in American English Excel. `currentYear` completes dates without a year ("3/4"); left out, those stay
 * text. A leading apostrophe keeps what follows as text.
 */
export function parseInput(text: string, currentYear?: number): TypedInput {
  if (text === "") return { input: null };
  if (text.startsWith("'")) {
    const rest = text.slice(1);
    return { input: rest.startsWith("=") ? text : rest };
  }
  if (text.startsWith("=")) return text.length === 1 ? { input: "'=" } : { input: text };
  // "+A1*2" and "-A1" are formulas to Excel; "+5" and "-5" are numbers and "-" is text.
  const number = readNumber(text);
  if (number) return typed(number.value, number.numberFormat);
  if (/^[-+]\s*[A-Za-z_$(']/.test(text) && !/^[-+]+\s*$/.test(text) && /[A-Za-z]\$?\d|\(/.test(text)) {
    return { input: `=${text}` };
  }
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { input: upper === "TRUE" };
  const error = ERRORS.find((code) => code === upper);
  if (error) return { input: new CellError(error) };
  const date = /\d/.test(text) ? readDate(text, currentYear) : undefined;
  if (date) return typed(date.serial, date.numberFormat);
  return { input: text };
}

function typed(input: number, numberFormat: string | undefined): TypedInput {
  return numberFormat === undefined ? { input } : { input, numberFormat };
}
