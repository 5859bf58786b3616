import type { ImprovementDuty } from "../../achievement/budget/improvementFunding";
import type { Cents } from "../../measures/money";

export type PercentBase = "total" | "313" | "revenue";

/** What is asked of a budget beside its own lines. */
export interface BudgetQuestion {
  readonly fy: number | undefined;
  readonly maxInitial: Cents | undefined;
  readonly maxIncentive: Cents | undefined;
  readonly base: PercentBase;
  readonly carry: boolean;
  readonly ris: number | undefined;
  readonly risSchools: readonly string[];
  readonly duty: ImprovementDuty;
  readonly board: "notAsked" | "yes" | "no";
}
