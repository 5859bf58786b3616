import { showRounded } from "../../measures/rounding";

/** Two decimals: at the limit of 20 points the second one is what people ask about. */
export function shownPercent(percent: number): string {
  return `${showRounded(percent, 2)}%`;
}
