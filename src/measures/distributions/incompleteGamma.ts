import { fromAbove, fromBelow, invert, type Tails } from "./bothTails";
import { excess, HALF_LOG_TWO_PI, logGamma, stirlingRest } from "./logGamma";

/* The regularised incomplete gamma function, with both tails and its inverse: the chi-square distribution. */

const MOST_STEPS = 100_000;

/** ln of x^a e^-x / Gamma(a), kept accurate for large a by comparing with the peak at a. */
function logCore(x: number, a: number): number {
  if (a < 10) return a * Math.log(x) - x - logGamma(a);
  return -a * excess((x - a) / a, x / a) + 0.5 * Math.log(a) - HALF_LOG_TWO_PI - stirlingRest(a);
}

/** 1/a + x/(a (a+1)) + x^2/(a (a+1) (a+2)) + ... */
function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k <= MOST_STEPS && term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...))), by Lentz's method (Abramowitz and Stegun 6.5.31, contracted). */
function continuedFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k <= MOST_STEPS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

/**
 * Both tails of the gamma distribution with shape a and scale 1.
 * @param a above 0
 */
export function gammaTails(x: number, a: number): Tails {
  if (Number.isNaN(x)) return { below: NaN, above: NaN };
  if (x <= 0) return { below: 0, above: 1 };
  if (x === Infinity) return { below: 1, above: 0 };
  const front = Math.exp(logCore(x, a));
  return x < a + 1 ? fromBelow(front * series(x, a)) : fromAbove(front * continuedFraction(x, a));
}

/** The x with these tails. */
export function gammaQuantile(wanted: Tails, a: number): number {
  if (!(wanted.below >= 0 && wanted.above >= 0)) return NaN;
  if (wanted.below === 0) return 0;
  if (wanted.above === 0) return Infinity;
  // Near 0 the tail is x^a / Gamma(a + 1).
  const power = (Math.log(wanted.below) + logGamma(a + 1)) / a;
  if (power < -740) return Math.exp(power);
  return invert(
    wanted,
    (x) => gammaTails(x, a),
    (x) => logCore(x, a) - Math.log(x),
    -745,
    Math.log(a + 800 + 60 * Math.sqrt(a)),
    Math.min(power, Math.log(a)),
  );
}
