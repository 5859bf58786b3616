import { fractionOf } from "./exactDecimals";

/** A count as a share of another: whole numbers, the part not above the whole, the whole above 0. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** How far one share lies above another, in percentage points, negative where it lies below. Unrounded; one division. */
export function pointsApart(one: Share, other: Share): number {
  return (100 * (one.part * other.whole - other.part * one.whole)) / (one.whole * other.whole);
}

/**
 * Compares how far one share lies above another with a number of points, exactly: whole counts are multiplied crosswise, nothing is
 * divided, so that 300 of 1,000 against 100 of 1,000 is exactly 20 points.
 * @returns above 0 where the gap is wider than `points`, 0 where it is just that, below 0 where it is narrower
 */
export function comparePointsApart(one: Share, other: Share, points: number): number {
  const wholes = one.whole * other.whole;
  if (Number.isInteger(points) && Math.max(100, Math.abs(points)) * wholes <= Number.MAX_SAFE_INTEGER) {
    return 100 * (one.part * other.whole - other.part * one.whole) - points * wholes;
  }
  const limit = fractionOf(points);
  const [part, whole] = [BigInt(one.part), BigInt(one.whole)];
  const [otherPart, otherWhole] = [BigInt(other.part), BigInt(other.whole)];
  const difference =
    100n * limit.bottom * (part * otherWhole - otherPart * whole) - limit.top * whole * otherWhole;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Above 0 where the first share is the larger, 0 where they are the same, exactly. */
export function compareShares(one: Share, other: Share): number {
  return comparePointsApart(one, other, 0);
}
