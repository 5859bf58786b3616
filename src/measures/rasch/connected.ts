import { SKIPPED } from "./responses";
import type { UsableData } from "./usable";

/**
 * The items that are linked by persons who answered them, group by group. Measures of two groups cannot be compared: nobody met both.
 * @returns items of each group, in order; one group where all are linked
 */
export function linkedItems({ persons, items, coded, activePersons, activeItems }: UsableData): number[][] {
  const parent = Int32Array.from({ length: items }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[item] !== root) {
      const next = parent[item]!;
      parent[item] = root;
      item = next;
    }
    return root;
  };
  let groups = activeItems.reduce((sum, active) => sum + active, 0);
  for (let person = 0; person < persons && groups > 1; person++) {
    if (activePersons[person] === 0) continue;
    let first = -1;
    for (let item = 0, at = person * items; item < items; item++, at++) {
      if (coded[at] === SKIPPED || activeItems[item] === 0) continue;
      if (first < 0) first = rootOf(item);
      else {
        const root = rootOf(item);
        if (root === first) continue;
        parent[root] = first;
        groups--;
      }
    }
  }
  const found = new Map<number, number[]>();
  for (let item = 0; item < items; item++) {
    if (activeItems[item] === 0) continue;
    const root = rootOf(item);
    const list = found.get(root);
    if (list === undefined) found.set(root, [item]);
    else list.push(item);
  }
  return [...found.values()];
}

/**
 * Items and persons can be linked and still have no finite measures: when all who answered easy items and are of one kind did so at
 * the top, and all of the other kind answered the hard items at the bottom, the two kinds can be moved apart for ever. Finite measures
 * exist where every person and item reaches every other along "not at the top" and "not at the bottom" (Haberman 1977, Fischer 1981).
 * @param given 1 where an item's measure is given: these hold together whatever was answered
 * @returns undefined where measures exist; else the items of the two sides, the easier one first
 */
export function separatedItems(
  data: UsableData,
  given: Uint8Array,
): { readonly easier: number[]; readonly harder: number[] } | undefined {
  const active = Array.from(data.activeItems.keys()).filter((item) => data.activeItems[item] === 1);
  for (const upwards of [false, true]) {
    const reached = reachedItems(data, active, given, upwards);
    if (active.every((item) => reached[item] === 1)) continue;
    const inside = active.filter((item) => reached[item] === 1);
    const outside = active.filter((item) => reached[item] === 0);
    return upwards ? { easier: outside, harder: inside } : { easier: inside, harder: outside };
  }
  return undefined;
}

/** Items that the first item is surely not below (upwards: not above) if measures drift apart. */
function reachedItems(
  { persons, items, coded, top, activePersons }: UsableData,
  active: readonly number[],
  given: Uint8Array,
  upwards: boolean,
): Uint8Array {
  const itemReached = new Uint8Array(items);
  const personReached = new Uint8Array(persons);
  const queue: number[] = [active[0]!];
  itemReached[active[0]!] = 1;
  let together = false;
  const take = (item: number) => {
    if (itemReached[item] === 1) return;
    itemReached[item] = 1;
    queue.push(item);
  };
  for (let next = 0; next < queue.length; next++) {
    const from = queue[next]!;
    if (given[from] === 1 && !together) {
      together = true;
      for (const item of active) if (given[item] === 1) take(item);
    }
    for (let person = 0, at = from; person < persons; person++, at += items) {
      const code = coded[at]!;
      if (code === SKIPPED || personReached[person] === 1 || activePersons[person] === 0) continue;
      if (upwards ? code === 0 : code === top[from]) continue;
      personReached[person] = 1;
      for (const item of active) {
        const answer = coded[person * items + item]!;
        if (answer !== SKIPPED && (upwards ? answer !== top[item] : answer !== 0)) take(item);
      }
    }
  }
  return itemReached;
}
