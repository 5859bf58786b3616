import type { Meeting, Scales } from "./model";
import type { ObservedSums } from "./observedSums";
import { solveSymmetric, takeOuterProducts } from "./symmetric";

/** Above this many measures and thresholds they are moved item by item: one large system would cost more than it saves. */
const MOST_TOGETHER = 400;

/**
 * The free item measures and thresholds as one list of unknowns, and what a pass over the persons gathers about them: expected
 * sums, and the curvature of the likelihood with every person at the best measure (its own information less what the persons'
 * moving along takes away). The thresholds of a scale have mean 0: all but the last are unknowns, the last is what is missing.
 */
export class ItemParameters {
  /** Number of unknowns. */
  readonly count: number;
  /** No item measure is given, so that the mean of the items is 0 by choice. */
  readonly centred: boolean;
  /** Where the measure of an item, the first threshold of a scale, stand among the unknowns; -1 where given. */
  private readonly itemAt: Int32Array;
  private readonly scaleAt: Int32Array;
  private readonly blocks: readonly {
    readonly from: number;
    readonly to: number;
    readonly matrix: Float64Array;
  }[];
  private readonly blockOf: Int32Array;
  private readonly expected: Float64Array;
  private readonly difference: Float64Array;
  /** How one person's sum of scores varies together with each unknown's sum. */
  private readonly together: Float64Array;
  /** Persons whose part is not yet in the curvature. */
  private readonly waiting: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  private waitingCount = 0;
  /** Scratch: for k, the chance of a category from k to m - 1, and its covariance with the answer. */
  private readonly between: Float64Array;
  private readonly covariance: Float64Array;

  constructor(
    private readonly active: readonly number[],
    private readonly scales: Scales,
    given: { readonly items: Uint8Array; readonly thresholds: boolean },
  ) {
    const { ofItem, steps } = scales;
    this.itemAt = new Int32Array(ofItem.length).fill(-1);
    this.scaleAt = new Int32Array(steps.length).fill(-1);
    const users = new Int32Array(steps.length);
    for (const item of active) users[ofItem[item]!] = users[ofItem[item]!]! + 1;
    const ends: number[] = [];
    let count = 0;
    const addThresholds = (scale: number) => {
      if (given.thresholds || steps[scale]! < 2) return;
      this.scaleAt[scale] = count;
      count += steps[scale]! - 1;
    };
    for (const item of active) {
      if (given.items[item] === 0) this.itemAt[item] = count++;
      if (users[ofItem[item]!] === 1) addThresholds(ofItem[item]!);
      ends.push(count);
    }
    for (let scale = 0; scale < steps.length; scale++) {
      if (users[scale]! > 1) addThresholds(scale);
      ends.push(count);
    }
    this.count = count;
    this.centred = active.every((item) => given.items[item] === 0);
    const last = count <= MOST_TOGETHER ? [count] : ends;
    this.blocks = [...new Set([0, ...last])].slice(1).map((to, at, all) => {
      const from = at === 0 ? 0 : all[at - 1]!;
      return { from, to, matrix: new Float64Array((to - from) ** 2) };
    });
    this.blockOf = new Int32Array(count);
    this.blocks.forEach(({ from, to }, block) => this.blockOf.fill(block, from, to));
    this.expected = new Float64Array(count);
    this.difference = new Float64Array(count);
    this.together = new Float64Array(count);
    const one = () => new Float64Array(count);
    this.waiting = [one(), one(), one(), one()];
    const most = steps.reduce((largest, one) => Math.max(largest, one), 0);
    this.between = new Float64Array(most);
    this.covariance = new Float64Array(most);
  }

  clear(): void {
    this.expected.fill(0);
    this.together.fill(0);
    for (const { matrix } of this.blocks) matrix.fill(0);
  }

  /** One person meets one item, `times` alike. */
  addMeeting(item: number, meeting: Meeting, times: number): void {
    const place = this.itemAt[item]!;
    const scale = this.scales.ofItem[item]!;
    const from = this.scaleAt[scale]!;
    if (place >= 0) {
      this.expected[place] = this.expected[place]! + times * meeting.expected;
      this.together[place] = this.together[place]! + meeting.variance;
      this.add(place, place, times * meeting.variance);
    }
    if (from < 0) return;
    const { between, covariance } = this;
    const last = this.scales.steps[scale]! - 1;
    let chance = 0;
    let product = 0;
    for (let k = last; k >= 1; k--) {
      chance += meeting.chances[k]!;
      product += k * meeting.chances[k]!;
      between[k] = chance;
      covariance[k] = product - meeting.expected * chance;
    }
    const block = this.blocks[this.blockOf[from]!]!;
    const { matrix } = block;
    const size = block.to - block.from;
    const column = from - block.from - 1;
    // An item moved together with its scale stands before the scale's thresholds.
    const itemRow =
      place >= 0 && this.blockOf[place] === this.blockOf[from] ? (place - block.from) * size : -1;
    for (let k = 1; k <= last; k++) {
      const at = from + k - 1;
      const chanceFrom = times * between[k]!;
      this.expected[at] = this.expected[at]! + chanceFrom;
      this.together[at] = this.together[at]! + covariance[k]!;
      for (let j = 1; j <= k; j++) {
        const cell = (column + j) * size + column + k;
        matrix[cell] = matrix[cell]! + chanceFrom * (1 - between[j]!);
      }
      if (itemRow >= 0) {
        const cell = itemRow + column + k;
        matrix[cell] = matrix[cell]! + times * covariance[k]!;
      }
    }
  }

