/*
 * The rating scale model (Andrich 1978) and the partial credit model (Masters 1982): the chance of category x of 0 ... m is
 * proportional to exp(x (B - D) - F1 - ... - Fx), with B the person's measure, D the item's and F the thresholds of the scale the item
 * uses. All items use one scale (rating scale) or each its own (partial credit); with two categories both are Rasch's model.
 */

/** Which items share thresholds. */
export type RaschModel = "rating-scale" | "partial-credit";
export const RASCH_MODELS: readonly RaschModel[] = ["rating-scale", "partial-credit"];

/** The thresholds of all scales, end to end, ready for many evaluations. */
export interface Scales {
  /** Which scale each item uses. */
  readonly ofItem: Int32Array;
  /** Steps of each scale, m: one less than its categories. */
  readonly steps: Int32Array;
  /** Where the thresholds of each scale begin in `thresholds`; one entry more than scales. */
  readonly starts: Int32Array;
  /** Andrich thresholds in logits, with mean 0 in each scale unless they were given. */
  readonly thresholds: Float64Array;
}

/** Scales without thresholds yet (all 0). */
export function emptyScales(ofItem: Int32Array, steps: Int32Array): Scales {
  const starts = new Int32Array(steps.length + 1);
  for (let scale = 0; scale < steps.length; scale++) starts[scale + 1] = starts[scale]! + steps[scale]!;
  return { ofItem, steps, starts, thresholds: new Float64Array(starts[steps.length]!) };
}

/** The thresholds of one scale. */
export function thresholdsOf(scales: Scales, scale: number): Float64Array {
  return scales.thresholds.subarray(scales.starts[scale]!, scales.starts[scale + 1]!);
}

/**
 * exp(-(F1 + ... + Fx)) for every category of every scale, scale after scale; scale s begins at starts[s] + s. Divided by the largest
 * of the scale, so that nothing overflows.
 */
export function categoryWeights(scales: Scales, into?: Float64Array): Float64Array {
  const count = scales.steps.length;
  const weights = into ?? new Float64Array(scales.thresholds.length + count);
  for (let scale = 0; scale < count; scale++) {
    const from = scales.starts[scale]!;
    const first = from + scale;
    const steps = scales.steps[scale]!;
    let sum = 0;
    let least = 0;
    for (let x = 1; x <= steps; x++) {
      sum += scales.thresholds[from + x - 1]!;
      if (sum < least) least = sum;
      weights[first + x] = sum;
    }
    weights[first] = Math.exp(least);
    for (let x = 1; x <= steps; x++) weights[first + x] = Math.exp(least - weights[first + x]!);
  }
  return weights;
}

/** One person meeting one item: what may be answered, and with what chance. Made once and used for many meetings. */
export class Meeting {
  /** The chance of each category. */
  readonly chances: Float64Array;
  /** Expected category, from 0. */
  expected = 0;
  /** Variance of the category. */
  variance = 0;

  constructor(mostSteps: number) {
    this.chances = new Float64Array(mostSteps + 1);
  }

  /**
   * @param odds exp(B - D)
   * @param weights as categoryWeights gives them, the item's scale beginning at `first`
   */
  at(odds: number, weights: Float64Array, first: number, steps: number): void {
    const { chances } = this;
    // From the likelier end, so that powers only shrink: no overflow however far person and item are apart.
    const fromTop = odds > 1;
    const ratio = fromTop ? 1 / odds : odds;
    let power = 1;
    let whole = 0;
    let sum = 0;
    let squares = 0;
    for (let away = 0; away <= steps; away++) {
      const category = fromTop ? steps - away : away;
      const term = weights[first + category]! * power;
      chances[category] = term;
      whole += term;
      sum += away * term;
      squares += away * away * term;
      power *= ratio;
    }
    const mean = sum / whole;
    const inverse = 1 / whole;
    for (let x = 0; x <= steps; x++) chances[x] = chances[x]! * inverse;
    this.expected = fromTop ? steps - mean : mean;
    this.variance = Math.max(0, squares * inverse - mean * mean);
  }

  /** Fourth central moment of the category. */
  fourthMoment(steps: number): number {
    let sum = 0;
    for (let x = 0; x <= steps; x++) {
      const square = (x - this.expected) ** 2;
      sum += square * square * this.chances[x]!;
    }
    return sum;
  }
}

/** The largest number of steps among the scales. */
export function mostSteps(scales: Scales): number {
  return scales.steps.reduce((most, steps) => Math.max(most, steps), 0);
}
