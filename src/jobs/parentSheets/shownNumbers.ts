import { dateOf } from "../../measures/dates";
import { roundHalfUp, showRounded } from "../../measures/rounding";
import type { ParentWords } from "./words/parentWords";

/* Numbers in sentences for parents: the same signs in English and in the Spanish of the United States, "1,234" and "70.5". */

export function shownCount(count: number): string {
  return showRounded(count, 0);
}

/**
 * A percent with one decimal, or with as many more as it takes not to land on a limit it does not reach: 69.96 is not shown as 70 where
 * 70 is the goal.
 */
export function shownPercent(percent: number, limits: readonly number[] = []): string {
  const side = (value: number, limit: number): number => Math.sign(value - limit);
  let places = 1;
  while (
    places < 12 &&
    [0, 100, ...limits].some((limit) => side(roundHalfUp(percent, places), limit) !== side(percent, limit))
  )
    places++;
  return showRounded(percent, places);
}

/** A number somebody typed, as it is: 51, 3.5, 95. */
export function shownTyped(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 10 });
}

/** A day in words. */
export function shownDate(serial: number, { date, months }: ParentWords): string {
  const { year, month, day } = dateOf(serial);
  return date(months[month - 1]!, day, year);
}
