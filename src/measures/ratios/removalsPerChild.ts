import { notDefined, value, type Outcome } from "../outcome";

/**
 * Disciplinary removals per child of a group. Removals are events: a child may have several, so the result may exceed 1.
 * IDC guide 2014 as cited by DTAT, section 3.4.
 * @param removals events of the group's children
 * @param population children of the group; 0 gives an undefined outcome
 * @returns removals per child, no unit
 */
export function removalsPerChild(removals: number, population: number): Outcome {
  return population === 0
    ? notDefined("Nobody is in the group (0 children), so there are no removals per child.")
    : value(removals / population);
}
