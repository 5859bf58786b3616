import { translateFormula } from "../../spreadsheet";
import type { CellInput } from "../../spreadsheet/api";
import type { Cell } from "../selection/selection";

/**
 * What drag-filling puts into a line of cells: formulas move along, two or more evenly spaced numbers go on as a series, text
 * that ends in a number counts on, anything else repeats. `index` counts from 0 at the first source cell and may be negative.
 */
export function filled(
  source: readonly CellInput[],
  index: number,
  from: (place: number) => Cell,
  to: Cell,
): CellInput {
  const place = ((index % source.length) + source.length) % source.length;
  const input = source[place] ?? null;
  if (isFormula(input)) {
    const origin = from(place);
    return translateFormula(input, to.row - origin.row, to.column - origin.column);
  }
  const step = seriesStep(source);
  if (step !== undefined) return tidy((source[0] as number) + step * index);
  if (typeof input === "string") {
    const counted = /^(.*?)(\d{1,9})$/s.exec(input);
    const rounds = Math.floor(index / source.length);
    if (counted && rounds !== 0)
      return countOn(counted[1] ?? "", counted[2] ?? "", rounds * countStep(source));
  }
  return input;
}

/** The step between evenly spaced numbers; one number alone is repeated, as Excel does. */
function seriesStep(source: readonly CellInput[]): number | undefined {
  if (source.length < 2 || !source.every((input) => typeof input === "number")) return undefined;
  const numbers = source as readonly number[];
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const even = numbers.every(
    (number, place) => Math.abs(number - ((numbers[0] ?? 0) + step * place)) <= Math.abs(step) * 1e-9,
  );
  return even ? step : undefined;
}

function countStep(source: readonly CellInput[]): number {
  const endings = source.map((input) => /^(.*?)(\d{1,9})$/s.exec(String(input)));
  const prefix = endings[0]?.[1];
  return endings.every((ending) => ending && ending[1] === prefix) ? source.length : 1;
}

function countOn(prefix: string, digits: string, by: number): string {
  const number = Math.abs(Number(digits) + by);
  return prefix + String(number).padStart(digits.startsWith("0") ? digits.length : 0, "0");
}

/** 0.1 + 0.2 is 0.3 to a person. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}

export function isFormula(input: CellInput): input is string {
  return typeof input === "string" && input.startsWith("=") && input.length > 1;
}