  /** All of one person's meetings are in: takes away what the person's moving along explains. */
  addPerson(information: number, times: number): void {
    const scale = Math.sqrt(times / information);
    const waiting = this.waiting[this.waitingCount++]!;
    for (let at = 0; at < this.count; at++) waiting[at] = scale * this.together[at]!;
    this.together.fill(0);
    if (this.waitingCount === this.waiting.length) this.takeAway();
  }

  /** Takes what waits out of the curvature, several persons at a time: that is most of the work of a pass. */
  private takeAway(): void {
    for (const waiting of this.waiting.slice(this.waitingCount)) waiting.fill(0);
    this.waitingCount = 0;
    for (const { from, to, matrix } of this.blocks) takeOuterProducts(matrix, this.waiting, from, to);
  }

  /** Notes how far the observed sums are from the expected ones; returns the largest difference. */
  compare(observed: ObservedSums): number {
    this.takeAway();
    const { difference, expected } = this;
    let largest = 0;
    const note = (at: number, sum: number) => {
      difference[at] = sum - expected[at]!;
      largest = Math.max(largest, Math.abs(difference[at]!));
    };
    for (const item of this.active) {
      if (this.itemAt[item]! >= 0) note(this.itemAt[item]!, observed.itemScores[item]!);
    }
    this.scaleAt.forEach((from, scale) => {
      if (from < 0) return;
      const first = this.scales.starts[scale]! + scale;
      let sum = 0;
      for (let k = this.scales.steps[scale]! - 1; k >= 1; k--) {
        sum += observed.categoryCounts[first + k]!;
        note(from + k - 1, sum);
      }
    });
    return largest;
  }

  /**
   * Moves the free measures and thresholds by one Newton step, shortened so that none moves more than `longest`.
   * @returns the largest move before it was shortened; undefined where the data do not say which way to go
   */
  move(itemMeasures: Float64Array, longest: number): number | undefined {
    const step = new Float64Array(this.count);
    if (this.centred && this.blocks.length === 1) this.fixMean();
    for (const { from, to, matrix } of this.blocks) {
      const part = solveSymmetric(matrix, this.difference.subarray(from, to));
      if (part === undefined) return undefined;
      step.set(part, from);
    }
    const most = step.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
    if (!Number.isFinite(most)) return undefined;
    const share = most > longest ? longest / most : 1;
    let mean = 0;
    for (const item of this.active) {
      if (this.itemAt[item]! >= 0)
        itemMeasures[item] = itemMeasures[item]! - share * step[this.itemAt[item]!]!;
      mean += itemMeasures[item]! / this.active.length;
    }
    if (this.centred) for (const item of this.active) itemMeasures[item] = itemMeasures[item]! - mean;
    this.scaleAt.forEach((from, scale) => {
      if (from < 0) return;
      const { thresholds, starts, steps } = this.scales;
      const start = starts[scale]!;
      const last = start + steps[scale]! - 1;
      for (let at = start; at < last; at++) {
        const by = share * step[from + at - start]!;
        thresholds[at] = thresholds[at]! - by;
        thresholds[last] = thresholds[last]! + by;
      }
    });
    return most;
  }

  /** Adding the same to all items and persons changes nothing: this makes the step the one that keeps the items' mean. */
  private fixMean(): void {
    const places = this.active.map((item) => this.itemAt[item]!);
    const { matrix } = this.blocks[0]!;
    const weight = places.reduce((sum, at) => sum + matrix[at * this.count + at]!, 0) / places.length ** 2;
    for (const one of places) for (const other of places) this.add(one, other, one <= other ? weight : 0);
  }

  /** Adds to the upper half of the matrix; nothing where the two unknowns are not moved together. */
  private add(one: number, other: number, amount: number): void {
    const block = this.blockOf[one]!;
    if (block !== this.blockOf[other]) return;
    const { from, to, matrix } = this.blocks[block]!;
    const low = one < other ? one : other;
    const high = one < other ? other : one;
    const at = (low - from) * (to - from) + high - from;
    matrix[at] = matrix[at]! + amount;
  }
}
