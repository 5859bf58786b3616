import type { NumberArgument } from "./arguments";
import { toCell, type CellResult } from "./errors";
import { commonShape, type Ending } from "./spread";

/** A calculation on bare numbers; NaN says that the cell has no plain value. */
export type QuickCalculation = (a: number, b: number, c: number, d: number) => number;

/**
 * Four ranges of one shape, calculated without an object a cell: for whole tables of ratios. Anything out of the ordinary (a bad
 * cell, ranges that have to be stretched, a cell without a value) leaves the call to the careful way.
 * @returns undefined where the careful way has to do it
 */
export function spreadQuickly(
  args: readonly [NumberArgument, NumberArgument, NumberArgument, NumberArgument],
  quick: QuickCalculation,
  careful: (a: number, b: number, c: number, d: number) => Ending,
): CellResult[][] | undefined {
  const { rows, columns } = commonShape(args);
  for (const argument of args) {
    if (argument.faults.size > 0 || argument.rows !== rows || argument.columns !== columns) return undefined;
  }
  const [first, second, third, fourth] = args;
  const [a, b, c, d] = [first.values, second.values, third.values, fourth.values];
  const result: CellResult[][] = [];
  // Copies of a row of doubles: the engine then keeps each row as plain numbers, without growing it cell by cell.
  const pattern: CellResult[] = Array.from({ length: columns }, () => 0.5);
  for (let row = 0, at = 0; row < rows; row++) {
    const line = pattern.slice();
    for (let column = 0; column < columns; column++, at++) {
      const ratio = quick(a[at]!, b[at]!, c[at]!, d[at]!);
      if (!Number.isNaN(ratio)) line[column] = ratio;
      else {
        const ending = careful(a[at]!, b[at]!, c[at]!, d[at]!);
        if (ending.kind === "refused") return undefined;
        line[column] = toCell(ending);
      }
    }
    result.push(line);
  }
  return result;
}
