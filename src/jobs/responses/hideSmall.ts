/**
 * Which groups to hold back: those with fewer people than may be shown and, where only one group would be hidden, the next smallest
 * with it, because one can be told from the total.
 * @param sizes people in each group
 * @param minimum smallest number that may be shown; 0 or 1 hide nothing
 */
export function hiddenGroups(sizes: readonly number[], minimum: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  sizes.forEach((size, at) => {
    if (size > 0 && size < minimum) hidden.add(at);
  });
  if (hidden.size !== 1 || sizes.length < 2) return hidden;
  const others = sizes
    .map((size, at) => ({ size, at }))
    .filter(({ size, at }) => size > 0 && !hidden.has(at));
  const next = others.sort((a, b) => a.size - b.size || a.at - b.at)[0];
  if (next !== undefined) hidden.add(next.at);
  return hidden;
}
