import { fractionOf, nearestWhole, over, times, type Fraction } from "./exactDecimals";

/*
 * Money is a whole number of cents inside, and dollars outside. Every amount is rounded once, half up to the cent, from the exact
 * value; nothing is added up from rounded parts but amounts that are themselves due in cents.
 */

/** A whole number of cents. */
export type Cents = number;

const HUNDRED = fractionOf(100);

/** Dollars as a person writes them, to the cent, half up. */
export function centsOf(dollars: number): Cents {
  return nearestWhole(times(fractionOf(dollars), HUNDRED));
}

/** Cents as dollars: 13849500 gives 138495. */
export function dollarsOf(cents: Cents): number {
  return cents / 100;
}

/** A percent of an amount, to the cent, half up: 70 percent of 1 cent is 1 cent. */
export function percentOfCents(cents: Cents, percent: number): Cents {
  return nearestWhole(over(times(fractionOf(percent), { top: BigInt(cents), bottom: 1n }), HUNDRED));
}

/** Dollars a unit, times units, times a share such as 1,946 of 7,000, to the cent, half up. */
export function unitsTimesRate(
  dollarsEach: number,
  units: number,
  share?: { readonly part: number; readonly whole: number },
): Cents {
  const amount: Fraction = times(fractionOf(dollarsEach), fractionOf(units), HUNDRED);
  return nearestWhole(
    share === undefined ? amount : over(times(amount, fractionOf(share.part)), fractionOf(share.whole)),
  );
}

/** "138,495.00". */
export function showCents(cents: Cents): string {
  return dollarsOf(cents).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
