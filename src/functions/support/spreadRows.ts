import type { Outcome } from "../../measures/outcome";
import { positionIn, shapeOf, type NumberArgument } from "./arguments";
import { invalid, toCell, type CellResult } from "./errors";
import { commonShape, faultAt, type Refused } from "./spread";

/**
 * Like spread, for calculations that give several cells: every argument is one cell or a column, and each row of the arguments
 * gives one row of `width` cells. A bad cell costs its own row.
 */
export function spreadRows<V extends readonly NumberArgument[]>(
  args: V,
  width: number,
  calculate: (
    ...values: { [K in keyof V]: number }
  ) => readonly Outcome<number | string | boolean>[] | Refused,
): CellResult[][] {
  const wide = args.find((argument) => argument.columns > 1);
  if (wide !== undefined) {
    throw invalid(
      `${wide.name} is ${shapeOf(wide)} (rows x columns): give one cell or one column, since the results stand side by side`,
    );
  }
  const { rows } = commonShape(args);
  const result: CellResult[][] = [];
  for (let row = 0; row < rows; row++) {
    const indexes = args.map((argument) => (argument.rows === 1 ? 0 : row));
    const fault = faultAt(args, indexes);
    if (fault !== undefined) {
      result.push(new Array<CellResult>(width).fill(fault));
      continue;
    }
    const values = args.map((argument, a) => argument.values[indexes[a]!]!);
    const ending = calculate(...(values as { [K in keyof V]: number }));
    if ("kind" in ending) {
      const at = args.findIndex((argument) => argument.name === ending.argument);
      const where = at < 0 ? ending.argument : positionIn(args[at]!, indexes[at]!);
      result.push(new Array<CellResult>(width).fill(invalid(`${where}: ${ending.message}`)));
    } else result.push(ending.map(toCell));
  }
  return result;
}
