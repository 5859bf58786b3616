import { categoryOf, type BudgetCategory } from "../achievement/budget/budgetCategory";
import { checkShares } from "../achievement/budget/budgetShares";
import { dollarsInWords, OK, shareTitle, shareVerdict } from "../achievement/budget/budgetWords";
import { centsOf, dollarsOf } from "../measures/money";
import {
  faultError,
  positionIn,
  readChoice,
  readNumbers,
  readOptionalNumber,
  readTexts,
  rowsOf,
  shapeOf,
} from "./support/arguments";
import { describe, isBlank } from "./support/cells";
import { invalid, notAvailable } from "./support/errors";
import { readFiscalYear } from "./support/fiscalYear";

/**
 * Checks a budget of Achievement and Integration revenue against its ratios: at least 80 percent direct services, at most 20 percent professional development, at most 10 percent administration. Exactly 80, 20 or 10 percent keeps the rule.
 * @customfunction AI_BUDGET_CHECK
 * @param category Category of each line: "Direct services", "Professional development" or "Administration", the usual spellings of them, D, PD or A. Rows blank here and in amount are skipped; leave subtotal and total rows out.
 * @param amount Dollars of each line, in a range of the same shape; a correction may be negative.
 * @param revenue Achievement and Integration revenue in dollars: adds a row that compares the budget with it. Left out: no such row.
 * @param base What the percents are of: "budget", the total of the lines, or "revenue", which needs that argument. Left out: "budget".
 * @param fy State fiscal year, such as 2021 for school year 2020-21; rules begin with 2014. Left out: the newest rules.
 * @returns One row a rule: rule, limit in percent, dollars, percent, and "ok" or the smallest change that makes the rule hold.
 */
export function aiBudgetCheck(
  category: any[][],
  amount: any[][],
  revenue?: any,
  base?: any,
  fy?: any,
): any[][] {
  const year = readFiscalYear("fy", fy);
  const received = readOptionalNumber("revenue", revenue, "money");
  const of = readChoice("base", base, ["budget", "revenue"]) ?? "budget";
  if (of === "revenue" && received === undefined) {
    throw invalid('base: holds "revenue", which needs the revenue in the argument before it');
  }
  const amounts = sumByCategory(category, amount);
  const found = checkShares(
    year,
    amounts,
    of === "revenue" && received !== undefined ? centsOf(received) : undefined,
  );
  if (found.kind !== "value") throw notAvailable(found.reason);
  const { checks, total } = found.value;
  const rows: unknown[][] = checks.map((check) => [
    shareTitle(check),
    check.limit,
    dollarsOf(check.cents),
    check.percent,
    shareVerdict(check, found.value),
  ]);
  if (received !== undefined && received > 0) {
    const over = total - centsOf(received);
    rows.push([
      `Budget, at most the revenue of ${dollarsInWords(centsOf(received))}`,
      100,
      dollarsOf(total),
      (100 * total) / centsOf(received),
      over > 0 ? `take ${dollarsInWords(over)} out of the budget` : OK,
    ]);
  }
  return rows;
}

/** Cents of each category. Every line counts, so the first cell that cannot be used ends the check. */
function sumByCategory(category: unknown, amount: unknown): Record<BudgetCategory, number> {
  const categories = readTexts("category", category);
  const amounts = readNumbers("amount", amount, "number");
  if (categories.rows !== amounts.rows || categories.columns !== amounts.columns) {
    throw invalid(
      `category is ${shapeOf(categories)} and amount is ${shapeOf(amounts)} (rows x columns): give ranges of the same shape`,
    );
  }
  const cents: Record<BudgetCategory, number> = { direct: 0, development: 0, administration: 0 };
  for (let index = 0; index < amounts.values.length; index++) {
    const unnamed = categories.faults.get(index);
    const unpriced = amounts.faults.get(index);
    if (blankAt(category, index) && blankAt(amount, index)) continue;
    const fault = [unnamed, unpriced].find((one) => one?.kind === "invalid") ?? unnamed ?? unpriced;
    if (fault !== undefined) throw faultError(fault);
    const text = categories.values[index]!;
    const found = categoryOf(text);
    if (found === undefined) throw invalid(`${positionIn(categories, index)}: ${notACategory(text)}`);
    cents[found] += centsOf(amounts.values[index]!);
  }
  return cents;
}

function blankAt(raw: unknown, index: number): boolean {
  const grid = rowsOf(raw);
  const columns = grid[0]?.length ?? 1;
  return isBlank(grid[Math.floor(index / columns)]?.[index % columns]);
}

function notACategory(text: string): string {
  return /\btotals?\b/i.test(text)
    ? `holds ${describe(text)}; leave subtotals and totals out of the ranges, they would be counted twice`
    : `holds ${describe(text)}; write Direct services, Professional development or Administration`;
}
