import type { Outcome } from "../measures/outcome";
import { decimalsBeside, showRounded } from "../measures/rounding";

/**
 * How a line of working for a percent ends: "= 77.9", one decimal as the plan prints, or that there is no number. More decimals where
 * one would read as 0 or 100 and it is neither.
 */
export function ending(outcome: Outcome): string {
  if (outcome.kind !== "value") return "has no result";
  return `= ${showRounded(outcome.value, decimalsBeside(outcome.value, 1, [0, 100]))}`;
}
