/** A place among districts, the best first. Equal results share a place: 1, 2, 2, 4. */
export interface Position {
  readonly rank: number;
  readonly of: number;
  /** Quarter, 1 (best) to 4: by the share of districts that are better, so that equal results stand in one. */
  readonly quarter: 1 | 2 | 3 | 4;
}

/**
 * @param own percent
 * @param all percents of all districts compared, `own` among them
 * @returns undefined with fewer than `fewest` districts
 */
export function positionAmong(
  own: number,
  all: readonly number[],
  better: "atLeast" | "atMost",
  fewest: number,
): Position | undefined {
  if (all.length < fewest) return undefined;
  const ahead = all.filter((other) => (better === "atLeast" ? other > own : other < own)).length;
  // Whole numbers: 4 x ahead / all, cut off.
  const quarter = (Math.floor((4 * ahead) / all.length) + 1) as Position["quarter"];
  return { rank: ahead + 1, of: all.length, quarter };
}
