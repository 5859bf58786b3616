import { notDefined, value, type Outcome } from "../outcome";
import { judged, SMALL_EXPECTED, type ChiSquareTest } from "./independence";

export interface GoodnessOfFit extends ChiSquareTest {
  readonly likelihoodRatio: ChiSquareTest;
  readonly smallestExpected: number;
  readonly smallCells: number;
}

/**
 * Do counts follow given shares? Pearson's chi-square with one degree of freedom less than there are categories.
 * @param observed counts, 0 or more
 * @param shares in the same order, in any unit: counts of a population, percents, fractions
 * @returns undefined where fewer than two categories have a share, nobody was observed, or somebody is where nobody can be
 */
export function testGoodnessOfFit(
  observed: ArrayLike<number>,
  shares: ArrayLike<number>,
): Outcome<GoodnessOfFit> {
  let people = 0;
  let whole = 0;
  let categories = 0;
  for (let at = 0; at < observed.length; at++) {
    if (shares[at] === 0 && observed[at]! > 0) {
      return notDefined(`category ${at + 1} has ${observed[at]} people but none in the population`);
    }
    people += observed[at]!;
    whole += shares[at]!;
    if (shares[at]! > 0) categories += 1;
  }
  if (categories < 2) return notDefined("a comparison needs at least two groups in the population");
  if (people === 0) return notDefined("nobody answered");
  let pearson = 0;
  let ratio = 0;
  let smallestExpected = Infinity;
  let smallCells = 0;
  for (let at = 0; at < observed.length; at++) {
    const expected = (people * shares[at]!) / whole;
    if (expected === 0) continue;
    const count = observed[at]!;
    pearson += (count - expected) ** 2 / expected;
    if (count > 0) ratio += 2 * count * Math.log(count / expected);
    smallestExpected = Math.min(smallestExpected, expected);
    if (expected < SMALL_EXPECTED) smallCells += 1;
  }
  return value({
    ...judged(pearson, categories - 1),
    likelihoodRatio: judged(Math.max(0, ratio), categories - 1),
    smallestExpected,
    smallCells,
  });
}
