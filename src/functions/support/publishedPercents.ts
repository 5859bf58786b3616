import { readPublishedRange, type PublishedRange } from "../../indicators/publishedRange";
import { positionIn, readNumbers, rowsOf, type Argument, type Fault } from "./arguments";

/** A percent: a number, or the range of percents that a published cell such as "60-79" stands for. */
export type PublishedPercent = number | PublishedRange;

/**
 * Reads an argument of percents as public files print them. Columns of plain numbers cost no more than `readNumbers`; only the
 * cells that it cannot take are looked at again. Never throws: bad cells become faults.
 */
export function readPublishedPercents(
  name: string,
  raw: unknown,
): Argument<ArrayLike<PublishedPercent>> & { readonly values: ArrayLike<PublishedPercent> } {
  const numbers = readNumbers(name, raw, "percent");
  if (numbers.faults.size === 0) return numbers;
  const grid = rowsOf(raw);
  const values: PublishedPercent[] = Array.from(numbers.values);
  const faults = new Map<number, Fault>();
  for (const [index, fault] of numbers.faults) {
    const cell = grid[Math.floor(index / numbers.columns)]?.[index % numbers.columns];
    const read = readPublishedRange(cell);
    if (read.kind === "range") values[index] = read.range;
    else if (read.kind === "missing")
      faults.set(index, { kind: "missing", message: `${positionIn(numbers, index)}: ${read.what}` });
    else if (typeof cell === "string")
      faults.set(index, { kind: "invalid", message: `${positionIn(numbers, index)}: ${read.what}` });
    else faults.set(index, fault);
  }
  return { ...numbers, values, faults };
}
