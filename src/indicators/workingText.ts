import type { Outcome } from "../measures/outcome";
import { decimalsBeside, showRounded } from "../measures/rounding";

/** A percent in a working: one decimal as the plan prints, more where one would read as 0, 100 or a limit and it is none of them. */
export function percentText(percent: number, limits: readonly number[] = []): string {
  return showRounded(percent, decimalsBeside(percent, 1, [0, 100, ...limits]));
}

/** How a line of working for a percent ends: "= 77.9", or that there is no number. */
export function ending(outcome: Outcome): string {
  return outcome.kind === "value" ? `= ${percentText(outcome.value)}` : "has no result";
}
