/*
 * How much alike the years of a cycle are: each year's share of something against the same share of all years together.
 */

/** A share to compare, a numerator and a denominator for each member: children with IEPs of the children enrolled. */
export interface ShareMeasure {
  readonly id: string;
  readonly title: string;
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

export interface ShareBalance {
  readonly id: string;
  readonly title: string;
  /** Percent of all members together; undefined where nobody is counted. */
  readonly all: number | undefined;
  readonly years: readonly {
    /** Percent of the year's members together; undefined where nobody is counted. */
    readonly share: number | undefined;
    /** Year less all, in percentage points. */
    readonly difference: number | undefined;
    /** The difference over the root of the mean of p (1 - p) of the two: it does not shrink for rare things. */
    readonly standardized: number | undefined;
  }[];
  /** Largest difference of a year, in points, either way. */
  readonly largest: number;
}

/**
 * Compares each year of a cycle with all members.
 * @param assigned year of each member, from 1; 0 for those who are in every year and count in each and in all
 */
export function shareBalance(
  { id, title, numerators, denominators }: ShareMeasure,
  assigned: readonly number[],
  years: number,
): ShareBalance {
  const top = new Array<number>(years + 1).fill(0);
  const bottom = new Array<number>(years + 1).fill(0);
  assigned.forEach((year, member) => {
    top[year]! += numerators[member]!;
    bottom[year]! += denominators[member]!;
  });
  const percent = (above: number, below: number) => (below === 0 ? undefined : (100 * above) / below);
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const all = percent(sum(top), sum(bottom));
  const perYear = Array.from({ length: years }, (_, at) => {
    const share = percent(top[at + 1]! + top[0]!, bottom[at + 1]! + bottom[0]!);
    const difference = share === undefined || all === undefined ? undefined : share - all;
    return { share, difference, standardized: standardizedDifference(share, all) };
  });
  const largest = perYear.reduce((most, { difference }) => Math.max(most, Math.abs(difference ?? 0)), 0);
  return { id, title, all, years: perYear, largest };
}

/** (p1 - p2) / sqrt((p1 (1 - p1) + p2 (1 - p2)) / 2), of two percents; 0 where both are the same whole. */
export function standardizedDifference(
  one: number | undefined,
  other: number | undefined,
): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return 0;
  const spread = (one * (100 - one) + other * (100 - other)) / 2;
  return spread === 0 ? undefined : (one - other) / Math.sqrt(spread);
}
