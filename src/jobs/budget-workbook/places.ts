import { CATEGORIES } from "../../achievement/budget/budgetCategory";
import type { ReportCell } from "../../sheets/reportSheet";

/* Where the parts of the summary stand, for formulas that point from one to another. */

/** Rows of the table of figures, from 1. */
const GIVEN = {
  maxInitial: 1,
  maxIncentive: 2,
  ris: 3,
  improvementPercent: 4,
  improvementBefore: 5,
  board: 6,
} as const;
export const at = (row: keyof typeof GIVEN): string => `{cell:given!${GIVEN[row]},2}`;

/** Row of all lines in the table of sums, from 1. */
export const TOTAL_ROW = CATEGORIES.length + 2;
/** Columns of the sums, from 1: the category, one for each sheet, all, and what of all is under 313. */
export const TOTAL_COLUMN = 6;

/** Row of the duties that counts amounts typed as text. */
export const TEXTS = 5;

export function formula(text: string): ReportCell {
  return { formula: text };
}
