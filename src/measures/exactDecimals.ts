/*
 * Exact arithmetic on the decimal numbers people type, for money: 66 percent of 80,000.01 must not depend on how a computer
 * stores 0.66. A number is taken as the decimal its first 15 digits show, which is what a cell shows.
 */

/** An exact fraction; `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The decimal number a person sees, as a fraction. */
export function fractionOf(number: number): Fraction {
  const [digits = "0", exponent = "0"] = number.toExponential(14).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const top = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { top: top * 10n ** BigInt(power), bottom: 1n }
    : { top, bottom: 10n ** BigInt(-power) };
}

export function times(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }), {
    top: 1n,
    bottom: 1n,
  });
}

/** Divides by a fraction that is above 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

/** The nearest whole number, halves away from zero. */
export function nearestWhole({ top, bottom }: Fraction): number {
  const size = top < 0n ? -top : top;
  const rounded = (2n * size + bottom) / (2n * bottom);
  return Number(top < 0n ? -rounded : rounded);
}

/** The fraction as a number; reduced first, so that 21/10 is the 2.1 a person types. */
export function numberOf({ top, bottom }: Fraction): number {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 0 : Number(top / a) / Number(bottom / a);
}

/** Below 0 where the first is less, 0 where they are the same, else above 0. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
