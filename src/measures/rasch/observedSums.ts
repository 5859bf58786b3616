import type { Scales } from "./model";
import { SKIPPED } from "./responses";
import type { UsableData } from "./usable";

/** What the model has to expect: sums over the persons and items in use. */
export interface ObservedSums {
  readonly itemScores: Float64Array;
  readonly itemCounts: Float64Array;
  /** How often each category of each scale was chosen; scale s begins at scales.starts[s] + s. */
  readonly categoryCounts: Float64Array;
}

export function observedSums(data: UsableData, scales: Scales): ObservedSums {
  const { persons, items, coded, activePersons, activeItems } = data;
  const itemScores = new Float64Array(items);
  const itemCounts = new Float64Array(items);
  const categoryCounts = new Float64Array(scales.thresholds.length + scales.steps.length);
  const first = scales.ofItem.map((scale) => scales.starts[scale]! + scale);
  for (let person = 0; person < persons; person++) {
    if (activePersons[person] === 0) continue;
    for (let item = 0, at = person * items; item < items; item++, at++) {
      const code = coded[at]!;
      if (code === SKIPPED || activeItems[item] === 0) continue;
      itemScores[item] = itemScores[item]! + code;
      itemCounts[item] = itemCounts[item]! + 1;
      const category = first[item]! + code;
      categoryCounts[category] = categoryCounts[category]! + 1;
    }
  }
  return { itemScores, itemCounts, categoryCounts };
}
