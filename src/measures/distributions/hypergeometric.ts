import { type Tails } from "./bothTails";
import { logBinomial } from "./binomial";

/*
 * The hypergeometric distribution: `drawn` without replacement from `marked` and `unmarked`; how many of the drawn are marked.
 */

export interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

export function fewest({ unmarked, drawn }: Urn): number {
  return Math.max(0, drawn - unmarked);
}

export function most({ marked, drawn }: Urn): number {
  return Math.min(marked, drawn);
}

/** Probability of exactly k, as binomial probabilities of one and the same p (Loader 2000). */
export function hypergeometricAt(k: number, urn: Urn): number {
  if (k < fewest(urn) || k > most(urn) || !Number.isInteger(k)) return 0;
  const { marked, unmarked, drawn } = urn;
  const all = marked + unmarked;
  if (drawn === 0 || drawn === all) return 1;
  const p = drawn / all;
  const q = (all - drawn) / all;
  return Math.exp(
    logBinomial(k, marked, p, q) + logBinomial(drawn - k, unmarked, p, q) - logBinomial(drawn, all, p, q),
  );
}

function tails(k: number, urn: Urn): Tails {
  const whole = Math.floor(k + 1e-7);
  if (whole < fewest(urn)) return { below: 0, above: 1 };
  if (whole >= most(urn)) return { below: 1, above: 0 };
  const { marked, unmarked, drawn } = urn;
  const middle = (drawn * marked) / (marked + unmarked);
  // The terms of the nearer tail, largest first; each follows from the one before.
  if (whole < middle) {
    let sum = 1;
    let term = 1;
    for (let i = whole; i > fewest(urn) && term > sum * 1e-18; i--) {
      term *= (i * (unmarked - drawn + i)) / ((marked - i + 1) * (drawn - i + 1));
      sum += term;
    }
    const below = hypergeometricAt(whole, urn) * sum;
    return { below, above: 1 - below };
  }
  let sum = 1;
  let term = 1;
  for (let i = whole + 1; i < most(urn) && term > sum * 1e-18; i++) {
    term *= ((marked - i) * (drawn - i)) / ((i + 1) * (unmarked - drawn + i + 1));
    sum += term;
  }
  const above = hypergeometricAt(whole + 1, urn) * sum;
  return { below: 1 - above, above };
}

/** Probability of at most k marked ones. */
export function hypergeometricBelow(k: number, urn: Urn): number {
  return tails(k, urn).below;
}

/** Probability of more than k marked ones. */
export function hypergeometricAbove(k: number, urn: Urn): number {
  return tails(k, urn).above;
}

/** The smallest k with probability at least `below` of not exceeding it. */
export function hypergeometricQuantile(below: number, urn: Urn): number {
  if (!(below >= 0 && below <= 1)) return NaN;
  let low = fewest(urn) - 1;
  let high = most(urn);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = tails(middle, urn);
    const enough =
      found.below < 0.5 ? found.below >= below * (1 - 1e-13) : found.above <= (1 - below) * (1 + 1e-13);
    if (enough) high = middle;
    else low = middle;
  }
  return high;
}
