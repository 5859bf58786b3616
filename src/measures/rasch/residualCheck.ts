import type { Calibration } from "./calibrate";
import { categoryWeights, Meeting, mostSteps } from "./model";
import { SKIPPED } from "./responses";

/** What is left in the answers when the measures have explained what they can. */
export interface ResidualCheck {
  /** Items in the order of the contrast's loadings. */
  readonly items: readonly number[];
  /** Their loadings on the first contrast, -1 to 1. */
  readonly loadings: readonly number[];
  /** Eigenvalue of the first contrast: about how many items' worth of a second trait there is. */
  readonly firstContrast: number;
  /** The pairs of items whose residuals go together most, largest first. */
  readonly closestPairs: readonly {
    readonly one: number;
    readonly other: number;
    readonly correlation: number;
  }[];
}

const PAIRS = 5;
/** With more items than this the check costs more than it tells. */
const MOST_ITEMS = 500;
const ROUNDS = 500;
const SETTLED = 1e-12;

/**
 * Principal component of the standardised residuals' correlations, and the closest pairs of items. Under the model residuals are
 * unrelated but for a small negative correlation; pairs that go together share something the measure does not hold.
 * @returns undefined with fewer than three or more than 500 items
 */
export function residualCheck({ data, persons, items, scales }: Calibration): ResidualCheck | undefined {
  const active = Array.from(data.activeItems.keys()).filter((item) => data.activeItems[item] === 1);
  const size = active.length;
  if (size < 3 || size > MOST_ITEMS) return undefined;
  const weights = categoryWeights(scales);
  const meeting = new Meeting(mostSteps(scales));
  const products = new Float64Array(size * size);
  const [sumOne, sumOther, squareOne, squareOther, count] = Array.from(
    { length: 5 },
    () => new Float64Array(size * size),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const residual = new Float64Array(size);
  for (let person = 0; person < data.persons; person++) {
    if (data.activePersons[person] === 0) continue;
    active.forEach((item, at) => {
      const code = data.coded[person * data.items + item]!;
      if (code === SKIPPED) {
        residual[at] = Number.NaN;
        return;
      }
      const scale = scales.ofItem[item]!;
      const odds = Math.exp(persons.measure[person]! - items.measure[item]!);
      meeting.at(odds, weights, scales.starts[scale]! + scale, data.top[item]!);
      residual[at] = (code - meeting.expected) / Math.sqrt(meeting.variance);
    });
    for (let one = 0; one < size; one++) {
      const a = residual[one]!;
      if (Number.isNaN(a)) continue;
      for (let other = one; other < size; other++) {
        const b = residual[other]!;
        if (Number.isNaN(b)) continue;
        const at = one * size + other;
        products[at] = products[at]! + a * b;
        sumOne[at] = sumOne[at]! + a;
        sumOther[at] = sumOther[at]! + b;
        squareOne[at] = squareOne[at]! + a * a;
        squareOther[at] = squareOther[at]! + b * b;
        count[at] = count[at]! + 1;
      }
    }
  }
  const correlation = new Float64Array(size * size);
  for (let one = 0; one < size; one++) {
    for (let other = one; other < size; other++) {
      const at = one * size + other;
      const n = count[at]!;
      const together = n * products[at]! - sumOne[at]! * sumOther[at]!;
      const spread = (n * squareOne[at]! - sumOne[at]! ** 2) * (n * squareOther[at]! - sumOther[at]! ** 2);
      const r = one === other ? 1 : spread > 0 ? together / Math.sqrt(spread) : 0;
      correlation[at] = r;
      correlation[other * size + one] = r;
    }
  }
  const { value, vector } = largestEigenvector(correlation, size);
  const loadings = Array.from(vector, (part) => part * Math.sqrt(value));
  const order = loadings.map((_, at) => at).sort((a, b) => loadings[b]! - loadings[a]!);
  const pairs: { one: number; other: number; correlation: number }[] = [];
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++)
      pairs.push({ one: active[one]!, other: active[other]!, correlation: correlation[one * size + other]! });
  }
  pairs.sort((a, b) => b.correlation - a.correlation);
  return {
    items: order.map((at) => active[at]!),
    loadings: order.map((at) => loadings[at]!),
    firstContrast: value,
    closestPairs: pairs.slice(0, PAIRS),
  };
}

/** By repeated multiplication, begun from a fixed vector that is not even. */
function largestEigenvector(matrix: Float64Array, size: number): { value: number; vector: Float64Array } {
  let vector = Float64Array.from({ length: size }, (_, at) => Math.cos(1 + at * 2.399963));
  let value = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let column = 0; column < size; column++) sum += matrix[row * size + column]! * vector[column]!;
      next[row] = sum;
    }
    const length = Math.hypot(...next);
    if (length === 0) return { value: 0, vector: next };
    const before = value;
    value = length;
    vector = next.map((part) => part / length);
    if (Math.abs(value - before) < SETTLED * value) break;
  }
  // The vector's sign means nothing: the largest part is made positive, so that the answer is always the same.
  const largest = vector.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0);
  return { value, vector: largest < 0 ? vector.map((part) => -part) : vector };
}
