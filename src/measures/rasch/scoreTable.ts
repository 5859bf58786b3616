import type { Calibration } from "./calibrate";
import { EXTREME_ADJUSTMENT, insideScore, locate, type Located } from "./extremes";
import { categoryWeights } from "./model";

/** What a raw score is worth to somebody who answered every item that has a measure. */
export interface ScoreRow extends Located {
  /** Sum of the answers as recorded. */
  readonly score: number;
}

/**
 * Raw score to measure, for complete answers only: who skips an item has another table.
 * @returns undefined where a category was taken out of a scale: a raw score then does not say which categories were chosen
 */
export function scoreTable(
  { data, items, scales, coding }: Calibration,
  adjustment = EXTREME_ADJUSTMENT,
): ScoreRow[] | undefined {
  if (coding.merged.length > 0) return undefined;
  const active = Array.from(data.activeItems.keys()).filter((item) => data.activeItems[item] === 1);
  const weights = categoryWeights(scales);
  const measures = active.map((item) => items.measure[item]!);
  const scaleOf = active.map((item) => scales.ofItem[item]!);
  const most = active.reduce((sum, item) => sum + data.top[item]!, 0);
  const least = active.reduce((sum, item) => sum + coding.categories[scales.ofItem[item]!]![0]!, 0);
  return Array.from({ length: most + 1 }, (_, score) => ({
    score: least + score,
    ...locate(insideScore(score, most, adjustment), measures, scaleOf, scales, weights, 1),
  }));
}
