import { fractionOf, over, times } from "../../measures/exactDecimals";
import type { Cents } from "../../measures/money";

/** The fewest whole cents that are at least this percent of an amount of 0 or more: 80 percent of 101 cents is 81. */
export function leastCents(percent: number, of: Cents): Cents {
  const { top, bottom } = shareOf(percent, of);
  return Number((top + bottom - 1n) / bottom);
}

/** The most whole cents that are at most this percent of an amount of 0 or more: 20 percent of 101 cents is 20. */
export function mostCents(percent: number, of: Cents): Cents {
  const { top, bottom } = shareOf(percent, of);
  return Number(top / bottom);
}

function shareOf(percent: number, of: Cents) {
  return over(times(fractionOf(percent), { top: BigInt(of), bottom: 1n }), fractionOf(100));
}
