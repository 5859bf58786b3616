import { notDefined, value, type Outcome } from "../outcome";

/**
 * Risk (risk index) of a group: how many of a hundred of its members have the outcome, 100 x count / population.
 * 34 CFR 300.647(a); IDC guide 2014 as cited by DTAT, section 3.
 * @param count children of the group with the outcome
 * @param population children of the group; 0 gives an undefined outcome
 * @returns percent, 0 to 100
 */
export function risk(count: number, population: number): Outcome {
  return population === 0
    ? notDefined("Nobody is in the group (0 children), so it has no risk.")
    : value((100 * count) / population);
}
