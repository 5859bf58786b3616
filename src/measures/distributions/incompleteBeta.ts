import { fromAbove, fromBelow, invert, type Tails } from "./bothTails";
import { excess, HALF_LOG_TWO_PI, logGamma, logGammaStep, stirlingRest } from "./logGamma";

/*
 * The regularised incomplete beta function, with both tails and its inverse: the beta distribution, and through it Student's t,
 * Fisher's F, the binomial and the exact interval of a proportion. Compared with R in test/reference/distributions.
 */

/**
 * ln of x^a y^b / B(a, b) with y = 1 - x, kept accurate for large a and b by comparing with the peak at a/(a+b).
 * x and y are both given: whoever knows the smaller one exactly should not lose it.
 */
function logCore(x: number, y: number, a: number, b: number): number {
  if (a < 10 || b < 10) {
    const gammas = a < b ? logGammaStep(b, a) - logGamma(a) : logGammaStep(a, b) - logGamma(b);
    return a * logOf(x, y) + b * logOf(y, x) + gammas;
  }
  const n = a + b;
  const off = x * b - y * a;
  const atX = -a * excess(off / a, (x / a) * n) - b * excess(-off / b, (y / b) * n);
  const peak = 0.5 * (Math.log(a) + Math.log(b) - Math.log(n)) - HALF_LOG_TWO_PI;
  return atX + peak + stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
}

/** ln x, where rest = 1 - x is the more exact of the two when x is near 1. */
function logOf(x: number, rest: number): number {
  return x < 0.5 ? Math.log(x) : Math.log1p(-rest);
}

const MOST_STEPS = 50_000;

/**
 * What x^a y^b / B(a, b) is divided by to give the lower tail: the continued fraction of Didonato and Morris 1992 (TOMS 708), by
 * Lentz's method. All its terms are sums of positive numbers below the mean, so that no digits cancel.
 */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x + 1;
  let c = (a * lambda) / (a + 1);
  let d = 0;
  let result = c;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const step = a + 2 * m - 1;
    const numerator = ((a + m - 1) / step) * ((a + b + m - 1) / step) * (m * (b - m) * x * x);
    const denominator = m + (m * (b - m) * x) / step + ((a + m) * (lambda + m * (1 + y))) / (step + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}

/**
 * Both tails of the beta distribution at x, where y = 1 - x is given too.
 * @param a above 0
 * @param b above 0
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (Number.isNaN(x) || Number.isNaN(y)) return { below: NaN, above: NaN };
  if (x <= 0) return { below: 0, above: 1 };
  if (y <= 0) return { below: 1, above: 0 };
  const front = Math.exp(logCore(x, y, a, b));
  return x < (a + 1) / (a + b + 2)
    ? fromBelow(front / continuedFraction(x, y, a, b))
    : fromAbove(front / continuedFraction(y, x, b, a));
}

/**
 * The regularised incomplete beta function: the probability below x of a beta distribution.
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).below;
}

/** The probability above x of a beta distribution. */
export function incompleteBetaAbove(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).above;
}

/** The x with probability p below it. */
export function inverseIncompleteBeta(p: number, a: number, b: number): number {
  return betaQuantile({ below: p, above: 1 - p }, a, b).x;
}

/** The x with these tails, and y = 1 - x with digits of its own. */
export function betaQuantile(
  wanted: Tails,
  a: number,
  b: number,
): { readonly x: number; readonly y: number } {
  if (!(wanted.below >= 0 && wanted.above >= 0)) return { x: NaN, y: NaN };
  if (wanted.below === 0) return { x: 0, y: 1 };
  if (wanted.above === 0) return { x: 1, y: 0 };
  // Solved for whichever of x and y is at most one half.
  const half = betaTails(0.5, 0.5, a, b);
  const inLowerHalf = wanted.below <= wanted.above ? wanted.below <= half.below : wanted.above >= half.above;
  if (inLowerHalf) {
    const x = smallQuantile(wanted, a, b);
    return { x, y: 1 - x };
  }
  const y = smallQuantile({ below: wanted.above, above: wanted.below }, b, a);
  return { x: 1 - y, y };
}

function smallQuantile(wanted: Tails, a: number, b: number): number {
  // Near 0 the tail is x^a / (a B(a, b)): exact there, and close enough elsewhere to begin with.
  const gammas = a < b ? logGammaStep(b, a) - logGamma(a) : logGammaStep(a, b) - logGamma(b);
  const power = (Math.log(wanted.below) + Math.log(a) - gammas) / a;
  if (power < -740) return Math.exp(power);
  const middle = Math.log(a / (a + b));
  return invert(
    wanted,
    (x) => betaTails(x, 1 - x, a, b),
    (x) => logCore(x, 1 - x, a, b) - Math.log(x) - Math.log1p(-x),
    -745,
    Math.log(0.5),
    Math.min(power, middle),
  );
}
