import type { CellError } from "../../values";
import { NOT_A_NUMBER, wrongNumber } from "../evaluate/errors";
import { finite } from "../evaluate/operators";
import { lifted, type FunctionDefinition } from "./definition";
import {
  complementaryErrorFunction,
  errorFunction,
  gamma,
  incompleteBeta,
  incompleteGamma,
  invert,
  logGamma,
} from "./specialFunctions";

const outside = () => wrongNumber("These arguments are outside what the distribution takes.");
/** #NUM! where the arguments do not fit, the value else. */
const where = (fits: boolean, value: () => number): number | CellError =>
  fits ? finite(value()) : outside();

const normal = (z: number) => 0.5 * complementaryErrorFunction(-z / Math.SQRT2);
const normalDensity = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
const normalInverse = (p: number) =>
  p === 0.5 ? 0 : p < 0.5 ? invert(normal, p, -40, 0) : -invert(normal, 1 - p, -40, 0);

const studentUpper = (t: number, degrees: number) => {
  const half = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t >= 0 ? half : 1 - half;
};
const student = (t: number, degrees: number) => studentUpper(-t, degrees);
const studentDensity = (t: number, degrees: number) =>
  Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) /
  Math.sqrt(degrees * Math.PI) /
  (1 + (t * t) / degrees) ** ((degrees + 1) / 2);
const studentInverse = (p: number, degrees: number) => {
  if (p === 0.5) return 0;
  const upper = invert((t) => -studentUpper(t, degrees), -Math.min(p, 1 - p), 0, Infinity);
  return p < 0.5 ? -upper : upper;
};

const chi = (x: number, degrees: number) => incompleteGamma(degrees / 2, x / 2);
const fLower = (x: number, d1: number, d2: number) =>
  incompleteBeta((d1 * x) / (d1 * x + d2), d1 / 2, d2 / 2);
const fUpper = (x: number, d1: number, d2: number) => incompleteBeta(d2 / (d1 * x + d2), d2 / 2, d1 / 2);

