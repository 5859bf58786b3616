import { CellError } from "../../values";
import { toNumber } from "../evaluate/coerce";
import { eachValue } from "../evaluate/read";
import type { Value } from "../evaluate/value";

/**
 * The numbers among the arguments as SUM sees them: in cells and arrays only true numbers, written in the formula also
 * logicals and text that reads as a number. The first error ends it.
 */
export function eachNumber(
  args: readonly (Value | undefined)[],
  visit: (number: number) => void,
): CellError | undefined {
  let problem: CellError | undefined;
  for (const arg of args) {
    eachValue(arg ?? 0, (cell, direct) => {
      if (typeof cell === "number") {
        visit(cell);
        return true;
      }
      if (cell instanceof CellError) {
        problem = cell;
        return false;
      }
      if (!direct) return true;
      const number = toNumber(cell);
      if (number instanceof CellError) {
        problem = number;
        return false;
      }
      visit(number);
      return true;
    });
    if (problem) return problem;
  }
  return undefined;
}

export function numbersOf(args: readonly (Value | undefined)[]): number[] | CellError {
  const numbers: number[] = [];
  return eachNumber(args, (number) => void numbers.push(number)) ?? numbers;
}

/** As AVERAGEA and its kin count: text in cells is 0, TRUE is 1. */
export function allValuesOf(args: readonly (Value | undefined)[]): number[] | CellError {
  const numbers: number[] = [];
  let problem: CellError | undefined;
  for (const arg of args) {
    eachValue(arg ?? 0, (cell, direct) => {
      if (cell instanceof CellError) problem = cell;
      else if (typeof cell === "number") numbers.push(cell);
      else if (typeof cell === "boolean") numbers.push(cell ? 1 : 0);
      else if (direct) {
        const number = toNumber(cell);
        if (number instanceof CellError) problem = number;
        else numbers.push(number);
      } else numbers.push(0);
      return problem === undefined;
    });
    if (problem) return problem;
  }
  return numbers;
}
