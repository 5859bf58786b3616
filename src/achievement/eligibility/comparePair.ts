import { comparePointsApart, pointsApart, type Share } from "../../measures/pointsApart";
import { NEAR_MISS_POINTS } from "./isolationRules";
import { isCertain, type ShareRange } from "./headcount";

/** How sure a finding is: `possible` where hidden counts could make it so or not. */
export type Certainty = "yes" | "possible" | "no";

/** How far one share lies above another, and whether that is above the limit. */
export interface Gap {
  /** Percentage points, unrounded, from the lowest to the highest the counts allow; the same where nothing is hidden. */
  readonly low: number;
  readonly high: number;
  readonly above: Certainty;
  /** Within the near-miss width of the limit, on either side, for certain. */
  readonly near: boolean;
}

/** The limits a comparison is made with. */
export interface Limits {
  /** Percentage points a share must lie above the other; strictly more. */
  readonly points: number;
  /** Width of a near miss in points. */
  readonly nearMiss: number;
}

export function limitsOf(points: number, nearMiss: number = NEAR_MISS_POINTS): Limits {
  return { points, nearMiss };
}

export function compareRanges(one: ShareRange, other: ShareRange, limits: Limits): Gap {
  const certain = isCertain(one) && isCertain(other);
  return gapBetween(
    { one: one.lowest, other: other.highest },
    { one: one.highest, other: other.lowest },
    limits,
    certain,
  );
}

interface Extreme {
  readonly one: Share;
  readonly other: Share;
}

/** The gap when the two extremes it can have are known. */
export function gapBetween(narrow: Extreme, wide: Extreme, limits: Limits, certain: boolean): Gap {
  const { points, nearMiss } = limits;
  const beyond = ({ one, other }: Extreme) => comparePointsApart(one, other, points) > 0;
  const near =
    certain &&
    comparePointsApart(wide.one, wide.other, points + nearMiss) <= 0 &&
    comparePointsApart(wide.one, wide.other, points - nearMiss) >= 0;
  return {
    low: pointsApart(narrow.one, narrow.other),
    high: pointsApart(wide.one, wide.other),
    above: beyond(narrow) ? "yes" : beyond(wide) ? "possible" : "no",
    near,
  };
}
