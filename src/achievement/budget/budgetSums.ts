import type { Cents } from "../../measures/money";
import { CATEGORIES, type BudgetCategory } from "./budgetCategory";
import type { BudgetLine } from "./budgetLine";

/** What the lines of a budget add up to. */
export interface BudgetSums {
  readonly total: Cents;
  readonly categories: Readonly<Record<BudgetCategory, Cents>>;
  /** Dollars of lines that say no category. */
  readonly withoutCategory: Cents;
  readonly initial: Cents;
  readonly incentive: Cents;
  /** Dollars of lines that say no finance code. */
  readonly withoutCode: Cents;
  readonly ris: Cents;
  readonly improvement: Cents;
  readonly fte: number;
}

export function sumUp(lines: readonly BudgetLine[]): BudgetSums {
  const sum = (keep: (line: BudgetLine) => boolean): Cents =>
    lines.reduce((all, line) => (keep(line) ? all + line.cents : all), 0);
  const [direct, development, administration] = CATEGORIES.map((id) =>
    sum(({ category }) => category === id),
  );
  return {
    total: sum(() => true),
    categories: { direct: direct!, development: development!, administration: administration! },
    withoutCategory: sum(({ category }) => category === undefined),
    initial: sum(({ finance }) => finance === "313"),
    incentive: sum(({ finance }) => finance === "318"),
    withoutCode: sum(({ finance }) => finance === undefined),
    ris: sum(({ section }) => section === "ris"),
    improvement: sum(({ section }) => section === "improvement"),
    // Tenths and hundredths of positions add up to a short decimal.
    fte: Math.round(lines.reduce((all, { fte }) => all + (fte ?? 0), 0) * 1e6) / 1e6,
  };
}