const logCombinations = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** n over k times p^k q^(n-k); multiplied out where that is exact and short. */
function binomialTerm(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (n > 1000) return Math.exp(logCombinations(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let term = 1;
  let left = n - k;
  for (let step = 1; step <= k; step += 1) {
    term *= ((n - k + step) / step) * p;
    while (left > 0 && term > 1) {
      term *= 1 - p;
      left -= 1;
    }
  }
  return term * (1 - p) ** left;
}

function binomial(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}

const poissonTerm = (k: number, rate: number) => Math.exp(k * Math.log(rate) - rate - logGamma(k + 1));

function hypergeometric(k: number, sample: number, successes: number, population: number): number {
  return Math.exp(
    logCombinations(successes, k) +
      logCombinations(population - successes, sample - k) -
      logCombinations(population, sample),
  );
}

function aliases(names: string, make: (name: string) => FunctionDefinition): FunctionDefinition[] {
  return names.split(" ").map(make);
}

const probability = (p: number) => p > 0 && p < 1;

const normals: FunctionDefinition[] = [
  ...aliases("NORM.DIST NORMDIST", (name) =>
    lifted(name, "nnnb", (x, center, spread, cumulative) =>
      where(spread > 0, () =>
        cumulative ? normal((x - center) / spread) : normalDensity((x - center) / spread) / spread,
      ),
    ),
  ),
  ...aliases("NORM.INV NORMINV", (name) =>
    lifted(name, "nnn", (p, center, spread) =>
      where(probability(p) && spread > 0, () => center + spread * normalInverse(p)),
    ),
  ),
  lifted("NORM.S.DIST", "nb", (z, cumulative) => (cumulative ? normal(z) : normalDensity(z))),
  lifted("NORMSDIST", "n", normal),
  ...aliases("NORM.S.INV NORMSINV", (name) =>
    lifted(name, "n", (p) => where(probability(p), () => normalInverse(p))),
  ),
  lifted("PHI", "n", normalDensity),
  lifted("GAUSS", "n", (z) => 0.5 * errorFunction(z / Math.SQRT2)),
  lifted("ERF", "n[n]", (from, to) =>
    to === undefined ? errorFunction(from) : errorFunction(to) - errorFunction(from),
  ),
  lifted("ERF.PRECISE", "n", errorFunction),
  ...aliases("ERFC ERFC.PRECISE", (name) => lifted(name, "n", complementaryErrorFunction)),
  ...aliases("CONFIDENCE.NORM CONFIDENCE", (name) =>
    lifted(name, "nnn", (alpha, spread, size) =>
      where(
        probability(alpha) && spread > 0 && size >= 1,
        () => (normalInverse(1 - alpha / 2) * spread) / Math.sqrt(Math.trunc(size)),
      ),
    ),
  ),
  lifted("CONFIDENCE.T", "nnn", (alpha, spread, size) =>
    where(
      probability(alpha) && spread > 0 && size >= 2,
      () => (studentInverse(1 - alpha / 2, Math.trunc(size) - 1) * spread) / Math.sqrt(Math.trunc(size)),
    ),
  ),
  ...aliases("LOGNORM.DIST", (name) =>
    lifted(name, "nnnb", (x, center, spread, cumulative) =>
      where(x > 0 && spread > 0, () => {
        const z = (Math.log(x) - center) / spread;
        return cumulative ? normal(z) : normalDensity(z) / (x * spread);
      }),
    ),
  ),
  ...aliases("LOGNORM.INV LOGINV", (name) =>
    lifted(name, "nnn", (p, center, spread) =>
      where(probability(p) && spread > 0, () => Math.exp(center + spread * normalInverse(p))),
    ),
  ),
];

const students: FunctionDefinition[] = [
  lifted("T.DIST", "nnb", (t, degrees, cumulative) =>
    where(degrees >= 1, () =>
      cumulative ? student(t, Math.trunc(degrees)) : studentDensity(t, Math.trunc(degrees)),
    ),
  ),
  lifted("T.DIST.RT", "nn", (t, degrees) => where(degrees >= 1, () => studentUpper(t, Math.trunc(degrees)))),
  lifted("T.DIST.2T", "nn", (t, degrees) =>
    where(degrees >= 1 && t >= 0, () => 2 * studentUpper(t, Math.trunc(degrees))),
  ),
  lifted("TDIST", "nnn", (t, degrees, tails) =>
    where(
      degrees >= 1 && t >= 0 && (tails === 1 || tails === 2),
      () => tails * studentUpper(t, Math.trunc(degrees)),
    ),
  ),
  lifted("T.INV", "nn", (p, degrees) =>
    where(probability(p) && degrees >= 1, () => studentInverse(p, Math.trunc(degrees))),
  ),
  ...aliases("T.INV.2T TINV", (name) =>
    lifted(name, "nn", (p, degrees) =>
      where(p > 0 && p <= 1 && degrees >= 1, () =>
        p === 1 ? 0 : studentInverse(1 - p / 2, Math.trunc(degrees)),
      ),
    ),
  ),
];

const chisAndFs: FunctionDefinition[] = [
  lifted("CHISQ.DIST", "nnb", (x, degrees, cumulative) =>
    where(x >= 0 && degrees >= 1, () => {
      const k = Math.trunc(degrees) / 2;
      return cumulative
        ? chi(x, 2 * k).lower
        : Math.exp((k - 1) * Math.log(x) - x / 2 - k * Math.LN2 - logGamma(k));
    }),
  ),
  ...aliases("CHISQ.DIST.RT CHIDIST", (name) =>
    lifted(name, "nn", (x, degrees) =>
      where(x >= 0 && degrees >= 1, () => chi(x, Math.trunc(degrees)).upper),
    ),
  ),
  lifted("CHISQ.INV", "nn", (p, degrees) =>
    where(p >= 0 && p < 1 && degrees >= 1, () =>
      p === 0 ? 0 : invert((x) => chi(x, Math.trunc(degrees)).lower, p, 0, Infinity),
    ),
  ),
  ...aliases("CHISQ.INV.RT CHIINV", (name) =>
    lifted(name, "nn", (p, degrees) =>
      where(p > 0 && p <= 1 && degrees >= 1, () =>
        invert((x) => -chi(x, Math.trunc(degrees)).upper, -p, 0, Infinity),
      ),
    ),
  ),
  lifted("F.DIST", "nnnb", (x, d1, d2, cumulative) =>
    where(x >= 0 && d1 >= 1 && d2 >= 1, () => {
      const [a, b] = [Math.trunc(d1), Math.trunc(d2)];
      if (cumulative) return fLower(x, a, b);
      const log =
        logGamma((a + b) / 2) -
        logGamma(a / 2) -
        logGamma(b / 2) +
        (a / 2) * Math.log(a / b) +
        (a / 2 - 1) * Math.log(x);
      return Math.exp(log - ((a + b) / 2) * Math.log1p((a * x) / b));
    }),
  ),
  ...aliases("F.DIST.RT FDIST", (name) =>
    lifted(name, "nnn", (x, d1, d2) =>
      where(x >= 0 && d1 >= 1 && d2 >= 1, () => fUpper(x, Math.trunc(d1), Math.trunc(d2))),
    ),
  ),
  lifted("F.INV", "nnn", (p, d1, d2) =>
    where(p >= 0 && p < 1 && d1 >= 1 && d2 >= 1, () =>
      p === 0 ? 0 : invert((x) => fLower(x, Math.trunc(d1), Math.trunc(d2)), p, 0, Infinity),
    ),
  ),
  ...aliases("F.INV.RT FINV", (name) =>
    lifted(name, "nnn", (p, d1, d2) =>
      where(p > 0 && p <= 1 && d1 >= 1 && d2 >= 1, () =>
        invert((x) => -fUpper(x, Math.trunc(d1), Math.trunc(d2)), -p, 0, Infinity),
      ),
    ),
  ),
];

const discrete: FunctionDefinition[] = [
  ...aliases("BINOM.DIST BINOMDIST", (name) =>
    lifted(name, "nnnb", (successes, trials, p, cumulative) => {
      const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
      return where(k >= 0 && k <= n && p >= 0 && p <= 1, () =>
        cumulative ? binomial(k, n, p) : binomialTerm(k, n, p),
      );
    }),
  ),
  ...aliases("BINOM.INV CRITBINOM", (name) =>
    lifted(name, "nnn", (trials, p, alpha) =>
      where(trials >= 0 && p >= 0 && p <= 1 && alpha >= 0 && alpha <= 1, () => {
        const n = Math.trunc(trials);
        let k = 0;
        while (k < n && binomial(k, n, p) < alpha) k += 1;
        return k;
      }),
    ),
  ),
  ...aliases("POISSON.DIST POISSON", (name) =>
    lifted(name, "nnb", (count, rate, cumulative) => {
      const k = Math.trunc(count);
      return where(k >= 0 && rate >= 0, () =>
        rate === 0
          ? Number(cumulative || k === 0)
          : cumulative
            ? incompleteGamma(k + 1, rate).upper
            : poissonTerm(k, rate),
      );
    }),
  ),
  lifted("HYPGEOM.DIST", "nnnnb", (x, sampleSize, successTotal, populationSize, cumulative) => {
    const [k, sample, successes, population] = [x, sampleSize, successTotal, populationSize].map(
      Math.trunc,
    ) as [number, number, number, number];
    const least = Math.max(0, sample - population + successes);
    const fits =
      k >= 0 &&
      sample >= 0 &&
      sample <= population &&
      successes >= 0 &&
      successes <= population &&
      k <= Math.min(sample, successes);
    return where(fits, () => {
      if (!cumulative) return k < least ? 0 : hypergeometric(k, sample, successes, population);
      let total = 0;
      for (let at = least; at <= k; at += 1) total += hypergeometric(at, sample, successes, population);
      return Math.min(total, 1);
    });
  }),
  lifted("NEGBINOM.DIST", "nnnb", (failures, successes, p, cumulative) => {
    const [f, s] = [Math.trunc(failures), Math.trunc(successes)];
    return where(f >= 0 && s >= 1 && p > 0 && p <= 1, () =>
      cumulative
        ? incompleteBeta(p, s, f + 1)
        : Math.exp(logCombinations(f + s - 1, s - 1) + s * Math.log(p) + f * Math.log1p(-p)),
    );
  }),
];

const continuous: FunctionDefinition[] = [
  ...aliases("EXPON.DIST EXPONDIST", (name) =>
    lifted(name, "nnb", (x, rate, cumulative) =>
      where(x >= 0 && rate > 0, () => (cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x))),
    ),
  ),
  ...aliases("WEIBULL.DIST WEIBULL", (name) =>
    lifted(name, "nnnb", (x, shape, scale, cumulative) =>
      where(x >= 0 && shape > 0 && scale > 0, () => {
        const power = (x / scale) ** shape;
        return cumulative
          ? -Math.expm1(-power)
          : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
      }),
    ),
  ),
  lifted("GAMMA", "n", (x) => (x === 0 || (x < 0 && Number.isInteger(x)) ? NOT_A_NUMBER : finite(gamma(x)))),
  ...aliases("GAMMALN GAMMALN.PRECISE", (name) => lifted(name, "n", (x) => where(x > 0, () => logGamma(x)))),
  ...aliases("GAMMA.DIST GAMMADIST", (name) =>
    lifted(name, "nnnb", (x, shape, scale, cumulative) =>
      where(x >= 0 && shape > 0 && scale > 0, () =>
        cumulative
          ? incompleteGamma(shape, x / scale).lower
          : Math.exp((shape - 1) * Math.log(x) - x / scale - shape * Math.log(scale) - logGamma(shape)),
      ),
    ),
  ),
  ...aliases("GAMMA.INV GAMMAINV", (name) =>
    lifted(name, "nnn", (p, shape, scale) =>
      where(p >= 0 && p < 1 && shape > 0 && scale > 0, () =>
        p === 0 ? 0 : scale * invert((x) => incompleteGamma(shape, x).lower, p, 0, Infinity),
      ),
    ),
  ),
  lifted("BETA.DIST", "nnnb[nn]", (x, a, b, cumulative, from = 0, to = 1) =>
    where(a > 0 && b > 0 && x >= from && x <= to && from < to, () => {
      const share = (x - from) / (to - from);
      if (cumulative) return incompleteBeta(share, a, b);
      const log =
        logGamma(a + b) -
        logGamma(a) -
        logGamma(b) +
        (a - 1) * Math.log(share) +
        (b - 1) * Math.log1p(-share);
      return Math.exp(log) / (to - from);
    }),
  ),
  ...aliases("BETA.INV BETAINV", (name) =>
    lifted(name, "nnn[nn]", (p, a, b, from = 0, to = 1) =>
      where(
        probability(p) && a > 0 && b > 0 && from < to,
        () => from + (to - from) * invert((x) => incompleteBeta(x, a, b), p, 0, 1),
      ),
    ),
  ),
  lifted("FISHER", "n", (x) => where(Math.abs(x) < 1, () => Math.atanh(x))),
  lifted("FISHERINV", "n", (y) => Math.tanh(y)),
  lifted("STANDARDIZE", "nnn", (x, center, spread) => where(spread > 0, () => (x - center) / spread)),
];

export const distributionFunctions: FunctionDefinition[] = [
  ...normals,
  ...students,
  ...chisAndFs,
  ...discrete,
  ...continuous,
];
