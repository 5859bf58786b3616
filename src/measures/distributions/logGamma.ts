/* The logarithm of the gamma function, and the two small helpers that keep digits where large logarithms nearly cancel. */

export const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on Stirling's series is exact to the last digit. */
const STIRLING_FROM = 10;

/** What Stirling's formula leaves over: ln Gamma(x) = (x - 1/2) ln x - x + ln(2 pi)/2 + this. Also ln x! = (x + 1/2) ln x - x + ... */
export function stirlingRest(x: number): number {
  if (x < STIRLING_FROM) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
  const r = 1 / (x * x);
  return (
    (1 / 12 + r * (-1 / 360 + r * (1 / 1260 + r * (-1 / 1680 + r * (1 / 1188 - r * (691 / 360360)))))) / x
  );
}

/** ln Gamma(x) for x above 0. */
export function logGamma(x: number): number {
  // Small arguments are shifted up: Gamma(x) = Gamma(x + 1) / x.
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
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
export function logGammaStep(x: number, step: number): number {
  if (x < STIRLING_FROM) return logGamma(x + step) - logGamma(x);
  const up = x + step;
  return (x - 0.5) * Math.log1p(step / x) + step * Math.log(up) - step + stirlingRest(up) - stirlingRest(x);
}

/** t - ln(1 + t), without losing digits near t = 0; `ratio` is 1 + t with its own digits, for t near -1. */
export function excess(t: number, ratio: number): number {
  if (Math.abs(t) > 0.1) return t - Math.log(ratio);
  let power = t * t;
  let sum = power / 2;
  for (let k = 3; k < 40; k++) {
    power *= -t;
    sum += power / k;
  }
  return sum;
}
