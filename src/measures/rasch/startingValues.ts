import type { Scales } from "./model";
import type { ObservedSums } from "./observedSums";
import type { ScoreGroups } from "./scoreGroups";

/*
 * A first guess by the normal approximation (PROX, Wright and Stone 1979; its form for unequal sets of items is Winsteps'): a
 * person is the mean difficulty of the items met plus the logit of the score, spread by the items' variance; an item likewise. The
 * guess saves passes and does not change the result.
 */

/** A logistic curve is close to a normal one with this times its variance. */
const LOGISTIC_VARIANCE = 2.9;
const ROUNDS = 10;
/** Another round is not worth while when the measures spread by less than this, in logits. */
const ENOUGH = 0.5;

/**
 * Fills in first measures of groups and items.
 * @param fixed 1 where the item's measure is given
 * @param top highest category of each item
 */
export function startingValues(
  groups: ScoreGroups,
  items: readonly number[],
  { itemScores, itemCounts }: ObservedSums,
  top: Int32Array,
  fixed: Uint8Array,
  groupMeasures: Float64Array,
  itemMeasures: Float64Array,
): void {
  let spread = 0;
  const met = { mean: new Float64Array(itemMeasures.length), square: new Float64Array(itemMeasures.length) };
  for (let round = 0; round < ROUNDS; round++) {
    met.mean.fill(0);
    met.square.fill(0);
    for (let group = 0; group < groups.count; group++) {
      const pattern = groups.patterns[groups.patternOf[group]!]!;
      let sum = 0;
      let squares = 0;
      let most = 0;
      for (const item of pattern) {
        sum += itemMeasures[item]!;
        squares += itemMeasures[item]! ** 2;
        most += top[item]!;
      }
      const mean = sum / pattern.length;
      const variance = Math.max(0, squares / pattern.length - mean * mean);
      const score = groups.scores[group]!;
      const measure = mean + Math.sqrt(1 + variance / LOGISTIC_VARIANCE) * Math.log(score / (most - score));
      groupMeasures[group] = measure;
      const size = groups.sizes[group]!;
      for (const item of pattern) {
        met.mean[item] = met.mean[item]! + size * measure;
        met.square[item] = met.square[item]! + size * measure * measure;
      }
    }
    for (const item of items) {
      if (fixed[item] === 1) continue;
      const count = itemCounts[item]!;
      const mean = met.mean[item]! / count;
      const variance = Math.max(0, met.square[item]! / count - mean * mean);
      const score = itemScores[item]!;
      const logit = Math.log(score / (count * top[item]! - score));
      itemMeasures[item] = mean - Math.sqrt(1 + variance / LOGISTIC_VARIANCE) * logit;
    }
    const range = rangeOf(groupMeasures) + rangeOf(items.map((item) => itemMeasures[item]!));
    if (range - spread < ENOUGH) return;
    spread = range;
  }
}

function rangeOf(values: ArrayLike<number>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < values.length; at++) {
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  return high - low;
}

/** ln of how often a category is chosen over the next higher one, centred in each scale. */
export function startThresholds(scales: Scales, counts: Float64Array): void {
  for (let scale = 0; scale < scales.steps.length; scale++) {
    const steps = scales.steps[scale]!;
    const from = scales.starts[scale]!;
    let mean = 0;
    for (let k = 0; k < steps; k++) {
      const threshold = Math.log(counts[from + scale + k]! / counts[from + scale + k + 1]!);
      scales.thresholds[from + k] = threshold;
      mean += threshold / steps;
    }
    for (let k = 0; k < steps; k++) scales.thresholds[from + k] = scales.thresholds[from + k]! - mean;
  }
}
