import { SKIPPED, type Responses } from "../rasch/responses";

/** Fewer answers than this are the same by chance. */
const LEAST_ANSWERS = 5;

/**
 * Persons with the same answers to everything, first to last. Forms with one and the same answer throughout are left out: many parents
 * fill them in so.
 * @param labelOf what else has to be the same: the person's groups
 */
export function repeatedRows(
  { persons, items, answers }: Responses,
  labelOf: (person: number) => string,
): number[][] {
  const found = new Map<string, number[]>();
  for (let person = 0; person < persons; person++) {
    const own = answers.subarray(person * items, (person + 1) * items);
    const given = own.filter((answer) => answer !== SKIPPED);
    if (given.length < LEAST_ANSWERS || given.every((answer) => answer === given[0])) continue;
    const key = `${own.join(",")} ${labelOf(person)}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [person]);
    else same.push(person);
  }
  return [...found.values()].filter((list) => list.length > 1);
}
