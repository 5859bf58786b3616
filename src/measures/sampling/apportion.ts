/**
 * Shares a whole number among groups in proportion to their counts by largest remainders (Hamilton's method): each group gets the
 * whole part of its quota, the rest goes to the largest fractions; ties go to the larger count, then to the earlier group. No group
 * gets more than its count or less than `minimum` (or its count, where that is smaller).
 * @param total how many to share, a whole number from the sum of the minimums to the sum of the counts
 * @param counts size of each group, whole numbers
 * @returns whole numbers in the order of the groups; they add up to `total`
 */
export function apportion(total: number, counts: ArrayLike<number>, minimum = 0): number[] {
  const size = counts.length;
  const result = new Array<number>(size).fill(0);
  const floor = Array.from(counts, (count) => Math.min(minimum, count));
  let open = Array.from({ length: size }, (_, index) => index);
  let left = total;
  // Groups whose quota falls below their minimum or above their count are settled first, one side at a time, and the rest is
  // shared anew: settling both at once can overshoot.
  for (;;) {
    const base = open.reduce((sum, index) => sum + counts[index]!, 0);
    // The quota is left x count / base; both sides are multiplied out, so that a quota equal to its bound is equal.
    const below = open.filter((index) => left * counts[index]! < floor[index]! * base);
    const above = below.length > 0 || left <= base ? [] : open.filter((index) => counts[index]! > 0);
    const settled = below.length > 0 ? below : above;
    if (settled.length === 0) {
      shareByRemainder(open, left, base, counts, result);
      return result;
    }
    for (const index of settled) {
      result[index] = below.length > 0 ? floor[index]! : counts[index]!;
      left -= result[index]!;
    }
    const done = new Set(settled);
    open = open.filter((index) => !done.has(index));
  }
}

function shareByRemainder(
  groups: readonly number[],
  total: number,
  base: number,
  counts: ArrayLike<number>,
  result: number[],
): void {
  if (base === 0) return;
  let given = 0;
  for (const index of groups) {
    // Whole-number arithmetic keeps a remainder exact: total x count = quotient x base + remainder.
    result[index] = Math.floor((total * counts[index]!) / base);
    given += result[index]!;
  }
  const remainder = (index: number) => total * counts[index]! - result[index]! * base;
  const order = [...groups].sort(
    (one, other) => remainder(other) - remainder(one) || counts[other]! - counts[one]! || one - other,
  );
  for (const index of order.slice(0, total - given)) result[index]! += 1;
}
