/* Symmetric matrices, of which the upper half is kept: row by row, with the lower half unused. */

/** Takes v v' away for each of four vectors, over the entries from ... to - 1 of each. */
export function takeOuterProducts(
  matrix: Float64Array,
  [a, b, c, d]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  from: number,
  to: number,
): void {
  const size = to - from;
  for (let row = from; row < to; row++) {
    const [inA, inB, inC, inD] = [a[row]!, b[row]!, c[row]!, d[row]!];
    const start = (row - from) * size - from;
    for (let column = row; column < to; column++) {
      const at = start + column;
      matrix[at] = matrix[at]! - (inA * a[column]! + inB * b[column]! + inC * c[column]! + inD * d[column]!);
    }
  }
}

/** A pivot this much smaller than its diagonal entry is noise. */
const NOISE = 1e-12;

/**
 * Solves matrix x = right for a positive definite matrix by Cholesky's method; the matrix is used up.
 * @returns undefined where it is not positive definite
 */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array | undefined {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    const start = row * size;
    const diagonal = matrix[start + row]!;
    let pivot = diagonal;
    for (let above = 0; above < row; above++) pivot -= matrix[above * size + row]! ** 2;
    if (!(pivot > NOISE * Math.abs(diagonal))) return undefined;
    const root = Math.sqrt(pivot);
    matrix[start + row] = root;
    for (let above = 0; above < row; above++) {
      const factor = matrix[above * size + row]!;
      if (factor === 0) continue;
      const other = above * size;
      for (let column = row + 1; column < size; column++) {
        matrix[start + column] = matrix[start + column]! - factor * matrix[other + column]!;
      }
    }
    for (let column = row + 1; column < size; column++)
      matrix[start + column] = matrix[start + column]! / root;
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    const value = solution[row]! / matrix[row * size + row]!;
    solution[row] = value;
    for (let later = row + 1; later < size; later++)
      solution[later] = solution[later]! - matrix[row * size + later]! * value;
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = solution[row]!;
    for (let later = row + 1; later < size; later++) value -= matrix[row * size + later]! * solution[later]!;
    solution[row] = value / matrix[row * size + row]!;
  }
  return solution;
}
