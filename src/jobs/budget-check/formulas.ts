import type { ReadTables } from "../budgetTables/readTables";
import type { BudgetQuestion } from "../budgetTables/question";

/**
 * AI_BUDGET_CHECK over the person's own columns, without its "="; undefined where the columns hold more than plain lines (a total, a merged cell, an
 * amount as text), or where the percents are of something else: the function would not see what we saw.
 */
export function checkFormula(read: ReadTables, { base, fy }: BudgetQuestion): string | undefined {
  if (!read.plain || base !== "total" || !read.lines.every(({ table }) => table === "budget"))
    return undefined;
  const year = fy === undefined ? "" : `,"","",${fy}`;
  return `MN.AI_BUDGET_CHECK({column:budget/category},{column:budget/amount}${year})`;
}
