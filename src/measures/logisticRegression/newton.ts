import { cholesky, inverseOf, solveLower, solveUpper } from "./cholesky";
import type { Design } from "./design";
import type { Patterns } from "./patterns";

/** Most steps: an ordinary table settles in five to eight, a separated one never does. */
export const MOST_STEPS = 30;
/** Settled when a step would move nothing by more than this many standard errors, squared. */
const SETTLED = 1e-18;

export interface Fitted {
  /** Of the kept columns, in their order. */
  readonly coefficients: Float64Array;
  /** Inverse information, row by row; undefined where it cannot be inverted any more. */
  readonly covariance: Float64Array | undefined;
  /** Without the binomial coefficients. */
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** How far the last step still moved something, in standard errors. */
  readonly lastStep: number;
  /** Chance of a success in each pattern. */
  readonly chances: Float64Array;
}

/**
 * Maximum likelihood by Newton's steps (iteratively reweighted least squares), halved where a step overshoots.
 * @param kept the columns of the design that take part, none of them told by the others
 */
export function fit(design: Design, patterns: Patterns, kept: readonly number[]): Fitted {
  const size = kept.length;
  const place = new Int32Array(design.columns.length).fill(-1);
  kept.forEach((column, at) => (place[column] = at));
  const order = kept.map((_, at) => at);
  const model = { design, patterns, place, size };
  let coefficients = new Float64Array(size);
  let state = evaluate(model, coefficients);
  let iterations = 0;
  let lastStep = Infinity;
  let factor = cholesky(state.information, size, order);
  while (factor !== undefined && iterations < MOST_STEPS) {
    const half = solveLower(factor, state.score);
    const step = solveUpper(factor, half);
    const size2 = half.reduce((sum, part) => sum + part * part, 0);
    lastStep = Math.sqrt(size2);
    iterations += 1;
    let share = 1;
    let next = moved(coefficients, step, share);
    let nextState = evaluate(model, next);
    while (
      nextState.logLikelihood < state.logLikelihood - 1e-9 * Math.abs(state.logLikelihood) &&
      share > 1e-4
    ) {
      share /= 2;
      next = moved(coefficients, step, share);
      nextState = evaluate(model, next);
    }
    coefficients = next;
    state = nextState;
    const nextFactor = cholesky(state.information, size, order);
    if (size2 < SETTLED || nextFactor === undefined) break;
    factor = nextFactor;
  }
  return {
    coefficients,
    covariance: factor && inverseOf(factor, size),
    logLikelihood: state.logLikelihood,
    iterations,
    converged: lastStep * lastStep < SETTLED,
    lastStep,
    chances: state.chances,
  };
}

function moved(from: Float64Array, step: Float64Array, share: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(from, (coefficient, at) => coefficient + share * step[at]!);
}

interface Model {
  readonly design: Design;
  readonly patterns: Patterns;
  readonly place: Int32Array;
  readonly size: number;
}

/** Log-likelihood, its slope (score) and its curvature (information, lower half) at given coefficients. */
function evaluate({ design, patterns, place, size }: Model, coefficients: Float64Array) {
  const { width, index, value } = design;
  const { successes, trials, count } = patterns;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const chances = new Float64Array(count);
  const at = new Int32Array(width);
  const x = new Float64Array(width);
  let logLikelihood = 0;
  for (let row = 0; row < count; row++) {
    let used = 0;
    let eta = 0;
    for (let i = row * width; i < (row + 1) * width; i++) {
      const column = index[i]! < 0 ? -1 : place[index[i]!]!;
      if (column < 0) continue;
      at[used] = column;
      x[used] = value[i]!;
      eta += coefficients[column]! * value[i]!;
      used += 1;
    }
    const s = successes[row]!;
    const n = trials[row]!;
    // exp of a number that is not positive cannot overflow, and both p and 1 - p keep their digits.
    const small = Math.exp(-Math.abs(eta));
    const rare = small / (1 + small);
    const common = 1 / (1 + small);
    const logCommon = -Math.log1p(small);
    const logRare = logCommon - Math.abs(eta);
    const p = eta >= 0 ? common : rare;
    const failures = n - s;
    if (s > 0) logLikelihood += s * (eta >= 0 ? logCommon : logRare);
    if (failures > 0) logLikelihood += failures * (eta >= 0 ? logRare : logCommon);
    chances[row] = p;
    const miss = eta >= 0 ? n * rare - failures : s - n * rare;
    const weight = n * rare * common;
    for (let i = 0; i < used; i++) {
      const column = at[i]!;
      score[column]! += miss * x[i]!;
      const weighted = weight * x[i]!;
      const start = column * size;
      for (let j = 0; j <= i; j++) information[start + at[j]!]! += weighted * x[j]!;
    }
  }
  return { logLikelihood, score, information, chances };
}

/** Sums of products of the design's columns over all people. */
export function gramOf(design: Design, patterns: Patterns): Float64Array {
  const size = design.columns.length;
  const gram = new Float64Array(size * size);
  const { width, index, value } = design;
  for (let row = 0; row < patterns.count; row++) {
    for (let i = row * width; i < (row + 1) * width; i++) {
      if (index[i]! < 0) continue;
      const weighted = patterns.trials[row]! * value[i]!;
      for (let j = row * width; j <= i; j++)
        if (index[j]! >= 0) gram[index[i]! * size + index[j]!]! += weighted * value[j]!;
    }
  }
  return gram;
}
