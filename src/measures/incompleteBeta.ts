/*
 * The regularised incomplete beta function and its inverse, for the exact interval of a proportion. Relative error of the inverse
 * below 1e-11 (compared with SciPy 1.17 in incompleteBeta.test.ts).
 */

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** What Stirling's formula leaves over: ln Gamma(x) = (x - 1/2) ln x - x + ln(2 pi)/2 + this, for x of at least 10. */
function stirlingRest(x: number): number {
  const r = 1 / (x * x);
  return (
    (1 / 12 + r * (-1 / 360 + r * (1 / 1260 + r * (-1 / 1680 + r * (1 / 1188 - r * (691 / 360360)))))) / x
  );
}

function logGamma(x: number): number {
  // Small arguments are shifted up: Gamma(x) = Gamma(x + 1) / x.
  let shifted = x;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    HALF_LOG_TWO_PI +
    stirlingRest(shifted) -
    Math.log(product)
  );
}

/** ln Gamma(x + step) - ln Gamma(x), without subtracting two large numbers where x is large. */
function logGammaStep(x: number, step: number): number {
  if (x < 10) return logGamma(x + step) - logGamma(x);
  const up = x + step;
  return (x - 0.5) * Math.log1p(step / x) + step * Math.log(up) - step + stirlingRest(up) - stirlingRest(x);
}

/** ln of x^a (1-x)^b / B(a, b), kept accurate for large a and b by comparing with the peak at a/(a+b). */
function logDensityCore(x: number, a: number, b: number): number {
  if (a < 10 || b < 10) {
    const gammas = a < b ? logGammaStep(b, a) - logGamma(a) : logGammaStep(a, b) - logGamma(b);
    return a * Math.log(x) + b * Math.log1p(-x) + gammas;
  }
  const n = a + b;
  const atX = -a * excess((x * n) / a - 1) - b * excess(((1 - x) * n) / b - 1);
  const peak = 0.5 * Math.log((a * b) / n) - HALF_LOG_TWO_PI;
  return atX + peak + stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
}

/** t - ln(1 + t), without losing digits near 0. */
function excess(t: number): number {
  if (Math.abs(t) > 0.1) return t - Math.log1p(t);
  let power = t * t;
  let sum = power / 2;
  for (let k = 3; k < 40; k++) {
    power *= -t;
    sum += power / k;
  }
  return sum;
}

const TINY = 1e-300;
const MOST_STEPS = 10_000;

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (of: number): number => (Math.abs(of) < TINY ? TINY : of);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

/**
 * The regularised incomplete beta function: the probability below x of a beta distribution.
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logDensityCore(x, a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** The x with probability p below it: Newton's steps, held inside a bracket that halves when a step would leave it. */
export function inverseIncompleteBeta(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200; step++) {
    const miss = incompleteBeta(x, a, b) - p;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp(logDensityCore(x, a, b)) / (x * (1 - x));
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * x) return next;
    x = next;
  }
  return x;
}
