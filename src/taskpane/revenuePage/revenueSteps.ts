import type { Working } from "../../indicators/declaration";
import type { Outcome } from "../../measures/outcome";
import type { RevenueFigures } from "./figures";

/** The steps from a district's figures to aid and levy, in their order. */
export type RevenueStepId =
  "maxInitial" | "maxIncentive" | "initial" | "incentive" | "revenue" | "aid" | "levy";

export interface RevenueStep {
  readonly id: RevenueStepId;
  readonly outcome: Outcome;
  readonly working: Working;
}

export function revenueSteps(_fy: number, _figures: RevenueFigures): readonly RevenueStep[] {
  return [];
}
