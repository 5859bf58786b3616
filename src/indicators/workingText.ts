import type { Outcome } from "../measures/outcome";
import { showRounded } from "../measures/rounding";

/** How a line of working ends: "= 77.9", one decimal as the plan prints, or that there is no number. */
export function ending(outcome: Outcome): string {
  return outcome.kind === "value" ? `= ${showRounded(outcome.value, 1)}` : "has no result";
}
