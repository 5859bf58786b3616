import { notDefined, value, type Outcome } from "./outcome";

/**
 * A count as a percent of a whole, 0 to 100, unrounded: 100 x part / whole.
 * @param part the smaller count, in the same unit as the whole
 * @param whole the count it is a share of; 0 gives an undefined outcome
 */
export function percent(part: number, whole: number): Outcome {
  return whole === 0 ? notDefined(`${part} of 0 has no percent`) : value((100 * part) / whole);
}
