/**
 * Which groups of a breakdown are too small to be shown, where the total of all groups is shown. A group below `minimum` is hidden; and
 * where only one is hidden, or the hidden ones together are fewer than `minimum`, the smallest of the others too, since the total
 * less the shown groups would tell what was hidden.
 * @param sizes people of each group; empty groups tell nothing and are not hidden
 * @param minimum the smallest number that may be shown; 0 or 1 hide nothing
 * @returns true for each group to hide
 */
export function hiddenGroups(sizes: readonly number[], minimum: number): boolean[] {
  const hidden = sizes.map((size) => size > 0 && size < minimum);
  for (;;) {
    const count = hidden.filter(Boolean).length;
    const people = sizes.reduce((sum, size, at) => sum + (hidden[at] ? size : 0), 0);
    if (count === 0 || (count > 1 && people >= minimum)) return hidden;
    let smallest = -1;
    sizes.forEach((size, at) => {
      if (!hidden[at] && size > 0 && (smallest < 0 || size < sizes[smallest]!)) smallest = at;
    });
    if (smallest < 0) return hidden;
    hidden[smallest] = true;
  }
}
