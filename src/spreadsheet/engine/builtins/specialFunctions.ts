/*
 * Gamma, incomplete gamma and incomplete beta functions to about 14 digits: what the distributions are made of.
 * Series and continued fractions as in Abramowitz and Stegun, sections 6.5 and 26.5.
 */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln of the gamma function for x above 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = LANCZOS.reduce((total, factor, at) => (at === 0 ? factor : total + factor / (shifted + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

export function gamma(x: number): number {
  if (Number.isInteger(x)) {
    let product = 1;
    for (let factor = 2; factor < x && Number.isFinite(product); factor += 1) product *= factor;
    return x > 0 ? product : NaN;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = LANCZOS.reduce((total, factor, at) => (at === 0 ? factor : total + factor / (shifted + at)), 0);
  return Math.sqrt(2 * Math.PI) * base ** (shifted + 0.5) * Math.exp(-base) * sum;
}

const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** Regularized lower and upper incomplete gamma functions, P and Q; the small one of the two keeps its digits. */
export function incompleteGamma(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    return { lower: sum * front, upper: 1 - sum * front };
  }
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || TINY);
    c = b + a / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return { lower: 1 - fraction * front, upper: fraction * front };
}

/** Regularized incomplete beta function. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

export function errorFunction(x: number): number {
  const { lower } = incompleteGamma(0.5, x * x);
  return x < 0 ? -lower : lower;
}

export function complementaryErrorFunction(x: number): number {
  return x < 0 ? 2 - incompleteGamma(0.5, x * x).upper : incompleteGamma(0.5, x * x).upper;
}

/** The x at which a rising function reaches `target`, by halving down to neighbouring doubles. */
export function invert(rising: (x: number) => number, target: number, low: number, high: number): number {
  let [from, to] = [low, high];
  if (!Number.isFinite(to)) {
    to = Math.max(1, from + 1);
    while (rising(to) < target && to < 1e300) to *= 2;
  }
  if (!Number.isFinite(from)) {
    from = Math.min(-1, to - 1);
    while (rising(from) > target && from > -1e300) from *= 2;
  }
  for (let step = 0; step < 2000; step += 1) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) break;
    if (rising(middle) < target) from = middle;
    else to = middle;
  }
  return to;
}
