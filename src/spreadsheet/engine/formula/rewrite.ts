import { tokenize, type Token } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../../values";
import { parseReferenceText, writeReference, type ReferenceText } from "./referenceText";

/** What becomes of each reference of a formula: a new one, itself, or undefined for #REF!. */
export interface Rewriter {
  readonly reference?: (reference: ReferenceText) => ReferenceText | undefined;
  /** A structured reference or a name as text; undefined for #REF!. */
  readonly structured?: (text: string) => string | undefined;
  readonly name?: (text: string) => string | undefined;
}

/** The formula with its references rewritten; the very same string when nothing changed. */
export function rewriteFormula(text: string, rewriter: Rewriter): string {
  let changed = false;
  const parts = tokenize(text, { withLocation: false }).map((token: Token) => {
    const next = rewriteToken(token, rewriter);
    if (next !== token.value) changed = true;
    return next;
  });
  return changed ? parts.join("") : text;
}

function rewriteToken(token: Token, rewriter: Rewriter): string {
  if ((token.type === "range" || token.type === "range_beam") && rewriter.reference) {
    const reference = parseReferenceText(token.value);
    if (!reference) return token.value;
    const next = rewriter.reference(reference);
    if (next === reference) return token.value;
    return next ? writeReference(next) : "#REF!";
  }
  if (token.type === "structured" && rewriter.structured) return rewriter.structured(token.value) ?? "#REF!";
  if (token.type === "range_named" && rewriter.name) return rewriter.name(token.value) ?? "#REF!";
  return token.value;
}

/** Relative references moved by rows and columns, as copying and filling do; what leaves the sheet is #REF!. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith("=") || (rows === 0 && columns === 0)) return formula;
  const row = (at: number, locked: boolean) => (locked ? at : at + rows);
  const column = (at: number, locked: boolean) => (locked ? at : at + columns);
  return rewriteFormula(formula, {
    reference: (reference) => {
      const moved = {
        ...reference,
        top: row(reference.top, reference.lockTop),
        bottom: row(reference.bottom, reference.lockBottom),
        left: column(reference.left, reference.lockLeft),
        right: column(reference.right, reference.lockRight),
      };
      return inOrder(moved);
    },
  });
}

/** Corners may have crossed ($A$5:A4 after moving up): put them right. Undefined off the sheet. */
function inOrder(reference: ReferenceText): ReferenceText | undefined {
  let { top, bottom, left, right, lockTop, lockBottom, lockLeft, lockRight } = reference;
  if (top > bottom) [top, bottom, lockTop, lockBottom] = [bottom, top, lockBottom, lockTop];
  if (left > right) [left, right, lockLeft, lockRight] = [right, left, lockRight, lockLeft];
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { ...reference, top, bottom, left, right, lockTop, lockBottom, lockLeft, lockRight };
}

export type Axis = "rows" | "columns";

/** First and last of a span after rows or columns were put in (count above 0) or taken out; undefined when none is left. */
export function shiftSpan(
  first: number,
  last: number,
  at: number,
  count: number,
  limit: number,
): [number, number] | undefined {
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = last >= at ? Math.min(last + count, limit - 1) : last;
    return start < limit ? [start, end] : undefined;
  }
  const removedEnd = at - count;
  const start = first < at ? first : first < removedEnd ? at : first + count;
  const end = last < at ? last : last < removedEnd ? at - 1 : last + count;
  return end < start ? undefined : [start, end];
}

/** A reference to the shifted sheet, followed. Whole columns do not mind rows, nor whole rows columns. */
export function shiftReference(
  reference: ReferenceText,
  axis: Axis,
  at: number,
  count: number,
): ReferenceText | undefined {
  if (axis === "rows") {
    if (reference.shape === "columns") return reference;
    const span = shiftSpan(reference.top, reference.bottom, at, count, MAX_ROWS);
    if (!span) return undefined;
    return span[0] === reference.top && span[1] === reference.bottom
      ? reference
      : { ...reference, top: span[0], bottom: span[1] };
  }
  if (reference.shape === "rows") return reference;
  const span = shiftSpan(reference.left, reference.right, at, count, MAX_COLUMNS);
  if (!span) return undefined;
  return span[0] === reference.left && span[1] === reference.right
    ? reference
    : { ...reference, left: span[0], right: span[1] };
}
