import type { Cents } from "../../measures/money";
import type { BudgetCategory } from "./budgetCategory";
import type { BudgetSection } from "./read/rowWords";

/** One expenditure. */
export interface BudgetLine {
  /** Which table it stands in, and its row there from 0. */
  readonly table: string;
  readonly row: number;
  readonly cents: Cents;
  /** Undefined where the budget does not say it. */
  readonly category: BudgetCategory | undefined;
  readonly finance: "313" | "318" | undefined;
  readonly section: BudgetSection | undefined;
  readonly description: string;
  readonly strategy: string;
  readonly narrative: string;
  readonly object: string;
  readonly fte: number | undefined;
}

/** All words of a line that say what is bought. */
export function wordsOf({ description, narrative }: BudgetLine): string {
  return `${description} ${narrative}`.trim();
}
