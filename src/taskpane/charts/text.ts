import { roundHalfUp } from "../../measures/rounding";
import { inLocale } from "../format/locale";
import { showNumber } from "../format/numbers";

/**
 * Width of text in the chart's 12 px type, without measuring in the page. Rather too wide than too narrow, so that nothing is cut
 * off at an edge: measured in Segoe UI, Arial and Liberation Sans.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[MW@%]/.test(letter)) return 11.5;
  if (/[A-Z]/.test(letter)) return 8.8;
  if (/[mw]/.test(letter)) return 10.2;
  if (/[\s.,:;'|ijlt()\-]/.test(letter)) return 4.2;
  return 6.9;
}

/** Text cut to a width at its end, the cut marked with three dots. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}...`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}...`;
}

/** A number beside a bar: two decimals for ratios, one for percents, none where whole; marks are limits it may not cross by rounding. */
export function chartNumber(value: number, unit: string, limits: readonly number[]): string {
  if (unit === "percent" || unit === "%") return showNumber(value, 1, [0, 100, ...limits]).text;
  // Cents are in the table of figures.
  if (/dollar/i.test(unit)) return `$${showNumber(value, 0, limits).text}`.replace("$-", "-$");
  if (Number.isInteger(value)) return showNumber(value, 0).text;
  return showNumber(value, 2, limits).text;
}

/** A number on the axis, as short as it is exact. */
export function tickText(value: number): string {
  const rounded = roundHalfUp(value, 6);
  return inLocale(rounded, { minimum: 0, maximum: 6 });
}
