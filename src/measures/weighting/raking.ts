import { notDefined, value, type Outcome } from "../outcome";

/** A characteristic with known totals. */
export interface Margin {
  readonly name: string;
  readonly groups: readonly string[];
  /** Known size of each group; above 0. All margins add up to the same. */
  readonly totals: ArrayLike<number>;
  /** Which group each respondent is in. */
  readonly codes: ArrayLike<number>;
}

export interface RakingOptions {
  /** Weights before raking, above 0; left out, 1 each. */
  readonly base?: ArrayLike<number>;
  /** No weight above this many times the mean weight; left out, no limit. */
  readonly limit?: number;
  readonly passes?: number;
  /** Largest difference from a known total, as a share of it. */
  readonly tolerance?: number;
}

export interface Raked {
  readonly weights: Float64Array;
  readonly converged: boolean;
  readonly passes: number;
  /** Largest difference from a known total that is left, as a share of it. */
  readonly largestMiss: number;
  /** Where that is: margin and group. */
  readonly missAt: { readonly margin: number; readonly group: number };
  /** Respondents whose weight stands at the limit. */
  readonly trimmed: number;
}

export const MOST_PASSES = 1000;
export const TOLERANCE = 1e-10;
/** Two sums of known totals that differ by less than this share are the same but for rounding. */
const SAME_TOTAL = 1e-6;

/**
 * Raking (iterative proportional fitting): weights that make the groups of each characteristic as large as they are known to be, as
 * near to the weights before as can be. Each pass scales the groups of one characteristic after the other.
 * @returns undefined where raking is not possible, with the characteristic and group that stand in the way
 */
export function rake(
  margins: readonly Margin[],
  people: number,
  options: RakingOptions = {},
): Outcome<Raked> {
  const { base, limit, passes: most = MOST_PASSES, tolerance = TOLERANCE } = options;
  const obstacle = whyNot(margins, people);
  if (obstacle !== undefined) return notDefined(obstacle);
  const weights = base === undefined ? new Float64Array(people).fill(1) : Float64Array.from(base);
  const population = sumOf(margins[0]!.totals);
  const cap = limit === undefined ? Infinity : (limit * population) / people;
  let passes = 0;
  let miss = largestMiss(margins, weights);
  while (miss.share > tolerance && passes < most) {
    for (const margin of margins) scaleTo(margin, weights);
    if (cap < Infinity) for (let at = 0; at < people; at++) weights[at] = Math.min(weights[at]!, cap);
    passes += 1;
    miss = largestMiss(margins, weights);
  }
  let trimmed = 0;
  for (const weight of weights) if (weight >= cap * (1 - 1e-9)) trimmed += 1;
  return value({
    weights,
    converged: miss.share <= tolerance,
    passes,
    largestMiss: miss.share,
    missAt: { margin: miss.margin, group: miss.group },
    trimmed,
  });
}

function whyNot(margins: readonly Margin[], people: number): string | undefined {
  if (people === 0) return "nobody answered";
  if (margins.length === 0) return "there is no characteristic with known totals";
  const first = sumOf(margins[0]!.totals);
  for (const { name, groups, totals, codes } of margins) {
    const answered = new Float64Array(groups.length);
    for (let at = 0; at < people; at++) answered[codes[at]!]! += 1;
    for (const [group, label] of groups.entries()) {
      if (!(totals[group]! >= 0)) return `${name}: the total of "${label}" is not a number of people`;
      if (totals[group]! > 0 && answered[group] === 0)
        return `${name}: nobody answered in "${label}", so no weight can make up for its ${totals[group]!.toLocaleString("en-US")}. Join it with another group`;
      if (totals[group] === 0 && answered[group]! > 0)
        return `${name}: ${answered[group]!.toLocaleString("en-US")} answered in "${label}", whose known total is 0. Correct one of the two`;
    }
    const sum = sumOf(totals);
    if (Math.abs(sum - first) > SAME_TOTAL * first)
      return `the totals do not agree: ${margins[0]!.name} adds up to ${first.toLocaleString("en-US")}, ${name} to ${sum.toLocaleString("en-US")}`;
  }
  return undefined;
}

function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  return sum;
}

/** Weighted size of each group. */
export function weightedSizes({ groups, codes }: Margin, weights: ArrayLike<number>): Float64Array {
  const sizes = new Float64Array(groups.length);
  for (let at = 0; at < weights.length; at++) sizes[codes[at]!]! += weights[at]!;
  return sizes;
}

function scaleTo(margin: Margin, weights: Float64Array): void {
  const sizes = weightedSizes(margin, weights);
  const factors = sizes.map((size, group) => (size > 0 ? margin.totals[group]! / size : 0));
  for (let at = 0; at < weights.length; at++) weights[at]! *= factors[margin.codes[at]!]!;
}

function largestMiss(margins: readonly Margin[], weights: ArrayLike<number>) {
  let worst = { share: 0, margin: 0, group: 0 };
  margins.forEach((margin, at) => {
    weightedSizes(margin, weights).forEach((size, group) => {
      const total = margin.totals[group]!;
      const share = total > 0 ? Math.abs(size - total) / total : 0;
      if (share > worst.share) worst = { share, margin: at, group };
    });
  });
  return worst;
}

/** What weights cost: the variance of a mean is larger by this factor than with equal weights (Kish 1965): n sum w^2 / (sum w)^2. */
export function designEffect(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!;
    squares += weights[at]! ** 2;
  }
  return (weights.length * squares) / (sum * sum);
}

/** As many equally weighted answers would tell as much. */
export function effectiveCount(weights: ArrayLike<number>): number {
  return weights.length / designEffect(weights);
}
