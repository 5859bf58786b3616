/**
 * A probability and its complement, each with its own digits. Far in a tail 1 - p has none of the other's left, so both are carried.
 */
export interface Tails {
  /** Probability of at most x, 0 to 1. */
  readonly below: number;
  /** Probability of more than x, 0 to 1. */
  readonly above: number;
}

/** Both tails where the lower one was computed directly. */
export function fromBelow(below: number): Tails {
  return { below, above: 1 - below };
}

/** Both tails where the upper one was computed directly. */
export function fromAbove(above: number): Tails {
  return { below: 1 - above, above };
}

const MOST_STEPS = 400;

/**
 * The x above 0 whose tails are those wanted: Newton's steps for ln(tail) over ln(x), held inside a bracket that halves when a step
 * would leave it. The smaller of the two tails is matched, because it has the digits.
 * @param tails of x; increasing below, decreasing above
 * @param logDensity of the distribution at x
 * @param logLow, logHigh ln of a value that is too small and of one that is too large
 */
export function invert(
  wanted: Tails,
  tails: (x: number) => Tails,
  logDensity: (x: number) => number,
  logLow: number,
  logHigh: number,
  logStart: number,
): number {
  const useBelow = wanted.below <= wanted.above;
  const target = Math.log(useBelow ? wanted.below : wanted.above);
  let low = logLow;
  let high = logHigh;
  let u = Math.min(Math.max(logStart, low), high);
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = Math.exp(u);
    const found = tails(x);
    const logTail = Math.log(useBelow ? found.below : found.above);
    const miss = logTail - target;
    if (miss === 0) return x;
    if (miss > 0 === useBelow) high = u;
    else low = u;
    const slope = Math.exp(logDensity(x) + u - logTail) * (useBelow ? 1 : -1);
    const newton = u - miss / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 4e-16 * Math.max(1, Math.abs(u)) || next === low || next === high) {
      return Math.exp(next);
    }
    u = next;
  }
  return Math.exp(u);
}
