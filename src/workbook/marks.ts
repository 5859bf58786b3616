import { formulaAddress, parseAddress } from "./address";
import { MARK_PREFIX } from "./hiddenNames";
import type { RangeAddress } from "./port";

/*
 * Marks on people's cells: a ground colour that can be taken away again, with what stood there before. Each marked cell has a hidden
 * name that points at it and carries its old colour. Names follow their cells when rows are inserted or sorted in, and stay in
 * the file, so that marks made last week by someone else still come off.
 */

/** A cell that needs a person's eye. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly tone: "error" | "warning";
}

/** Every mark is a name in the workbook; more than this would burden the file, and nobody looks at more in one go. */
export const MOST_MARKS = 500;

/** Grounds on which black letters keep their contrast; the two differ in lightness too. */
export const MARK_FILLS: Readonly<Record<CellMark["tone"], string>> = {
  error: "#F4B6A6",
  warning: "#FFF0B3",
};

const NO_FILL = "none";

/** "MN_Mark.12.F4B6A6": which mark, and the ground before it. */
export function markName(index: number, before: string | undefined): string {
  return `${MARK_PREFIX}${index}.${before === undefined ? NO_FILL : before.replace("#", "").toUpperCase()}`;
}

export function markFormula({ sheet, row, column }: CellMark): string {
  return `=${formulaAddress({ sheet, row, column, rows: 1, columns: 1 })}`;
}

/** A mark as its name tells it. */
export interface KeptMark {
  readonly name: string;
  /** Where the cell is now; undefined where it was deleted. */
  readonly cell: RangeAddress | undefined;
  /** The ground to give back; undefined for none. */
  readonly before: string | undefined;
}

/** Reads one of our names; undefined for any other. */
export function readMark(name: string, formula: string): KeptMark | undefined {
  const found = /^MN_Mark\.\d+\.([0-9A-F]{6}|none)$/i.exec(name);
  if (found === null) return undefined;
  const before = found[1]!.toLowerCase() === NO_FILL ? undefined : `#${found[1]!.toUpperCase()}`;
  const cell = parseAddress(formula.trim().replace(/^=/, ""));
  return { name, cell, before };
}

/** Each cell once, an error before a warning, in the order given, as many as are marked at once. */
export function marksToShow(marks: readonly CellMark[]): readonly CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.row},${mark.column}`;
    if (byCell.get(key)?.tone !== "error") byCell.set(key, mark);
  }
  return [...byCell.values()].slice(0, MOST_MARKS);
}
