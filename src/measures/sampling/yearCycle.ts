import { MersenneTwister } from "../random/mersenneTwister";
import { compareTexts } from "./frame";

/**
 * Deals the members of strata to the years of a cycle, so that in every stratum and in all together no year has more than one more than
 * another. Years are put in random order first, else small strata would always fall into the same year; then, stratum by stratum, the
 * shuffled members go one by one to the year with the fewest of the stratum, of these to the one with the fewest in all, of these to the
 * first in that order. Without earlier assignments that is dealing like cards, each stratum going on where the one before ended.
 *
 * Members with a year already keep it; new ones fill up what is short.
 * @param strata stratum of each member, in canonical order of the members
 * @param years length of the cycle, at least 1
 * @param given years from 1 on of those assigned before, undefined for the others
 * @returns years from 1 on, in the order of the members
 */
export function dealYears(
  strata: readonly string[],
  years: number,
  seed: number | bigint,
  given: readonly (number | undefined)[] = [],
): number[] {
  const random = MersenneTwister.fromSeed(seed);
  const order = random.shuffle(Array.from({ length: years }, (_, at) => at + 1));
  const members = new Map<string, number[]>();
  const counts = new Map<string, number[]>();
  const total = new Array<number>(years + 1).fill(0);
  const result = new Array<number>(strata.length).fill(0);
  strata.forEach((stratum, member) => {
    let count = counts.get(stratum);
    if (count === undefined) counts.set(stratum, (count = new Array<number>(years + 1).fill(0)));
    const year = given[member];
    if (year === undefined) {
      const found = members.get(stratum);
      if (found === undefined) members.set(stratum, [member]);
      else found.push(member);
    } else {
      result[member] = year;
      count[year]!++;
      total[year]!++;
    }
  });
  for (const stratum of [...members.keys()].sort(compareTexts)) {
    const count = counts.get(stratum)!;
    for (const member of random.shuffle(members.get(stratum)!)) {
      const year = order.reduce((best, next) =>
        count[next]! < count[best]! || (count[next]! === count[best]! && total[next]! < total[best]!)
          ? next
          : best,
      );
      result[member] = year;
      count[year]!++;
      total[year]!++;
    }
  }
  return result;
}

/**
 * Splits members into classes of equal number by size, the smallest first: member number r of N in order of size is in class
 * floor(r x classes / N) + 1. Members of one size are taken in canonical order.
 * @param sizes in canonical order
 */
export function sizeClasses(sizes: readonly number[], classes: number): number[] {
  const order = sizes.map((_, at) => at).sort((one, other) => sizes[one]! - sizes[other]! || one - other);
  const result = new Array<number>(sizes.length).fill(1);
  order.forEach((member, rank) => {
    result[member] = Math.floor((rank * classes) / sizes.length) + 1;
  });
  return result;
}
