import { isRating, PROGRESS } from "../../../measures/childOutcomeCategory";
import {
  positionIn,
  readNumbers,
  readYesNo,
  type Argument,
  type Fault,
  type NumberArgument,
  type YesNoArgument,
} from "../arguments";
import { formatNumber } from "../cells";

/** Ratings 1 to 7; anything else that is a number is a fault that names its place. */
export function readRatings(name: string, raw: unknown): NumberArgument {
  const read = readNumbers(name, raw, "number");
  let faults: Map<number, Fault> | undefined;
  for (let i = 0; i < read.values.length; i++) {
    const rating = read.values[i]!;
    if (isRating(rating) || read.faults.has(i)) continue;
    faults ??= new Map(read.faults);
    const hint = rating === 0 ? "; leave the cell empty where there is no rating" : "";
    faults.set(i, {
      kind: "invalid",
      message: `${positionIn(read, i)}: holds ${formatNumber(rating)}; a rating is a whole number from 1 to 7${hint}`,
    });
  }
  return faults === undefined ? read : { ...read, faults };
}

/** Answers to the progress question as PROGRESS codes: a blank is an answer of its own here, not a fault. */
export function readProgress(name: string, raw: unknown): YesNoArgument {
  const read = readYesNo(name, raw);
  if (read.faults.size === 0) return read;
  const faults = new Map<number, Fault>();
  for (const [index, fault] of read.faults) {
    if (fault.kind === "missing") read.values[index] = PROGRESS.blank;
    else faults.set(index, fault);
  }
  return { ...read, faults };
}

/** A column of numbers laid over a shape. */
export interface Stretched {
  readonly values: ArrayLike<number>;
  readonly faultAt: (index: number) => Fault | undefined;
}

/** Stretches a row, a column or a single cell over a shape, as Excel does. */
export function stretchOver(
  argument: Argument<ArrayLike<number>>,
  shape: { readonly rows: number; readonly columns: number },
): Stretched {
  const { rows, columns } = shape;
  if (argument.rows === rows && argument.columns === columns) {
    return { values: argument.values, faultAt: (index) => argument.faults.get(index) };
  }
  const source = (index: number): number => {
    const row = argument.rows === 1 ? 0 : Math.floor(index / columns);
    const column = argument.columns === 1 ? 0 : index % columns;
    return row * argument.columns + column;
  };
  const values = Float64Array.from({ length: rows * columns }, (_, index) => argument.values[source(index)]!);
  return { values, faultAt: (index) => argument.faults.get(source(index)) };
}
