import { CellError } from "../../values";

/* Errors that need no sentence of their own, made once; the others carry one. */

export const DIVIDE_BY_ZERO = new CellError("#DIV/0!", "This divides by zero or by a blank cell.");
export const NOT_A_NUMBER = new CellError("#NUM!", "The result is not a number Excel can hold.");
export const NO_VALUE = new CellError("#N/A", "There is no value here.");
export const NOT_FOUND = new CellError("#N/A", "What was looked for was not found.");
export const BAD_REFERENCE = new CellError("#REF!", "This refers to cells that do not exist.");
export const NOTHING_LEFT = new CellError("#CALC!", "The result has no cells.");
export const NO_OVERLAP = new CellError("#NULL!", "These ranges have no cell in common.");

export function wrongValue(message: string): CellError {
  return new CellError("#VALUE!", message);
}

export function wrongNumber(message: string): CellError {
  return new CellError("#NUM!", message);
}

export function wrongReference(message: string): CellError {
  return new CellError("#REF!", message);
}

export function unknownName(message: string): CellError {
  return new CellError("#NAME?", message);
}
