import { apportion } from "./apportion";

/**
 * How shares become whole numbers. "largest remainder": Hamilton; each group within one of its share, sum exact. "equal proportions":
 * Huntington and Hill, as the seats of the House; sum exact, and nobody loses a place when the total grows. "nearest" and "up" round each
 * share by itself, so that the sum drifts.
 */
export type ApportionMethod = "largest remainder" | "equal proportions" | "nearest" | "up";
export const APPORTION_METHODS: readonly ApportionMethod[] = [
  "largest remainder",
  "equal proportions",
  "nearest",
  "up",
];

/**
 * Shares a whole number among groups by one of the methods. No group gets more than its count; the minimum (or its count, where
 * that is smaller) is kept by all four.
 * @param total from the sum of the minimums to the sum of the counts
 * @param counts whole numbers
 * @returns whole numbers in the order of the groups; they add up to `total` only by the first two methods
 */
export function apportionBy(
  method: ApportionMethod,
  total: number,
  counts: readonly number[],
  minimum = 0,
): readonly number[] {
  if (method === "largest remainder") return apportion(total, counts, minimum);
  if (method === "equal proportions") return equalProportions(total, counts, minimum);
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.map((count) => {
    // total x count = whole x sum + rest, in whole numbers: a half is a half.
    const whole = sum === 0 ? 0 : Math.floor((total * count) / sum);
    const rest = total * count - whole * sum;
    const up = method === "up" ? rest > 0 : 2 * rest >= sum && sum > 0;
    return Math.max(Math.min(minimum, count), Math.min(count, whole + (up ? 1 : 0)));
  });
}

/**
 * Huntington and Hill: after its minimum, the next place goes to the group with the largest count / sqrt(places (places + 1)); a group
 * without a place comes before every group that has one, the larger first. Ties go to the larger count, then to the earlier group.
 */
function equalProportions(total: number, counts: readonly number[], minimum: number): number[] {
  const places = counts.map((count) => Math.min(minimum, count));
  let left = total - places.reduce((all, count) => all + count, 0);
  const open = counts.map((_, index) => index).filter((index) => places[index]! < counts[index]!);
  const heap = new Heap((one, other) => comesFirst(one, other, counts, places), open);
  for (; left > 0; left--) {
    const index = heap.first();
    if (index === undefined) break;
    places[index]!++;
    if (places[index]! < counts[index]!) heap.firstChanged();
    else heap.dropFirst();
  }
  return places;
}

/** Negative where the first group is due the next place: its count squared over p (p + 1), multiplied out and therefore exact. */
function comesFirst(
  one: number,
  other: number,
  counts: readonly number[],
  places: readonly number[],
): number {
  const weight = (index: number) => BigInt(counts[index]!) ** 2n;
  const divisor = (index: number) => BigInt(places[index]!) * BigInt(places[index]! + 1);
  const difference = weight(other) * divisor(one) - weight(one) * divisor(other);
  if (divisor(one) === 0n || divisor(other) === 0n) {
    const unserved = Number(places[other] === 0) - Number(places[one] === 0);
    if (unserved !== 0) return unserved;
  } else if (difference !== 0n) return difference > 0n ? 1 : -1;
  return counts[other]! - counts[one]! || one - other;
}

/** Keeps the group that is due next on top. */
class Heap {
  private readonly items: number[] = [];

  constructor(
    private readonly order: (one: number, other: number) => number,
    items: readonly number[],
  ) {
    // A sorted list is a heap.
    this.items.push(...[...items].sort(order));
  }

  first(): number | undefined {
    return this.items[0];
  }

  /** The first item's order has changed: it sinks to its place. */
  firstChanged(): void {
    const { items } = this;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && this.order(items[child]!, items[least]!) < 0) least = child;
      }
      if (least === at) return;
      [items[at], items[least]] = [items[least]!, items[at]!];
      at = least;
    }
  }

  dropFirst(): void {
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return;
    this.items[0] = last;
    this.firstChanged();
  }
}
