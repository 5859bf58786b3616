import type { Outcome } from "../../measures/outcome";
import { faultError, positionIn, shapeOf, type Argument } from "./arguments";
import { invalid, toCell, type CellResult } from "./errors";

/*
 * One calculation over whole ranges. Arguments of the same shape go cell by cell; a row, a column or a single cell stretches as
 * it does in Excel's own functions. A bad cell costs its own result and no other.
 */

/** A refused combination of readable values: an outcome larger than its population, dates in the wrong order. */
export interface Refused {
  readonly kind: "refused";
  /** Which argument is wrong. */
  readonly argument: string;
  /** What is wrong, without the position: "12 is more than the 10 in population". */
  readonly message: string;
}

export function refused(argument: string, message: string): Refused {
  return { kind: "refused", argument, message };
}

export type Ending<T = number> = Outcome<T> | Refused;

/** The common shape of the arguments; throws #VALUE! naming two shapes that do not fit. */
export function commonShape(args: readonly Argument[]): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  for (const argument of args) {
    if (argument.rows > 1) {
      const other = args.find((one) => one.rows > 1 && one.rows !== argument.rows);
      if (other !== undefined) throw misfit(argument, other);
      rows = argument.rows;
    }
    if (argument.columns > 1) {
      const other = args.find((one) => one.columns > 1 && one.columns !== argument.columns);
      if (other !== undefined) throw misfit(argument, other);
      columns = argument.columns;
    }
  }
  return { rows, columns };
}

function misfit(one: Argument, other: Argument): CustomFunctions.Error {
  return invalid(
    `${one.name} is ${shapeOf(one)} and ${other.name} is ${shapeOf(other)} (rows x columns): give ranges of the same shape`,
  );
}

/**
 * Applies `calculate` at every position. It gets the values of the arguments there, in order.
 * @returns rows of cells in the arguments' common shape
 */
export function spread<const V extends readonly Argument[], T extends number | string | boolean = number>(
  args: V,
  calculate: (
    ...values: { [K in keyof V]: V[K] extends Argument<infer A> ? ElementOf<A> : never }
  ) => Ending<T>,
): CellResult[][] {
  const { rows, columns } = commonShape(args);
  const result: CellResult[][] = new Array<CellResult[]>(rows);
  const apply = (at: readonly unknown[]) =>
    (calculate as (...values: readonly unknown[]) => Ending<T>)(...at);
  const anyFaults = args.some((argument) => argument.faults.size > 0);
  const values: unknown[] = new Array<unknown>(args.length);
  const indexes = new Int32Array(args.length);
  for (let r = 0; r < rows; r++) {
    const line: CellResult[] = new Array<CellResult>(columns);
    for (let c = 0; c < columns; c++) {
      for (let a = 0; a < args.length; a++) {
        const argument = args[a]!;
        const index = (argument.rows === 1 ? 0 : r) * argument.columns + (argument.columns === 1 ? 0 : c);
        indexes[a] = index;
        values[a] = argument.values[index];
      }
      const fault = anyFaults ? faultAt(args, indexes) : undefined;
      line[c] = fault ?? toResult(args, indexes, apply(values));
    }
    result[r] = line;
  }
  return result;
}

type ElementOf<A> = A extends Float64Array | Uint8Array ? number : A extends ArrayLike<infer E> ? E : never;

/** The worst fault among the arguments' cells at these indexes: one that cannot be read before one that is missing. */
export function faultAt(
  args: readonly Argument[],
  indexes: ArrayLike<number>,
): CustomFunctions.Error | undefined {
  let missing: CustomFunctions.Error | undefined;
  for (let a = 0; a < args.length; a++) {
    const fault = args[a]!.faults.get(indexes[a]!);
    if (fault?.kind === "invalid") return faultError(fault);
    if (fault !== undefined) missing ??= faultError(fault);
  }
  return missing;
}

function toResult(
  args: readonly Argument[],
  indexes: Int32Array,
  ending: Ending<number | string | boolean>,
): CellResult {
  if (ending.kind !== "refused") return toCell(ending);
  const at = args.findIndex((argument) => argument.name === ending.argument);
  const where = at < 0 ? ending.argument : positionIn(args[at]!, indexes[at]!);
  return invalid(`${where}: ${ending.message}`);
}

/** Refuses a head count larger than the population it is part of. */
export function exceeds(
  argument: string,
  count: number,
  whole: number,
  wholeName: string,
): Refused | undefined {
  if (count <= whole) return undefined;
  return refused(
    argument,
    `${count.toLocaleString("en-US")} is more than the ${whole.toLocaleString("en-US")} in ${wholeName}`,
  );
}
