import { tokenize } from "@borgar/fx";
import { parseAddress } from "../../spreadsheet";
import type { Rectangle } from "../../spreadsheet/values";

/** A reference as it stands in a formula's text. */
export interface FormulaReference {
  readonly start: number;
  readonly end: number;
  /** The sheet named in front of it; undefined where none is. */
  readonly sheet: string | undefined;
  readonly range: Rectangle;
  /** 0, 1, 2, ...: the same reference twice has one colour. */
  readonly colour: number;
}

/** The cell references of a formula, also of one that is still being typed. */
export function formulaReferences(text: string): FormulaReference[] {
  if (!text.startsWith("=")) return [];
  const colours = new Map<string, number>();
  return tokenize(text, { withLocation: true }).flatMap((token): FormulaReference[] => {
    const [start, end] = token.loc ?? [];
    if (token.type !== "range" && token.type !== "range_beam") return [];
    if (start === undefined || end === undefined) return [];
    const { sheet, cells } = splitSheet(token.value);
    const range = parseAddress(cells);
    if (!range) return [];
    const key = token.value.replaceAll("$", "").toUpperCase();
    const colour = colours.get(key) ?? colours.size;
    colours.set(key, colour);
    return [{ start, end, sheet, range, colour }];
  });
}

function splitSheet(reference: string): { sheet: string | undefined; cells: string } {
  const mark = reference.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, cells: reference };
  const name = reference.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cells: reference.slice(mark + 1) };
}

/** F4: A1 to $A$1 to A$1 to $A1 and back, for the reference at the caret. */
export function cycleAbsolute(text: string, caret: number): { text: string; caret: number } | undefined {
  const reference = formulaReferences(text).find(({ start, end }) => caret >= start && caret <= end);
  if (!reference) return undefined;
  const whole = text.slice(reference.start, reference.end);
  const mark = whole.lastIndexOf("!") + 1;
  const corners = whole.slice(mark).split(":");
  const next = corners.map(nextAbsolute).join(":");
  const changed = text.slice(0, reference.start) + whole.slice(0, mark) + next + text.slice(reference.end);
  return { text: changed, caret: reference.start + mark + next.length };
}

function nextAbsolute(corner: string): string {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!parts) return corner;
  const [, first = "", column = "", second = "", row = ""] = parts;
  if (column === "" || row === "") return first || second ? column + row : `$${column}${row}`;
  if (first && second) return `${column}$${row}`;
  if (second) return `$${column}${row}`;
  if (first) return `${column}${row}`;
  return `$${column}$${row}`;
}
