import type { Calibration } from "./calibrate";
import { categoryWeights, Meeting, mostSteps } from "./model";
import { SKIPPED } from "./responses";

/** How one category of a scale was used. */
export interface CategoryUse {
  /** As recorded. */
  readonly category: number;
  /** Answers in the estimation. */
  readonly count: number;
  /** Of all answers on the scale, 0 to 100. */
  readonly percent: number;
  /** Mean of person minus item measure where it was chosen, logits; it should rise from category to category. NaN where never chosen. */
  readonly averageMeasure: number;
  /** The same as the model expects it. */
  readonly expectedMeasure: number;
  /** Sum of the squared standardised residuals of the answers in it, by what the model expects of it: 1. NaN where never chosen. */
  readonly outfit: number;
  /** Where it becomes likelier than the category below, logits from the item's measure; NaN for the lowest. */
  readonly threshold: number;
}

export interface ScaleUse {
  readonly scale: number;
  /** The items that use it. */
  readonly items: readonly number[];
  readonly categories: readonly CategoryUse[];
  /** Categories whose threshold is below the one before: they are nowhere the likeliest. */
  readonly disorderedThresholds: readonly number[];
  /** Categories whose average measure is below that of the category before: choosing them did not go with agreeing more. */
  readonly disorderedAverages: readonly number[];
}

/** Counts, average measures and thresholds of the categories, scale by scale (one for the rating scale model, one an item else). */
export function categoryStatistics({ data, persons, items, scales, coding }: Calibration): ScaleUse[] {
  const weights = categoryWeights(scales);
  const first = scales.ofItem.map((scale) => scales.starts[scale]! + scale);
  const meeting = new Meeting(mostSteps(scales));
  const size = weights.length;
  const one = () => new Float64Array(size);
  const [count, sum, chance, expected] = [one(), one(), one(), one()];
  const [squares, expectedSquares] = [one(), one()];
  for (let person = 0; person < data.persons; person++) {
    if (data.activePersons[person] === 0) continue;
    for (let item = 0, at = person * data.items; item < data.items; item++, at++) {
      const code = data.coded[at]!;
      if (code === SKIPPED || data.activeItems[item] === 0) continue;
      const away = persons.measure[person]! - items.measure[item]!;
      const start = first[item]!;
      meeting.at(Math.exp(away), weights, start, data.top[item]!);
      for (let x = 0; x <= data.top[item]!; x++) {
        chance[start + x] = chance[start + x]! + meeting.chances[x]!;
        expected[start + x] = expected[start + x]! + meeting.chances[x]! * away;
        const square = (x - meeting.expected) ** 2 / meeting.variance;
        expectedSquares[start + x] = expectedSquares[start + x]! + meeting.chances[x]! * square;
      }
      const own = start + code;
      count[own] = count[own]! + 1;
      sum[own] = sum[own]! + away;
      squares[own] = squares[own]! + (code - meeting.expected) ** 2 / meeting.variance;
    }
  }
  return coding.categories.flatMap((list, scale) => {
    const users = Array.from(scales.ofItem.keys()).filter(
      (item) => scales.ofItem[item] === scale && data.activeItems[item] === 1,
    );
    if (users.length === 0) return [];
    const start = scales.starts[scale]! + scale;
    const total = list.reduce((all, _, x) => all + count[start + x]!, 0);
    const categories = list.map((category, x): CategoryUse => {
      const at = start + x;
      return {
        category,
        count: count[at]!,
        percent: (100 * count[at]!) / total,
        averageMeasure: sum[at]! / count[at]!,
        expectedMeasure: expected[at]! / chance[at]!,
        outfit: count[at] === 0 ? Number.NaN : squares[at]! / expectedSquares[at]!,
        threshold: x === 0 ? Number.NaN : scales.thresholds[scales.starts[scale]! + x - 1]!,
      };
    });
    const falling = (of: (use: CategoryUse) => number) =>
      categories
        .filter((use, x) => x > 0 && of(use) < of(categories[x - 1]!))
        .map(({ category }) => category);
    return [
      {
        scale,
        items: users,
        categories,
        disorderedThresholds: falling(({ threshold }) => threshold),
        disorderedAverages: falling(({ averageMeasure }) => averageMeasure),
      },
    ];
  });
}
