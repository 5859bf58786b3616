import { CellError, type Scalar } from "../../values";
import { DIVIDE_BY_ZERO, wrongValue } from "../evaluate/errors";
import type { Context } from "../evaluate/context";
import { finite } from "../evaluate/operators";
import { toMatrix, toScalar } from "../evaluate/read";
import { ArrayValue, Reference, type Value } from "../evaluate/value";
import type { Node } from "../formula/nodes";
import { plain, type FunctionDefinition } from "./definition";
import { median, modes, percentile, squaredDeviations } from "./statistics";

type Args = readonly (Value | undefined)[];

/** Cells of the ranges, other subtotals left out. */
function gather(values: Args, context: Context, skipNested: boolean): Scalar[] {
  const cells: Scalar[] = [];
  for (const value of values) {
    if (value instanceof Reference) {
      for (const { sheet, area } of value.areas) {
        sheet.values.forEach(area, (cell, row, column) => {
          const formula = skipNested && sheet.formulas.size > 0 ? sheet.formulaAt(row, column) : undefined;
          if (!formula?.node || !callsSubtotal(formula.node)) cells.push(cell);
        });
      }
    } else cells.push(...toMatrix(value ?? null, context).flat());
  }
  return cells;
}

function callsSubtotal(node: Node): boolean {
  switch (node.kind) {
    case "call":
      return (
        node.name === "SUBTOTAL" ||
        node.name === "AGGREGATE" ||
        node.args.some((arg) => arg !== null && callsSubtotal(arg))
      );
    case "binary":
      return callsSubtotal(node.left) || callsSubtotal(node.right);
    case "unary":
      return callsSubtotal(node.of);
    default:
      return false;
  }
}

function reduce(which: number, cells: readonly Scalar[]): Scalar {
  if (which === 3) return cells.filter((cell) => cell !== null).length;
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const n = numbers.length;
  switch (which) {
    case 1:
      return n === 0 ? DIVIDE_BY_ZERO : numbers.reduce((total, number) => total + number, 0) / n;
    case 2:
      return n;
    case 4:
      return numbers.reduce((best, number) => Math.max(best, number), n === 0 ? 0 : -Infinity);
    case 5:
      return numbers.reduce((best, number) => Math.min(best, number), n === 0 ? 0 : Infinity);
    case 6:
      return n === 0 ? 0 : finite(numbers.reduce((total, number) => total * number, 1));
    case 7:
      return n < 2 ? DIVIDE_BY_ZERO : Math.sqrt(squaredDeviations(numbers) / (n - 1));
    case 8:
      return n < 1 ? DIVIDE_BY_ZERO : Math.sqrt(squaredDeviations(numbers) / n);
    case 9:
      return finite(numbers.reduce((total, number) => total + number, 0));
    case 10:
      return n < 2 ? DIVIDE_BY_ZERO : squaredDeviations(numbers) / (n - 1);
    case 11:
      return n < 1 ? DIVIDE_BY_ZERO : squaredDeviations(numbers) / n;
    case 12:
      return median(numbers);
    case 13:
      return modes(numbers)[0] ?? new CellError("#N/A", "No number occurs twice.");
  }
  return wrongValue("There is no such kind of subtotal.");
}

function ordered(which: number, cells: readonly Scalar[], parameter: number): Scalar {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const sorted = [...numbers].sort((one, other) => one - other);
  const outside = () => new CellError("#NUM!", "The place asked for is outside these numbers.");
  switch (which) {
    case 14:
      return sorted.at(-Math.ceil(parameter)) ?? outside();
    case 15:
      return sorted[Math.ceil(parameter) - 1] ?? outside();
    case 16:
      return percentile(numbers, parameter, false);
    case 17:
      return percentile(numbers, Math.trunc(parameter) / 4, false);
    case 18:
      return percentile(numbers, parameter, true);
    default:
      return percentile(numbers, Math.trunc(parameter) / 4, true);
  }
}

function subtotal([kind, ...ranges]: Args, context: Context): Value {
  const number = toScalar(kind ?? null, context);
  if (typeof number !== "number")
    return number instanceof CellError ? number : wrongValue("SUBTOTAL needs a number first.");
  // 101 to 111 leave hidden rows out; rows are not hidden one by one here.
  const which = Math.trunc(number) > 100 ? Math.trunc(number) - 100 : Math.trunc(number);
  if (which < 1 || which > 11) return wrongValue("SUBTOTAL: the first argument is 1 to 11 or 101 to 111.");
  const cells = gather(ranges, context, true);
  const problem = which === 2 || which === 3 ? undefined : cells.find((cell) => cell instanceof CellError);
  return problem ?? reduce(which, cells);
}

function aggregate([kind, option, ...ranges]: Args, context: Context): Value {
  const [which, skip] = [toScalar(kind ?? null, context), toScalar(option ?? 0, context)];
  if (typeof which !== "number" || typeof skip !== "number")
    return wrongValue("AGGREGATE needs two numbers first.");
  if (which < 1 || which >= 20 || skip < 0 || skip >= 8)
    return wrongValue("AGGREGATE: the first argument is 1 to 19, the second 0 to 7.");
  const hasParameter = which >= 14;
  const values = hasParameter ? ranges.slice(0, 1) : ranges;
  const nested = skip < 4;
  let cells = gather(values, context, nested);
  if ([2, 3, 6, 7].includes(Math.trunc(skip))) cells = cells.filter((cell) => !(cell instanceof CellError));
  const problem = which === 2 || which === 3 ? undefined : cells.find((cell) => cell instanceof CellError);
  if (problem !== undefined) return problem;
  if (!hasParameter) return reduce(Math.trunc(which), cells);
  const parameter = toMatrix(ranges[1] ?? null, context).map((row) =>
    row.map((cell): Scalar =>
      typeof cell === "number"
        ? ordered(Math.trunc(which), cells, cell)
        : wrongValue("A number is needed here."),
    ),
  );
  return parameter.length === 1 && parameter[0]?.length === 1
    ? (parameter[0][0] ?? null)
    : new ArrayValue(parameter);
}

export const subtotalFunctions: FunctionDefinition[] = [
  plain("SUBTOTAL", 2, 255, subtotal),
  plain("AGGREGATE", 3, 255, aggregate),
];
