import { centsOf, type Cents } from "../../../measures/money";
import { describe, isBlank, readMissing } from "../../../measures/cells/readCells";

/** A cell that should hold dollars. */
export type ReadMoney =
  | {
      readonly kind: "cents";
      readonly cents: Cents;
      /** The cell has parts of a cent, which were rounded half up. */
      readonly rounded: boolean;
    }
  | { readonly kind: "blank" }
  /** What is in the cell, for a message: 'holds "12k"'. */
  | { readonly kind: "unreadable"; readonly what: string };

/** More than this is no line of a school's budget, and cents above it are no longer whole numbers. */
const LARGEST = 1e12;

/** Spaces people and programs put between groups of three digits. */
const SPACE = "[ \\u00a0\\u2009\\u202f]";
/** "1200", "1200.5", "1,200.00", "1 200": digits in whole groups, then cents. Three decimals may be thousands of another country: asked about. */
const AMOUNT = new RegExp(
  `^(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:${SPACE}\\d{3})+)?(?:\\.\\d{1,2}|\\.\\d{4,})?$`,
);

/**
 * Reads dollars as budgets have them: 1200, "$1,200.00", "(300)", "-$300", "300-", "1 200", "1,200 dollars". Nothing is guessed: "12k", "1.200,00"
 * and "about 500" are unreadable.
 */
export function readMoney(cell: unknown): ReadMoney {
  if (isBlank(cell)) return { kind: "blank" };
  if (typeof cell === "number") {
    if (!Number.isFinite(cell) || Math.abs(cell) > LARGEST)
      return { kind: "unreadable", what: "holds a number too large for dollars" };
    return { kind: "cents", cents: centsOf(cell), rounded: hasPartsOfACent(cell) };
  }
  if (typeof cell !== "string") return { kind: "unreadable", what: otherwise(cell) };
  const { digits, negative } = withoutSigns(cell.trim());
  if (!/\d/.test(digits) || !AMOUNT.test(digits))
    return { kind: "unreadable", what: `holds ${describe(cell)}` };
  const size = Number(digits.replace(/[^\d.]/g, ""));
  if (size > LARGEST) return { kind: "unreadable", what: "holds a number too large for dollars" };
  return { kind: "cents", cents: centsOf(negative ? -size : size) + 0, rounded: hasPartsOfACent(size) };
}

function otherwise(cell: unknown): string {
  const read = readMissing(cell);
  return read === undefined || read.kind === "number" ? `holds ${describe(cell)}` : read.what;
}

/** Takes off brackets, minus signs and the dollar words. */
function withoutSigns(text: string): { readonly digits: string; readonly negative: boolean } {
  let rest = text.replace(/\u2212/g, "-");
  let negative = false;
  const brackets = /^(\$?)\s*\((.*)\)$/.exec(rest);
  if (brackets) {
    negative = true;
    rest = brackets[2]!.trim();
  }
  rest = rest
    .replace(/^(?:USD|US\$)\s*/i, "$")
    .replace(/\s*(?:dollars|USD)$/i, "")
    .trim();
  const signed = /^(-?)\s*\$?\s*(-?)\s*([^-]*?)\s*(-?)$/.exec(rest);
  if (!signed) return { digits: "?", negative };
  const minus = [signed[1], signed[2], signed[4]].filter((sign) => sign === "-").length;
  // Two signs of one number say two things: brackets and minus together are not a plain amount.
  if (minus + (negative ? 1 : 0) > 1) return { digits: "?", negative };
  return { digits: signed[3]!, negative: negative || minus === 1 };
}

function hasPartsOfACent(dollars: number): boolean {
  return Math.abs(dollars * 100 - Math.round(dollars * 100)) > 1e-6 * Math.max(1, Math.abs(dollars));
}
