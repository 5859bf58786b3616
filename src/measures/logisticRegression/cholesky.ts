/* Symmetric positive matrices, row by row in one typed array; only the lower half is read. */

/** A column that the columns before it already tell. */
export interface Aliased {
  readonly column: number;
  /** What it is made of: column -> how many times, as far as not nothing. */
  readonly of: readonly { readonly column: number; readonly times: number }[];
}

/**
 * Which columns say nothing new, in order: what is left of each after the columns before it are taken out.
 * @param gram sums of products of the columns
 * @param tolerance the share of a column's own size below which what is left counts as nothing
 */
export function findAliased(gram: Float64Array, size: number, tolerance: number): Aliased[] {
  const kept: number[] = [];
  const found: Aliased[] = [];
  // The lower factor of the kept columns, which grows by a row with each.
  const factor = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const own = gram[column * size + column]!;
    const half = new Float64Array(kept.length);
    let left = own;
    for (let i = 0; i < kept.length; i++) {
      let sum = gram[column * size + kept[i]!]!;
      for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * half[k]!;
      half[i] = sum / factor[i * size + i]!;
      left -= half[i]! ** 2;
    }
    if (own > 0 && left > tolerance * own) {
      factor.set(half, kept.length * size);
      factor[kept.length * size + kept.length] = Math.sqrt(left);
      kept.push(column);
      continue;
    }
    const times = half;
    for (let i = kept.length - 1; i >= 0; i--) {
      for (let k = i + 1; k < kept.length; k++) times[i]! -= factor[k * size + i]! * times[k]!;
      times[i]! /= factor[i * size + i]!;
    }
    const of = kept
      .map((other, at) => ({ column: other, times: times[at]! }))
      .filter(({ times: share }) => Math.abs(share) > 1e-6);
    found.push({ column, of });
  }
  return found;
}

/**
 * Lower factor of the matrix cut down to some of its rows and columns.
 * @returns undefined where it is not positive within rounding
 */
export function cholesky(
  matrix: Float64Array,
  size: number,
  kept: readonly number[],
): Float64Array | undefined {
  const n = kept.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[kept[i]! * size + kept[j]!]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i > j) factor[i * n + j] = sum / factor[j * n + j]!;
      else if (sum > 0) factor[i * n + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return factor;
}

/** x of L x = b. */
export function solveLower(factor: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}

/** x of L' x = b. */
export function solveUpper(factor: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}

/** The inverse of L L', row by row. */
export function inverseOf(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const unit = new Float64Array(n);
    unit[column] = 1;
    const solved = solveUpper(factor, solveLower(factor, unit));
    for (let row = 0; row < n; row++) inverse[row * n + column] = solved[row]!;
  }
  return inverse;
}
