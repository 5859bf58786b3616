import { type Tails } from "./bothTails";
import { betaTails } from "./incompleteBeta";
import { excess, HALF_LOG_TWO_PI, stirlingRest } from "./logGamma";

/* The binomial distribution: `n` trials, each a success with probability `p`. */

/** ln of the probability of exactly k successes in n trials, with q = 1 - p; k from 0 to n, p and q above 0. */
export function logBinomial(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (k === n) return n * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  const failures = n - k;
  // Loader's form: how far from the expected count, and what Stirling's formula leaves over.
  const off = n * p - k;
  return (
    stirlingRest(n) -
    stirlingRest(k) -
    stirlingRest(failures) -
    k * excess(off / k, (p / k) * n) -
    failures * excess(-off / failures, (q / failures) * n) +
    0.5 * (Math.log(n) - Math.log(k) - Math.log(failures)) -
    HALF_LOG_TWO_PI
  );
}

function tails(k: number, n: number, p: number): Tails {
  const whole = Math.floor(k + 1e-7);
  if (whole < 0) return { below: 0, above: 1 };
  if (whole >= n) return { below: 1, above: 0 };
  const { below, above } = betaTails(p, 1 - p, whole + 1, n - whole);
  return { below: above, above: below };
}

/** Probability of at most k successes. */
export function binomialBelow(k: number, n: number, p: number): number {
  return tails(k, n, p).below;
}

/** Probability of more than k successes. */
export function binomialAbove(k: number, n: number, p: number): number {
  return tails(k, n, p).above;
}

/** The smallest number of successes with probability at least `below` of not exceeding it. */
export function binomialQuantile(below: number, n: number, p: number): number {
  if (!(below >= 0 && below <= 1)) return NaN;
  if (below === 1) return n;
  const enough = (k: number): boolean => {
    const found = tails(k, n, p);
    // Compared on the side that has the digits; the last few are left to rounding.
    return found.below < 0.5 ? found.below >= below * (1 - 1e-14) : found.above <= (1 - below) * (1 + 1e-14);
  };
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
