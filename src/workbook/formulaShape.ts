/** Cells, ranges, whole rows and whole columns, with the sheet they are on. */
const PLACE =
  /(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?\d{1,7}\b(?!\()|\$?\d{1,7}:\$?\d{1,7}|\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b/gu;

/**
 * A formula without the places it points at. Rows that a person inserts above move what our formulas point at, and a sheet may be
 * renamed: that is no change of theirs to our report.
 */
export function formulaShape(formula: string): string {
  return formula.replace(PLACE, "#");
}
