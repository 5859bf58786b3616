import { roundHalfUp } from "../../measures/rounding";
import { showNumber } from "../format/numbers";

/** Width of text in the chart's 12 px type, near enough to leave room for it without measuring in the page. */
export function textWidth(text: string): number {
  return text.length * 6.3;
}

/** Text cut to a width, the cut marked with three dots. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / 6.3) - 2)).trimEnd()}...`;
}

/** A number beside a bar: two decimals for ratios, one for percents, none where whole; marks are limits it may not cross by rounding. */
export function chartNumber(value: number, unit: string, limits: readonly number[]): string {
  if (unit === "percent" || unit === "%") return showNumber(value, 1, [0, 100, ...limits]).text;
  if (Number.isInteger(value)) return showNumber(value, 0).text;
  return showNumber(value, 2, limits).text;
}

/** A number on the axis, as short as it is exact. */
export function tickText(value: number): string {
  const rounded = roundHalfUp(value, 6);
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }).format(rounded);
}
