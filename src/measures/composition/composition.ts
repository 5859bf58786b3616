import { notDefined, value, type Outcome } from "../outcome";

/**
 * Composition: what share of all children with the outcome belongs to the group, 100 x count / total.
 * IDC guide 2014 as cited by DTAT, section 8.
 * @param count cases in the group
 * @param total cases in all groups together
 * @returns percent
 */
export function composition(count: number, total: number): Outcome {
  return total === 0
    ? notDefined("No group has a case (the total is 0), so there is no composition.")
    : value((100 * count) / total);
}
