import { countsBehind, type CountRange } from "./percents";

/*
 * Child outcomes are published as five counts, a to e, and two percents of them. Where counts are hidden, the percents may still
 * tell them: statement 1 is (c + d) / (a + b + c + d), statement 2 is (d + e) / (a + b + c + d + e).
 */

/** What is published of one outcome: undefined where it is hidden or absent. */
export interface PublishedOutcome {
  /** a, b, c, d, e. */
  readonly counts: readonly [Hidden, Hidden, Hidden, Hidden, Hidden];
  readonly total: Hidden;
  readonly statement1?: PrintedPercent;
  readonly statement2?: PrintedPercent;
}
export type Hidden = number | undefined;

export interface PrintedPercent {
  readonly percent: number;
  readonly decimals: number;
}

/** The range of each of the five counts; empty ranges where the published numbers contradict each other. */
export type OutcomeRanges = readonly [CountRange, CountRange, CountRange, CountRange, CountRange];

const NONE: CountRange = { least: Infinity, most: -Infinity };

/**
 * Every a to e that agrees with what is published is looked at, by its sums a + b, c + d and e. The total must be known or follow
 * from the counts; without a total nothing can be said, and the answer is undefined.
 */
export function outcomeRanges(published: PublishedOutcome): OutcomeRanges | undefined {
  const { counts } = published;
  const known = counts.every((count) => count !== undefined);
  const total =
    published.total ?? (known ? counts.reduce<number>((sum, count) => sum + count!, 0) : undefined);
  if (total === undefined) return undefined;
  const found = counts.map(() => ({ ...NONE }) as { least: number; most: number });
  const note = (index: number, least: number, most: number): void => {
    found[index]!.least = Math.min(found[index]!.least, least);
    found[index]!.most = Math.max(found[index]!.most, most);
  };
  const [a, b, c, d, e] = counts.map(limits(total)) as unknown as readonly CountRange[];
  const reached =
    published.statement2 === undefined
      ? { least: 0, most: total }
      : countsBehind(published.statement2.percent, published.statement2.decimals, total);
  for (let last = e!.least; last <= Math.min(e!.most, total); last += 1) {
    const base = total - last;
    const gained =
      published.statement1 === undefined || base === 0
        ? { least: 0, most: base }
        : countsBehind(published.statement1.percent, published.statement1.decimals, base);
    for (let gains = gained.least; gains <= gained.most; gains += 1) {
      // d + e within statement 2, c = gains - d, and a + b = base - gains.
      const dRange = meet(
        d!,
        { least: reached.least - last, most: reached.most - last },
        complement(gains, c!),
      );
      const aRange = meet(a!, complement(base - gains, b!));
      if (dRange.least > dRange.most || aRange.least > aRange.most) continue;
      note(0, aRange.least, aRange.most);
      note(1, base - gains - aRange.most, base - gains - aRange.least);
      note(2, gains - dRange.most, gains - dRange.least);
      note(3, dRange.least, dRange.most);
      note(4, last, last);
    }
  }
  return found as unknown as OutcomeRanges;
}

function limits(total: number): (count: Hidden) => CountRange {
  return (count) => (count === undefined ? { least: 0, most: total } : { least: count, most: count });
}

/** What a part can be where it and the other part, within its range, make the sum. */
function complement(sum: number, other: CountRange): CountRange {
  return { least: Math.max(0, sum - other.most), most: sum - other.least };
}

function meet(...ranges: readonly CountRange[]): CountRange {
  return {
    least: Math.max(...ranges.map(({ least }) => least)),
    most: Math.min(...ranges.map(({ most }) => most)),
  };
}
