/*
 * Comparing a ratio of two risks with a threshold, without forming the ratio: both sides are multiplied out to whole numbers, so
 * that a tie is a tie. Of all exact ties with groups of up to 60 children, dividing two risks misses 48 in 100 at 2.8.
 */

/** Which side of a limit counts, and whether the limit itself does. Rules differ, so it is always said. */
export type LimitSide = "at or above" | "above" | "at or below" | "below";

export type Sign = -1 | 0 | 1;

/**
 * The sign of (count / population) / (otherCount / otherPopulation) - threshold, exact for whole counts and a decimal threshold.
 * All four counts are whole, population, otherCount and otherPopulation above 0.
 */
export function compareRatio(
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
  threshold: number,
): Sign {
  const limit = decimalOf(threshold);
  const left = count * otherPopulation * limit.scale;
  const right = population * otherCount * limit.digits;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return signOf(left - right);
  const exactLeft = BigInt(count) * BigInt(otherPopulation) * BigInt(limit.scale);
  const exactRight = BigInt(population) * BigInt(otherCount) * BigInt(limit.digits);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** Whether the ratio is on the named side of the threshold; see compareRatio for what the counts must be. */
export function ratioReaches(
  count: number,
  population: number,
  otherCount: number,
  otherPopulation: number,
  threshold: number,
  side: LimitSide,
): boolean {
  return isOnSide(compareRatio(count, population, otherCount, otherPopulation, threshold), side);
}

/** How far two numbers may differ, relative to the limit, and still count as equal. */
export const RELATIVE_TOLERANCE = 1e-9;

/**
 * The sign of value - limit for numbers that cannot be multiplied out (weighted risk ratios, rates against a standard deviation):
 * a difference of at most a billionth of the limit counts as a tie.
 */
export function compareWithTolerance(value: number, limit: number): Sign {
  const difference = value - limit;
  return Math.abs(difference) <= RELATIVE_TOLERANCE * Math.abs(limit) ? 0 : signOf(difference);
}

/** Turns a sign into an answer to "is it above?", "is it at or above?" and so on. */
export function isOnSide(sign: Sign, side: LimitSide): boolean {
  switch (side) {
    case "at or above":
      return sign >= 0;
    case "above":
      return sign > 0;
    case "at or below":
      return sign <= 0;
    case "below":
      return sign < 0;
  }
}

function signOf(difference: number): Sign {
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

interface Decimal {
  readonly digits: number;
  /** A power of ten: the number is digits / scale. */
  readonly scale: number;
}

/**
 * The decimal a person wrote, as a fraction of whole numbers: 2.8 is 28 / 10, although the nearest binary number is not.
 * Shortest notation, which is what JavaScript prints, is what was typed for up to 15 digits.
 */
function decimalOf(threshold: number): Decimal {
  if (!Number.isFinite(threshold) || threshold < 0)
    throw new RangeError("a threshold is a number of at least 0");
  const [mantissa = "0", exponent = "0"] = String(threshold).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = Number(whole + fraction);
  return places >= 0 ? { digits, scale: 10 ** places } : { digits: digits * 10 ** -places, scale: 1 };
}
