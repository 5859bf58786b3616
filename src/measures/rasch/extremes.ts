import { Meeting, mostSteps, type Scales } from "./model";

/** How far a score at an end is moved inwards so that it has a measure (Winsteps' EXTRSCORE). */
export const EXTREME_ADJUSTMENT = 0.3;

/** A measure in logits and its standard error. */
export interface Located {
  readonly measure: number;
  readonly error: number;
}

const STEPS = 200;
const TOLERANCE = 1e-10;

/** A score kept away from both ends; where the range is too short for that, its middle. */
export function insideScore(score: number, most: number, adjustment: number): number {
  return Math.max(Math.min(score, most - adjustment), Math.min(adjustment, most / 2));
}

/**
 * The measure at which the expected score is the given one, by Newton's method with steps of at most one logit.
 * @param score above 0 and below the sum of `tops`
 * @param others measures of whom was met: items for a person, persons for an item
 * @param scaleOf the scale used in each meeting
 * @param side 1 for a person, who scores more the higher the measure; -1 for an item
 */
export function locate(
  score: number,
  others: ArrayLike<number>,
  scaleOf: ArrayLike<number>,
  scales: Scales,
  weights: Float64Array,
  side: 1 | -1,
  sizes?: ArrayLike<number>,
): Located {
  const meeting = new Meeting(mostSteps(scales));
  let mean = 0;
  let most = 0;
  let total = 0;
  for (let at = 0; at < others.length; at++) {
    const size = sizes?.[at] ?? 1;
    mean += size * others[at]!;
    total += size;
    most += size * scales.steps[scaleOf[at]!]!;
  }
  let measure = mean / total + side * Math.log(score / (most - score));
  let information = 0;
  for (let step = 0; step < STEPS; step++) {
    let expected = 0;
    information = 0;
    for (let at = 0; at < others.length; at++) {
      const scale = scaleOf[at]!;
      const size = sizes?.[at] ?? 1;
      meeting.at(
        Math.exp(side * (measure - others[at]!)),
        weights,
        scales.starts[scale]! + scale,
        scales.steps[scale]!,
      );
      expected += size * meeting.expected;
      information += size * meeting.variance;
    }
    const move = Math.max(-1, Math.min(1, (side * (score - expected)) / information));
    if (Math.abs(move) < TOLERANCE) break;
    measure += move;
  }
  return { measure, error: 1 / Math.sqrt(information) };
}
