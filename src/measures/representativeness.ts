import { comparePointsApart, pointsApart } from "./pointsApart";
import { percent } from "./percent";
import { notDefined, value, type Outcome } from "./outcome";
import { testGoodnessOfFit, type GoodnessOfFit } from "./tests/goodnessOfFit";

export type ShareFinding = "under" | "over" | "within";

/** A group's share of those who answered beside its share of all. */
export interface GroupShare {
  /** Percent of all who answered. */
  readonly respondents: number;
  /** Percent of the population. */
  readonly population: number;
  /** The first less the second, in percentage points. */
  readonly difference: number;
  /** "under" and "over" where the difference is more than the limit, in points; at the limit it is "within". */
  readonly finding: ShareFinding;
}

export interface Representativeness {
  readonly groups: readonly GroupShare[];
  readonly test: Outcome<GoodnessOfFit>;
}

/**
 * Do those who answered look like everybody? Each group's share of the respondents less its share of the population, and the
 * chi-square test of the counts against the population's shares.
 * @param population counts, or shares in any unit, in the order of the respondents
 * @param limit points, 3 in the national centers' response calculators
 */
export function compareWithPopulation(
  respondents: readonly number[],
  population: readonly number[],
  limit: number,
): Outcome<Representativeness> {
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const answered = sum(respondents);
  const everybody = sum(population);
  if (answered === 0) return notDefined("nobody answered");
  if (!(everybody > 0)) return notDefined("the population is empty");
  const whole = population.every(Number.isInteger);
  return value({
    groups: respondents.map((count, at) => {
      const one = { part: count, whole: answered };
      const other = { part: population[at]!, whole: everybody };
      const difference = pointsApart(one, other);
      const compare = (points: number): number =>
        whole ? comparePointsApart(one, other, points) : difference - points;
      return {
        respondents: shareOf(count, answered),
        population: shareOf(population[at]!, everybody),
        difference,
        finding: compare(limit) > 0 ? "over" : compare(-limit) < 0 ? "under" : "within",
      };
    }),
    test: testGoodnessOfFit(respondents, population),
  });
}

function shareOf(part: number, whole: number): number {
  const share = percent(part, whole);
  return share.kind === "value" ? share.value : 0;
}
